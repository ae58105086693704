/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.cutoff;

import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.roc.Bootstrap;
import fiji.plugin.radiomics.stats.roc.CaseRanks;
import fiji.plugin.radiomics.stats.roc.RocCurve;
import java.util.Arrays;

/**
 * The uncertainty of a cutoff that the data chose, by stratified resampling. In every replicate the
 * rule chooses anew; its optimism is how much better that choice looks in the replicate than in the
 * original cases, and the mean optimism is subtracted from the apparent figures: Efron (1983), JASA
 * 78, 316–331; Harrell, Lee and Mark (1996), Statistics in Medicine 15, 361–387.
 */
public final class CutoffBootstrap {

    private static final int THRESHOLD = 0;
    private static final int SENSITIVITY = 1;
    private static final int SPECIFICITY = 2;
    private static final int RESULTS = 3;

    private CutoffBootstrap() {}

    /**
     * @param curve an empirical curve
     * @param rule how the cutoff is chosen; a fixed one has no optimism, and no interval
     * @param level confidence level
     * @param bootstrap how to resample
     * @return the uncertainty
     * @throws java.util.concurrent.CancellationException where it is cancelled
     */
    public static CutoffUncertainty run(
            RocCurve curve, CutoffRule rule, double level, Bootstrap bootstrap) {
        return run(curve, CaseRanks.of(curve), rule, level, bootstrap);
    }

    /**
     * The same of cases in an order of their own, which may be drawn together.
     *
     * @param curve an empirical curve
     * @param ranks of its cases
     * @param rule how the cutoff is chosen; a fixed one has no optimism, and no interval
     * @param level confidence level
     * @param bootstrap how to resample
     * @return the uncertainty
     * @throws java.util.concurrent.CancellationException where it is cancelled
     */
    public static CutoffUncertainty run(
            RocCurve curve, CaseRanks ranks, CutoffRule rule, double level, Bootstrap bootstrap) {
        int best = rule.best(curve)[0];
        double sensitivity = curve.sensitivity(best);
        double specificity = curve.specificity(best);
        Interval interval = Interval.NONE;
        if (!rule.isFixed()) {
            double[][] results =
                    bootstrap.run(
                            ranks.positives(),
                            ranks.negatives(),
                            RESULTS,
                            () -> new Replicate(curve, rule, ranks.resample())::compute);
            double tail = (1 - level) / 2;
            interval =
                    new Interval(
                            Bootstrap.quantile(results[THRESHOLD], tail),
                            Bootstrap.quantile(results[THRESHOLD], 1 - tail));
            sensitivity -= Arrays.stream(results[SENSITIVITY]).average().orElseThrow();
            specificity -= Arrays.stream(results[SPECIFICITY]).average().orElseThrow();
        }
        double m = curve.positives();
        double n = curve.negatives();
        // Strata keep their sizes, or nearly so where patients are drawn, so that accuracy and
        // Youden's index follow from these two.
        return new CutoffUncertainty(
                interval,
                sensitivity,
                specificity,
                (m * sensitivity + n * specificity) / (m + n),
                sensitivity + specificity - 1);
    }

    /** The curve of one resample: a point for every distinct value of the original. */
    private static final class Replicate implements CurvePoints {

        private final RocCurve curve;
        private final CutoffRule rule;
        private final CaseRanks.Resample resample;
        private final int[] tp;
        private final int[] fp;
        private final int[] rank;
        private int size;

        Replicate(RocCurve curve, CutoffRule rule, CaseRanks.Resample resample) {
            this.curve = curve;
            this.rule = rule;
            this.resample = resample;
            tp = new int[curve.size()];
            fp = new int[curve.size()];
            rank = new int[curve.size()];
        }

        void compute(int[] positive, int[] negative, double[] results) {
            resample.count(positive, negative);
            collect();
            int best = rule.best(this)[0];
            double threshold = threshold(best);
            int original = curve.pointAt(threshold);
            results[THRESHOLD] = threshold;
            results[SENSITIVITY] = (double) tp[best] / positives() - curve.sensitivity(original);
            results[SPECIFICITY] =
                    (double) (negatives() - fp[best]) / negatives() - curve.specificity(original);
        }

        /** Values that were not drawn are no points of the replicate. */
        private void collect() {
            size = 1;
            for (int r = 0; r < curve.size() - 1; r++) {
                int p = resample.positivesOf(r);
                int n = resample.negativesOf(r);
                if (p + n > 0) {
                    tp[size] = tp[size - 1] + p;
                    fp[size] = fp[size - 1] + n;
                    rank[size] = r;
                    size++;
                }
            }
        }

        private double threshold(int point) {
            if (point == 0) {
                return curve.threshold(0);
            }
            if (point == size - 1) {
                return curve.threshold(curve.size() - 1);
            }
            return curve.thresholdBetween(rank[point] + 1, rank[point + 1] + 1);
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public int truePositives(int point) {
            return tp[point];
        }

        @Override
        public int falsePositives(int point) {
            return fp[point];
        }
    }
}
