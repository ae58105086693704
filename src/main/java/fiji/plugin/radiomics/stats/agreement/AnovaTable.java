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

/**
 * Mean squares of n cases, each with k readings of one marker.
 *
 * @param n number of cases
 * @param k number of readings of each
 * @param between MSB, between cases, n − 1 degrees of freedom
 * @param within MSW, within cases, n(k − 1)
 * @param readers MSJ, between readers, k − 1
 * @param residual MSE, (n − 1)(k − 1)
 */
public record AnovaTable(
        int n, int k, double between, double within, double readers, double residual) {

    /** Sums of squares that rounding leaves of equal numbers, in units of the last place. */
    private static final double ROUNDING = 8;

    /**
     * @param values finite, the k readings of the first case, those of the second, …
     * @param k number of readings, 2 or more
     * @return the mean squares; one that is nothing but rounding is 0
     */
    public static AnovaTable of(double[] values, int k) {
        int n = values.length / k;
        double[] cases = new double[n];
        double[] columns = new double[k];
        double greatest = 0;
        for (int i = 0, at = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < k; j++, at++) {
                double v = values[at];
                sum += v;
                columns[j] += v;
                greatest = Math.max(greatest, Math.abs(v));
            }
            cases[i] = sum / k;
        }
        double grand = 0;
        for (int j = 0; j < k; j++) {
            columns[j] /= n;
            grand += columns[j] / k;
        }
        double between = 0;
        double within = 0;
        double residual = 0;
        for (int i = 0, at = 0; i < n; i++) {
            double own = cases[i];
            between += (own - grand) * (own - grand);
            for (int j = 0; j < k; j++, at++) {
                double d = values[at] - own;
                double e = d - (columns[j] - grand);
                within += d * d;
                residual += e * e;
            }
        }
        double readers = 0;
        for (double column : columns) {
            readers += (column - grand) * (column - grand);
        }
        double digit = ROUNDING * Math.ulp(greatest);
        double nothing = values.length * digit * digit;
        return new AnovaTable(
                n,
                k,
                beyond(nothing, k * between) / (n - 1),
                beyond(nothing, within) / ((double) n * (k - 1)),
                beyond(nothing, n * readers) / (k - 1),
                beyond(nothing, residual) / ((n - 1.0) * (k - 1)));
    }

    private static double beyond(double nothing, double squares) {
        return squares <= nothing ? 0 : squares;
    }
}
