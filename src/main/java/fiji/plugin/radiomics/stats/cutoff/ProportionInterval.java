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
import fiji.plugin.radiomics.stats.Normal;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/** The confidence interval of a proportion k of n. */
public enum ProportionInterval {
    /**
     * Clopper and Pearson (1934), Biometrika 26, 404–413: exact; quantiles α/2 of Beta(k, n − k +
     * 1) and 1 − α/2 of Beta(k + 1, n − k).
     */
    CLOPPER_PEARSON {
        @Override
        Interval of(double k, double n, double level) {
            double tail = (1 - level) / 2;
            double low = k == 0 ? 0 : quantile(tail, k, n - k + 1.0);
            double high = k == n ? 1 : 1 - quantile(tail, n - k, k + 1.0);
            return new Interval(low, high);
        }
    },
    /** Wilson (1927), JASA 22, 209–212: the score interval, without continuity correction. */
    WILSON {
        @Override
        Interval of(double k, double n, double level) {
            double z = Normal.ofLevel(level);
            double p = k / n;
            double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
            double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n)) / (1 + z * z / n);
            // The bounds are exactly 0 and 1 there, but for rounding.
            double low = k == 0 ? 0 : centre - half;
            double high = k == n ? 1 : centre + half;
            return new Interval(low, high);
        }
    };

    /** Absolute error of quantiles, far below what a table shows. */
    private static final double ACCURACY = 1e-15;

    abstract Interval of(double k, double n, double level);

    /**
     * @param k how many
     * @param n of how many
     * @param level confidence level
     * @return the proportion; not defined of none
     */
    public Measure measure(long k, long n, double level) {
        return n == 0 ? Measure.NONE : new Measure((double) k / n, of(k, n, level));
    }

    /**
     * Of clustered cases: as of so many independent ones as have the variance of the clusters (Korn
     * and Graubard 1998, Survey Methodology 24:193–201); of none and of all, where that is 0, of as
     * many as there are clusters.
     *
     * @param k how many
     * @param n of how many
     * @param variance of the proportion, by the clusters
     * @param clusters number of clusters among the n
     * @param level confidence level
     * @return the proportion; not defined of none, without an interval of one cluster
     */
    Measure clustered(long k, long n, double variance, int clusters, double level) {
        if (n == 0) {
            return Measure.NONE;
        }
        double p = (double) k / n;
        if (clusters < 2) {
            return new Measure(p, Interval.NONE);
        }
        double size = clusters;
        if (k > 0 && k < n && variance > 0) {
            double tail = (1 - level) / 2;
            double t =
                    n - 1 <= clusters - 1
                            ? 1
                            : new TDistribution(null, n - 1.0).inverseCumulativeProbability(tail)
                                    / new TDistribution(null, clusters - 1.0)
                                            .inverseCumulativeProbability(tail);
            size = Math.min(n, p * (1 - p) / variance * t * t);
        }
        return new Measure(p, k == n ? of(size, size, level) : of(p * size, size, level));
    }

    /**
     * By the lower tail in both cases, because only there small probabilities keep their digits.
     */
    private static double quantile(double p, double alpha, double beta) {
        return new BetaDistribution(null, alpha, beta, ACCURACY).inverseCumulativeProbability(p);
    }
}
