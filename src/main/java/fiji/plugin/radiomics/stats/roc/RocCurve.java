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
import java.util.Arrays;
import java.util.Optional;

/**
 * The empirical receiver operating characteristic: a point for every threshold that tells the
 * observed values apart, from "nothing is called positive" to "all is".
 *
 * <p>Thresholds are the mid-points of adjacent observed values. Positive is called, depending on
 * the direction, at and above or at and below the threshold.
 */
public final class RocCurve {

    private final Direction direction;

    /** Of each point but the first the least oriented value that it calls positive. */
    private final double[] least;

    private final int[] truePositives;
    private final int[] falsePositives;

    private final int positives;
    private final int negatives;
    private final long doubledPairs;
    private final Optional<ClusterSums> clusters;

    private RocCurve(
            Direction direction, double[] least, int[] truePositives, int[] falsePositives) {
        clusters = Optional.empty();
        this.direction = direction;
        this.least = least;
        this.truePositives = truePositives;
        this.falsePositives = falsePositives;
        positives = truePositives[truePositives.length - 1];
        negatives = falsePositives[falsePositives.length - 1];
        doubledPairs = doubledPairs(truePositives, falsePositives);
    }

    private RocCurve(RocCurve curve, ClusterSums clusters) {
        this.direction = curve.direction;
        this.least = curve.least;
        this.truePositives = curve.truePositives;
        this.falsePositives = curve.falsePositives;
        this.positives = curve.positives;
        this.negatives = curve.negatives;
        this.doubledPairs = curve.doubledPairs;
        this.clusters = Optional.of(clusters);
    }

    /**
     * @param oriented the values of the curve, those of higher ones speaking for the positive class
     * @param together which cases are of one cluster, in the same order
     * @return the same curve, which knows the clusters
     */
    public RocCurve clustered(BinaryScores oriented, CaseClusters together) {
        return new RocCurve(this, new ClusterSums(this, oriented, together));
    }

    /**
     * @return what variances of clustered cases need; absent of independent cases
     */
    public Optional<ClusterSums> clusters() {
        return clusters;
    }

    private static long doubledPairs(int[] truePositives, int[] falsePositives) {
        long doubled = 0;
        for (int i = 1; i < truePositives.length; i++) {
            long width = falsePositives[i] - falsePositives[i - 1];
            doubled += width * ((long) truePositives[i] + truePositives[i - 1]);
        }
        return doubled;
    }

    /**
     * @param raw the values as they are
     * @param direction higher or lower
     * @return the curve; time and memory are linear in the number of cases
     */
    public static RocCurve of(BinaryScores raw, Direction direction) {
        BinaryScores scores = raw.oriented(direction);
        double[] positive = RadixSort.sorted(scores.positive());
        double[] negative = RadixSort.sorted(scores.negative());
        int most = positive.length + negative.length + 1;
        double[] least = new double[most];
        int[] tp = new int[most];
        int[] fp = new int[most];
        int p = positive.length;
        int n = negative.length;
        int size = 1;
        while (p > 0 || n > 0) {
            double value = greatest(positive, p, negative, n);
            while (p > 0 && positive[p - 1] == value) {
                p--;
            }
            while (n > 0 && negative[n - 1] == value) {
                n--;
            }
            least[size] = value;
            tp[size] = positive.length - p;
            fp[size] = negative.length - n;
            size++;
        }
        return new RocCurve(
                direction,
                Arrays.copyOf(least, size),
                Arrays.copyOf(tp, size),
                Arrays.copyOf(fp, size));
    }

    private static double greatest(double[] a, int lengthA, double[] b, int lengthB) {
        double greatestA = lengthA > 0 ? a[lengthA - 1] : Double.NEGATIVE_INFINITY;
        double greatestB = lengthB > 0 ? b[lengthB - 1] : Double.NEGATIVE_INFINITY;
        return Math.max(greatestA, greatestB);
    }

    /**
     * A number above {@code low} and not above {@code high}: their mid-point where there is one.
     */
    private static double between(double low, double high) {
        double middle = Double.isInfinite(low + high) ? low / 2 + high / 2 : (low + high) / 2;
        if (middle > low && middle <= high && !Double.isInfinite(middle)) {
            return middle;
        }
        return Double.isInfinite(high) ? Math.nextUp(low) : high;
    }

    /**
     * @return number of points, one more than there are distinct values
     */
    public int size() {
        return least.length;
    }

    /**
     * @param i a point
     * @return its threshold in the marker's own units; infinite at both ends
     */
    public double threshold(int i) {
        if (i == 0) {
            return own(Double.POSITIVE_INFINITY);
        }
        return i == size() - 1 ? own(Double.NEGATIVE_INFINITY) : thresholdBetween(i, i + 1);
    }

    /**
     * @param i a point after the first
     * @return the observed value that it adds to those called positive
     */
    public double value(int i) {
        return own(least[i]);
    }

    /**
     * The threshold of a curve on which only some of the values occur.
     *
     * @param i a point after the first
     * @param next a later point
     * @return a threshold between the values that these two points add
     */
    public double thresholdBetween(int i, int next) {
        return own(between(least[next], least[i]));
    }

    private double own(double oriented) {
        return direction == Direction.LOWER ? -oriented : oriented;
    }

    /**
     * @param i a point
     * @return positive cases that are called positive
     */
    public int truePositives(int i) {
        return truePositives[i];
    }

    /**
     * @param i a point
     * @return negative cases that are called positive
     */
    public int falsePositives(int i) {
        return falsePositives[i];
    }

    /**
     * @param i a point
     * @return part of the positive cases that are called positive
     */
    public double sensitivity(int i) {
        return (double) truePositives[i] / positives();
    }

    /**
     * @param i a point
     * @return part of the negative cases that are not called positive
     */
    public double specificity(int i) {
        return (double) (negatives() - falsePositives[i]) / negatives();
    }

    /**
     * @return number of positive cases
     */
    public int positives() {
        return positives;
    }

    /**
     * @return number of negative cases
     */
    public int negatives() {
        return negatives;
    }

    /**
     * @return higher or lower
     */
    public Direction direction() {
        return direction;
    }

    /**
     * The area under the curve: the probability that a positive case has the higher (lower) value
     * than a negative one, ties counted half. It is counted in whole numbers, so exactly 0, ½ and 1
     * where it is.
     *
     * @return the area, 0 to 1
     */
    public double auc() {
        return doubledPairs() / (2.0 * positives() * negatives());
    }

    /**
     * @return twice the Mann–Whitney U: pairs in the right order count 2, ties 1
     */
    long doubledPairs() {
        return doubledPairs;
    }

    /**
     * @return whether one threshold parts the classes without an error, in this direction or the
     *     other: the area is 1 or 0
     */
    public boolean isSeparated() {
        return doubledPairs == 0 || doubledPairs == 2L * positives * negatives;
    }

    /**
     * @param specificity 0 to 1
     * @return the greatest sensitivity there, on straight lines between the points
     */
    public double sensitivityAt(double specificity) {
        return height((1 - specificity) * negatives(), falsePositives, truePositives, false)
                / positives();
    }

    /**
     * @param sensitivity 0 to 1
     * @return the greatest specificity there, on straight lines between the points
     */
    public double specificityAt(double sensitivity) {
        return (negatives()
                        - height(sensitivity * positives(), truePositives, falsePositives, true))
                / negatives();
    }

    /**
     * @param at a count along the one axis; the tolerance is for shares such as .9, which are no
     *     whole number of cases in binary
     * @param first whether the first point there counts, else the last
     */
    private static double height(double at, int[] along, int[] up, boolean first) {
        int low = 0;
        int high = along.length - 1;
        while (low < high) {
            int middle = first ? (low + high) >>> 1 : (low + high + 1) >>> 1;
            if (first) {
                if (along[middle] >= at - 1e-9) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            } else if (along[middle] <= at + 1e-9) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int other = first ? low - 1 : low + 1;
        if (other < 0 || other == along.length || Math.abs(along[low] - at) <= 1e-9) {
            return up[low];
        }
        double share = (at - along[low]) / (along[other] - along[low]);
        return up[low] + share * (up[other] - up[low]);
    }

    /**
     * @param value of a case
     * @param threshold in the marker's own units
     * @return whether the case is called positive
     */
    public boolean isCalledPositive(double value, double threshold) {
        return direction == Direction.LOWER ? value <= threshold : value >= threshold;
    }

    /**
     * The point whose 2×2 table a threshold gives that need not be one of the curve's own.
     *
     * @param threshold any number in the marker's own units, but NaN
     * @return index of the point
     */
    public int pointAt(double threshold) {
        double oriented = own(threshold);
        int low = 0;
        int high = size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (least[middle] >= oriented) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
