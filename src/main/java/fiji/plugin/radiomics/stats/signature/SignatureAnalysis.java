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
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.analysis.RocParameters;
import fiji.plugin.radiomics.stats.cutoff.CutoffRule;
import fiji.plugin.radiomics.stats.model.FittedRecipe;
import fiji.plugin.radiomics.stats.model.Folds;
import fiji.plugin.radiomics.stats.model.Recipe;
import fiji.plugin.radiomics.stats.model.RecipePresets;
import fiji.plugin.radiomics.stats.model.RecipeText;
import fiji.plugin.radiomics.stats.model.Training;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.CaseTableReader;
import fiji.plugin.radiomics.stats.table.NameList;
import fiji.plugin.radiomics.stats.validate.FoldResult;
import fiji.plugin.radiomics.stats.validate.FoldedAuc;
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
import java.util.Optional;
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
        List<Recipe> recipes = recipes(values);
        ValidationPlan plan =
                values.text(SignatureParameters.FOLDS).isEmpty()
                        ? ValidationPlan.of(values.text(SignatureParameters.VALIDATION))
                        : ValidationPlan.given(values.text(SignatureParameters.FOLDS));
        // Before the long part, which it may make useless.
        String file = values.text(SignatureParameters.EXTERNAL);
        CaseTable other = file.isEmpty() ? null : CaseTableReader.table("external=", file);
        String twinFile = values.text(SignatureParameters.TWIN);
        CaseTable twin = twinFile.isEmpty() ? null : CaseTableReader.table("twin=", twinFile);
        SignatureCases cases = SignatureCases.of(table, values, plan, seed);
        warnings.addAll(cases.warnings());
        List<Split> splits = plan.splits(cases.training(), cases.table(), cases.rows(), seed);
        for (Recipe recipe : recipes) {
            CentreFolds.check(recipe, cases, splits, values.text(RocParameters.OUTCOME));
        }
        checkAdded(cases);
        List<RecipeOutcome> outcomes = new ArrayList<>();
        for (Recipe recipe : recipes) {
            outcomes.add(outcome(recipe, cases, plan, splits));
        }
        warnings.addAll(
                0,
                new Rivals(outcomes.get(0), cases, values, splits, validation)
                        .compare(Optional.ofNullable(twin)));
        Optional<AddedValue> added = added(recipes.get(0), cases, splits);
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
                values, cases, plan, splits, outcomes, signature, external, learning, added,
                warnings);
    }

    private Optional<AddedValue> added(Recipe primary, SignatureCases cases, List<Split> splits) {
        try {
            Optional<AddedValue> added = AddedValue.of(primary, cases, values, splits, validation);
            added.filter(a -> !a.isSure()).ifPresent(a -> warnings.add(0, a.sentence()));
            return added;
        } catch (IllegalArgumentException e) {
            warnings.add("What the markers add to the clinical columns: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void checkAdded(SignatureCases cases) {
        List<String> named = NameList.split(values.text(SignatureParameters.ADDED));
        if (!named.isEmpty() && values.text(SignatureParameters.COVARIATES).isEmpty()) {
            throw new IllegalArgumentException(
                    "added= tells what markers add to clinical columns: name these in covariates=");
        }
        AddedTest.check(cases.training().x(), named);
    }

    static List<Recipe> recipes(ParameterValues values) {
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
        FoldedAuc auc = FoldedAuc.of(folds, training.positive(), training.cluster());
        if (auc.left() > 0) {
            warnings.add(
                    auc.left()
                            + " test parts lack a class and have no AUC; their cases count in the"
                            + " pooled measures only");
        }
        Map<String, RecipeOutcome.Row> rows =
                new Performance(values, plan, workers).rows(all, folds, training, auc);
        int permutations = values.get(SignatureParameters.PERMUTATIONS);
        if (permutations > 0) {
            double p = permuted(recipe, cases, plan, auc.auc(), permutations);
            rows.put(
                    "permutation_p",
                    RecipeOutcome.Row.of(
                            p,
                            permutations
                                    + " permutations of the outcome, the whole validation"
                                    + " in each"));
        }
        return new RecipeOutcome(recipe, all, cutoff, folds, rows);
    }

    /** Share of permuted outcomes whose area is not below the one that was found. */
    private double permuted(
            Recipe recipe, SignatureCases cases, ValidationPlan plan, double found, int times) {
        Training t = cases.training();
        SplittableRandom random = new SplittableRandom(seed ^ 0x5DEECE66DL);
        int reached = 1;
        int drawn = 0;
        for (int k = 0; k < times; ) {
            boolean[] classes = ShuffledClasses.of(t, random);
            Training null0 = new Training(t.x(), classes, t.cluster(), t.seed(), t.check());
            List<Split> splits = plan.splits(null0, cases.table(), cases.rows(), random.nextLong());
            try {
                double auc =
                        FoldedAuc.of(validation.run(recipe, null0, splits), classes, t.cluster())
                                .auc();
                reached += auc >= found ? 1 : 0;
                k++;
            } catch (IllegalArgumentException e) {
                // A part that lacks a class, by chance: another draw, but not for ever.
                if (++drawn > times) {
                    throw e;
                }
            }
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
            new Performance(values, null, workers)
                    .external(tried, outcome.cutoff())
                    .forEach(outcome.performance()::put);
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
                        RecipeOutcome.Row.of(
                                best.corrected(),
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
