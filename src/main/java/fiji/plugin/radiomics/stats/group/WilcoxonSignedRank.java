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
import java.util.Arrays;

/**
 * Wilcoxon's signed-rank test of paired values, e.g. of an affected and an unaffected limb.
 *
 * <p>Differences of 0 are dropped, the others ranked by their size, equal ones by their mean rank.
 * The statistic V is the sum of ranks of the positive differences (first − second), as in R. Exact
 * p, given the ties, where fewer than 50 differences are left; elsewhere by normal approximation, z
 * = (V − n(n + 1)/4)/s with s² = n(n + 1)(2n + 1)/24 − Σ(t³ − t)/48, without continuity correction.
 * Wilcoxon 1945, Biometrics Bulletin 1:80–83.
 */
public final class WilcoxonSignedRank {

    static final String NAME = "Wilcoxon signed-rank";

    /** So many differences and more have no exact p value unless it is asked for. */
    static final int EXACT_LIMIT = 50;

    private WilcoxonSignedRank() {}

    /**
     * @param first a value a case
     * @param second a value a case, in the same order
     * @return V and p, exact below 50 differences; undefined where all differences are 0 or one is
     *     that of two equal infinities. Time n log n
     * @throws IllegalArgumentException where a value is NaN or the lengths differ
     */
    public static TestResult test(double[] first, double[] second) {
        return test(first, second, PMethod.AUTO);
    }

    /**
     * @param first a value a case
     * @param second a value a case, in the same order
     * @param method {@link PMethod#AUTO}: exact below 50 differences
     * @return V and p; undefined where all differences are 0 or one is that of two equal infinities
     * @throws IllegalArgumentException where a value is NaN or the lengths differ
     */
    public static TestResult test(double[] first, double[] second, PMethod method) {
        return test(Differences.of(first, second), method);
    }

    static TestResult test(Differences differences, PMethod method) {
        if (differences.isUndefined()) {
            return TestResult.undefined(NAME, Differences.UNDEFINED);
        }
        Ranks ranks = Ranks.of(differences.values());
        Pooled pooled = ranks.pooled;
        int n = pooled.m() + pooled.n();
        if (n == 0) {
            boolean empty = differences.values().length == 0;
            return TestResult.undefined(NAME, empty ? "there are no pairs" : "all pairs are equal");
        }
        double v = ranks.doubledPositive() / 2.0;
        if (method == PMethod.EXACT || method == PMethod.AUTO && n < EXACT_LIMIT) {
            double p = RankSums.ofSigns(pooled.ties(), ranks.doubledPositive());
            if (!Double.isNaN(p)) {
                boolean tied = pooled.hasTies();
                return TestResult.of(NAME, v, p, tied ? MannWhitney.EXACT_TIED : MannWhitney.EXACT);
            }
        }
        double c = n;
        double variance = c * (c + 1) * (2 * c + 1) / 24 - pooled.tieCubes() / 48;
        double z = (v - c * (c + 1) / 4) / Math.sqrt(variance);
        return TestResult.of(NAME, v, Normal.twoSided(z), MannWhitney.NORMAL);
    }

    /**
     * The matched-pairs rank-biserial correlation: ranks of positive less those of negative
     * differences, as part of all.
     */
    static double rankBiserial(Differences differences) {
        if (differences.isUndefined()) {
            return Double.NaN;
        }
        Ranks ranks = Ranks.of(differences.values());
        double n = (double) ranks.pooled.m() + ranks.pooled.n();
        return ranks.doubledPositive() / (n * (n + 1) / 2) - 1;
    }

    /** Sizes of positive and negative differences, ranked together. */
    private record Ranks(Pooled pooled) {

        static Ranks of(double[] differences) {
            double[] positive = new double[differences.length];
            double[] negative = new double[differences.length];
            int p = 0;
            int n = 0;
            for (double d : differences) {
                if (d > 0) {
                    positive[p++] = d;
                } else if (d < 0) {
                    negative[n++] = -d;
                }
            }
            positive = Arrays.copyOf(positive, p);
            negative = Arrays.copyOf(negative, n);
            Arrays.sort(positive);
            Arrays.sort(negative);
            return new Ranks(Pooled.of(positive, negative));
        }

        /** Twice the sum of ranks: U and the ranks that the positive ones have among themselves. */
        long doubledPositive() {
            return pooled.doubledU() + (long) pooled.m() * (pooled.m() + 1L);
        }
    }
}
