/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.survival.analysis;

import fiji.plugin.radiomics.stats.survival.SurvivalData;
import java.util.ArrayList;
import java.util.List;

/** Which of the results leave a column or a competing event out of account. */
final class Limits {

    private Limits() {}

    /**
     * @param data the cases
     * @return a sentence for each
     */
    static List<String> of(SurvivalSettings settings, SurvivalData data) {
        List<String> limits = new ArrayList<>();
        boolean chosen = settings.cutoff() == SurvivalSettings.CutoffRule.MAXSTAT;
        if (data.hasClusters()) {
            limits.add(
                    "rows of one "
                            + settings.text(OutcomeParameters.CLUSTER)
                            + " are taken together in Wald's intervals and p values of Cox models"
                            + " and in intervals of C; Kaplan-Meier curves, rank tests, likelihood"
                            + " intervals and tests, cutoffs that are chosen, areas and Brier"
                            + " scores take each row for a case of its own, so that their intervals"
                            + " and p values are too small where rows of one are alike");
        }
        List<String> columns = new ArrayList<>();
        if (settings.has(OutcomeParameters.STRATA)) {
            columns.add("strata (" + settings.text(OutcomeParameters.STRATA) + ")");
        }
        if (settings.has(SurvivalParameters.OFFSET)) {
            columns.add("offset (" + settings.text(SurvivalParameters.OFFSET) + ")");
        }
        if (chosen && !columns.isEmpty()) {
            limits.add(
                    "cutoffs are chosen, and their hazard ratios and p values found, without "
                            + String.join(" and ", columns));
        }
        if (settings.has(OutcomeParameters.COMPETING)) {
            limits.add(
                    "cases with the competing event count as censored in Kaplan-Meier curves, rank"
                            + " tests, C and areas: 1 - survival is then greater than the part that"
                            + " has the event, which is in cumulative_incidence.csv");
        }
        return limits;
    }
}
