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

import fiji.plugin.radiomics.RegularFile;
import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.parameter.NamedValues;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.analysis.RocParameters;
import fiji.plugin.radiomics.stats.cutoff.CutoffRule;
import fiji.plugin.radiomics.stats.model.FittedRecipe;
import fiji.plugin.radiomics.stats.model.Folds;
import fiji.plugin.radiomics.stats.model.Ranks;
import fiji.plugin.radiomics.stats.model.Recipe;
import fiji.plugin.radiomics.stats.model.RecipePresets;
import fiji.plugin.radiomics.stats.model.RecipeText;
import fiji.plugin.radiomics.stats.model.Training;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.CaseTableReader;
import fiji.plugin.radiomics.stats.table.NameList;
import fiji.plugin.radiomics.stats.validate.FoldResult;
import fiji.plugin.radiomics.stats.validate.FoldedAuc;
import fiji.plugin.radiomics.stats.validate.Optimism;
import fiji.plugin.radiomics.stats.validate.Split;
import fiji.plugin.radiomics.stats.validate.Validation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Builds signatures: fits recipes and validates them. */
final class SignatureAnalysis {

    private static final int LEARNING_PARTS = 5;

    private final ParameterValues values;
    private final Workers workers;
    private final Progress progress;
    private final Validation validation;
    private final double level;
    private final long seed;
    private final List<String> warnings = new ArrayList<>();

    SignatureAnalysis(ParameterValues values, Workers workers, Progress progress) {
        this.values = values;
        this.workers = workers.until(progress::isCancelled);
        this.progress = progress;
        CutoffRule rule = CutoffRule.of(values.text(SignatureParameters.CUTOFF));
        if (rule.isFixed() && !(rule.first() > 0 && rule.first() < 1)) {
            throw new IllegalArgumentException(
                    "cutoff="
                            + values.text(SignatureParameters.CUTOFF)
                            + ": a cutoff that is given is a probability between 0 and 1");
        }
        validation = new Validation(rule, this.workers, progress);
        level = values.get(RocParameters.LEVEL);
        seed = values.get(RocParameters.SEED);
    }

    SignatureResult run(CaseTable table) {
        List<Recipe> recipes = recipes();
        ValidationPlan plan =
                values.text(SignatureParameters.FOLDS).isEmpty()
                        ? ValidationPlan.of(values.text(SignatureParameters.VALIDATION))
                        : ValidationPlan.given(values.text(SignatureParameters.FOLDS));
        // Before the long part, which it may make useless.
        String file = values.text(SignatureParameters.EXTERNAL);
        CaseTable other = file.isEmpty() ? null : CaseTableReader.table("external=", file);
        SignatureCases cases = SignatureCases.of(table, values, plan, seed);
        warnings.addAll(cases.warnings());
        List<Split> splits = plan.splits(cases.training(), cases.table(), cases.rows(), seed);
        for (Recipe recipe : recipes) {
            CentreFolds.check(recipe, cases, splits, values.text(RocParameters.OUTCOME));
        }
        List<RecipeOutcome> outcomes = new ArrayList<>();
        for (Recipe recipe : recipes) {
            outcomes.add(outcome(recipe, cases, plan, splits));
        }
        SizeAlone.compare(outcomes.get(0), cases, plan, splits, validation, level, seed)
                .ifPresent(w -> warnings.add(0, w));
        Signature signature = Signature.of(outcomes.get(0), cases, values, plan.words());
        List<SignatureResult.External> external = external(outcomes, cases, other);
        List<SignatureResult.Learning> learning =
                values.get(SignatureParameters.LEARNING)
                        ? learning(outcomes, cases.training(), splits)
                        : List.of();
        if (outcomes.size() > 1) {
            compare(outcomes, cases);
        }
        return new SignatureResult(
                values, cases, plan, splits, outcomes, signature, external, learning, warnings);
    }

    private List<Recipe> recipes() {
        Map<String, Recipe> recipes = new LinkedHashMap<>();
        Map<String, String> changes = NamedValues.values(values.text(SignatureParameters.SET));
        Set<String> unused = new java.util.LinkedHashSet<>(changes.keySet());
        for (String name : NameList.split(values.text(SignatureParameters.RECIPE))) {
            Recipe recipe = recipe(name);
            for (Map.Entry<String, String> e : changes.entrySet()) {
                var changed = RecipeText.with(recipe, e.getKey(), e.getValue());
                if (changed.isPresent()) {
                    recipe = changed.get();
                    unused.remove(e.getKey());
                }
            }
            if (recipes.put(recipe.name(), recipe) != null) {
                throw new IllegalArgumentException(
                        "recipe=: two recipes have the name " + recipe.name());
            }
        }
        if (!unused.isEmpty()) {
            throw new IllegalArgumentException(
                    "set="
                            + String.join(",", unused)
                            + ": no step or learner of the recipe has it");
        }
        return List.copyOf(recipes.values());
    }

    private static Recipe recipe(String name) {
        if (!name.toLowerCase(java.util.Locale.ROOT).matches(".*\\.ya?ml")) {
            return RecipePresets.of(name);
        }
        try (InputStream in = RegularFile.stream(Path.of(name))) {
            Path file = Path.of(name).getFileName();
            return RecipeText.read(
                    new String(in.readAllBytes(), StandardCharsets.UTF_8), file.toString());
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException(
                    "recipe=" + name + ": the file cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private RecipeOutcome outcome(
            Recipe recipe, SignatureCases cases, ValidationPlan plan, List<Split> splits) {
        Training training = cases.training();
        FittedRecipe all = validation.all(recipe, training);
        double[] own = all.scores(training.x());
        double cutoff = validation.cutoff(own, training.positive());
        List<FoldResult> folds = validation.run(recipe, training, splits);
        if (all.model().used().isEmpty()) {
            warnings.add(
                    "Recipe "
                            + recipe.name()
                            + " uses no column: it found nothing that tells the classes apart, and"
                            + " gives every case the same probability");
        }
        Map<String, RecipeOutcome.Row> rows = new LinkedHashMap<>();
        double none = Double.NaN;
        rows.put(
                "auc_apparent",
                new RecipeOutcome.Row(
                        Ranks.auc(own, training.positive()),
                        none,
                        none,
                        "on the cases that it was fitted on: too good"));
        FoldedAuc auc = FoldedAuc.of(folds, training.positive(), training.cluster());
        Interval interval = auc.interval(level);
        rows.put(
                plan.isBootstrap() ? "auc_out_of_bag" : "auc_cross_validated",
                new RecipeOutcome.Row(
                        auc.auc(),
                        interval.low(),
                        interval.high(),
                        "mean over test parts, "
                                + plan.words()
                                + "; interval by influence curves (LeDell 2015)"));
        if (auc.left() > 0) {
            warnings.add(
                    auc.left()
                            + " test parts lack a class and have no AUC; their cases count in the"
                            + " pooled measures only");
        }
        if (plan.isBootstrap()) {
            Optimism optimism = Optimism.of(all, folds, training);
            String how = "apparent less optimism, " + plan.words() + " (Harrell)";
            rows.put(
                    "auc_optimism_corrected",
                    new RecipeOutcome.Row(optimism.auc(), none, none, how));
            rows.put(
                    "brier_optimism_corrected",
                    new RecipeOutcome.Row(optimism.brier(), none, none, how));
            rows.put(
                    "calibration_slope_optimism_corrected",
                    new RecipeOutcome.Row(optimism.slope(), none, none, how));
        }
        measures()
                .of(
                        Predictions.of(folds, training.positive().length, plan.isBootstrap()),
                        training.positive(),
                        training.cluster(),
                        workers)
                .forEach(
                        (name, v) ->
                                rows.put(
                                        name,
                                        row(v, "out of fold; interval by bootstrap of patients")));
        int permutations = values.get(SignatureParameters.PERMUTATIONS);
        if (permutations > 0) {
            double p = permuted(recipe, cases, plan, auc.auc(), permutations);
            rows.put(
                    "permutation_p",
                    new RecipeOutcome.Row(
                            p,
                            none,
                            none,
                            permutations
                                    + " permutations of the outcome, the whole validation"
                                    + " in each"));
        }
        return new RecipeOutcome(recipe, all, cutoff, folds, rows);
    }

    private Measures measures() {
        return new Measures(
                values.getOr(SignatureParameters.PREVALENCE, Double.NaN),
                level,
                values.get(SignatureParameters.REPLICATES),
                seed);
    }

    private static RecipeOutcome.Row row(Measures.Value v, String method) {
        return new RecipeOutcome.Row(v.estimate(), v.interval().low(), v.interval().high(), method);
    }

    /** Share of permuted outcomes whose area is not below the one that was found. */
    private double permuted(
            Recipe recipe, SignatureCases cases, ValidationPlan plan, double found, int times) {
        Training t = cases.training();
        SplittableRandom random = new SplittableRandom(seed ^ 0x5DEECE66DL);
        int reached = 1;
        for (int k = 0; k < times; k++) {
            boolean[] classes = ShuffledClasses.of(t, random);
            Training null0 = new Training(t.x(), classes, t.cluster(), t.seed(), t.check());
            List<Split> splits = plan.splits(null0, cases.table(), cases.rows(), random.nextLong());
            double auc =
                    FoldedAuc.of(validation.run(recipe, null0, splits), classes, t.cluster()).auc();
            reached += auc >= found ? 1 : 0;
        }
        return reached / (times + 1.);
    }

    private List<SignatureResult.External> external(
            List<RecipeOutcome> outcomes, SignatureCases cases, CaseTable other) {
        if (other == null) {
            return List.of();
        }
        List<SignatureResult.External> all = new ArrayList<>();
        for (RecipeOutcome outcome : outcomes) {
            Signature signature = Signature.of(outcome, cases, values, "");
            SignatureResult.External tried =
                    SignatureResult.External.of(signature, other, values, outcome.cutoff());
            all.add(tried);
            int[] each = new int[tried.positive().length];
            for (int i = 0; i < each.length; i++) {
                each[i] = i;
            }
            measures()
                    .of(
                            List.of(Predictions.of(tried.scores(), outcome.cutoff())),
                            tried.positive(),
                            each,
                            workers)
                    .forEach(
                            (name, v) ->
                                    outcome.performance()
                                            .put(
                                                    "external_"
                                                            + (name.equals(Measures.AUC)
                                                                    ? "auc"
                                                                    : name),
                                                    row(
                                                            v,
                                                            "external table; interval by"
                                                                    + " bootstrap")));
        }
        all.get(0).warnings().forEach(w -> warnings.add("external table: " + w));
        return all;
    }

    private List<SignatureResult.Learning> learning(
            List<RecipeOutcome> outcomes, Training cases, List<Split> splits) {
        List<SignatureResult.Learning> curve = new ArrayList<>();
        for (RecipeOutcome outcome : outcomes) {
            for (int parts = 2; parts <= LEARNING_PARTS; parts++) {
                List<Split> smaller = new ArrayList<>();
                double size = 0;
                for (Split split : splits) {
                    int[] some = part(cases, split, parts);
                    size += some.length / (double) splits.size();
                    smaller.add(new Split(split.repeat(), split.fold(), some, split.test()));
                }
                List<FoldResult> results =
                        parts == LEARNING_PARTS
                                ? outcome.folds()
                                : validation.run(outcome.recipe(), cases, smaller);
                FoldedAuc auc = FoldedAuc.of(results, cases.positive(), cases.cluster());
                curve.add(
                        new SignatureResult.Learning(
                                outcome.recipe().name(),
                                parts / (double) LEARNING_PARTS,
                                size,
                                auc.auc(),
                                auc.interval(level)));
            }
        }
        return curve;
    }

    /** Some fifths of the training rows, classes evenly, patients whole. */
    private int[] part(Training cases, Split split, int parts) {
        Training training = cases.rows(split.training());
        int[] fold =
                Folds.stratified(
                        training.positive(), training.cluster(), LEARNING_PARTS, training.seed());
        return java.util.stream.IntStream.range(0, fold.length)
                .filter(i -> fold[i] <= parts)
                .map(i -> split.training()[i])
                .toArray();
    }

    /** The best of several recipes is partly the luckiest. */
    private void compare(List<RecipeOutcome> outcomes, SignatureCases cases) {
        BestOfSeveral best = BestOfSeveral.of(outcomes, cases.training(), seed);
        RecipeOutcome primary = outcomes.get(0);
        outcomes.get(best.best())
                .performance()
                .put(
                        "auc_best_of_recipes_corrected",
                        new RecipeOutcome.Row(
                                best.corrected(),
                                Double.NaN,
                                Double.NaN,
                                "the best of "
                                        + outcomes.size()
                                        + " recipes, pooled AUC corrected for the choice by"
                                        + " bootstrap (BBC-CV, Tsamardinos 2018)"));
        if (best.best() != 0) {
            warnings.add(
                    0,
                    String.format(
                            java.util.Locale.ROOT,
                            "Recipe %s has the greatest AUC of %d recipes, but the primary one is"
                                    + " %s. Chosen after the fact, its AUC is too good: corrected"
                                    + " for the choice it is %.3f",
                            outcomes.get(best.best()).recipe().name(),
                            outcomes.size(),
                            primary.recipe().name(),
                            best.corrected()));
        }
    }
}
