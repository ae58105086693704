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

import fiji.plugin.radiomics.stats.Normal;
import fiji.plugin.radiomics.stats.RankSums;

/**
 * The Mann–Whitney U test (Wilcoxon's rank-sum test) of two independent samples.
 *
 * <p>U counts the pairs in which the first sample's value is higher, ties half. Normal
 * approximation: z = (U − mn/2)/s with s² = mn/12 · (N + 1 − Σ(t³ − t)/(N(N − 1))), N = m + n, over
 * groups of t equal values; without continuity correction. Where all of one sample lies above all
 * of the other, its p is the exact 2/C(m + n, m). The exact p is the part of all C(m + n, m) ways
 * to deal the values out, ties as they are, whose U is as far from mn/2 or farther. Mann and
 * Whitney 1947, Ann Math Stat 18:50–60.
 */
public final class MannWhitney {

    static final String NAME = "Mann-Whitney";

    /** How p was found. */
    static final String EXACT = "exact";

    static final String EXACT_TIED = "exact, given the ties";
    static final String NORMAL = "normal approximation";

    private MannWhitney() {}

    /**
     * @param first values without NaN
     * @param second values without NaN
     * @return U of the first sample and p by normal approximation; undefined where a sample is
     *     empty or all values are equal. Time n log n
     * @throws IllegalArgumentException where a value is NaN
     */
    public static TestResult test(double[] first, double[] second) {
        return test(first, second, PMethod.NORMAL);
    }

    /**
     * @param first values without NaN
     * @param second values without NaN
     * @param method {@link PMethod#AUTO}: exact where a sample has fewer than 30 values
     * @return U of the first sample and p; undefined where a sample is empty or all values are
     *     equal
     * @throws IllegalArgumentException where a value is NaN
     */
    public static TestResult test(double[] first, double[] second, PMethod method) {
        Sample a = Sample.of(first, "the first sample");
        Sample b = Sample.of(second, "the second sample");
        return test(Pooled.of(a.sorted(), b.sorted()), method);
    }

    /**
     * The same of counts.
     *
     * @param ties numbers of equal values in ascending order of the values, 1 where there is only
     *     one
     * @param m values of the first sample; all others are of the second
     * @param doubledU twice the pairs in which the first sample's value is higher, ties counted
     *     half
     * @param method as above
     * @return U of the first sample and p
     */
    public static TestResult test(int[] ties, int m, long doubledU, PMethod method) {
        return test(Pooled.of(ties, m, doubledU), method);
    }

    /**
     * The distribution of U without ties: the coefficients of Gauss's binomial.
     *
     * @param m values of the first sample
     * @param n values of the second sample
     * @return in how many of all ways to deal the values out U is 0, 1, …, mn; exact up to 2⁵³
     */
    public static double[] counts(int m, int n) {
        double[] counts = new double[m * n + 1];
        counts[0] = 1;
        for (int i = 1; i <= m; i++) {
            for (int u = counts.length - 1; u >= n + i; u--) {
                counts[u] -= counts[u - n - i];
            }
            for (int u = i; u < counts.length; u++) {
                counts[u] += counts[u - i];
            }
        }
        return counts;
    }

    static TestResult test(Pooled pooled, PMethod method) {
        int m = pooled.m();
        int n = pooled.n();
        if (m == 0 || n == 0) {
            return TestResult.undefined(NAME, "a group has no values");
        }
        if (pooled.isConstant()) {
            return TestResult.undefined(NAME, "all values are equal");
        }
        double u = pooled.doubledU() / 2.0;
        if (method.isExact(m, n)) {
            double p = RankSums.twoSided(pooled.ties(), m, pooled.doubledU() + m * (m + 1L));
            if (!Double.isNaN(p)) {
                return TestResult.of(NAME, u, p, pooled.hasTies() ? EXACT_TIED : EXACT);
            }
        }
        if (pooled.isSeparated()) {
            return TestResult.of(NAME, u, pooled.pOfSeparation(), EXACT);
        }
        double all = (double) m + n;
        double variance = (double) m * n / 12 * (all + 1 - pooled.tieCubes() / (all * (all - 1)));
        double z = (u - (double) m * n / 2) / Math.sqrt(variance);
        return TestResult.of(NAME, u, Normal.twoSided(z), NORMAL);
    }
}
