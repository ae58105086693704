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
import fiji.plugin.radiomics.stats.survival.Ties;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The methods of a survival analysis, for the methods section of a paper. */
final class SurvivalMethods {

    private SurvivalMethods() {}

    static List<String> of(SurvivalSettings s, SurvivalCases cases, List<Double> times) {
        List<String> methods = new ArrayList<>();
        methods.add(outcome(s, cases.data()));
        methods.add(curves(s));
        methods.add(models(s));
        if (s.cutoff() != SurvivalSettings.CutoffRule.NONE) {
            methods.add(cutoffs(s));
        }
        methods.add(discrimination(s, times));
        if (s.has(OutcomeParameters.COMPETING)) {
            methods.add(
                    "Cumulative incidences are those of Aalen and Johansen (1978), with"
                            + " delta-method variances; Cox models are cause-specific: the other cause"
                            + " censors.");
        }
        return methods;
    }

    private static String outcome(SurvivalSettings s, SurvivalData data) {
        String text =
                "Survival was read from the column "
                        + s.text(OutcomeParameters.TIME)
                        + (s.has(OutcomeParameters.START)
                                ? " and the start date " + s.text(OutcomeParameters.START)
                                : "")
                        + (s.unit().isEmpty() ? "" : " in" + s.unit())
                        + ", the event from "
                        + s.text(OutcomeParameters.EVENT)
                        + ": "
                        + data.size()
                        + " cases, "
                        + data.events()
                        + " events"
                        + (data.count(SurvivalData.COMPETING) > 0
                                ? ", " + data.count(SurvivalData.COMPETING) + " competing events"
                                : "")
                        + ".";
        if (s.has(OutcomeParameters.ENTRY)) {
            text +=
                    " Cases count as at risk from their entry ("
                            + s.text(OutcomeParameters.ENTRY)
                            + ") on (left truncation).";
        }
        return text
                + (s.has(OutcomeParameters.LANDMARK)
                        ? " Survival counts from the landmark "
                                + s.text(OutcomeParameters.LANDMARK)
                                + "."
                        : " Markers are taken as known at time 0.");
    }

    private static String curves(SurvivalSettings s) {
        String scale =
                switch (s.values().get(SurvivalParameters.CI)) {
                    case PLAIN -> "on the plain scale";
                    case LOG -> "on the log scale";
                    case LOG_LOG -> "on the log(−log) scale";
                };
        return "Survival was estimated by Kaplan and Meier's method (1958) with Greenwood's"
                + " standard error and "
                + MethodsText.percent(s.level())
                + " confidence intervals "
                + scale
                + "; quantiles have the intervals of Brookmeyer and Crowley (1982), and follow-up"
                + " is the median of the reverse Kaplan–Meier estimate (Schemper and Smith 1996)."
                + " Groups were compared by the log-rank test and by the tests of Gehan and"
                + " Breslow, Tarone and Ware, Peto and Peto, and Fleming and Harrington, pairs with"
                + " Holm's and Benjamini and Hochberg's adjustment, and by restricted means"
                + (s.has(OutcomeParameters.STRATA)
                        ? "; the log-rank test is also stratified by "
                                + s.text(OutcomeParameters.STRATA)
                        : "")
                + ".";
    }

    private static String models(SurvivalSettings s) {
        String ties = s.cox().ties() == Ties.EFRON ? "Efron" : "Breslow";
        String text =
                "Hazard ratios are from Cox's proportional hazards model (1972) with ties after "
                        + ties
                        + ", of each marker alone"
                        + (s.has(SurvivalParameters.COVARIATES)
                                ? ", and of these covariates together: "
                                        + s.text(SurvivalParameters.COVARIATES)
                                : "")
                        + "; with Wald's and profile-likelihood intervals; p values (Wald) of the"
                        + " markers were adjusted by Holm and by Benjamini and Hochberg.";
        if (s.cox().firth()) {
            text += " The likelihood was penalised after Firth (1993; Heinze and Schemper 2001).";
        }
        if (s.has(OutcomeParameters.STRATA)) {
            text +=
                    " Models have a baseline hazard of each "
                            + s.text(OutcomeParameters.STRATA)
                            + ".";
        }
        if (s.has(SurvivalParameters.OFFSET)) {
            text +=
                    " The column "
                            + s.text(SurvivalParameters.OFFSET)
                            + " enters every model as an offset.";
        }
        if (s.has(OutcomeParameters.CLUSTER)) {
            text +=
                    " Standard errors are robust against correlation within "
                            + s.text(OutcomeParameters.CLUSTER)
                            + " (Lin and Wei 1989).";
        }
        int knots = s.values().get(SurvivalParameters.KNOTS);
        if (knots > 0) {
            text +=
                    " Curved effects were tested by restricted cubic splines of "
                            + knots
                            + " knots (likelihood ratio).";
        }
        return text
                + " Proportional hazards were tested by the score test of Grambsch and Therneau"
                + " (1994; in the form of R's survival 3) with time transformed by "
                + s.values().get(SurvivalParameters.TRANSFORM).id()
                + ".";
    }

    private static String cutoffs(SurvivalSettings s) {
        return switch (s.cutoff()) {
            case MAXSTAT ->
                    "Cutoffs are those of the maximally selected standardised log-rank statistic,"
                            + " at least "
                            + s.text(SurvivalParameters.MINIMUMSHARE)
                            + " of the cases on either side. Their p values account for the search:"
                            + " after Lausen and Schumacher (1992), Lausen et al. (1994), Hothorn"
                            + " and Lausen (2003, up to 250 cases) and by "
                            + s.text(SurvivalParameters.PERMUTATIONS)
                            + " permutations (seed "
                            + s.text(SurvivalParameters.SEED)
                            + "). Intervals of cutoffs and the shrunken hazard ratios (Holländer et"
                            + " al. 2004) are from "
                            + s.text(SurvivalParameters.REPLICATES)
                            + " bootstrap replicates. Each is a "
                            + MarkerCutoffs.CHOSEN
                            + ".";
            case MEDIAN -> "Cases were called high above the median of a marker.";
            case TERTILES -> "Cases were grouped by the tertiles of a marker.";
            default ->
                    "Cases were called high above "
                            + s.text(SurvivalParameters.CUTOFF)
                            + ", a cutoff that was given beforehand.";
        };
    }

    private static String discrimination(SurvivalSettings s, List<Double> times) {
        String at = times.stream().map(NumberColumn::text).collect(Collectors.joining(", "));
        return "Discrimination is given by Harrell's C (1996; a higher marker counts for an earlier"
                + " event) with the infinitesimal jackknife, Uno's C (2011), and the"
                + " cumulative/dynamic area under the ROC curve with inverse probability of"
                + " censoring weights (Blanche et al. 2013)"
                + (times.isEmpty() ? "" : " at " + at + s.unit())
                + (s.times().isEmpty() ? " (quartiles of the event times)" : "")
                + "; predictions by the Brier score and its mean over time (Graf et al. 1999), in"
                + " the cases they were fitted on: new cases will be predicted worse.";
    }
}
