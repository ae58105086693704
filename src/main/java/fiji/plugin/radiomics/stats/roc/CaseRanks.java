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

/**
 * The rank of every case among a marker's distinct values, from which the curve of any resample is
 * counted without sorting again. Rank 0 is what speaks most for the positive class.
 */
public final class CaseRanks {

    private final int[] positive;
    private final int[] negative;
    private final int ranks;

    private CaseRanks(int[] positive, int[] negative, int ranks) {
        this.positive = positive;
        this.negative = negative;
        this.ranks = ranks;
    }

    /**
     * @param oriented scores of which higher ones speak for the positive class
     * @return ranks of the cases in their own order
     */
    public static CaseRanks of(BinaryScores oriented) {
        int m = oriented.positive().length;
        int n = oriented.negative().length;
        double[] all = Arrays.copyOf(oriented.positive(), m + n);
        System.arraycopy(oriented.negative(), 0, all, m, n);
        int[] order = RadixSort.order(all);
        int[] rank = new int[m + n];
        int r = 0;
        for (int i = order.length - 1; i >= 0; i--) {
            if (i < order.length - 1 && all[order[i]] != all[order[i + 1]]) {
                r++;
            }
            rank[order[i]] = r;
        }
        return new CaseRanks(Arrays.copyOf(rank, m), Arrays.copyOfRange(rank, m, m + n), r + 1);
    }

    /**
     * @param curve an empirical curve
     * @return ranks of its cases, in descending order
     */
    public static CaseRanks of(RocCurve curve) {
        int[] positive = new int[curve.positives()];
        int[] negative = new int[curve.negatives()];
        for (int i = 1; i < curve.size(); i++) {
            Arrays.fill(positive, curve.truePositives(i - 1), curve.truePositives(i), i - 1);
            Arrays.fill(negative, curve.falsePositives(i - 1), curve.falsePositives(i), i - 1);
        }
        return new CaseRanks(positive, negative, curve.size() - 1);
    }

    /**
     * @return number of positive cases
     */
    public int positives() {
        return positive.length;
    }

    /**
     * @return number of negative cases
     */
    public int negatives() {
        return negative.length;
    }

    /**
     * @return working memory for the resamples of one thread
     */
    public Resample resample() {
        return new Resample();
    }

    /** The curve of the cases that were drawn last. */
    public final class Resample {

        private final int[] positives = new int[ranks];
        private final int[] negatives = new int[ranks];
        private int drawnPositives;
        private int drawnNegatives;

        /**
         * @param drawnPositive numbers of positive cases, each any number of times
         * @param drawnNegative numbers of negative cases
         */
        public void count(int[] drawnPositive, int[] drawnNegative) {
            Arrays.fill(positives, 0);
            Arrays.fill(negatives, 0);
            drawnPositives = drawnPositive.length;
            drawnNegatives = drawnNegative.length;
            for (int i : drawnPositive) {
                positives[positive[i]]++;
            }
            for (int i : drawnNegative) {
                negatives[negative[i]]++;
            }
        }

        /**
         * @param rank a rank, 0 = speaks most for the positive class
         * @return positive cases of this rank that were drawn
         */
        public int positivesOf(int rank) {
            return positives[rank];
        }

        /**
         * @param rank a rank
         * @return negative cases of this rank that were drawn
         */
        public int negativesOf(int rank) {
            return negatives[rank];
        }

        /**
         * @return the area under the curve
         */
        public double auc() {
            long doubled = 0;
            long above = 0;
            for (int r = 0; r < ranks; r++) {
                doubled += negatives[r] * (2 * above + positives[r]);
                above += positives[r];
            }
            return doubled / (2.0 * drawnPositives * drawnNegatives);
        }

        /**
         * @param specificities in descending order, 0 to 1
         * @param sensitivities gets the curve's greatest sensitivity at each, on straight lines
         *     between its points
         */
        public void sensitivities(double[] specificities, double[] sensitivities) {
            heights(
                    specificities,
                    sensitivities,
                    negatives,
                    positives,
                    drawnNegatives,
                    drawnPositives);
        }

        /**
         * @param sensitivity 0 to 1
         * @return the curve's greatest specificity there, on straight lines between its points
         */
        public double specificity(double sensitivity) {
            double[] result = new double[1];
            specificities(new double[] {sensitivity}, result);
            return result[0];
        }

        /**
         * @param sensitivities in descending order, 0 to 1
         * @param specificities gets the curve's greatest specificity at each, on straight lines
         *     between its points
         */
        public void specificities(double[] sensitivities, double[] specificities) {
            // Read from its other end, the curve has the classes' parts exchanged.
            int[] p = reversed(positives);
            int[] n = reversed(negatives);
            heights(sensitivities, specificities, p, n, drawnPositives, drawnNegatives);
        }

        private static int[] reversed(int[] counts) {
            int[] reversed = new int[counts.length];
            for (int i = 0; i < counts.length; i++) {
                reversed[i] = counts[counts.length - 1 - i];
            }
            return reversed;
        }

        private void heights(
                double[] parts, double[] heights, int[] along, int[] up, int all, int allUp) {
            long x = 0;
            long y = 0;
            int r = 0;
            for (int i = 0; i < parts.length; i++) {
                double at = (1 - parts[i]) * all;
                // As far as the curve goes straight up at this place, so go we; the tolerance is
                // for parts such as .9, which are no whole number of cases in binary.
                while (r < ranks && x + along[r] <= at + 1e-9) {
                    x += along[r];
                    y += up[r];
                    r++;
                }
                double share = r < ranks ? Math.max(0, at - x) / along[r] : 0;
                heights[i] = (y + (share > 0 ? share * up[r] : 0)) / allUp;
            }
        }
    }
}
