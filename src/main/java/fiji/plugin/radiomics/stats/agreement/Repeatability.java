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

import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.Normal;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * Scatter within cases. Bland and Altman 1999; the coefficients of variation as the Quantitative
 * Imaging Biomarkers Alliance has them (Raunig et al. 2015, Stat Methods Med Res 24:27–67).
 *
 * @param sd within-case standard deviation, the root mean square of those of the cases
 * @param sdInterval by χ² with n(k − 1) degrees of freedom
 * @param coefficient repeatability coefficient 1.96 √2 sd: two readings of one case differ by less
 *     in 95 % of cases
 * @param coefficientInterval likewise
 * @param cv within-case coefficient of variation, root mean square; NaN where a value is not above
 *     0
 * @param cvLog the same by logarithms
 * @param coefficientPercent 1.96 √2 cv, in per cent
 */
public record Repeatability(
        double sd,
        Interval sdInterval,
        double coefficient,
        Interval coefficientInterval,
        double cv,
        double cvLog,
        double coefficientPercent) {

    private static final double FACTOR = Math.sqrt(2) * Normal.ofLevel(.95);

    /**
     * Quantiles for a number of cases and readings.
     *
     * @param low √(df/χ²) at the upper quantile
     * @param high √(df/χ²) at the lower quantile
     */
    public record Quantiles(double low, double high) {

        /**
         * @param n number of cases
         * @param k number of readings
         * @param level confidence level
         * @return the quantiles
         */
        public static Quantiles of(int n, int k, double level) {
            double df = (double) n * (k - 1);
            ChiSquaredDistribution chi = new ChiSquaredDistribution(null, df, 1e-12);
            return new Quantiles(
                    Math.sqrt(df / chi.inverseCumulativeProbability((1 + level) / 2)),
                    Math.sqrt(df / chi.inverseCumulativeProbability((1 - level) / 2)));
        }
    }

    /**
     * @param values finite, the readings of the first case, those of the second, …
     * @param k number of readings, 2 or more
     * @param q quantiles for as many cases and readings
     * @return the scatter
     */
    public static Repeatability of(double[] values, int k, Quantiles q) {
        int n = values.length / k;
        double sd = Math.sqrt(AnovaTable.of(values, k).within());
        double relative = 0;
        double logarithmic = 0;
        boolean positive = true;
        for (int i = 0; i < n; i++) {
            double mean = 0;
            double logMean = 0;
            for (int j = 0; j < k; j++) {
                double v = values[i * k + j];
                positive &= v > 0;
                mean += v / k;
                logMean += positive ? Math.log(v) / k : 0;
            }
            double squares = 0;
            double logSquares = 0;
            for (int j = 0; j < k && positive; j++) {
                double v = values[i * k + j];
                double log = Math.log(v) - logMean;
                squares += (v - mean) * (v - mean);
                logSquares += log * log;
            }
            relative += squares / (k - 1) / (mean * mean) / n;
            logarithmic += logSquares / (k - 1) / n;
        }
        double cv = positive ? Math.sqrt(relative) : Double.NaN;
        Interval interval = new Interval(sd * q.low(), sd * q.high());
        return new Repeatability(
                sd,
                interval,
                FACTOR * sd,
                interval.times(FACTOR),
                cv,
                positive ? Math.sqrt(Math.expm1(logarithmic)) : Double.NaN,
                100 * FACTOR * cv);
    }
}
