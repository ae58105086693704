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

import fiji.plugin.radiomics.stats.model.FittedRecipe;
import fiji.plugin.radiomics.stats.model.Recipe;
import fiji.plugin.radiomics.stats.validate.FoldResult;
import java.util.List;
import java.util.Map;

/**
 * One recipe: fitted on all cases, and validated.
 *
 * @param recipe the recipe
 * @param all fitted on all cases
 * @param cutoff the score from which on a case is called positive, chosen on all cases
 * @param folds what was found in each part of the validation
 * @param performance measures, by name, in the order of the table
 */
record RecipeOutcome(
        Recipe recipe,
        FittedRecipe all,
        double cutoff,
        List<FoldResult> folds,
        Map<String, Row> performance) {

    /** A line of the performance table. */
    record Row(double estimate, double low, double high, String method) {

        /** One without an interval. */
        static Row of(double estimate, String method) {
            return new Row(estimate, Double.NaN, Double.NaN, method);
        }
    }

    /** How often each column was in the model. */
    int selections(String column) {
        return (int)
                folds.stream().filter(f -> f.fitted().model().coefficient(column) != 0).count();
    }
}
