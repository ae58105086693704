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

import java.util.ArrayList;
import java.util.List;

/**
 * The Kruskal–Wallis rank test of two or more independent samples.
 *
 * <p>H = 12/(N(N + 1)) Σ nᵢ(r̄ᵢ − (N + 1)/2)² / (1 − Σ(t³ − t)/(N³ − N)) with mean ranks r̄ᵢ and
 * groups of t equal values; p from χ² with one degree of freedom less than there are samples.
 * Kruskal and Wallis 1952, JASA 47:583–621.
 */
public final class KruskalWallis {

    static final String NAME = "Kruskal-Wallis";

    private KruskalWallis() {}

    /**
     * @param samples two or more, values without NaN
     * @return H, df and p; undefined where there are fewer than two samples, one is empty or all
     *     values are equal. Time n log n
     * @throws IllegalArgumentException where a value is NaN
     */
    public static TestResult test(List<double[]> samples) {
        return ofSamples(sorted(samples));
    }

    static List<Sample> sorted(List<double[]> samples) {
        List<Sample> sorted = new ArrayList<>();
        for (double[] values : samples) {
            sorted.add(Sample.of(values, "sample " + (sorted.size() + 1)));
        }
        return sorted;
    }

    static TestResult ofSamples(List<Sample> samples) {
        if (samples.size() < 2) {
            return TestResult.undefined(NAME, "2 groups or more are needed");
        }
        if (samples.stream().anyMatch(s -> s.n() == 0)) {
            return TestResult.undefined(NAME, "a group has no values");
        }
        MidRanks ranks = MidRanks.of(concatenated(samples));
        if (ranks.isConstant()) {
            return TestResult.undefined(NAME, "all values are equal");
        }
        double n = ranks.n();
        double between = 0;
        for (Sample sample : samples) {
            double sum = 0;
            for (double v : sample.sorted()) {
                sum += ranks.of(v) - (n + 1) / 2;
            }
            between += sum * sum / sample.n();
        }
        double h = 12 / (n * (n + 1)) * between / (1 - ranks.tieCubes() / (n * n * n - n));
        int df = samples.size() - 1;
        return new TestResult(NAME, h, df, Tails.chiSquared(h, df), "chi-squared", "");
    }

    private static double[] concatenated(List<Sample> samples) {
        double[] all = new double[samples.stream().mapToInt(Sample::n).sum()];
        int at = 0;
        for (Sample sample : samples) {
            System.arraycopy(sample.sorted(), 0, all, at, sample.n());
            at += sample.n();
        }
        return all;
    }
}
