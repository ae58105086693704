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

import fiji.plugin.radiomics.parameter.ParameterValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Ordered steps and a learner: what is fitted, as one, in every fold.
 *
 * @param name its name
 * @param steps in their order
 * @param learner at the end
 */
public record Recipe(String name, List<Use<Step>> steps, Use<Learner> learner) {

    /**
     * A step or learner with its parameters.
     *
     * @param part the plug-in
     * @param values of its parameters
     * @param <T> what it is
     */
    public record Use<T>(T part, ParameterValues values) {}

    /** Copies the list. */
    public Recipe {
        steps = List.copyOf(steps);
    }

    /** Steps that were fitted one after another, and the training cases behind the last. */
    record Stepped(List<FittedStep> steps, Training training) {

        Frame apply(Frame x) {
            return Recipe.apply(steps, x);
        }
    }

    static Stepped stepped(List<Use<Step>> steps, Training training) {
        List<FittedStep> fitted = new ArrayList<>();
        Training current = training;
        for (Use<Step> use : steps) {
            current.check().run();
            FittedStep step = use.part().fit(current, use.values());
            fitted.add(step);
            current = current.with(step.apply(current.x()));
        }
        return new Stepped(fitted, current);
    }

    static Frame apply(List<FittedStep> steps, Frame x) {
        Frame current = x;
        for (FittedStep step : steps) {
            current = step.apply(current);
        }
        return current;
    }

    /**
     * @param training the cases
     * @return what the recipe makes of them
     * @throws IllegalArgumentException where that cannot be, with what to do
     */
    public FittedRecipe fit(Training training) {
        if (learner.part() instanceof PathLearner path) {
            Tuned tuned = Tuned.of(path, learner.values(), training, steps);
            return new FittedRecipe(this, tuned.steps(), tuned.model(), Optional.of(tuned));
        }
        Stepped stepped = stepped(steps, training);
        LinearModel model = learner.part().fit(stepped.training(), learner.values());
        return new FittedRecipe(this, stepped.steps(), model, Optional.empty());
    }
}
