/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.assemble;

import java.util.Locale;

/** What is made of two time points. */
public enum Change {
    /** The follow-up beside the baseline, so that a model can adjust for the baseline. */
    BESIDE,
    /** Follow-up less baseline; by the time between, where that is known. */
    DIFFERENCE,
    /** The difference by the baseline. */
    RELATIVE,
    /** The logarithm of follow-up by baseline. */
    LOG;

    /**
     * @return its word in options
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
