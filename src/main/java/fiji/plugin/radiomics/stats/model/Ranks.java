/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.model;

import fiji.plugin.radiomics.stats.Normal;
import java.util.Arrays;

/** Areas and correlations of ranks, quick enough to be asked of all columns in all folds. */
public final class Ranks {

    private Ranks() {}

    /**
     * @param scores a number a case, none missing
     * @param positive the class of each
     * @return area under the ROC curve: the share of pairs in which the positive case has the
     *     higher score, ties half; NaN where a class is empty
     */
    public static double auc(double[] scores, boolean[] positive) {
        double[] ranks = midRanks(scores);
        double sum = 0;
        double n = 0;
        for (int i = 0; i < ranks.length; i++) {
            if (positive[i]) {
                sum += ranks[i];
                n++;
            }
        }
        return (sum - n * (n + 1) / 2) / (n * (ranks.length - n));
    }

    /**
     * @param values any numbers
     * @return the rank of each, from 1; of equal ones their mean
     */
    public static double[] midRanks(double[] values) {
        int n = values.length;
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[n];
        for (int i = 0; i < n; i++) {
            int low = lower(sorted, values[i]);
            int high = low;
            while (high + 1 < n && sorted[high + 1] == values[i]) {
                high++;
            }
            ranks[i] = (low + high) / 2. + 1;
        }
        return ranks;
    }

    private static int lower(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Mann-Whitney's test by the normal approximation, with the correction for ties and without one
     * for continuity.
     *
     * @param scores a number a case
     * @param positive the class of each
     * @return its two-sided p value
     */
    public static double mannWhitneyP(double[] scores, boolean[] positive) {
        double n1 = 0;
        for (boolean p : positive) {
            n1 += p ? 1 : 0;
        }
        double n = scores.length;
        double n0 = n - n1;
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        double ties = 0;
        for (int i = 0; i < sorted.length; ) {
            int end = i;
            while (end < sorted.length && sorted[end] == sorted[i]) {
                end++;
            }
            double t = end - i;
            ties += t * t * t - t;
            i = end;
        }
        double variance = n1 * n0 / 12 * (n + 1 - ties / (n * (n - 1)));
        double z = (auc(scores, positive) - .5) * n1 * n0 / Math.sqrt(variance);
        return variance > 0 ? Normal.twoSided(z) : 1;
    }

    /**
     * @param values a column
     * @return its ranks, centred and of length 1, so that Spearman's coefficient of two columns is
     *     the sum of products; null where all values are equal
     */
    public static double[] unit(double[] values) {
        double[] ranks = midRanks(values);
        double mean = (ranks.length + 1) / 2.;
        double squares = 0;
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] -= mean;
            squares += ranks[i] * ranks[i];
        }
        if (squares == 0) {
            return null;
        }
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] /= Math.sqrt(squares);
        }
        return ranks;
    }

    /**
     * @param a as {@link #unit} gives it
     * @param b the same of another column
     * @return Spearman's coefficient
     */
    public static double product(double[] a, double[] b) {
        return Sums.dot(a, b);
    }
}
