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

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.cutoff.Cutoff;
import fiji.plugin.radiomics.stats.cutoff.CutoffRule;
import fiji.plugin.radiomics.stats.cutoff.DiagnosticSettings;
import fiji.plugin.radiomics.stats.cutoff.ProportionInterval;
import fiji.plugin.radiomics.stats.model.FittedRecipe;
import fiji.plugin.radiomics.stats.model.Ranks;
import fiji.plugin.radiomics.stats.model.Recipe;
import fiji.plugin.radiomics.stats.model.Training;
import fiji.plugin.radiomics.stats.roc.BinaryScores;
import fiji.plugin.radiomics.stats.roc.Direction;
import fiji.plugin.radiomics.stats.roc.RocCurve;
import fiji.plugin.radiomics.stats.survival.Concordance;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Fits recipes on training rows and tries them on test rows: the one place where that is done,
 * whatever the parts are. A result depends on cases, recipe and parts only, not on the number of
 * threads; the test rows reach nothing that is fitted.
 *
 * @param rule how the cutoff is chosen in the training rows
 * @param workers threads
 * @param progress listens, and may cancel
 */
public record Validation(CutoffRule rule, Workers workers, Progress progress) {

    private static final DiagnosticSettings PLAIN =
            new DiagnosticSettings(.95, ProportionInterval.WILSON, Double.NaN);

    /**
     * @param recipe the recipe
     * @param cases all cases
     * @param splits how they are parted
     * @return a result a split, in their order
     */
    public List<FoldResult> run(Recipe recipe, Training cases, List<Split> splits) {
        AtomicLong done = new AtomicLong();
        Training watched = watched(cases);
        List<Callable<FoldResult>> parts = new ArrayList<>();
        for (Split split : splits) {
            parts.add(
                    () -> {
                        watched.check().run();
                        FoldResult result = fold(recipe, watched, split);
                        progress.report(done.incrementAndGet(), splits.size());
                        return result;
                    });
        }
        return workers.run(parts);
    }

    /** The cases, with a check that ends the work where it is cancelled. */
    Training watched(Training cases) {
        return cases.watched(this::check);
    }

    /**
     * @throws CancellationException where the work is cancelled
     */
    public void check() {
        if (progress.isCancelled()) {
            throw new CancellationException();
        }
    }

    private FoldResult fold(Recipe recipe, Training cases, Split split) {
        Training training = cases.rows(split.training());
        FittedRecipe fitted;
        try {
            fitted = fit(recipe, training);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Recipe "
                            + recipe.name()
                            + ", repeat "
                            + split.repeat()
                            + ", fold "
                            + split.fold()
                            + ": "
                            + e.getMessage(),
                    e);
        }
        double[] own = fitted.scores(training.x());
        return new FoldResult(
                split,
                fitted,
                fitted.scores(cases.x().rows(split.test())),
                training.survival().isPresent() ? Double.NaN : cutoff(own, training.positive()),
                training.survival()
                        .map(s -> Concordance.harrell(s, own).value())
                        .orElseGet(() -> Ranks.auc(own, training.positive())));
    }

    private static FittedRecipe fit(Recipe recipe, Training training) {
        if (training.smallerClass() < 2) {
            throw new IllegalArgumentException(
                    (training.survival().isPresent()
                                    ? "fewer than 2 of the training cases have the event"
                                    : "the training cases have fewer than 2 of a class")
                            + "; use fewer folds, or bring more cases");
        }
        return recipe.fit(training);
    }

    /**
     * @param recipe the recipe
     * @param cases all cases, on all of which it is fitted
     * @return the fitted recipe
     */
    public FittedRecipe all(Recipe recipe, Training cases) {
        return fit(recipe, watched(cases));
    }

    /**
     * @param scores log odds of training rows
     * @param positive the class of each
     * @return the cutoff that the rule chooses there
     */
    public double cutoff(double[] scores, boolean[] positive) {
        if (rule.isFixed()) {
            // Users think of probabilities.
            return Math.log(rule.first() / (1 - rule.first()));
        }
        RocCurve curve = RocCurve.of(BinaryScores.of(scores, positive), Direction.HIGHER);
        return Cutoff.of(curve, rule, PLAIN).threshold();
    }
}
