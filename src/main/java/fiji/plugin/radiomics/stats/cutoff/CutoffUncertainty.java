/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.cutoff;

import fiji.plugin.radiomics.stats.Interval;

/**
 * What a bootstrap says of a cutoff that the data chose.
 *
 * @param threshold percentile interval of the threshold
 * @param sensitivity corrected for optimism
 * @param specificity corrected for optimism
 * @param accuracy corrected for optimism
 * @param youden corrected for optimism
 */
public record CutoffUncertainty(
        Interval threshold,
        double sensitivity,
        double specificity,
        double accuracy,
        double youden) {

    /** To be shown beside every cutoff that the data chose. */
    public static final String WARNING =
            "the cutoff was chosen by these data, so that its sensitivity, specificity and accuracy"
                    + " are too good for new cases";
}
