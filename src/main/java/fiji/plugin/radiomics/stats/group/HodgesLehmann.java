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
import java.util.Arrays;

/**
 * The Hodges–Lehmann estimate of how far one sample lies above another: the median of all m·n
 * differences x − y. Its interval reaches from one of the sorted differences to another, chosen by
 * the distribution of Mann–Whitney's U: exactly below 50 values in each sample, as R's {@code
 * wilcox.test} does, else by its normal approximation; with ties it is about as wide or wider than
 * asked for. Hodges and Lehmann 1963, Ann Math Stat 34:598–611; Hollander, Wolfe and Chicken 2014,
 * 4.2–4.3.
 *
 * @param estimate in the values' unit; NaN where it is undefined
 * @param interval none where it is undefined or the samples are too small for one
 * @param method how the interval was found
 */
public record HodgesLehmann(double estimate, Interval interval, String method) {

    /** Below so many values in each sample the interval is exact. */
    private static final int EXACT_BELOW = 50;

    /** Undefined. */
    static final HodgesLehmann NONE = new HodgesLehmann(Double.NaN, Interval.NONE, "");

    /**
     * @param first values without NaN
     * @param second values without NaN
     * @param level of the interval
     * @return undefined for an empty sample and infinite values; time (m + n) log n
     */
    public static HodgesLehmann of(double[] first, double[] second, double level) {
        return of(
                Sample.of(first, "the first sample"),
                Sample.of(second, "the second sample"),
                level);
    }

    static HodgesLehmann of(Sample a, Sample b, double level) {
        if (a.n() == 0 || b.n() == 0 || !a.isFinite() || !b.isFinite()) {
            return NONE;
        }
        double[] x = a.sorted();
        double[] y = b.sorted();
        long pairs = (long) x.length * y.length;
        SortedDifferences differences = new SortedDifferences(x, y);
        double[] middle = differences.from((pairs + 1) / 2, pairs % 2 == 1 ? 1 : 2);
        double estimate = middle[0] / 2 + middle[middle.length - 1] / 2;
        boolean exact = x.length < EXACT_BELOW && y.length < EXACT_BELOW;
        long rank =
                exact
                        ? exactRank(x.length, y.length, (1 - level) / 2)
                        : normalRank(x.length, y.length, level);
        if (rank < 1) {
            return new HodgesLehmann(estimate, Interval.NONE, "");
        }
        return new HodgesLehmann(
                estimate,
                new Interval(
                        differences.from(rank, 1)[0], differences.from(pairs + 1 - rank, 1)[0]),
                exact ? "exact" : "normal approximation");
    }

    /** The rank of the lower limit: the least u with P(U ≤ u) ≥ p; 0 where the limit is none. */
    private static long exactRank(int m, int n, double p) {
        double[] counts = MannWhitney.counts(m, n);
        double all = Arrays.stream(counts).sum();
        double sum = 0;
        int u = 0;
        while (sum / all < p) {
            sum += counts[u++];
        }
        // As R: where even the least U has more than p, the least and the greatest difference.
        return Math.max(1, u - 1L);
    }

    private static long normalRank(int m, int n, double level) {
        double mean = (double) m * n / 2;
        double sd = Math.sqrt((double) m * n * (m + n + 1.0) / 12);
        return Math.max(1, Math.round(mean - Normal.ofLevel(level) * sd));
    }
}
