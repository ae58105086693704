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

import fiji.plugin.radiomics.stats.RadixSort;

/**
 * What the variances of proportions need where cases come in clusters, such as several lesions of a
 * patient: at every point of a curve the sums over the clusters of products of their counts. A
 * proportion is a ratio of two totals of clusters; of a ratio's linear form Σ l·v over the
 * clusters' counts v, which is 0 in all, the variance is C/(C − 1) Σ (l·v)² with C clusters (Rao
 * and Scott 1992, Biometrics 48:577–585).
 */
public final class ClusterSums {

    private static final int KINDS = 7;

    private final double[][] sums;
    private final int[] called;
    private final int[] notCalled;
    private final double mm;
    private final double nn;
    private final double mn;
    private final int ofPositives;
    private final int ofNegatives;
    private final int all;

    ClusterSums(RocCurve curve, BinaryScores oriented, CaseClusters clusters) {
        int size = curve.size();
        int[] m = counts(clusters.positive(), clusters.bound());
        int[] n = counts(clusters.negative(), clusters.bound());
        ofPositives = clusters.ofPositives();
        ofNegatives = clusters.ofNegatives();
        all = clusters.all();
        mm = product(m, m);
        nn = product(n, n);
        mn = product(m, n);
        sums = new double[KINDS][size];
        called = new int[size];
        notCalled = new int[size];
        notCalled[0] = all;
        int[] positives = RadixSort.order(oriented.positive());
        int[] negatives = RadixSort.order(oriented.negative());
        int[] tp = new int[clusters.bound()];
        int[] fp = new int[clusters.bound()];
        double[] now = new double[KINDS];
        for (int i = 1; i < size; i++) {
            called[i] = called[i - 1];
            notCalled[i] = notCalled[i - 1];
            for (int k = curve.truePositives(i - 1); k < curve.truePositives(i); k++) {
                int c = clusters.positive()[positives[positives.length - 1 - k]];
                move(i, c, tp, fp, m, n);
                now[0] += 2.0 * tp[c] + 1;
                now[2] += fp[c];
                now[3] += m[c];
                now[4] += n[c];
                tp[c]++;
            }
            for (int k = curve.falsePositives(i - 1); k < curve.falsePositives(i); k++) {
                int c = clusters.negative()[negatives[negatives.length - 1 - k]];
                move(i, c, tp, fp, m, n);
                now[1] += 2.0 * fp[c] + 1;
                now[2] += tp[c];
                now[5] += m[c];
                now[6] += n[c];
                fp[c]++;
            }
            for (int kind = 0; kind < KINDS; kind++) {
                sums[kind][i] = now[kind];
            }
        }
    }

    /** Before one more case of a cluster is called positive. */
    private void move(int i, int c, int[] tp, int[] fp, int[] m, int[] n) {
        called[i] += tp[c] + fp[c] == 0 ? 1 : 0;
        notCalled[i] -= tp[c] + fp[c] + 1 == m[c] + n[c] ? 1 : 0;
    }

    private static int[] counts(int[] clusters, int bound) {
        int[] counts = new int[bound];
        for (int c : clusters) {
            counts[c]++;
        }
        return counts;
    }

    private static double product(int[] a, int[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    /**
     * @param at a point of the curve
     * @param ofTp weight of a cluster's positive cases that are called positive
     * @param ofFp weight of its negative ones that are called positive
     * @param ofM weight of all its positive cases
     * @param ofN weight of all its negative ones
     * @param clusters number of clusters that take part
     * @return variance of the sum of these over the clusters; NaN of fewer than two clusters
     */
    public double variance(int at, double ofTp, double ofFp, double ofM, double ofN, int clusters) {
        double sum =
                ofTp * ofTp * sums[0][at]
                        + ofFp * ofFp * sums[1][at]
                        + ofM * ofM * mm
                        + ofN * ofN * nn
                        + 2
                                * (ofTp * ofFp * sums[2][at]
                                        + ofTp * ofM * sums[3][at]
                                        + ofTp * ofN * sums[4][at]
                                        + ofFp * ofM * sums[5][at]
                                        + ofFp * ofN * sums[6][at]
                                        + ofM * ofN * mn);
        return clusters < 2 ? Double.NaN : Math.max(0, sum) * clusters / (clusters - 1);
    }

    /**
     * @return clusters with positive cases
     */
    public int ofPositives() {
        return ofPositives;
    }

    /**
     * @return clusters with negative cases
     */
    public int ofNegatives() {
        return ofNegatives;
    }

    /**
     * @return all clusters
     */
    public int all() {
        return all;
    }

    /**
     * @param at a point of the curve
     * @return clusters with a case that is called positive
     */
    public int called(int at) {
        return called[at];
    }

    /**
     * @param at a point of the curve
     * @return clusters with a case that is called negative
     */
    public int notCalled(int at) {
        return notCalled[at];
    }
}
