/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.roc;

import fiji.plugin.radiomics.stats.Normal;
import fiji.plugin.radiomics.stats.RadixSort;

/**
 * The rank-sum test of clustered cases, such as several lesions of a patient, of which a cluster
 * may hold both classes: the mean over all ways to take one case of every cluster. Datta and Satten
 * 2005, J Am Stat Assoc 100:908–915; method "ds" of the R package clusrank, whose values it has.
 *
 * <p>With M clusters of nᵢ cases, gᵢ of them positive: S = Σ (1 + Σⱼ≠ᵢ Fⱼ(x))/nᵢ/(M + 1) over the
 * positive cases, where Fⱼ is the part of cluster j below x, ties counted half; its mean is ½ Σ
 * gᵢ/nᵢ. Its variance is the sum of squares of the clusters' own parts.
 *
 * @param z (S − mean)/√variance, positive where the positive cases are higher
 * @param p two-sided, of the normal distribution; NaN where there is no variance
 */
public record DattaSatten(double z, double p) {

    /**
     * @param scores values of the two classes
     * @param clusters of these cases
     * @return the test
     */
    public static DattaSatten of(BinaryScores scores, CaseClusters clusters) {
        int m = scores.positive().length;
        int n = m + scores.negative().length;
        double[] x = java.util.Arrays.copyOf(scores.positive(), n);
        System.arraycopy(scores.negative(), 0, x, m, n - m);
        int[] cluster = java.util.Arrays.copyOf(clusters.positive(), n);
        System.arraycopy(clusters.negative(), 0, cluster, m, n - m);
        double[] size = new double[clusters.bound()];
        double[] share = new double[clusters.bound()];
        for (int i = 0; i < n; i++) {
            size[cluster[i]]++;
            share[cluster[i]] += i < m ? 1 : 0;
        }
        double count = 0;
        double shares = 0;
        for (int c = 0; c < size.length; c++) {
            if (size[c] > 0) {
                share[c] /= size[c];
                shares += share[c];
                count++;
            }
        }
        // Of each case the parts of the other clusters below it, and of all cases.
        double[] others = new double[n];
        double[] pooled = new double[n];
        below(x, cluster, size, others, pooled);
        double sum = 0;
        double[] parts = new double[size.length];
        for (int i = 0; i < n; i++) {
            int c = cluster[i];
            sum += i < m ? (1 + others[i]) / size[c] : 0;
            double weight = (i < m ? count - 1 : 0) - (shares - share[c]);
            parts[c] += weight * pooled[i] / size[c];
        }
        double variance = 0;
        for (int c = 0; c < size.length; c++) {
            if (size[c] > 0) {
                double own = parts[c] - count / 2 * (share[c] - shares / count);
                variance += own * own;
            }
        }
        // Both over M + 1, which the quotient does without.
        double z = (sum - (count + 1) * shares / 2) / Math.sqrt(variance);
        boolean isDefined = variance > 0 && count > 1;
        return isDefined
                ? new DattaSatten(z, Normal.twoSided(z))
                : new DattaSatten(Double.NaN, Double.NaN);
    }

    private static void below(
            double[] x, int[] cluster, double[] size, double[] others, double[] pooled) {
        int[] order = RadixSort.order(x);
        double all = 0;
        double[] own = new double[size.length];
        double[] tied = new double[size.length];
        for (int begin = 0, end; begin < order.length; begin = end) {
            double equal = 0;
            end = begin;
            while (end < order.length && x[order[end]] == x[order[begin]]) {
                int c = cluster[order[end++]];
                tied[c] += 1 / size[c];
                equal += 1 / size[c];
            }
            for (int k = begin; k < end; k++) {
                int i = order[k];
                int c = cluster[i];
                others[i] = all + equal / 2 - own[c] - tied[c] / 2;
                pooled[i] = (begin + end) / (2.0 * order.length);
            }
            for (int k = begin; k < end; k++) {
                int c = cluster[order[k]];
                own[c] += tied[c];
                tied[c] = 0;
            }
            all += equal;
        }
    }
}
