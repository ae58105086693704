/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.agreement;

/** The six intraclass correlations. */
public enum IccForm {
    /** Each case has readers of its own; a single reading. */
    ONE_WAY("ICC(1,1)", "ICC(1), one-way random, single reading"),
    /** Readers are a sample of readers; a single reading. */
    AGREEMENT("ICC(2,1)", "ICC(A,1), two-way random, absolute agreement, single reading"),
    /** Readers are the only ones of interest; a single reading. */
    CONSISTENCY("ICC(3,1)", "ICC(C,1), two-way mixed, consistency, single reading"),
    /** As {@link #ONE_WAY}, mean of the readings. */
    ONE_WAY_MEAN("ICC(1,k)", "ICC(k), one-way random, mean of the readings"),
    /** As {@link #AGREEMENT}, mean of the readings. */
    AGREEMENT_MEAN("ICC(2,k)", "ICC(A,k), two-way random, absolute agreement, mean of readings"),
    /** As {@link #CONSISTENCY}, mean of the readings. */
    CONSISTENCY_MEAN("ICC(3,k)", "ICC(C,k), two-way mixed, consistency, mean of the readings");

    private final String id;
    private final String words;

    IccForm(String id, String words) {
        this.id = id;
        this.words = words;
    }

    /**
     * @return its name after Shrout and Fleiss (1979)
     */
    public String id() {
        return id;
    }

    /**
     * @return its name after McGraw and Wong (1996), and what it means
     */
    public String words() {
        return words;
    }
}
