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
 * The pseudomedian of paired differences: the median of all means of two of them, each with itself
 * too (Walsh's averages), without those that are 0. Its interval reaches from one of the sorted
 * means to another, chosen by the distribution of Wilcoxon's signed-rank statistic: exactly below
 * 50 differences, as R's {@code wilcox.test} does without ties, else by its normal approximation.
 * Hollander, Wolfe and Chicken 2014, 3.2–3.3.
 *
 * @param estimate in the values' unit; NaN where it is undefined
 * @param interval none where it is undefined
 */
public record Pseudomedian(double estimate, Interval interval) {

    private static final int EXACT_BELOW = 50;

    /** Undefined. */
    static final Pseudomedian NONE = new Pseudomedian(Double.NaN, Interval.NONE);

    /**
     * @param differences first − second of each pair, without NaN
     * @param level of the interval
     * @return undefined where all are 0 or one is infinite; time n log n
     */
    public static Pseudomedian of(double[] differences, double level) {
        double[] d = Arrays.stream(differences).filter(v -> v != 0).sorted().toArray();
        int n = d.length;
        if (n == 0 || !Double.isFinite(d[0]) || !Double.isFinite(d[n - 1])) {
            return NONE;
        }
        long all = (long) n * (n + 1) / 2;
        double estimate = average(d, (all + 1) / 2) / 2 + average(d, all / 2 + 1) / 2;
        long rank = n < EXACT_BELOW ? exactRank(n, (1 - level) / 2) : normalRank(n, level);
        return new Pseudomedian(
                estimate, new Interval(average(d, rank), average(d, all + 1 - rank)));
    }

    /** The greatest u of which P(V < u) is at most p, at least 1, as R has it. */
    private static long exactRank(int n, double p) {
        double[] counts = new double[n * (n + 1) / 2 + 1];
        counts[0] = 1;
        for (int rank = 1; rank <= n; rank++) {
            for (int v = counts.length - 1; v >= rank; v--) {
                counts[v] += counts[v - rank];
            }
        }
        double whole = Math.pow(2, n);
        double sum = 0;
        int u = 0;
        while ((sum += counts[u]) / whole < p) {
            u++;
        }
        return Math.max(1, u);
    }

    private static long normalRank(int n, double level) {
        double mean = n * (n + 1.0) / 4;
        double sd = Math.sqrt(n * (n + 1.0) * (2.0 * n + 1) / 24);
        return Math.max(1, Math.round(mean - Normal.ofLevel(level) * sd));
    }

    /**
     * The k-th of the sorted averages, by halving the numbers between the least and the greatest.
     */
    private static double average(double[] d, long k) {
        long low = order(d[0]);
        long high = order(d[d.length - 1]);
        while (low < high) {
            // The mean, rounded down, where the sum would overflow.
            long middle = (low & high) + ((low ^ high) >> 1);
            if (notAbove(d, number(middle)) >= k) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return number(low);
    }

    private static long notAbove(double[] d, double t) {
        long count = 0;
        int j = d.length - 1;
        for (int i = 0; i < d.length && j >= i; i++) {
            while (j >= i && d[i] / 2 + d[j] / 2 > t) {
                j--;
            }
            count += j - i + 1;
        }
        return count;
    }

    /** Whole numbers in the order of the doubles. */
    private static long order(double v) {
        long bits = Double.doubleToLongBits(v + 0.0);
        return bits >= 0 ? bits : Long.MIN_VALUE - bits;
    }

    private static double number(long order) {
        return Double.longBitsToDouble(order >= 0 ? order : Long.MIN_VALUE - order);
    }
}
