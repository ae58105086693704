/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.group;

import fiji.plugin.radiomics.stats.RadixSort;

/** The ranks of a variable, which are found once for all its correlations. */
public final class Ranked {

    private final Standardised standardised;

    private Ranked(Standardised standardised) {
        this.standardised = standardised;
    }

    /**
     * @param values a value a case, without NaN; infinite ones are ranked like others
     * @return their ranks, equal values sharing their mean rank
     */
    public static Ranked of(double[] values) {
        return of(values, RadixSort.order(values));
    }

    /**
     * @param values a value a case, without NaN
     * @param order indices of all of them, those of the least first
     * @return their ranks
     */
    public static Ranked of(double[] values, int[] order) {
        return new Ranked(Standardised.ranks(MidRanks.of(values, order)));
    }

    /**
     * @return number of cases
     */
    public int n() {
        return standardised.n();
    }

    Standardised standardised() {
        return standardised;
    }
}
