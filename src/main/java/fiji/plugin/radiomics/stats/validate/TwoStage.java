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
import fiji.plugin.radiomics.stats.model.Folds;
import fiji.plugin.radiomics.stats.model.Frame;
import fiji.plugin.radiomics.stats.model.Recipe;
import fiji.plugin.radiomics.stats.model.Training;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * A score of some columns that enters a model of others. The model sees of each training case a
 * score of models that have not seen the case: of its own model's scores it would believe too much,
 * as those of pure noise tell the training classes apart, too.
 *
 * @param score the recipe of the score
 * @param columns that it is fitted on
 * @param model the recipe of the model
 * @param others columns that the model has beside the score
 */
public record TwoStage(Recipe score, List<String> columns, Recipe model, List<String> others) {

    /** The column of the score. */
    public static final String SCORE = "radiomic_score";

    private static final int FOLDS = 5;

    /** Copies the lists. */
    public TwoStage {
        columns = List.copyOf(columns);
        others = List.copyOf(others);
    }

    /**
     * @param validation whose threads are used
     * @param cases all cases
     * @param splits how they are parted
     * @return a result a split, of both stages fitted on the training rows; without a cutoff
     */
    public List<FoldResult> run(Validation validation, Training cases, List<Split> splits) {
        Training watched = validation.watched(cases);
        List<Callable<FoldResult>> parts = new ArrayList<>();
        for (Split split : splits) {
            parts.add(() -> fold(watched, split));
        }
        return validation.workers().run(parts);
    }

    private FoldResult fold(Training cases, Split split) {
        Training training = cases.rows(split.training());
        FittedRecipe second = model.fit(training.with(joined(training, crossFitted(training))));
        Training own = training.with(training.x().keep(columns));
        Training test = cases.rows(split.test());
        double[] scores = score.fit(own).scores(test.x().keep(columns));
        return new FoldResult(
                split, second, second.scores(joined(test, scores)), Double.NaN, Double.NaN);
    }

    private Frame joined(Training cases, double[] scores) {
        return cases.x().keep(others).and(SCORE, scores);
    }

    /**
     * @param training cases
     * @return the score of each by a recipe that was fitted without it and its patient
     */
    public double[] crossFitted(Training training) {
        int folds = Math.min(FOLDS, training.smallerClass());
        int[] fold =
                Folds.stratified(training.positive(), training.cluster(), folds, training.seed());
        Training own = training.with(training.x().keep(columns));
        double[] scores = new double[fold.length];
        for (int f = 1; f <= folds; f++) {
            training.check().run();
            int[] inside = Folds.rows(fold, f, true);
            FittedRecipe fitted = score.fit(own.rows(Folds.rows(fold, f, false)));
            double[] held = fitted.scores(own.x().rows(inside));
            for (int i = 0; i < inside.length; i++) {
                scores[inside[i]] = held[i];
            }
        }
        return scores;
    }
}
