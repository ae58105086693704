/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.model;

import fiji.plugin.radiomics.stats.survival.Concordance;
import fiji.plugin.radiomics.stats.survival.SurvivalData;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What inner folds compare where survival is the outcome. */
final class TunedSurvival {

    private TunedSurvival() {}

    /**
     * The partial deviance of all cases less that of the cases outside the fold, an event of the
     * fold, as cv.glmnet has it: few events alone would not make a likelihood (Verweij and van
     * Houwelingen 1993). Or Harrell's C in the fold.
     *
     * @param path models that were fitted outside the fold
     * @param all all cases, behind the steps that were fitted outside the fold
     * @param outside the rows outside
     * @param inside the rows of the fold
     * @return a value a model; NaN where the fold says nothing
     */
    static double[] measure(
            Choice.Measure measure, LinearModel[] path, Training all, int[] outside, int[] inside) {
        double[][] scores = new double[path.length][];
        for (int k = 0; k < path.length; k++) {
            scores[k] = path[k].scores(all.x());
        }
        // Cases without a score, of a centre that the inner training lacks, do not count.
        IntPredicate scored = i -> !Double.isNaN(scores[0][i]);
        int[] rest = Arrays.stream(outside).filter(scored).toArray();
        int[] fold = Arrays.stream(inside).filter(scored).toArray();
        int[] both = IntStream.concat(Arrays.stream(rest), Arrays.stream(fold)).toArray();
        SurvivalData data = all.survival().orElseThrow();
        SurvivalData test = data.select(fold);
        CoxLoss whole = new CoxLoss(data.select(both));
        CoxLoss part = new CoxLoss(data.select(rest));
        double[] values = new double[path.length];
        for (int k = 0; k < path.length; k++) {
            values[k] =
                    measure == Choice.Measure.AUC
                            ? Concordance.harrell(test, some(scores[k], fold)).value()
                            : (whole.deviance(some(scores[k], both)) * both.length
                                            - part.deviance(some(scores[k], rest)) * rest.length)
                                    / test.events();
        }
        return values;
    }

    /** What a fold counts: its events, or its cases where C is compared. */
    static double weight(Choice.Measure measure, Training fold) {
        return measure == Choice.Measure.AUC ? fold.positive().length : fold.positives();
    }

    private static double[] some(double[] values, int[] rows) {
        double[] some = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            some[i] = values[rows[i]];
        }
        return some;
    }
}
