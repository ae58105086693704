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
import fiji.plugin.radiomics.stats.survival.analysis.SurvivalOutcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Paragraphs on a signature of survival for the methods section of a paper. */
final class SurvivalSignatureMethods {

    private SurvivalSignatureMethods() {}

    static List<String> of(SurvivalSignatureResult result) {
        SurvivalOutcome outcome = result.used().survival().orElseThrow();
        Recipe recipe = result.parts().get(0).outcome().recipe();
        int columns = result.used().training().x().size();
        List<String> steps = new ArrayList<>();
        for (Recipe.Use<?> use : recipe.steps()) {
            steps.add(((fiji.plugin.radiomics.stats.model.Step) use.part()).name());
        }
        steps.add(recipe.learner().part().name());
        String times =
                Arrays.stream(result.parts().get(0).scale().asked())
                        .mapToObj(RiskScale::text)
                        .collect(Collectors.joining(", "));
        String unit = outcome.unit().isEmpty() ? "" : " " + outcome.unit();
        return List.of(
                String.format(
                        Locale.ROOT,
                        "A signature of survival was built on %d cases, %d of which had the event"
                                + " (%s = %s, times in %s), with %d candidate columns (%.1f events"
                                + " a column). Its recipe (%s), stated beforehand, was: %s; the"
                                + " model is Cox's. Everything in it, the choice of columns, the"
                                + " penalty, the baseline hazard and the cuts of the groups of risk"
                                + " included, was fitted anew on the training cases of each part of"
                                + " the validation (%s), seed %d; penalties were chosen by inner"
                                + " folds, stratified by the event, by the partial deviance of all"
                                + " cases less that of the others (Verweij and van Houwelingen"
                                + " 1993, Stat Med 12:2305–2314).",
                        result.used().rows().length,
                        result.used().training().positives(),
                        outcome.event(),
                        outcome.value(),
                        outcome.time(),
                        columns,
                        result.used().training().positives() / (double) columns,
                        recipe.name(),
                        String.join("; ", steps),
                        result.plan().words(),
                        result.values().get(RocParameters.SEED)),
                "Harrell's C counts pairs of cases of the same test part; Uno's C, the"
                        + " time-dependent AUC (cumulative cases, dynamic controls) and the Brier"
                        + " score, at "
                        + times
                        + unit
                        + ", weight cases by the inverse probability of being uncensored. Intervals"
                        + " are by bootstrap of patients with the predictions kept. Groups of risk"
                        + " were cut at the "
                        + (result.values().get(SignatureParameters.RISKGROUPS).equals("median")
                                ? "median"
                                : "tertiles")
                        + " of the training scores; out-of-fold cases are not independent, so that"
                        + " p values of their curves are approximate (Simon et al. 2011, Brief"
                        + " Bioinform 12:203–214).");
    }
}
