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

import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.analysis.TableKind;
import fiji.plugin.radiomics.stats.model.FittedRecipe;
import fiji.plugin.radiomics.stats.model.LinearModel;
import fiji.plugin.radiomics.stats.model.Training;
import fiji.plugin.radiomics.stats.survival.analysis.SurvivalOutcome;
import fiji.plugin.radiomics.stats.validate.FoldResult;
import fiji.plugin.radiomics.stats.validate.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The tables of a signature. */
final class SignatureTables {

    static final TableKind PERFORMANCE =
            TableKind.always(
                    "performance",
                    "Signature Performance",
                    "A row a measure",
                    "measure,estimate,ci_low,ci_high,method");

    static final TableKind SCORES =
            TableKind.always(
                    "scores",
                    "Signature Scores",
                    "A row a case and repeat: what was predicted of it while it was not in"
                            + " training",
                    "id,repeat,fold,outcome,score,probability");

    static final TableKind COEFFICIENTS_SURVIVAL =
            TableKind.always(
                    "coefficients",
                    "Signature Coefficients",
                    "A row a term of the signature; coef is a unit of the column, coef_scaled a"
                            + " unit of the scaled column; beside, the scaled coefficients over the"
                            + " folds",
                    "term,coef,coef_scaled,hazard_ratio");

    static final TableKind COEFFICIENTS =
            TableKind.always(
                    "coefficients",
                    "Signature Coefficients",
                    "A row a term of the signature; coef is a unit of the column, coef_scaled a"
                            + " unit of the scaled column; beside, the scaled coefficients over the"
                            + " folds",
                    "term,coef,coef_scaled,odds_ratio");

    static final TableKind SELECTION =
            TableKind.always(
                    "selection",
                    "Signature Selection",
                    "A row a column: in how many of the fitted models it is used",
                    "feature,selected,models,frequency");

    static final TableKind CALIBRATION =
            TableKind.always(
                    "calibration",
                    "Signature Calibration",
                    "A row a predicted probability: the observed share by local regression",
                    "predicted,observed");

    static final TableKind DECISION =
            TableKind.always(
                    "decision_curve",
                    "Signature Decision Curve",
                    "A row a threshold probability: net benefit of the signature, of treating all"
                            + " and of treating none",
                    "threshold,net_benefit,ci_low,ci_high");

    private static final TableKind FOLDS =
            new TableKind(
                    "folds",
                    "Signature Folds",
                    "A row a case: its fold in each repeat, which folds= reads again",
                    "id,fold1",
                    values ->
                            !ValidationPlan.of(values.text(SignatureParameters.VALIDATION))
                                            .isBootstrap()
                                    || !values.text(SignatureParameters.FOLDS).isEmpty());

    private static final TableKind ADDED =
            new TableKind(
                    "added_value",
                    "Signature Added Value",
                    "A row a measure of clinical columns, radiomic score and both, and of their"
                            + " differences",
                    "model,against,measure,estimate,ci_low,ci_high,p,method",
                    values ->
                            !values.text(SignatureParameters.COVARIATES).isEmpty()
                                    && !SurvivalOutcome.isNamed(values));

    private static final TableKind LEARNING =
            new TableKind(
                    "learning_curve",
                    "Signature Learning Curve",
                    "A row a share of the training cases",
                    "share,training_cases,auc",
                    values -> values.get(SignatureParameters.LEARNING));

    static final TableKind EXTERNAL =
            new TableKind(
                    "external_scores",
                    "Signature External Scores",
                    "A row a case of the external table",
                    "id,outcome,score,probability",
                    values -> !values.text(SignatureParameters.EXTERNAL).isEmpty());

    static final List<TableKind> KINDS =
            List.of(
                    PERFORMANCE,
                    SCORES,
                    COEFFICIENTS,
                    SELECTION,
                    CALIBRATION,
                    DECISION,
                    SurvivalSignatureTables.KAPLAN_MEIER,
                    SurvivalSignatureTables.LOGRANK,
                    FOLDS,
                    ADDED,
                    LEARNING,
                    EXTERNAL);

    private final SignatureResult result;

    SignatureTables(SignatureResult result) {
        this.result = result;
    }

    List<ResultTable> all() {
        List<ResultTable> tables =
                new ArrayList<>(
                        List.of(
                                performance(),
                                scores(),
                                coefficients(),
                                selection(),
                                SignatureCurves.calibration(result, CALIBRATION),
                                SignatureCurves.decision(result, DECISION)));
        if (!result.plan().isBootstrap()) {
            tables.add(folds(result.used(), result.splits()));
        }
        result.added().ifPresent(added -> tables.add(added(added)));
        if (!result.learning().isEmpty()) {
            tables.add(learning());
        }
        if (!result.external().isEmpty()) {
            tables.add(external());
        }
        return tables;
    }

    static ResultTable.Builder row(
            ResultTable.Builder table, SignatureResult result, String recipe) {
        table.row();
        return result.isSeveral() ? table.put("recipe", recipe) : table;
    }

    private ResultTable performance() {
        ResultTable.Builder table = new ResultTable.Builder(PERFORMANCE);
        for (RecipeOutcome outcome : result.outcomes()) {
            outcome.performance()
                    .forEach(
                            (name, v) ->
                                    row(table, result, outcome.recipe().name())
                                            .put("measure", name)
                                            .put("estimate", v.estimate())
                                            .put("ci_low", v.low())
                                            .put("ci_high", v.high())
                                            .put("method", v.method()));
        }
        return table.build();
    }

    private ResultTable scores() {
        ResultTable.Builder table = new ResultTable.Builder(SCORES);
        SignatureCases cases = result.used();
        for (RecipeOutcome outcome : result.outcomes()) {
            for (FoldResult fold : outcome.folds()) {
                int[] test = fold.split().test();
                for (int i = 0; i < test.length; i++) {
                    row(table, result, outcome.recipe().name())
                            .put("id", cases.ids()[test[i]])
                            .put("repeat", fold.split().repeat())
                            .put("fold", fold.split().fold())
                            .put("outcome", cases.training().positive()[test[i]] ? 1 : 0)
                            .put("score", fold.scores()[i])
                            .put("probability", LinearModel.probability(fold.scores()[i]));
                }
            }
        }
        return table.build();
    }

    private ResultTable coefficients() {
        ResultTable.Builder table = new ResultTable.Builder(COEFFICIENTS);
        for (RecipeOutcome outcome : result.outcomes()) {
            FittedRecipe all = outcome.all();
            LinearModel own = all.unscaled();
            double[] intercepts =
                    outcome.folds().stream()
                            .mapToDouble(f -> f.fitted().model().intercept())
                            .toArray();
            row(table, result, outcome.recipe().name());
            coefficient(
                    table,
                    "(intercept)",
                    own.intercept(),
                    all.model().intercept(),
                    "odds_ratio",
                    intercepts);
            for (String term : terms(outcome)) {
                row(table, result, outcome.recipe().name());
                coefficient(table, outcome, term, "odds_ratio");
            }
        }
        return table.build();
    }

    /** The terms of a model, the greatest first. */
    static List<String> terms(RecipeOutcome outcome) {
        LinearModel model = outcome.all().model();
        List<String> terms = new ArrayList<>(model.used());
        terms.sort(Comparator.comparingDouble(t -> -Math.abs(model.coefficient(t))));
        return terms;
    }

    static void coefficient(
            ResultTable.Builder row, RecipeOutcome outcome, String term, String ratio) {
        double[] folds =
                outcome.folds().stream()
                        .mapToDouble(f -> f.fitted().model().coefficient(term))
                        .toArray();
        coefficient(
                row,
                term,
                outcome.all().unscaled().coefficient(term),
                outcome.all().model().coefficient(term),
                ratio,
                folds);
    }

    private static void coefficient(
            ResultTable.Builder row,
            String term,
            double own,
            double scaled,
            String ratio,
            double[] folds) {
        double mean = Arrays.stream(folds).average().orElse(Double.NaN);
        double squares = Arrays.stream(folds).map(v -> (v - mean) * (v - mean)).sum();
        row.put("term", term)
                .put("coef", own)
                .put("coef_scaled", scaled)
                .put(ratio, Math.exp(own))
                .put("folds_mean", mean)
                .put("folds_sd", Math.sqrt(squares / (folds.length - 1)))
                .put("folds_min", Arrays.stream(folds).min().orElse(Double.NaN))
                .put("folds_max", Arrays.stream(folds).max().orElse(Double.NaN));
    }

    private ResultTable selection() {
        ResultTable.Builder table = new ResultTable.Builder(SELECTION);
        for (RecipeOutcome outcome : result.outcomes()) {
            selection(
                    () -> row(table, result, outcome.recipe().name()),
                    outcome,
                    result.used().training());
        }
        return table.build();
    }

    static void selection(
            Supplier<ResultTable.Builder> row, RecipeOutcome outcome, Training training) {
        Set<String> columns = new LinkedHashSet<>(training.x().names());
        columns.addAll(outcome.all().model().used());
        List<String> order = new ArrayList<>(columns);
        order.sort(Comparator.comparingInt(c -> -outcome.selections(c)));
        int models = outcome.folds().size();
        Set<String> used = Set.copyOf(outcome.all().model().used());
        for (String column : order) {
            int times = outcome.selections(column);
            row.get()
                    .put("feature", column)
                    .put("selected", times)
                    .put("models", models)
                    .put("frequency", times / (double) models)
                    .put("in_signature", used.contains(column) ? "yes" : "no");
        }
    }

    static ResultTable folds(SignatureCases cases, List<Split> splits) {
        ResultTable.Builder table = new ResultTable.Builder(FOLDS);
        int repeats = splits.stream().mapToInt(Split::repeat).max().orElse(0);
        String[][] fold = new String[repeats][cases.rows().length];
        for (Split split : splits) {
            for (int row : split.test()) {
                fold[split.repeat() - 1][row] = split.fold();
            }
        }
        for (int i = 0; i < cases.rows().length; i++) {
            table.row().put("id", cases.ids()[i]);
            for (int r = 0; r < repeats; r++) {
                table.put("fold" + (r + 1), fold[r][i] == null ? "" : fold[r][i]);
            }
        }
        return table.build();
    }

    private ResultTable added(AddedValue added) {
        ResultTable.Builder table = new ResultTable.Builder(ADDED);
        for (AddedValue.Row row : added.rows()) {
            row(table, result, result.outcomes().get(0).recipe().name())
                    .put("model", row.model())
                    .put("against", row.against())
                    .put("measure", row.measure())
                    .put("estimate", row.estimate())
                    .put("ci_low", row.interval().low())
                    .put("ci_high", row.interval().high())
                    .putP("p", row.p())
                    .put("method", row.method());
        }
        return table.build();
    }

    private ResultTable learning() {
        ResultTable.Builder table = new ResultTable.Builder(LEARNING);
        for (SignatureResult.Learning point : result.learning()) {
            row(table, result, point.recipe())
                    .put("share", point.share())
                    .put("training_cases", point.cases())
                    .put("auc", point.auc())
                    .put("ci_low", point.interval().low())
                    .put("ci_high", point.interval().high());
        }
        return table.build();
    }

    private ResultTable external() {
        ResultTable.Builder table = new ResultTable.Builder(EXTERNAL);
        for (SignatureResult.External tried : result.external()) {
            for (int i = 0; i < tried.ids().length; i++) {
                row(table, result, tried.recipe())
                        .put("id", tried.ids()[i])
                        .put("outcome", tried.positive()[i] ? 1 : 0)
                        .put("score", tried.scores()[i])
                        .put("probability", LinearModel.probability(tried.scores()[i]));
            }
        }
        return table.build();
    }
}
