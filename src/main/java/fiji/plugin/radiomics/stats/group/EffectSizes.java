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

import java.util.List;
import org.apache.commons.math3.special.Beta;

/**
 * Sizes of differences between groups, without unit. Differences are those of the first group from
 * the second: positive where the first group's values are higher. NaN where an effect is undefined.
 */
public final class EffectSizes {

    private EffectSizes() {}

    /**
     * Cohen's d = (x̄ − ȳ)/s with the pooled s² = ((m − 1)s₁² + (n − 1)s₂²)/(m + n − 2). Cohen
     * 1988.
     *
     * @param first values without NaN
     * @param second values without NaN
     * @return d; NaN for an empty sample, fewer than three values in all, infinite values and where
     *     neither sample varies beyond rounding
     * @throws IllegalArgumentException where a value is NaN
     */
    public static double cohensD(double[] first, double[] second) {
        return cohensD(
                Sample.of(first, "the first sample"), Sample.of(second, "the second sample"));
    }

    /**
     * Hedges' g = J d without d's bias in small samples, J = Γ(f/2) / (√(f/2) Γ((f − 1)/2)) with f
     * = m + n − 2: the exact factor, not its approximation 1 − 3/(4f − 1). Hedges 1981, J Educ Stat
     * 6:107–128.
     *
     * @param first values without NaN
     * @param second values without NaN
     * @return g; NaN where d is, and for fewer than four values in all
     * @throws IllegalArgumentException where a value is NaN
     */
    public static double hedgesG(double[] first, double[] second) {
        return hedgesG(
                Sample.of(first, "the first sample"), Sample.of(second, "the second sample"));
    }

    /**
     * Cliff's delta, which is the rank-biserial correlation of two independent samples: the
     * probability that a value of the first is higher than one of the second, less that of the
     * reverse; 2U/(mn) − 1. Cliff 1993, Psychol Bull 114:494–509.
     *
     * @param first values without NaN
     * @param second values without NaN
     * @return −1 to 1; NaN for an empty sample
     * @throws IllegalArgumentException where a value is NaN
     */
    public static double cliffsDelta(double[] first, double[] second) {
        return cliffsDelta(
                Pooled.of(
                        Sample.of(first, "the first sample").sorted(),
                        Sample.of(second, "the second sample").sorted()));
    }

    /**
     * d_z = d̄/s of the differences of paired values. Cohen 1988.
     *
     * @param first a value a case
     * @param second a value a case, in the same order
     * @return d_z; NaN for fewer than two pairs, infinite differences and ones that do not vary
     *     beyond rounding
     * @throws IllegalArgumentException where a value is NaN or the lengths differ
     */
    public static double cohensDz(double[] first, double[] second) {
        return cohensDz(Differences.of(first, second));
    }

    /**
     * The matched-pairs rank-biserial correlation: the part of the ranks, in the order of the
     * differences' sizes, that falls on positive differences, less the part on negative ones;
     * differences of 0 are dropped. Kerby 2014, Compr Psychol 3:1.
     *
     * @param first a value a case
     * @param second a value a case, in the same order
     * @return −1 to 1; NaN where all differences are 0 or one is that of two equal infinities
     * @throws IllegalArgumentException where a value is NaN or the lengths differ
     */
    public static double matchedPairsRankBiserial(double[] first, double[] second) {
        return WilcoxonSignedRank.rankBiserial(Differences.of(first, second));
    }

    /**
     * ε² = H/(N − 1) of the Kruskal–Wallis test. Kelley 1935; Tomczak and Tomczak 2014, Trends
     * Sport Sci 21:19–25.
     *
     * @param samples two or more, values without NaN
     * @return 0 to 1; NaN where the test is undefined
     * @throws IllegalArgumentException where a value is NaN
     */
    public static double epsilonSquared(List<double[]> samples) {
        List<Sample> sorted = KruskalWallis.sorted(samples);
        return epsilonSquared(KruskalWallis.ofSamples(sorted), sorted);
    }

    static double cohensD(Sample a, Sample b) {
        int df = a.n() + b.n() - 2;
        if (a.n() == 0 || b.n() == 0 || df < 1) {
            return Double.NaN;
        }
        double sd = Math.sqrt((squares(a) + squares(b)) / df);
        double size = Math.max(Math.abs(a.mean()), Math.abs(b.mean()));
        return TTest.isRounding(sd, size) ? Double.NaN : finite((a.mean() - b.mean()) / sd);
    }

    static double hedgesG(Sample a, Sample b) {
        int df = a.n() + b.n() - 2;
        if (df < 2) {
            return Double.NaN;
        }
        // Γ(½) Γ(x) / Γ(x + ½) = B(x, ½), which has no difference of large logarithms.
        double beta = Math.exp(Beta.logBeta((df - 1) / 2.0, .5));
        return cohensD(a, b) * Math.sqrt(Math.PI / (df / 2.0)) / beta;
    }

    static double cliffsDelta(Pooled pooled) {
        long pairs = (long) pooled.m() * pooled.n();
        return pairs == 0 ? Double.NaN : (double) (pooled.doubledU() - pairs) / pairs;
    }

    static double cohensDz(Differences differences) {
        if (differences.isUndefined()) {
            return Double.NaN;
        }
        Sample d = differences.sample();
        boolean isDefined = d.n() >= 2 && !TTest.isRounding(d.sd(), Math.abs(d.mean()));
        return isDefined ? finite(d.mean() / d.sd()) : Double.NaN;
    }

    static double epsilonSquared(TestResult kruskalWallis, List<Sample> samples) {
        int n = samples.stream().mapToInt(Sample::n).sum();
        return kruskalWallis.statistic() / (n - 1);
    }

    /** The sum of squared deviations; a single value has none. */
    private static double squares(Sample s) {
        if (!s.isFinite()) {
            return Double.NaN;
        }
        return s.n() == 1 ? 0 : s.variance() * (s.n() - 1);
    }

    private static double finite(double value) {
        return Double.isInfinite(value) ? Double.NaN : value;
    }
}
