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

/**
 * The two-sample Kolmogorov–Smirnov test: D is the greatest absolute difference of both empirical
 * distribution functions.
 *
 * <p>As R's {@code ks.test} does, p is exact, and conditional on ties, where the product of the
 * sample sizes is below 10,000: the probability that a random path through the merged samples
 * deviates by D or more somewhere, followed step by step (Schröer and Trenkler 1995, Comput Stat
 * Data Anal 20:185–202). Above it comes from Kolmogorov's limiting distribution of D √(mn/(m + n)).
 */
public final class KolmogorovSmirnov {

    static final String NAME = "Kolmogorov-Smirnov";

    private static final long EXACT_LIMIT = 10_000;

    private KolmogorovSmirnov() {}

    /**
     * @param first values without NaN
     * @param second values without NaN
     * @return D and p; undefined where a sample is empty. Time n log n
     * @throws IllegalArgumentException where a value is NaN
     */
    public static TestResult test(double[] first, double[] second) {
        Sample a = Sample.of(first, "the first sample");
        Sample b = Sample.of(second, "the second sample");
        return test(a, b, Pooled.of(a.sorted(), b.sorted()));
    }

    static TestResult test(Sample a, Sample b, Pooled pooled) {
        if (a.n() == 0 || b.n() == 0) {
            return TestResult.undefined(NAME, "a group has no values");
        }
        long pairs = (long) a.n() * b.n();
        double d = (double) pooled.greatestStep() / pairs;
        if (pairs < EXACT_LIMIT) {
            double p = exact(a.n(), b.n(), pooled.greatestStep(), lastOfEqual(a, b));
            return TestResult.of(NAME, d, p, "exact");
        }
        double effective = (double) pairs / ((double) a.n() + b.n());
        return TestResult.of(NAME, d, Tails.kolmogorov(Math.sqrt(effective) * d), "asymptotic");
    }

    /**
     * The probability that a path has deviated is carried from one point of the m × n lattice to
     * the next; a path may come to point (i, j) from the left or from below, in the proportion j :
     * i.
     *
     * @param step m·n·D
     * @param last of k merged values, whether the k-th is the last of its equals: only there the
     *     distribution functions are observed
     */
    private static double exact(int m, int n, long step, boolean[] last) {
        double[] deviated = new double[n + 1];
        for (int i = 0; i <= m; i++) {
            for (int j = 0; j <= n; j++) {
                if (last[i + j] && Math.abs((long) i * n - (long) j * m) >= step) {
                    deviated[j] = 1;
                } else if (j > 0 && i > 0) {
                    deviated[j] = (i * deviated[j] + j * deviated[j - 1]) / (i + j);
                } else if (j > 0) {
                    deviated[j] = deviated[j - 1];
                }
            }
        }
        return deviated[n];
    }

    private static boolean[] lastOfEqual(Sample a, Sample b) {
        double[] first = a.sorted();
        double[] second = b.sorted();
        int m = first.length;
        int n = second.length;
        boolean[] last = new boolean[m + n + 1];
        int i = 0;
        int j = 0;
        while (i < m || j < n) {
            double value = j == n || i < m && first[i] < second[j] ? first[i] : second[j];
            while (i < m && first[i] == value) {
                i++;
            }
            while (j < n && second[j] == value) {
                j++;
            }
            last[i + j] = true;
        }
        return last;
    }
}
