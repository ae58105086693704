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
 * The variance of areas under ROC curves by DeLong, DeLong and Clarke-Pearson (1988), Biometrics
 * 44, 837–845, from placements that are counted after one sort as Sun and Xu (2014) do, IEEE Signal
 * Processing Letters 21, 1389–1393.
 *
 * <p>The placement of a positive case is the part of the negative ones below it, ties counted half;
 * that of a negative case the part of the positive ones above it. Their mean is the area. With S₁
 * and S₀ the sample (co)variances of the m and n placements, the area's is S₁/m + S₀/n. A class of
 * one case has no variance: the result is NaN.
 */
public final class DeLong {

    private final double[] positive;
    private final double[] negative;
    private final double auc;

    private DeLong(double[] positive, double[] negative, double auc) {
        this.positive = positive;
        this.negative = negative;
        this.auc = auc;
    }

    /**
     * Keeps the placement of every case, for comparisons of markers on the same cases.
     *
     * @param oriented scores of which higher ones speak for the positive class
     * @return their placements
     */
    public static DeLong of(BinaryScores oriented) {
        int m = oriented.positive().length;
        int n = oriented.negative().length;
        double[] all = new double[m + n];
        System.arraycopy(oriented.positive(), 0, all, 0, m);
        System.arraycopy(oriented.negative(), 0, all, m, n);
        boolean[] isPositive = new boolean[m + n];
        java.util.Arrays.fill(isPositive, 0, m, true);
        return of(all, isPositive, RadixSort.order(all), Direction.HIGHER);
    }

    /**
     * The same of cases that are sorted already, or of some of them.
     *
     * @param values a value a case, without NaN
     * @param isPositive the class of each case
     * @param order indices of the cases that are looked at, those of the least values first; of
     *     both classes
     * @param direction higher or lower
     * @return their placements
     */
    public static DeLong of(
            double[] values, boolean[] isPositive, int[] order, Direction direction) {
        int m = 0;
        for (int i : order) {
            m += isPositive[i] ? 1 : 0;
        }
        int n = order.length - m;
        boolean higher = direction == Direction.HIGHER;
        double[] placements = new double[values.length];
        if (order.length < values.length) {
            java.util.Arrays.fill(placements, Double.NaN);
        }
        int positivesBefore = 0;
        int negativesBefore = 0;
        long doubled = 0;
        for (int begin = 0; begin < order.length; ) {
            double value = values[order[begin]];
            int end = begin;
            int positives = 0;
            while (end < order.length && values[order[end]] == value) {
                positives += isPositive[order[end++]] ? 1 : 0;
            }
            int negatives = end - begin - positives;
            int negativesBelow = higher ? negativesBefore : n - negativesBefore - negatives;
            int positivesBelow = higher ? positivesBefore : m - positivesBefore - positives;
            double below = (negativesBelow + .5 * negatives) / n;
            double above = (m - positivesBelow - .5 * positives) / m;
            for (int i = begin; i < end; i++) {
                placements[order[i]] = isPositive[order[i]] ? below : above;
            }
            doubled += positives * (2L * negativesBelow + negatives);
            positivesBefore += positives;
            negativesBefore += negatives;
            begin = end;
        }
        double[] positive = new double[m];
        double[] negative = new double[n];
        int p = 0;
        int q = 0;
        for (int i = 0; i < placements.length; i++) {
            if (!Double.isNaN(placements[i])) {
                if (isPositive[i]) {
                    positive[p++] = placements[i];
                } else {
                    negative[q++] = placements[i];
                }
            }
        }
        return new DeLong(positive, negative, doubled / (2.0 * m * n));
    }

    /**
     * @param values a value a case, without NaN
     * @param isPositive the class of each case
     * @param order indices of all cases, those of the least values first
     * @return in the direction of the greater area
     */
    public static DeLong greater(double[] values, boolean[] isPositive, int[] order) {
        DeLong higher = of(values, isPositive, order, Direction.HIGHER);
        return higher.auc() >= .5 ? higher : of(values, isPositive, order, Direction.LOWER);
    }

    /**
     * @param curve an empirical curve
     * @return the variance of its area, without a look at single cases
     */
    public static double variance(RocCurve curve) {
        int m = curve.positives();
        int n = curve.negatives();
        double auc = curve.auc();
        double s1 = 0;
        double s0 = 0;
        for (int i = 1; i < curve.size(); i++) {
            int p = curve.truePositives(i) - curve.truePositives(i - 1);
            int f = curve.falsePositives(i) - curve.falsePositives(i - 1);
            double d1 = (n - curve.falsePositives(i) + .5 * f) / n - auc;
            double d0 = (curve.truePositives(i) - .5 * p) / m - auc;
            s1 += p * d1 * d1;
            s0 += f * d0 * d0;
        }
        return s1 / (m - 1) / m + s0 / (n - 1) / n;
    }

    /**
     * @return the area
     */
    public double auc() {
        return auc;
    }

    /**
     * @return placements of the positive cases, in the order of the cases; not a copy
     */
    double[] positivePlacements() {
        return positive;
    }

    /**
     * @return placements of the negative cases, in the order of the cases; not a copy
     */
    double[] negativePlacements() {
        return negative;
    }

    /**
     * @return variance of the area
     */
    public double variance() {
        return covariance(this);
    }

    /**
     * @param other placements of another marker in the same cases in the same order
     * @return covariance of the two areas
     * @throws IllegalArgumentException where the numbers of cases differ
     */
    public double covariance(DeLong other) {
        if (positive.length != other.positive.length || negative.length != other.negative.length) {
            throw new IllegalArgumentException("Paired areas need the same cases");
        }
        return part(positive, auc, other.positive, other.auc)
                + part(negative, auc, other.negative, other.auc);
    }

    /** One class's share of the variance of this area. */
    double positiveVariance() {
        return part(positive, auc, positive, auc);
    }

    /** One class's share of the variance of this area. */
    double negativeVariance() {
        return part(negative, auc, negative, auc);
    }

    private static double part(double[] a, double meanA, double[] b, double meanB) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - meanA) * (b[i] - meanB);
        }
        return sum / (a.length - 1) / a.length;
    }
}
