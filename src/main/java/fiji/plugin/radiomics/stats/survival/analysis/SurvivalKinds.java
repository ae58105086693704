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

import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.analysis.TableKind;
import java.util.List;
import java.util.function.Predicate;

/** Which tables a survival analysis may give. */
final class SurvivalKinds {

    static final TableKind COX =
            kind(
                    "cox",
                    "Survival Cox",
                    "A row a coefficient of a Cox model: of each marker alone, and of the"
                            + " covariates together",
                    "model,term,coef,se,hr",
                    v -> true);

    static final TableKind KAPLAN_MEIER =
            kind(
                    "kaplan_meier",
                    "Survival Kaplan-Meier",
                    "A row a time of a group's Kaplan-Meier estimate",
                    "grouping,group,time,at_risk",
                    v -> true);

    static final TableKind SUMMARY =
            kind(
                    "survival_summary",
                    "Survival Summary",
                    "A row a group: events, follow-up, quartiles and restricted mean of survival",
                    "grouping,group,n,events",
                    v -> true);

    static final TableKind TIMES =
            kind(
                    "survival_times",
                    "Survival at Times",
                    "A row a group and time: the probability to be free of the event",
                    "grouping,group,time,at_risk,survival",
                    v -> true);

    static final TableKind LOGRANK =
            kind(
                    "logrank",
                    "Survival Tests",
                    "A row a test of equal survival in the groups",
                    "grouping,test,statistic,df,p",
                    SurvivalKinds::hasGroups);

    static final TableKind PAIRS =
            kind(
                    "logrank_pairs",
                    "Survival Pairs",
                    "A row a pair of groups: log-rank test, and difference of restricted means",
                    "grouping,group_a,group_b",
                    SurvivalKinds::hasGroups);

    static final TableKind CUTOFFS =
            kind(
                    "cutoffs",
                    "Survival Cutoffs",
                    "A row a cutoff of a marker and p value",
                    "marker,method,cutoff,statistic,p",
                    v -> new SurvivalSettings(v).cutoff() != SurvivalSettings.CutoffRule.NONE);

    static final TableKind DISCRIMINATION =
            kind(
                    "discrimination",
                    "Survival Discrimination",
                    "A row a measure of how well a marker or the model predicts",
                    "marker,measure,time,estimate",
                    v -> true);

    static final TableKind COMPARISONS =
            kind(
                    "comparisons",
                    "Survival Comparisons",
                    "A row a comparison of two markers by a measure of discrimination",
                    "marker_a,marker_b,measure,time",
                    v -> true);

    static final TableKind HAZARDS =
            kind(
                    "proportional_hazards",
                    "Survival Proportional Hazards",
                    "A row a test of proportional hazards in the model of the covariates",
                    "term,transform,statistic,df,p",
                    SurvivalKinds::hasCovariates);

    static final TableKind MODEL =
            kind(
                    "model",
                    "Survival Model",
                    "One row on the model of the covariates: likelihoods and tests",
                    "n,events,loglik_null,loglik",
                    SurvivalKinds::hasCovariates);

    static final TableKind BASELINE =
            kind(
                    "baseline_hazard",
                    "Survival Baseline Hazard",
                    "A row an event time: cumulative hazard of a case with the means of the"
                            + " covariates",
                    "stratum,time,cumulative_hazard",
                    SurvivalKinds::hasCovariates);

    static final TableKind PREDICTIONS =
            kind(
                    "predictions",
                    "Survival Predictions",
                    "A row a case of the model of the covariates: predicted survival and residuals",
                    "case,linear_predictor",
                    SurvivalKinds::hasCovariates);

    static final TableKind CALIBRATION =
            kind(
                    "calibration",
                    "Survival Calibration",
                    "A row a time and group of cases with similar predicted risk",
                    "time,group,n,predicted",
                    SurvivalKinds::hasCovariates);

    static final TableKind DECISIONS =
            kind(
                    "decision_curve",
                    "Survival Decision Curve",
                    "A row a time and threshold of risk: net benefit",
                    "time,threshold,model",
                    SurvivalKinds::hasCovariates);

    static final TableKind NONLINEARITY =
            kind(
                    "nonlinearity",
                    "Survival Nonlinearity",
                    "A row a marker: does a restricted cubic spline fit better than a line?",
                    "marker,knots,statistic,df,p",
                    v -> v.get(SurvivalParameters.KNOTS) > 0);

    static final TableKind CONFOUNDERS =
            kind(
                    "confounders",
                    "Survival Confounders",
                    "A row a marker and a column of size, acquisition or else: does the marker tell"
                            + " more?",
                    "marker,confounder,kind",
                    v -> !v.text(SurvivalParameters.CONFOUNDERS).trim().equalsIgnoreCase("none"));

    static final TableKind INCIDENCE =
            kind(
                    "cumulative_incidence",
                    "Survival Cumulative Incidence",
                    "A row a time and cause of a group's cumulative incidence",
                    "grouping,group,cause,time",
                    SurvivalKinds::hasCompeting);

    static final TableKind CAUSES =
            kind(
                    "cause_specific",
                    "Survival Cause-specific Cox",
                    "A row a coefficient of a cause-specific Cox model of the competing event",
                    "cause,model,term,coef",
                    SurvivalKinds::hasCompeting);

    static final List<TableKind> ALL =
            List.of(
                    COX,
                    KAPLAN_MEIER,
                    SUMMARY,
                    TIMES,
                    LOGRANK,
                    PAIRS,
                    CUTOFFS,
                    DISCRIMINATION,
                    COMPARISONS,
                    HAZARDS,
                    MODEL,
                    BASELINE,
                    PREDICTIONS,
                    CALIBRATION,
                    DECISIONS,
                    NONLINEARITY,
                    CONFOUNDERS,
                    INCIDENCE,
                    CAUSES);

    private SurvivalKinds() {}

    private static TableKind kind(
            String name,
            String title,
            String description,
            String beginning,
            Predicate<ParameterValues> asked) {
        return new TableKind(name, title, description, beginning, asked);
    }

    private static boolean has(ParameterValues values, Parameter<?> parameter) {
        return !values.text(parameter).isEmpty();
    }

    private static boolean hasCovariates(ParameterValues values) {
        return has(values, SurvivalParameters.COVARIATES);
    }

    private static boolean hasCompeting(ParameterValues values) {
        return has(values, OutcomeParameters.COMPETING);
    }

    private static boolean hasGroups(ParameterValues values) {
        return has(values, SurvivalParameters.GROUPS)
                || new SurvivalSettings(values).cutoff() != SurvivalSettings.CutoffRule.NONE;
    }
}
