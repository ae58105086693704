/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.survival;

import fiji.plugin.radiomics.stats.group.Tails;

/**
 * A test whose statistic has a χ² distribution.
 *
 * @param statistic χ²; NaN where the test is undefined
 * @param df degrees of freedom
 * @param p upper tail; NaN where the test is undefined
 */
public record ChiSquareTest(double statistic, int df, double p) {

    /** A test that cannot be done. */
    public static final ChiSquareTest UNDEFINED = new ChiSquareTest(Double.NaN, 0, Double.NaN);

    /**
     * @param statistic χ²; below 0 by rounding counts as 0
     * @param df degrees of freedom, at least 1
     * @return the test with its p value
     */
    public static ChiSquareTest of(double statistic, int df) {
        double x = Math.max(0, statistic);
        if (Double.isNaN(statistic) || df < 1) {
            return new ChiSquareTest(Double.NaN, df, Double.NaN);
        }
        return new ChiSquareTest(x, df, Tails.chiSquared(x, df));
    }

    /**
     * @return whether there is a statistic
     */
    public boolean isDefined() {
        return !Double.isNaN(statistic);
    }
}
