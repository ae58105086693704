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

import fiji.plugin.radiomics.stats.cutoff.BetaQuantile;

/**
 * What intervals of intraclass correlations need of F distributions and what depends on the number
 * of cases and readings only, so that thousands of markers share it.
 *
 * @param n number of cases, 2 or more
 * @param k number of readings, 2 or more
 * @param level confidence level
 * @param oneWayLow upper quantile of F with n − 1 and n(k − 1) degrees of freedom
 * @param oneWayHigh that with n(k − 1) and n − 1
 * @param twoWayLow that with n − 1 and (n − 1)(k − 1)
 * @param twoWayHigh that with (n − 1)(k − 1) and n − 1
 */
public record IccQuantiles(
        int n,
        int k,
        double level,
        double oneWayLow,
        double oneWayHigh,
        double twoWayLow,
        double twoWayHigh) {

    /**
     * @param n number of cases, 2 or more
     * @param k number of readings, 2 or more
     * @param level confidence level
     * @return the quantiles
     */
    public static IccQuantiles of(int n, int k, double level) {
        double within = (double) n * (k - 1);
        double residual = (n - 1.0) * (k - 1);
        double p = (1 + level) / 2;
        return new IccQuantiles(
                n,
                k,
                level,
                quantile(p, n - 1, within),
                quantile(p, within, n - 1),
                quantile(p, n - 1, residual),
                quantile(p, residual, n - 1));
    }

    /** Upper quantile of F for these degrees of freedom. */
    double quantile(double df1, double df2) {
        return quantile((1 + level) / 2, df1, df2);
    }

    private static double quantile(double p, double df1, double df2) {
        // The lower quantile of 1/F, whose part of 1 keeps its digits where F is great.
        double x = BetaQuantile.of(1 - p, df2 / 2, df1 / 2, df2 / (df1 + df2));
        return df2 * (1 - x) / (df1 * x);
    }
}
