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
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.analysis.RocParameters;
import fiji.plugin.radiomics.stats.cutoff.CutoffRule;
import fiji.plugin.radiomics.stats.model.FittedRecipe;
import fiji.plugin.radiomics.stats.model.Recipe;
import fiji.plugin.radiomics.stats.model.Training;
import fiji.plugin.radiomics.stats.survival.Concordance;
import fiji.plugin.radiomics.stats.survival.SurvivalData;
import fiji.plugin.radiomics.stats.survival.TimeDependentAuc;
import fiji.plugin.radiomics.stats.survival.analysis.SurvivalOutcome;
import fiji.plugin.radiomics.stats.survival.analysis.SurvivalParameters;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.CaseTableReader;
import fiji.plugin.radiomics.stats.validate.FoldResult;
import fiji.plugin.radiomics.stats.validate.Split;
import fiji.plugin.radiomics.stats.validate.Validation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Builds signatures of survival: fits recipes that end in a Cox model, and validates them. */
final class SurvivalSignature {

    private static final List<Parameter<?>> OF_CLASSES =
            List.of(
                    RocParameters.OUTCOME,
                    RocParameters.CLASSES,
                    RocParameters.POSITIVE,
                    RocParameters.NEGATIVE,
                    SignatureParameters.PREVALENCE,
                    SignatureParameters.CUTOFF,
                    SignatureParameters.LEARNING,
                    SignatureParameters.TWIN,
                    SignatureParameters.HOSMER_LEMESHOW,
                    SignatureParameters.ADDED,
                    SignatureParameters.THRESHOLD,
                    SignatureParameters.RECLASSIFICATION);

    private final ParameterValues values;
    private final Workers workers;
    private final Validation validation;
    private final double level;
    private final long seed;
    private final List<String> warnings = new ArrayList<>();

    SurvivalSignature(ParameterValues values, Workers workers, Progress progress) {
        this.values = values;
        this.workers = workers.until(progress::isCancelled);
        for (Parameter<?> p : OF_CLASSES) {
            String text = values.text(p);
            if (!text.equals(p.standard())) {
                throw new IllegalArgumentException(
                        p.key()
                                + "="
                                + text
                                + " is for classes as the outcome, but time= and event= name"
                                + " survival: leave one or the other out");
            }
        }
        validation = new Validation(CutoffRule.of("youden"), this.workers, progress);
        level = values.get(RocParameters.LEVEL);
        seed = values.get(RocParameters.SEED);
    }

    SurvivalSignatureResult run(CaseTable table) {
        List<Recipe> recipes = SignatureAnalysis.recipes(values);
        ValidationPlan plan =
                values.text(SignatureParameters.FOLDS).isEmpty()
                        ? ValidationPlan.of(values.text(SignatureParameters.VALIDATION))
                        : ValidationPlan.given(values.text(SignatureParameters.FOLDS));
        String file = values.text(SignatureParameters.EXTERNAL);
        CaseTable other = file.isEmpty() ? null : CaseTableReader.table("external=", file);
        SignatureCases cases = SignatureCases.of(table, values, plan, seed);
        warnings.addAll(cases.warnings());
        SurvivalOutcome outcome = cases.survival().orElseThrow();
        List<Split> splits = plan.splits(cases.training(), cases.table(), cases.rows(), seed);
        for (Recipe recipe : recipes) {
            CentreFolds.check(recipe, cases, splits, outcome.event());
        }
        double[] times =
                outcome.times(values.text(SurvivalParameters.TIMES)).stream()
                        .mapToDouble(t -> t)
                        .toArray();
        checkTimes(times, cases.training().survival().orElseThrow());
        List<SurvivalSignatureResult.Part> parts = new ArrayList<>();
        for (Recipe recipe : recipes) {
            parts.add(part(recipe, cases, plan, splits, times));
        }
        if (parts.size() > 1) {
            warnings.add(
                    "the best of "
                            + parts.size()
                            + " recipes is partly the luckiest: its measures are not corrected for"
                            + " the choice");
        }
        List<SurvivalSignatureResult.External> external = new ArrayList<>();
        if (other != null) {
            for (SurvivalSignatureResult.Part part : parts) {
                external.add(external(part, cases, other));
            }
            external.get(0).warnings().forEach(w -> warnings.add("external table: " + w));
        }
        Signature signature = signature(parts.get(0), cases, plan.words());
        return new SurvivalSignatureResult(
                values, cases, plan, splits, parts, signature, external, warnings);
    }

    private Signature signature(
            SurvivalSignatureResult.Part part, SignatureCases cases, String how) {
        return Signature.of(part.outcome(), cases, values, how).with(part.scale());
    }

    private void checkTimes(double[] times, SurvivalData data) {
        if (times.length == 0) {
            throw new IllegalArgumentException(
                    "all events are at time 0: there is no time at which survival could be told");
        }
        for (double t : times) {
            TimeDependentAuc.problem(data, t)
                    .ifPresent(
                            p ->
                                    warnings.add(
                                            "no measure of time " + RiskScale.text(t) + ": " + p));
        }
    }

    private SurvivalSignatureResult.Part part(
            Recipe recipe,
            SignatureCases cases,
            ValidationPlan plan,
            List<Split> splits,
            double[] times) {
        Training training = cases.training();
        FittedRecipe all = validation.all(recipe, training);
        int groups = values.get(SignatureParameters.RISKGROUPS).equals("median") ? 2 : 3;
        RiskScale scale =
                RiskScale.of(
                        all.scores(training.x()),
                        training.survival().orElseThrow(),
                        groups,
                        times,
                        cases.survival().orElseThrow().unit());
        List<FoldResult> folds = validation.run(recipe, training, splits);
        if (all.model().used().isEmpty()) {
            warnings.add(
                    "Recipe "
                            + recipe.name()
                            + " uses no column: it found nothing that tells of survival, and gives"
                            + " every case the same");
        }
        double apparent =
                Concordance.harrell(training.survival().orElseThrow(), all.scores(training.x()))
                        .value();
        List<SurvivalPredictions> predicted =
                SurvivalPredictions.of(folds, training, scale, plan.isBootstrap());
        Map<SurvivalMeasures.Key, RecipeOutcome.Row> rows = new LinkedHashMap<>();
        double none = Double.NaN;
        rows.put(
                new SurvivalMeasures.Key("harrell_c_apparent", none),
                new RecipeOutcome.Row(
                        apparent, none, none, "on the cases that it was fitted on: too good"));
        if (plan.isBootstrap()) {
            double optimism =
                    folds.stream()
                            .mapToDouble(f -> f.trainingAuc() - tried(f, training))
                            .average()
                            .orElse(none);
            rows.put(
                    new SurvivalMeasures.Key("harrell_c_optimism_corrected", none),
                    new RecipeOutcome.Row(
                            apparent - optimism,
                            none,
                            none,
                            "apparent less optimism, " + plan.words() + " (Harrell)"));
        }
        put(rows, "", measures(times).of(predicted, survival(cases), training.cluster(), workers));
        int permutations = values.get(SignatureParameters.PERMUTATIONS);
        if (permutations > 0) {
            double found = rows.get(new SurvivalMeasures.Key("harrell_c", none)).estimate();
            rows.put(
                    new SurvivalMeasures.Key("permutation_p", none),
                    new RecipeOutcome.Row(
                            permuted(recipe, cases, plan, scale, found, permutations),
                            none,
                            none,
                            permutations
                                    + " permutations of survival, the whole validation in each"));
        }
        Map<String, RecipeOutcome.Row> performance = new LinkedHashMap<>();
        rows.forEach((key, row) -> performance.put(key.text(), row));
        return new SurvivalSignatureResult.Part(
                new RecipeOutcome(recipe, all, none, folds, performance), scale, predicted, rows);
    }

    private static SurvivalData survival(SignatureCases cases) {
        return cases.training().survival().orElseThrow();
    }

    /** Of a model of a bootstrap sample, on all cases. */
    private static double tried(FoldResult fold, Training all) {
        return Concordance.harrell(all.survival().orElseThrow(), fold.fitted().scores(all.x()))
                .value();
    }

    private SurvivalMeasures measures(double[] times) {
        double tau = Arrays.stream(times).max().orElseThrow();
        return new SurvivalMeasures(
                times, tau, level, values.get(SignatureParameters.REPLICATES), seed);
    }

    private static void put(
            Map<SurvivalMeasures.Key, RecipeOutcome.Row> rows,
            String prefix,
            Map<SurvivalMeasures.Key, SurvivalMeasures.Value> measured) {
        String where = prefix.isEmpty() ? "out of fold" : "external table";
        measured.forEach(
                (key, v) -> {
                    String how =
                            switch (key.name()) {
                                case "harrell_c" ->
                                        prefix.isEmpty()
                                                ? where + ", pairs of cases of one test part"
                                                : where;
                                case "uno_c" -> where + ", events up to the time count";
                                case "hazard_ratio_risk_group" ->
                                        where + ", from one group to the next";
                                default -> where;
                            };
                    rows.put(
                            new SurvivalMeasures.Key(prefix + key.name(), key.time()),
                            new RecipeOutcome.Row(
                                    v.estimate(),
                                    v.interval().low(),
                                    v.interval().high(),
                                    how + "; interval by bootstrap of patients"));
                });
    }

    private double permuted(
            Recipe recipe,
            SignatureCases cases,
            ValidationPlan plan,
            RiskScale scale,
            double found,
            int times) {
        Training t = cases.training();
        int n = t.positive().length;
        if (Arrays.stream(t.cluster()).distinct().count() < n) {
            throw new IllegalArgumentException(
                    "permutations= needs a row a patient where survival is the outcome");
        }
        SplittableRandom random = new SplittableRandom(seed ^ 0x5DEECE66DL);
        int reached = 1;
        for (int k = 0; k < times; k++) {
            int[] order = new int[n];
            for (int i = 0; i < n; i++) {
                int j = random.nextInt(i + 1);
                order[i] = order[j];
                order[j] = i;
            }
            SurvivalData shuffled = survival(cases).select(order);
            Training null0 =
                    Training.ofSurvival(t.x(), shuffled, t.cluster(), t.seed()).watched(t.check());
            List<Split> splits = plan.splits(null0, cases.table(), cases.rows(), random.nextLong());
            List<SurvivalPredictions> predicted =
                    SurvivalPredictions.of(
                            validation.run(recipe, null0, splits),
                            null0,
                            scale,
                            plan.isBootstrap());
            double c =
                    predicted.stream()
                            .mapToDouble(
                                    p ->
                                            Concordance.harrell(
                                                            p.data(shuffled).stratified(p.parts()),
                                                            p.scores())
                                                    .value())
                            .average()
                            .orElse(Double.NaN);
            reached += c >= found ? 1 : 0;
        }
        return reached / (times + 1.);
    }

    private SurvivalSignatureResult.External external(
            SurvivalSignatureResult.Part part, SignatureCases cases, CaseTable other) {
        Signature signature = signature(part, cases, "");
        SurvivalOutcome outcome = SurvivalOutcome.of(other, values);
        SignatureScores said =
                SignatureScores.of(signature, other, values.text(SignatureParameters.ID));
        double[] scores =
                Arrays.stream(outcome.rows()).mapToDouble(r -> said.scores()[r]).toArray();
        SurvivalPredictions predicted = SurvivalPredictions.of(scores, part.scale());
        int[] each = new int[scores.length];
        Arrays.setAll(each, i -> i);
        put(
                part.rows(),
                "external_",
                measures(part.scale().asked())
                        .of(List.of(predicted), outcome.data(), each, workers));
        List<String> told = new ArrayList<>(outcome.warnings());
        told.addAll(said.notes());
        return new SurvivalSignatureResult.External(
                part.outcome().recipe().name(), said, outcome, predicted, told);
    }
}
