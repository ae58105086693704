/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.glcm;

import fiji.plugin.radiomics.feature.window.Logarithms;
import fiji.plugin.radiomics.feature.window.PairCells;
import fiji.plugin.radiomics.feature.window.SparseCounts;

/**
 * A co-occurrence matrix that pairs enter and leave. It keeps whole numbers only: each pair's
 * count, how often each count occurs (diagonal and other cells apart), the distributions of
 * difference, sum and level, and sums of powers; what the formulas take is made of these when it is
 * asked for. Counts are those of unordered pairs, P in all, so that the symmetric matrix has 2P.
 */
final class PairWindow implements Cooccurrence {

    private final PairCells cells;
    private final SparseCounts diagonal;
    private final SparseCounts others;
    private final SparseCounts[] othersAndDiagonal;
    private final Counts difference;
    private final Counts sum;
    private final SparseCounts marginal;
    private final int[] present;

    private int pairs;

    private int levels;
    private boolean hasJoint;
    private double maximum;
    private double angularSecondMoment;
    private double entropy;
    private boolean hasMoments;
    private double mean;
    private double variance;
    private boolean hasMarginal;
    private double marginalEntropy;

    /**
     * @param levels the greatest level
     * @param most the greatest number of pairs
     */
    PairWindow(int levels, int most) {
        cells = new PairCells(levels, most);
        diagonal = new SparseCounts(most);
        others = new SparseCounts(most);
        othersAndDiagonal = new SparseCounts[] {others, diagonal};
        difference = new Counts(levels, most);
        sum = new Counts(2 * levels, most);
        marginal = new SparseCounts(levels);
        present = new int[Math.max(most, levels) + 1];
    }

    void clear() {
        cells.clear();
        diagonal.clear();
        others.clear();
        difference.counts.clear();
        sum.counts.clear();
        marginal.clear();
        pairs = 0;
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
        SparseCounts counts = othersAndDiagonal[k - 1 >>> 31];
        int now = cells.add(low, high);
        counts.remove(now - 1);
        counts.add(now);
        difference.counts.add(k);
        sum.counts.add(a + b);
        marginal.add(a);
        marginal.add(b);
        pairs++;
    }

    /** A pair that is in goes. */
    void remove(int a, int b) {
        int low = Math.min(a, b);
        int high = Math.max(a, b);
        int k = high - low;
        SparseCounts counts = othersAndDiagonal[k - 1 >>> 31];
        int before = cells.remove(low, high);
        counts.remove(before);
        counts.add(before - 1);
        difference.counts.remove(k);
        sum.counts.remove(a + b);
        marginal.remove(a);
        marginal.remove(b);
        pairs--;
    }

    /**
     * Gets ready for formulas: the matrix, which is not empty, stays as it is until they are done.
     *
     * @param ng number of grey levels Ng
     */
    void ready(int ng) {
        levels = ng;
        hasJoint = false;
        hasMoments = false;
        hasMarginal = false;
        difference.ready(pairs);
        sum.ready(pairs);
    }

    @Override
    public double maximum() {
        joint();
        return maximum;
    }

    @Override
    public double mean() {
        moments();
        return mean;
    }

    @Override
    public double variance() {
        moments();
        return variance;
    }

    /** From 2 (i² + j²) = (i + j)² + (i − j)². */
    private void moments() {
        if (hasMoments) {
            return;
        }
        hasMoments = true;
        sum.list();
        difference.list();
        double p = pairs;
        long squares = sum.ofSquares + difference.ofSquares;
        mean = sum.ofValues / (2 * p);
        variance = (pairs * squares - sum.ofValues * sum.ofValues) / (4 * p * p);
    }

    /** From 4 i j = (i + j)² − (i − j)². */
    @Override
    public double autocorrelation() {
        sum.list();
        difference.list();
        return (sum.ofSquares - difference.ofSquares) / (4.0 * pairs);
    }

    @Override
    public double covariance() {
        sum.list();
        difference.list();
        double p = pairs;
        long products = sum.ofSquares - difference.ofSquares;
        return (pairs * products - sum.ofValues * sum.ofValues) / (4 * p * p);
    }

    @Override
    public double entropy() {
        joint();
        return entropy;
    }

    @Override
    public double marginalEntropy() {
        if (!hasMarginal) {
            hasMarginal = true;
            int n = marginal.list(present);
            double logs = 0;
            for (int c = 0; c < n; c++) {
                logs += Logarithms.TIMES[marginal.of[present[c]]];
            }
            marginalEntropy = Logarithms.entropy(2 * pairs, logs);
        }
        return marginalEntropy;
    }

    @Override
    public double angularSecondMoment() {
        joint();
        return angularSecondMoment;
    }

    @Override
    public Distribution difference() {
        return difference;
    }

    @Override
    public Distribution sum() {
        return sum;
    }

    @Override
    public double difference(DifferenceWeight weight) {
        return difference.weighted(weight, levels);
    }

    /** Cells off the diagonal are two, with a pair's count each; those on it have it twice. */
    private void joint() {
        if (hasJoint) {
            return;
        }
        hasJoint = true;
        double logs = 0;
        double squares = 0;
        int n = diagonal.listPositive(present);
        int most = n == 0 ? 0 : 2 * present[n - 1];
        for (int c = 0; c < n; c++) {
            double count = 2.0 * present[c];
            int times = diagonal.of[present[c]];
            logs += times * Logarithms.TIMES[2 * present[c]];
            squares += times * count * count;
        }
        n = others.listPositive(present);
        most = n == 0 ? most : Math.max(most, present[n - 1]);
        for (int c = 0; c < n; c++) {
            double count = present[c];
            int times = 2 * others.of[present[c]];
            logs += times * Logarithms.TIMES[present[c]];
            squares += times * count * count;
        }
        double total = 2.0 * pairs;
        maximum = most / total;
        angularSecondMoment = squares / (total * total);
        entropy = Logarithms.entropy(2 * pairs, logs);
    }

    /** A distribution over whole numbers, from their counts. */
    private static final class Counts implements Distribution {

        final SparseCounts counts;

        /** Σ k n(k), where listed. */
        long ofValues;

        /** Σ k² n(k), where listed. */
        long ofSquares;

        private final int[] value;
        private final double[] times;
        private int total;
        private int kinds;
        private double mean;
        private double variance;
        private double logs;
        private double centre;
        private double third;
        private double fourth;

        Counts(int greatest, int most) {
            counts = new SparseCounts(greatest);
            value = new int[Math.min(greatest + 1, most)];
            times = new double[value.length];
        }

        void ready(int pairs) {
            total = pairs;
            kinds = 0;
            centre = Double.NaN;
        }

        /** Lists what occurs, once for all formulas. */
        void list() {
            if (kinds > 0) {
                return;
            }
            kinds = counts.list(value);
            long sum = 0;
            long squares = 0;
            logs = 0;
            for (int c = 0; c < kinds; c++) {
                int k = value[c];
                int n = counts.of[k];
                times[c] = n;
                logs += Logarithms.TIMES[n];
                sum += (long) n * k;
                squares += (long) n * k * k;
            }
            ofValues = sum;
            ofSquares = squares;
            double p = total;
            mean = sum / p;
            variance = (total * squares - sum * sum) / (p * p);
        }

        @Override
        public double mean() {
            list();
            return mean;
        }

        @Override
        public double variance() {
            list();
            return variance;
        }

        @Override
        public double entropy() {
            list();
            return Logarithms.entropy(total, logs);
        }

        /** About 0 and about the mean, squares come from whole sums. */
        @Override
        public double moment(double about, int power) {
            list();
            if (power == 2) {
                return about == 0
                        ? ofSquares / (double) total
                        : about == mean ? variance : squares(about);
            }
            higher(about);
            return (power == 3 ? third : fourth) / total;
        }

        private double squares(double about) {
            double sum = 0;
            for (int c = 0; c < kinds; c++) {
                double d = value[c] - about;
                sum += times[c] * d * d;
            }
            return sum / total;
        }

        /** Third and fourth powers in one pass: who asks for one asks for the other. */
        private void higher(double about) {
            if (about == centre) {
                return;
            }
            centre = about;
            third = 0;
            fourth = 0;
            for (int c = 0; c < kinds; c++) {
                double d = value[c] - about;
                double d3 = times[c] * d * d * d;
                third += d3;
                fourth += d3 * d;
            }
        }

        double weighted(DifferenceWeight weight, int ng) {
            list();
            double[] table = weight.table(ng);
            double weighted = 0;
            if (table == null) {
                for (int c = 0; c < kinds; c++) {
                    weighted += times[c] * weight.of(value[c], ng);
                }
            } else {
                for (int c = 0; c < kinds; c++) {
                    weighted += times[c] * table[value[c]];
                }
            }
            return weighted / total;
        }
    }
}
