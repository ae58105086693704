/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.map;

import fiji.plugin.radiomics.feature.glcm.GlcmFeature;

/**
 * A co-occurrence matrix that pairs enter and leave. It keeps whole numbers only: each pair's
 * count, how often each count occurs (diagonal and other cells apart), the distributions of
 * difference, sum and level, and sums of powers. All features come from these, with the formulas of
 * {@link GlcmFeature}; counts are those of unordered pairs, P in all, so that the symmetric matrix
 * has 2P.
 */
final class PairMatrix {

    private final PairCells cells;
    private final SparseCounts diagonal;
    private final SparseCounts others;
    private final SparseCounts differences;
    private final SparseCounts sums;
    private final SparseCounts marginal;
    private final int[] present;

    private int pairs;
    private long sumI;
    private long sumI2;
    private long sumK;
    private long sumK2;

    /**
     * @param levels the greatest level
     * @param most the greatest number of pairs
     */
    PairMatrix(int levels, int most) {
        cells = new PairCells(levels, most);
        diagonal = new SparseCounts(most);
        others = new SparseCounts(most);
        differences = new SparseCounts(levels);
        sums = new SparseCounts(2 * levels);
        marginal = new SparseCounts(levels);
        present = new int[Math.max(most, 2 * levels) + 1];
    }

    void clear() {
        cells.clear();
        diagonal.clear();
        others.clear();
        differences.clear();
        sums.clear();
        marginal.clear();
        pairs = 0;
        sumI = 0;
        sumI2 = 0;
        sumK = 0;
        sumK2 = 0;
    }

    /** Number of cells, which is what clearing costs. */
    int size() {
        return cells.size();
    }

    boolean isEmpty() {
        return pairs == 0;
    }

    /** A pair of levels, in any order, comes in. */
    void add(int a, int b) {
        int low = Math.min(a, b);
        int high = Math.max(a, b);
        int k = high - low;
        SparseCounts counts = k == 0 ? diagonal : others;
        int now = cells.add(low, high);
        if (now > 1) {
            counts.remove(now - 1);
        }
        counts.add(now);
        differences.add(k);
        sums.add(a + b);
        marginal.add(a);
        marginal.add(b);
        pairs++;
        sumI += a + b;
        sumI2 += (long) a * a + (long) b * b;
        sumK += k;
        sumK2 += (long) k * k;
    }

    /** A pair that is in goes. */
    void remove(int a, int b) {
        int low = Math.min(a, b);
        int high = Math.max(a, b);
        int k = high - low;
        SparseCounts counts = k == 0 ? diagonal : others;
        int before = cells.remove(low, high);
        counts.remove(before);
        if (before > 1) {
            counts.add(before - 1);
        }
        differences.remove(k);
        sums.remove(a + b);
        marginal.remove(a);
        marginal.remove(b);
        pairs--;
        sumI -= a + b;
        sumI2 -= (long) a * a + (long) b * b;
        sumK -= k;
        sumK2 -= (long) k * k;
    }

    /**
     * @param weights of differences, for Ng levels
     * @param values takes the features by their ordinals, NaN or infinite where undefined; the
     *     matrix must not be empty
     */
    void features(DifferenceWeights weights, double[] values) {
        double p = pairs;
        double mean = sumI / (2 * p);
        double variance = (2L * pairs * sumI2 - sumI * sumI) / (4 * p * p);
        long sumS2 = 2 * sumI2 - sumK2;
        double sumVariance = (pairs * sumS2 - sumI * sumI) / (p * p);
        double covariance = (pairs * (sumS2 - sumK2) - sumI * sumI) / (4 * p * p);

        set(values, GlcmFeature.JOINT_AVERAGE, mean);
        set(values, GlcmFeature.JOINT_VARIANCE, variance);
        set(values, GlcmFeature.DIFFERENCE_AVERAGE, sumK / p);
        set(values, GlcmFeature.DISSIMILARITY, sumK / p);
        set(values, GlcmFeature.DIFFERENCE_VARIANCE, (pairs * sumK2 - sumK * sumK) / (p * p));
        set(values, GlcmFeature.CONTRAST, sumK2 / p);
        set(values, GlcmFeature.SUM_AVERAGE, sumI / p);
        set(values, GlcmFeature.SUM_VARIANCE, sumVariance);
        set(values, GlcmFeature.CLUSTER_TENDENCY, sumVariance);
        set(values, GlcmFeature.AUTOCORRELATION, (sumS2 - sumK2) / (4 * p));
        set(values, GlcmFeature.CORRELATION, covariance / variance);

        double entropy = joint(values);
        double marginalEntropy = Logarithms.entropy(2 * pairs, logs(marginal));
        set(
                values,
                GlcmFeature.INFORMATION_CORRELATION_1,
                (entropy - 2 * marginalEntropy) / marginalEntropy);
        set(
                values,
                GlcmFeature.INFORMATION_CORRELATION_2,
                Math.sqrt(Math.max(0, 1 - Math.exp(-2 * (2 * marginalEntropy - entropy)))));
        ofSums(2 * mean, values);
        ofDifferences(weights, values);
    }

    private static void set(double[] values, GlcmFeature feature, double value) {
        values[feature.ordinal()] = value;
    }

    private double logs(SparseCounts counts) {
        int n = counts.list(present);
        double logs = 0;
        for (int c = 0; c < n; c++) {
            logs += Logarithms.TIMES[counts.of[present[c]]];
        }
        return logs;
    }

    /** Cells off the diagonal are two, with a pair's count each; those on it have it twice. */
    private double joint(double[] values) {
        double logs = 0;
        double squares = 0;
        int n = diagonal.list(present);
        int most = n == 0 ? 0 : 2 * present[n - 1];
        for (int c = 0; c < n; c++) {
            double count = 2.0 * present[c];
            int times = diagonal.of[present[c]];
            logs += times * Logarithms.TIMES[2 * present[c]];
            squares += times * count * count;
        }
        n = others.list(present);
        most = n == 0 ? most : Math.max(most, present[n - 1]);
        for (int c = 0; c < n; c++) {
            double count = present[c];
            int times = 2 * others.of[present[c]];
            logs += times * Logarithms.TIMES[present[c]];
            squares += times * count * count;
        }
        double total = 2.0 * pairs;
        double entropy = Logarithms.entropy(2 * pairs, logs);
        set(values, GlcmFeature.JOINT_MAXIMUM, most / total);
        set(values, GlcmFeature.ANGULAR_SECOND_MOMENT, squares / (total * total));
        set(values, GlcmFeature.JOINT_ENTROPY, entropy);
        return entropy;
    }

    private void ofSums(double centre, double[] values) {
        int n = sums.list(present);
        double logs = 0;
        double third = 0;
        double fourth = 0;
        for (int c = 0; c < n; c++) {
            int count = sums.of[present[c]];
            double d = present[c] - centre;
            double d3 = count * d * d * d;
            logs += Logarithms.TIMES[count];
            third += d3;
            fourth += d3 * d;
        }
        set(values, GlcmFeature.SUM_ENTROPY, Logarithms.entropy(pairs, logs));
        set(values, GlcmFeature.CLUSTER_SHADE, third / pairs);
        set(values, GlcmFeature.CLUSTER_PROMINENCE, fourth / pairs);
    }

    private void ofDifferences(DifferenceWeights weights, double[] values) {
        int n = differences.list(present);
        double logs = 0;
        double inverse = 0;
        double inverseMoment = 0;
        double inverseVariance = 0;
        double normalised = 0;
        double normalisedMoment = 0;
        for (int c = 0; c < n; c++) {
            int k = present[c];
            int count = differences.of[k];
            logs += Logarithms.TIMES[count];
            inverse += count * weights.inverse[k];
            inverseMoment += count * weights.inverseMoment[k];
            inverseVariance += count * weights.inverseVariance[k];
            normalised += count * weights.normalised(k);
            normalisedMoment += count * weights.normalisedMoment(k);
        }
        double p = pairs;
        set(values, GlcmFeature.DIFFERENCE_ENTROPY, Logarithms.entropy(pairs, logs));
        set(values, GlcmFeature.INVERSE_DIFFERENCE, inverse / p);
        set(values, GlcmFeature.INVERSE_DIFFERENCE_MOMENT, inverseMoment / p);
        set(values, GlcmFeature.INVERSE_VARIANCE, inverseVariance / p);
        set(values, GlcmFeature.NORMALISED_INVERSE_DIFFERENCE, normalised / p);
        set(values, GlcmFeature.NORMALISED_INVERSE_DIFFERENCE_MOMENT, normalisedMoment / p);
    }
}
