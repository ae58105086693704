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

import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.model.Frame;
import fiji.plugin.radiomics.stats.model.Recipe;
import fiji.plugin.radiomics.stats.model.Step;
import fiji.plugin.radiomics.stats.model.step.HarmoniseStep;
import fiji.plugin.radiomics.stats.table.NameList;
import fiji.plugin.radiomics.stats.validate.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Whether recipes that harmonise centres can be validated with the folds, before all work. */
final class CentreFolds {

    private CentreFolds() {}

    /**
     * @param recipe a recipe
     * @param cases the cases
     * @param splits how they are parted
     * @param outcome the column of the outcome
     * @throws IllegalArgumentException where the training cases of a fold lack a centre of its test
     *     cases, or the outcome shall be kept
     */
    static void check(Recipe recipe, SignatureCases cases, List<Split> splits, String outcome) {
        for (Recipe.Use<Step> use : recipe.steps()) {
            if (use.part() instanceof HarmoniseStep) {
                check(recipe, use.values(), cases, splits, outcome);
            }
        }
    }

    private static void check(
            Recipe recipe,
            ParameterValues values,
            SignatureCases cases,
            List<Split> splits,
            String outcome) {
        String which = "Recipe " + recipe.name() + " harmonises centres";
        if (NameList.split(values.text(HarmoniseStep.KEEP)).contains(outcome)) {
            throw new IllegalArgumentException(
                    which
                            + " and keeps "
                            + outcome
                            + ", the outcome, which nobody knows of a new case: take it out of"
                            + " keep");
        }
        Frame x = cases.training().x();
        if (!x.hasBatch()) {
            throw new IllegalArgumentException(which + ": name their column in batch=");
        }
        for (int i = 0; i < x.rows(); i++) {
            if (x.batch(i) == null) {
                throw new IllegalArgumentException(
                        which
                                + ", but the centre of case "
                                + cases.ids()[i]
                                + " (row "
                                + (cases.rows()[i] + 1)
                                + ") is missing");
            }
        }
        if (HarmoniseStep.takesUnseen(values)) {
            return;
        }
        for (Split split : splits) {
            List<String> training = new ArrayList<>();
            Arrays.stream(split.training()).forEach(i -> training.add(x.batch(i)));
            TreeSet<String> unseen = new TreeSet<>();
            Arrays.stream(split.test()).forEach(i -> unseen.add(x.batch(i)));
            TreeSet<String> learnt = new TreeSet<>(training);
            learnt.removeAll(HarmoniseStep.tooFew(training, values));
            unseen.removeAll(learnt);
            if (!unseen.isEmpty()) {
                throw new IllegalArgumentException(
                        which
                                + ", but in repeat "
                                + split.repeat()
                                + ", fold "
                                + split.fold()
                                + " the training cases cannot tell the effect of "
                                + String.join(", ", unseen)
                                + ", of which there are test cases: leave small centres out, choose"
                                + " other folds, or take such cases as they are by"
                                + " --set harmonise.unseen=as_is (harmonise.unseen:as_is in set=)");
            }
        }
    }
}
