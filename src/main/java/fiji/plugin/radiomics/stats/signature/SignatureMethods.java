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

import fiji.plugin.radiomics.stats.analysis.RocParameters;
import fiji.plugin.radiomics.stats.model.Recipe;
import fiji.plugin.radiomics.stats.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Paragraphs for the methods section of a paper. */
final class SignatureMethods {

    private SignatureMethods() {}

    static List<String> of(SignatureResult result) {
        List<String> paragraphs = new ArrayList<>();
        SignatureCases cases = result.used();
        int n = cases.rows().length;
        int positives = cases.training().positives();
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(
                        Locale.ROOT,
                        "A signature was built that tells %s (%d cases) from %s (%d cases), with %d"
                                + " candidate columns.",
                        cases.outcome().positive(),
                        positives,
                        cases.outcome().negative(),
                        n - positives,
                        cases.training().x().size()));
        Recipe recipe = result.outcomes().get(0).recipe();
        text.append(" Its recipe (").append(recipe.name()).append("), stated beforehand, was: ");
        List<String> steps = new ArrayList<>();
        for (Recipe.Use<Step> use : recipe.steps()) {
            steps.add(
                    use.part().name()
                            + " ("
                            + use.part().description().toLowerCase(Locale.ROOT)
                            + values(use.values().given())
                            + ")");
        }
        steps.add(
                "then "
                        + recipe.learner().part().description().toLowerCase(Locale.ROOT)
                        + values(recipe.learner().values().given()));
        text.append(String.join("; ", steps)).append('.');
        text.append(
                        " Everything in it, the choice of columns, the penalty and the cutoff"
                                + " included,")
                .append(" was fitted anew on the training cases of each part of the validation (")
                .append(result.plan().words())
                .append("), seed ")
                .append(result.values().get(RocParameters.SEED))
                .append(
                        "; penalties were chosen by inner folds. The AUC is the mean over test"
                                + " parts with an interval by influence curves (LeDell, Petersen, van"
                                + " der Laan 2015, Electron J Stat 9:1583–1607); intervals of all other"
                                + " measures are by bootstrap of patients with the model kept. The"
                                + " calibration curve is a local regression (Cleveland 1979), net"
                                + " benefit is that of Vickers and Elkin (2006).");
        result.added()
                .ifPresent(
                        added ->
                                text.append(
                                                " A clinical model (Firth's logistic regression),"
                                                        + " the radiomic score and both together, with"
                                                        + " the score cross-fitted within the training"
                                                        + " cases, were compared out of fold. ")
                                        .append(added.sentence())
                                        .append('.'));
        paragraphs.add(text.toString());
        paragraphs.addAll(checklist(result));
        return paragraphs;
    }

    private static String values(java.util.Map<String, String> given) {
        StringBuilder text = new StringBuilder();
        given.forEach((k, v) -> text.append(", ").append(k).append(' ').append(v));
        return text.toString();
    }

    /** What TRIPOD+AI and CLEAR ask for and the run knows. */
    private static List<String> checklist(SignatureResult result) {
        SignatureCases cases = result.used();
        int n = cases.rows().length;
        int positives = cases.training().positives();
        List<String> items = new ArrayList<>();
        items.add(
                "Items of TRIPOD+AI (Collins et al. 2024) and CLEAR (Kocak et al. 2023) that this"
                        + " run answers. Sample size: "
                        + n
                        + " cases, "
                        + positives
                        + " of "
                        + cases.outcome().positive()
                        + "; "
                        + String.format(
                                Locale.ROOT,
                                "%.2f",
                                Math.min(positives, n - positives)
                                        / (double) cases.training().x().size())
                        + " cases of the smaller class a candidate column. Missing data: "
                        + (result.values().text(SignatureParameters.MISSING).equals("complete")
                                ? "cases with missing values were left out."
                                : "handled in the recipe, within the training cases.")
                        + " Class imbalance: no synthetic cases; weights only where the recipe"
                        + " names them. Model: all coefficients are in coefficients.csv and"
                        + " signature.yaml. Internal validation: "
                        + result.plan().words()
                        + ". External validation: "
                        + (result.external().isEmpty() ? "none." : "on another table.")
                        + " Calibration and clinical usefulness: calibration.csv and"
                        + " decision_curve.csv.");
        return items;
    }
}
