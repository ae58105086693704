/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.validate;

import fiji.plugin.radiomics.stats.model.FittedRecipe;
import fiji.plugin.radiomics.stats.model.LinearModel;
import fiji.plugin.radiomics.stats.model.Ranks;
import fiji.plugin.radiomics.stats.model.Training;
import java.util.List;

/**
 * Harrell's bootstrap: the recipe is fitted on resamples; how much better it is there than on all
 * cases is the optimism, which is taken from the apparent value.
 *
 * @param auc corrected area under the ROC curve
 * @param aucOptimism what was taken from it
 * @param brier corrected Brier score
 * @param slope corrected calibration slope
 */
public record Optimism(double auc, double aucOptimism, double brier, double slope) {

    /**
     * @param all the recipe fitted on all cases
     * @param results of bootstrap splits
     * @param cases all cases
     * @return the corrected values
     */
    public static Optimism of(FittedRecipe all, List<FoldResult> results, Training cases) {
        double auc = 0;
        double brier = 0;
        double slope = 0;
        for (FoldResult result : results) {
            Training resample = cases.rows(result.split().training());
            double[] own = result.fitted().scores(resample.x());
            double[] original = result.fitted().scores(cases.x());
            Calibration there = calibration(own, resample.positive());
            Calibration here = calibration(original, cases.positive());
            auc += result.trainingAuc() - Ranks.auc(original, cases.positive());
            brier += there.brier() - here.brier();
            slope += 1 - here.slope();
        }
        int n = results.size();
        double[] apparent = all.scores(cases.x());
        return new Optimism(
                Ranks.auc(apparent, cases.positive()) - auc / n,
                auc / n,
                calibration(apparent, cases.positive()).brier() - brier / n,
                1 - slope / n);
    }

    private static Calibration calibration(double[] scores, boolean[] positive) {
        double[] p = new double[scores.length];
        for (int i = 0; i < p.length; i++) {
            p[i] = LinearModel.probability(scores[i]);
        }
        return Calibration.of(p, positive);
    }
}
