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

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A recipe that was fitted. Immutable.
 *
 * @param recipe the recipe
 * @param steps its steps, fitted, in their order
 * @param model its model
 * @param tuned how the penalty was chosen, where there is one
 */
public record FittedRecipe(
        Recipe recipe, List<FittedStep> steps, LinearModel model, Optional<Tuned> tuned) {

    /** Copies the list. */
    public FittedRecipe {
        steps = List.copyOf(steps);
    }

    /**
     * @param x any cases with the columns of the training cases
     * @return the columns that the model sees
     */
    public Frame prepared(Frame x) {
        return Recipe.apply(steps, x);
    }

    /**
     * @param x any cases with the columns of the training cases
     * @return the score of each: its log odds
     */
    public double[] scores(Frame x) {
        return model.scores(prepared(x));
    }

    /**
     * @return the columns that the score depends on, as they are before the first step
     */
    public Set<String> inputs() {
        Set<String> needed = new LinkedHashSet<>(model.used());
        for (int k = steps.size() - 1; k >= 0; k--) {
            needed = steps.get(k).inputs(needed);
        }
        return needed;
    }

    /**
     * @return the recipe without what its score does not depend on: it needs {@link #inputs} only
     */
    public FittedRecipe reduced() {
        Set<String> needed = new LinkedHashSet<>(model.used());
        List<FittedStep> parts = new ArrayList<>();
        for (int k = steps.size() - 1; k >= 0; k--) {
            parts.add(0, steps.get(k).only(needed));
            needed = steps.get(k).inputs(needed);
        }
        return new FittedRecipe(recipe, parts, model, tuned);
    }

    /**
     * @return the model for columns before they were scaled: its coefficients are a unit of these
     */
    public LinearModel unscaled() {
        double[] coefficients = model.coefficients().clone();
        double intercept = model.intercept();
        for (int k = steps.size() - 1; k >= 0; k--) {
            for (int j = 0; j < coefficients.length; j++) {
                if (coefficients[j] != 0) {
                    double[] scaling = steps.get(k).scaling(model.names().get(j));
                    coefficients[j] /= scaling[1];
                    intercept -= coefficients[j] * scaling[0];
                }
            }
        }
        return new LinearModel(model.names(), intercept, coefficients);
    }
}
