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

import java.util.function.IntToDoubleFunction;

/**
 * What the features of one co-occurrence matrix are made of. Made from counts of ordered pairs
 * (each pair once); the matrix that it stands for has each pair both ways.
 */
final class GlcmProbabilities implements Cooccurrence {

    private static final double LN2 = Math.log(2);

    private final double levels;
    private final double maximum;
    private final double mean;
    private final double variance;
    private final double entropy;
    private final double marginalEntropy;
    private final double angularSecondMoment;
    private final Counts difference;
    private final Counts sum;

    /**
     * @param counts number of pairs, perhaps weighted, at row level index times {@code stride} plus
     *     column level index; level index 0 stands for "outside" and is not looked at
     * @param stride number of level indices, including 0
     * @param levelOf grey level of each level index
     * @param levels Ng
     * @param pairs number of pairs in all, above 0
     */
    GlcmProbabilities(
            IntToDoubleFunction counts, int stride, int[] levelOf, int levels, double pairs) {
        this.levels = levels;
        int top = levelOf[stride - 1];
        double[] differences = new double[top];
        double[] sums = new double[2 * top + 1];
        double[] marginal = new double[top + 1];
        double total = 2.0 * pairs;
        double most = 0;
        double squares = 0;
        double bits = 0;
        for (int a = 1; a < stride; a++) {
            double diagonal = 2 * counts.applyAsDouble(a * stride + a);
            if (diagonal > 0) {
                most = Math.max(most, diagonal);
                squares += diagonal * diagonal;
                bits += bits(diagonal / total);
                differences[0] += diagonal;
                sums[2 * levelOf[a]] += diagonal;
                marginal[levelOf[a]] += diagonal;
            }
            for (int b = a + 1; b < stride; b++) {
                double n =
                        counts.applyAsDouble(a * stride + b) + counts.applyAsDouble(b * stride + a);
                if (n > 0) {
                    most = Math.max(most, n);
                    squares += 2.0 * n * n;
                    bits += 2 * bits(n / total);
                    differences[levelOf[b] - levelOf[a]] += 2 * n;
                    sums[levelOf[a] + levelOf[b]] += 2 * n;
                    marginal[levelOf[a]] += n;
                    marginal[levelOf[b]] += n;
                }
            }
        }
        maximum = most / total;
        angularSecondMoment = squares / (total * total);
        entropy = bits;
        difference = new Counts(differences, total);
        sum = new Counts(sums, total);

        Counts level = new Counts(marginal, total);
        mean = level.mean();
        variance = level.variance();
        marginalEntropy = level.entropy();
    }

    /** −p log₂ p; exactly 0 where p is 1, so that a flat region is seen to be one. */
    private static double bits(double p) {
        return -p * (Math.log(p) / LN2);
    }

    @Override
    public double maximum() {
        return maximum;
    }

    @Override
    public double mean() {
        return mean;
    }

    @Override
    public double variance() {
        return variance;
    }

    @Override
    public double entropy() {
        return entropy;
    }

    @Override
    public double marginalEntropy() {
        return marginalEntropy;
    }

    @Override
    public double angularSecondMoment() {
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
        return difference.sum(weight, levels);
    }

    /** From 4 i j = (i + j)² − (i − j)². */
    @Override
    public double autocorrelation() {
        return (sum.moment(0, 2) - difference.moment(0, 2)) / 4;
    }

    /**
     * In the same way; without the rounding of Σ i j p(i,j) − μ², which is of the size of μ² rather
     * than of the variance.
     */
    @Override
    public double covariance() {
        return (sum.moment(2 * mean, 2) - difference.moment(0, 2)) / 4;
    }

    /** A distribution from counts of k, perhaps weighted. */
    private static final class Counts implements Distribution {

        private final double[] counts;
        private final double total;

        Counts(double[] counts, double total) {
            this.counts = counts;
            this.total = total;
        }

        /** Σ w(k, Ng) p(k). */
        double sum(DifferenceWeight weight, double ng) {
            double sum = 0;
            for (int k = 0; k < counts.length; k++) {
                if (counts[k] != 0) {
                    sum += counts[k] * weight.of(k, ng);
                }
            }
            return sum / total;
        }

        @Override
        public double moment(double centre, int power) {
            double sum = 0;
            for (int k = 0; k < counts.length; k++) {
                if (counts[k] != 0) {
                    double d = k - centre;
                    double d2 = d * d;
                    double term =
                            switch (power) {
                                case 1 -> d;
                                case 2 -> d2;
                                case 3 -> d2 * d;
                                case 4 -> d2 * d2;
                                default -> throw new IllegalArgumentException("power " + power);
                            };
                    sum += counts[k] * term;
                }
            }
            return sum / total;
        }

        /** From the least k on: exactly k where there is no other. */
        @Override
        public double mean() {
            int least = 0;
            while (counts[least] == 0) {
                least++;
            }
            return least + moment(least, 1);
        }

        @Override
        public double variance() {
            return moment(mean(), 2);
        }

        @Override
        public double entropy() {
            double sum = 0;
            for (double n : counts) {
                if (n != 0) {
                    sum += bits(n / total);
                }
            }
            return sum;
        }
    }
}
