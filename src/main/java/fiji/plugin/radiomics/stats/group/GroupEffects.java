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

import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.Normal;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Beta;

/**
 * How far the first of two groups lies above the second, with intervals.
 *
 * @param meanDifference x̄ − ȳ in the values' unit
 * @param mean its interval by Welch's t
 * @param hodgesLehmann median of all differences x − y
 * @param cohensD interval of Cohen's d by the noncentral t distribution (Steiger and Fouladi 1997)
 * @param hedgesG the same times Hedges' factor
 * @param cliffsDelta interval of Cliff's delta (Feng and Cliff 2004, J Mod Appl Stat Methods 3:322)
 */
public record GroupEffects(
        double meanDifference,
        Interval mean,
        HodgesLehmann hodgesLehmann,
        Interval cohensD,
        Interval hedgesG,
        Interval cliffsDelta) {

    /** Of other than two groups. */
    static final GroupEffects NONE =
            new GroupEffects(
                    Double.NaN,
                    Interval.NONE,
                    HodgesLehmann.NONE,
                    Interval.NONE,
                    Interval.NONE,
                    Interval.NONE);

    static GroupEffects of(Sample a, Sample b, Pooled pooled, TestResult welch, double level) {
        Interval mean = Interval.NONE;
        double difference = a.mean() - b.mean();
        if (welch.isDefined()) {
            double error = Math.sqrt(a.variance() / a.n() + b.variance() / b.n());
            mean = around(difference, quantile(welch.df(), level) * error);
        }
        double d = EffectSizes.cohensD(a, b);
        Interval ofD = cohensD(d, a.n(), b.n(), level);
        int df = a.n() + b.n() - 2;
        double factor =
                df < 2
                        ? Double.NaN
                        : Math.sqrt(Math.PI / (df / 2.0))
                                / Math.exp(Beta.logBeta((df - 1) / 2.0, .5));
        return new GroupEffects(
                Double.isInfinite(difference) ? Double.NaN : difference,
                mean,
                HodgesLehmann.of(a, b, level),
                ofD,
                Double.isNaN(factor)
                        ? Interval.NONE
                        : new Interval(factor * ofD.low(), factor * ofD.high()),
                cliffsDelta(a.sorted(), b.sorted(), EffectSizes.cliffsDelta(pooled), level));
    }

    /** Half an interval in standard errors. */
    static double quantile(double df, double level) {
        return -new TDistribution(null, df).inverseCumulativeProbability((1 - level) / 2);
    }

    static Interval around(double middle, double half) {
        return new Interval(middle - half, middle + half);
    }

    private static Interval cohensD(double d, int m, int n, double level) {
        if (Double.isNaN(d)) {
            return Interval.NONE;
        }
        double size = Math.sqrt((double) m * n / (m + n));
        Interval delta = new NoncentralT(m + n - 2.0).noncentralities(d * size, level);
        return new Interval(delta.low() / size, delta.high() / size);
    }

    private static Interval cliffsDelta(double[] x, double[] y, double delta, double level) {
        if (Double.isNaN(delta) || x.length < 2 || y.length < 2) {
            return Interval.NONE;
        }
        double z = Normal.ofLevel(level);
        if (Math.abs(delta) == 1) {
            double n = Math.min(x.length, y.length);
            double limit = (n - z * z) / (n + z * z);
            return delta > 0 ? new Interval(limit, 1) : new Interval(-1, -limit);
        }
        double variance = spread(x, y, delta) + spread(y, x, -delta);
        double root =
                z
                        * Math.sqrt(variance)
                        * Math.sqrt(Math.pow(1 - delta * delta, 2) + z * z * variance);
        double below = 1 - delta * delta + z * z * variance;
        double middle = delta - delta * delta * delta;
        return new Interval((middle - root) / below, (middle + root) / below).clippedTo(-1, 1);
    }

    /** Variance of the mean dominance of one sample's values. */
    private static double spread(double[] x, double[] y, double delta) {
        double sum = 0;
        int below = 0;
        int upTo = 0;
        for (double v : x) {
            while (below < y.length && y[below] < v) {
                below++;
            }
            while (upTo < y.length && y[upTo] <= v) {
                upTo++;
            }
            double d = (below - (double) (y.length - upTo)) / y.length - delta;
            sum += d * d;
        }
        return sum / (x.length - 1) / x.length;
    }
}
