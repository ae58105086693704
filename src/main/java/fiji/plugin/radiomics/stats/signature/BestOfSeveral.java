/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.signature;

import fiji.plugin.radiomics.stats.model.Ranks;
import fiji.plugin.radiomics.stats.model.Training;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The best of several recipes, and its area under the ROC curve corrected for the choice: the
 * recipe is chosen in bootstrap samples of the out-of-fold predictions and tried on the cases that
 * are not in the sample (BBC-CV, Tsamardinos et al. 2018, Mach Learn 107:1895).
 *
 * @param best index of the recipe with the greatest pooled area
 * @param corrected area of whichever recipe would have been chosen
 */
record BestOfSeveral(int best, double corrected) {

    private static final int REPLICATES = 500;

    static BestOfSeveral of(List<RecipeOutcome> outcomes, Training cases, long seed) {
        int n = cases.positive().length;
        List<double[]> predicted = new ArrayList<>();
        int[] rows = null;
        for (RecipeOutcome outcome : outcomes) {
            Predictions mean = Predictions.of(outcome.folds(), n, true).get(0);
            rows = mean.rows();
            predicted.add(mean.probabilities());
        }
        int[] all = new int[rows.length];
        boolean[] positive = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            all[i] = i;
            positive[i] = cases.positive()[rows[i]];
        }
        int best = best(predicted, positive, all);
        SplittableRandom random = new SplittableRandom(seed);
        double sum = 0;
        int counted = 0;
        for (int b = 0; b < REPLICATES; b++) {
            int[] drawn = new int[rows.length];
            boolean[] in = new boolean[rows.length];
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = random.nextInt(drawn.length);
                in[drawn[i]] = true;
            }
            int chosen = best(predicted, positive, drawn);
            int[] out =
                    java.util.stream.IntStream.range(0, in.length).filter(i -> !in[i]).toArray();
            double auc = auc(predicted.get(chosen), positive, out);
            if (!Double.isNaN(auc)) {
                sum += auc;
                counted++;
            }
        }
        return new BestOfSeveral(best, counted == 0 ? Double.NaN : sum / counted);
    }

    private static int best(List<double[]> predicted, boolean[] positive, int[] rows) {
        int best = 0;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < predicted.size(); k++) {
            double auc = auc(predicted.get(k), positive, rows);
            if (auc > greatest) {
                greatest = auc;
                best = k;
            }
        }
        return best;
    }

    private static double auc(double[] p, boolean[] positive, int[] rows) {
        double[] some = new double[rows.length];
        boolean[] classes = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            some[i] = p[rows[i]];
            classes[i] = positive[rows[i]];
        }
        return Ranks.auc(some, classes);
    }
}
