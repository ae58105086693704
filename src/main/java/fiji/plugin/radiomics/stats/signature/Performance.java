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

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.analysis.RocParameters;
import fiji.plugin.radiomics.stats.model.FittedRecipe;
import fiji.plugin.radiomics.stats.model.Ranks;
import fiji.plugin.radiomics.stats.model.Training;
import fiji.plugin.radiomics.stats.roc.SampleSize;
import fiji.plugin.radiomics.stats.validate.FoldResult;
import fiji.plugin.radiomics.stats.validate.FoldedAuc;
import fiji.plugin.radiomics.stats.validate.HosmerLemeshow;
import fiji.plugin.radiomics.stats.validate.ModelSampleSize;
import fiji.plugin.radiomics.stats.validate.Optimism;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The measures of a recipe, in the order of the table. */
final class Performance {

    /** With fewer cases the interval of the cross-validated area is too narrow, by simulation. */
    private static final int FEW_FOR_INTERVAL = 200;

    private static final double ALPHA = .05;
    private static final double POWER = .8;

    private final ParameterValues values;
    private final ValidationPlan plan;
    private final Workers workers;
    private final double level;

    /**
     * @param values of the parameters
     * @param plan how cases are parted
     * @param workers threads
     */
    Performance(ParameterValues values, ValidationPlan plan, Workers workers) {
        this.values = values;
        this.plan = plan;
        this.workers = workers;
        level = values.get(RocParameters.LEVEL);
    }

    private Measures measures() {
        return new Measures(
                values.getOr(SignatureParameters.PREVALENCE, Double.NaN),
                level,
                values.get(SignatureParameters.REPLICATES),
                values.get(RocParameters.SEED));
    }

    /**
     * @param all the recipe, fitted on all cases
     * @param folds what was found in each part of the validation
     * @param training all cases
     * @param auc mean of the areas of the parts
     * @return measures by name
     */
    Map<String, RecipeOutcome.Row> rows(
            FittedRecipe all, List<FoldResult> folds, Training training, FoldedAuc auc) {
        Map<String, RecipeOutcome.Row> rows = new LinkedHashMap<>();
        boolean[] positive = training.positive();
        rows.put(
                "auc_apparent",
                RecipeOutcome.Row.of(
                        Ranks.auc(all.scores(training.x()), positive),
                        "on the cases that it was fitted on: too good"));
        Interval interval = auc.interval(level);
        rows.put(
                plan.isBootstrap() ? "auc_out_of_bag" : "auc_cross_validated",
                new RecipeOutcome.Row(
                        auc.auc(),
                        interval.low(),
                        interval.high(),
                        "mean over test parts, "
                                + plan.words()
                                + "; interval by influence curves (LeDell 2015)"
                                + (positive.length < FEW_FOR_INTERVAL
                                        ? ", somewhat too narrow in so few cases"
                                        : "")));
        if (plan.isBootstrap()) {
            Optimism optimism = Optimism.of(all, folds, training);
            String how = "apparent less optimism, " + plan.words() + " (Harrell)";
            rows.put("auc_optimism_corrected", RecipeOutcome.Row.of(optimism.auc(), how));
            rows.put("brier_optimism_corrected", RecipeOutcome.Row.of(optimism.brier(), how));
            rows.put(
                    "calibration_slope_optimism_corrected",
                    RecipeOutcome.Row.of(optimism.slope(), how));
        }
        measures()
                .of(
                        Predictions.of(folds, positive.length, plan.isBootstrap()),
                        positive,
                        training.cluster(),
                        workers)
                .forEach(
                        (name, v) ->
                                rows.put(
                                        name,
                                        row(v, "out of fold; interval by bootstrap of patients")));
        if (values.get(SignatureParameters.HOSMER_LEMESHOW)) {
            hosmerLemeshow(rows, Predictions.of(folds, positive.length, true).get(0), positive);
        }
        sizes(rows, auc.auc(), training);
        return rows;
    }

    private static RecipeOutcome.Row row(Measures.Value v, String method) {
        return new RecipeOutcome.Row(v.estimate(), v.interval().low(), v.interval().high(), method);
    }

    private static void hosmerLemeshow(
            Map<String, RecipeOutcome.Row> rows, Predictions mean, boolean[] positive) {
        HosmerLemeshow test =
                HosmerLemeshow.of(mean.probabilities(), mean.classes(positive), false);
        String how =
                test.cases().length
                        + " groups between quantiles of the mean out-of-fold probability, "
                        + test.df()
                        + " degrees of freedom; a large p is no proof of calibration";
        rows.put("hosmer_lemeshow_chi_square", RecipeOutcome.Row.of(test.chiSquare(), how));
        rows.put("hosmer_lemeshow_p", RecipeOutcome.Row.of(test.p(), how));
    }

    /** How many cases a model of so many columns, and a test of its area, would need. */
    private void sizes(Map<String, RecipeOutcome.Row> rows, double auc, Training training) {
        int n = training.positive().length;
        double share =
                values.getOr(SignatureParameters.PREVALENCE, training.positives() / (double) n);
        if (!(auc > .5 && auc < 1)) {
            return;
        }
        double rSquared = ModelSampleSize.rSquared(auc, share);
        int columns = training.x().size();
        ModelSampleSize needed = ModelSampleSize.of(columns, share, rSquared);
        rows.put(
                "cases_needed_for_model",
                RecipeOutcome.Row.of(
                        needed.cases(),
                        String.format(
                                Locale.ROOT,
                                "Riley 2019 for %d candidate columns, prevalence %.3g and Cox-Snell"
                                        + " R2 %.3g, which the AUC found here means: %d for"
                                        + " shrinkage .9, %d for optimism .05, %d for the overall"
                                        + " share; there are %d",
                                columns,
                                share,
                                rSquared,
                                needed.shrinkage(),
                                needed.optimism(),
                                needed.share(),
                                n)));
        double ratio = (1 - share) / share;
        double positives = Math.ceil(SampleSize.ofOneCurve(auc, ratio).positives(ALPHA, POWER));
        rows.put(
                "cases_needed_for_auc",
                RecipeOutcome.Row.of(
                        positives + Math.ceil(positives * ratio),
                        "Obuchowski: to tell this AUC from .5 with power .8 at alpha .05; there are"
                                + " "
                                + n));
    }

    /**
     * @param tried what a signature says of the cases of another table
     * @param cutoff of the signature
     * @return measures by name
     */
    Map<String, RecipeOutcome.Row> external(SignatureResult.External tried, double cutoff) {
        Map<String, RecipeOutcome.Row> rows = new LinkedHashMap<>();
        measures()
                .of(
                        List.of(Predictions.of(tried.scores(), cutoff)),
                        tried.positive(),
                        tried.cluster(),
                        workers)
                .forEach(
                        (name, v) ->
                                rows.put(
                                        "external_" + (name.equals(Measures.AUC) ? "auc" : name),
                                        row(v, "external table; interval by bootstrap")));
        return rows;
    }
}
