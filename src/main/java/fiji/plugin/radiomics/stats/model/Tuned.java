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
import java.util.Arrays;
import java.util.List;

/**
 * A penalty that inner folds chose.
 *
 * @param penalties that were tried, from strong to weak
 * @param mean of the measure over the inner folds, a penalty each; NaN where none was tried
 * @param error standard error of that mean
 * @param least index of the penalty that is best
 * @param oneSe index of the strongest penalty within one standard error of the best
 * @param chosen index of the one that was taken
 * @param choice how; null where the penalty was given
 * @param steps the steps before the learner, fitted on all training cases
 * @param model the model of all training cases
 */
public record Tuned(
        double[] penalties,
        double[] mean,
        double[] error,
        int least,
        int oneSe,
        int chosen,
        Choice choice,
        List<FittedStep> steps,
        LinearModel model) {

    /** Probabilities as glmnet bounds them in the deviance. */
    private static final double CERTAIN = 1e-5;

    /**
     * @param learner a learner
     * @param values its parameters
     * @param training the cases
     * @param steps before it, which every inner fold fits anew
     * @return the model with the penalty that inner folds choose
     */
    public static Tuned of(
            PathLearner learner,
            ParameterValues values,
            Training training,
            List<Recipe.Use<Step>> steps) {
        Recipe.Stepped all = Recipe.stepped(steps, training);
        Choice choice = learner.choice(values);
        double[] penalties = learner.penalties(all.training(), values);
        if (choice == null) {
            return new Tuned(
                    penalties,
                    new double[] {Double.NaN},
                    new double[] {Double.NaN},
                    0,
                    0,
                    0,
                    null,
                    all.steps(),
                    learner.fit(all.training(), values, penalties, 0));
        }
        int folds = Math.min(choice.folds(), training.smallerClass());
        if (folds < 2) {
            throw new IllegalArgumentException(
                    (training.survival().isPresent()
                                    ? "Fewer than 2 training cases have the event"
                                    : "A class has fewer than 2 training cases")
                            + "; inner folds cannot choose a penalty. Name the penalty (lambda),"
                            + " or bring more cases");
        }
        int[] fold =
                Folds.stratified(training.positive(), training.cluster(), folds, training.seed());
        return of(learner, values, training, steps, all, penalties, fold);
    }

    /**
     * The same with inner folds that are given.
     *
     * @param learner a learner whose penalty is to be chosen
     * @param values its parameters
     * @param training the cases
     * @param steps before it, which every inner fold fits anew
     * @param penalties to try, from strong to weak
     * @param fold the inner fold of each case
     * @return the model with the penalty that the inner folds choose
     */
    public static Tuned of(
            PathLearner learner,
            ParameterValues values,
            Training training,
            List<Recipe.Use<Step>> steps,
            double[] penalties,
            int[] fold) {
        Recipe.Stepped all = Recipe.stepped(steps, training);
        return of(learner, values, training, steps, all, penalties, fold);
    }

    private static Tuned of(
            PathLearner learner,
            ParameterValues values,
            Training training,
            List<Recipe.Use<Step>> steps,
            Recipe.Stepped all,
            double[] penalties,
            int[] fold) {
        Choice choice = learner.choice(values);
        int[] numbers = Arrays.stream(fold).distinct().sorted().toArray();
        double[][] measured = new double[numbers.length][];
        double[] cases = new double[numbers.length];
        for (int f = 0; f < numbers.length; f++) {
            training.check().run();
            int[] outside = Folds.rows(fold, numbers[f], false);
            int[] inside = Folds.rows(fold, numbers[f], true);
            Recipe.Stepped part = Recipe.stepped(steps, training.rows(outside));
            LinearModel[] path = learner.path(part.training(), values, penalties);
            if (training.survival().isPresent()) {
                Training prepared = training.with(part.apply(training.x()));
                measured[f] =
                        TunedSurvival.measure(choice.measure(), path, prepared, outside, inside);
                cases[f] = TunedSurvival.weight(choice.measure(), training.rows(inside));
            } else {
                Frame test = part.apply(training.x().rows(inside));
                boolean[] positive = training.rows(inside).positive();
                measured[f] = new double[path.length];
                for (int k = 0; k < path.length; k++) {
                    measured[f][k] = measure(choice.measure(), path[k].scores(test), positive);
                }
                cases[f] = scored(path[0].scores(test)).length;
            }
            if (Double.isNaN(measured[f][0])) {
                cases[f] = 0;
            }
        }
        int n = penalties.length;
        double[] mean = new double[n];
        double[] error = new double[n];
        summarise(measured, cases, mean, error);
        double sign = choice.measure() == Choice.Measure.AUC ? -1 : 1;
        int least = 0;
        for (int k = 1; k < n; k++) {
            if (sign * mean[k] < sign * mean[least]) {
                least = k;
            }
        }
        int oneSe = 0;
        while (sign * mean[oneSe] > sign * mean[least] + error[least]) {
            oneSe++;
        }
        int chosen = choice.isOneSe() ? oneSe : least;
        LinearModel model = learner.fit(all.training(), values, penalties, chosen);
        return new Tuned(penalties, mean, error, least, oneSe, chosen, choice, all.steps(), model);
    }

    /** Cases without a score, of a centre that the inner training lacks, do not count. */
    private static int[] scored(double[] scores) {
        return java.util.stream.IntStream.range(0, scores.length)
                .filter(i -> !Double.isNaN(scores[i]))
                .toArray();
    }

    private static double measure(Choice.Measure measure, double[] all, boolean[] classes) {
        int[] rows = scored(all);
        double[] scores = new double[rows.length];
        boolean[] positive = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            scores[i] = all[rows[i]];
            positive[i] = classes[rows[i]];
        }
        if (measure == Choice.Measure.AUC) {
            return Ranks.auc(scores, positive);
        }
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            double p = LinearModel.probability(scores[i]);
            double bounded = Math.min(Math.max(p, CERTAIN), 1 - CERTAIN);
            sum -= 2 * Math.log(positive[i] ? bounded : 1 - bounded);
        }
        return sum / scores.length;
    }

    /** Means weighted by the cases of a fold, and their standard errors, as glmnet's. */
    private static void summarise(
            double[][] measured, double[] cases, double[] mean, double[] error) {
        double all = Arrays.stream(cases).sum();
        long folds = Arrays.stream(cases).filter(c -> c > 0).count();
        for (int k = 0; k < mean.length; k++) {
            for (int f = 0; f < cases.length; f++) {
                mean[k] += cases[f] == 0 ? 0 : cases[f] / all * measured[f][k];
            }
            double squares = 0;
            for (int f = 0; f < cases.length; f++) {
                double d = cases[f] == 0 ? 0 : measured[f][k] - mean[k];
                squares += cases[f] / all * d * d;
            }
            error[k] = Math.sqrt(squares / (folds - 1));
        }
    }
}
