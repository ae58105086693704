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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fitted recipes as YAML. */
public final class FittedText {

    private FittedText() {}

    /**
     * @param fitted a fitted recipe
     * @return it as a mapping for YAML
     */
    public static Map<String, Object> write(FittedRecipe fitted) {
        Map<String, Object> all = RecipeText.write(fitted.recipe());
        List<Object> steps = new ArrayList<>();
        for (int k = 0; k < fitted.steps().size(); k++) {
            Map<String, Object> step = new LinkedHashMap<>();
            step.put("step", fitted.recipe().steps().get(k).part().name());
            step.putAll(fitted.steps().get(k).write());
            steps.add(step);
        }
        all.put("fitted_steps", steps);
        Map<String, Object> model = new LinkedHashMap<>(fitted.model().write());
        fitted.tuned()
                .filter(t -> t.penalties().length > 0)
                .ifPresent(t -> model.put("penalty", t.penalties()[t.chosen()]));
        all.put("model", model);
        return all;
    }

    /**
     * @param written what {@link #write} gave
     * @return the fitted recipe
     * @throws IllegalArgumentException where it is damaged
     */
    public static FittedRecipe read(Written written) {
        Map<Object, Object> own = new LinkedHashMap<>(written.values());
        own.remove("fitted_steps");
        own.remove("model");
        Recipe recipe = RecipeText.read(new Written(written.where(), own));
        List<FittedStep> steps = new ArrayList<>();
        for (Object item : written.list("fitted_steps")) {
            if (!(item instanceof Map<?, ?> map)) {
                throw written.refuse("has a fitted step without values");
            }
            Written step = new Written(written.where() + ", fitted_steps", map);
            steps.add(Parts.find("step", step.text("step"), Parts.steps()).read(step));
        }
        if (steps.size() != recipe.steps().size()) {
            throw written.refuse(
                    "has " + recipe.steps().size() + " steps and " + steps.size() + " fitted ones");
        }
        LinearModel model = LinearModel.read(written.map("model"));
        return new FittedRecipe(recipe, steps, model, Optional.empty());
    }
}
