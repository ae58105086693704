/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.analysis;

import static fiji.plugin.radiomics.parameter.ParameterTypes.choice;
import static fiji.plugin.radiomics.stats.analysis.RocTypes.parameter;
import static fiji.plugin.radiomics.stats.analysis.RocTypes.share;
import static fiji.plugin.radiomics.stats.analysis.RocTypes.text;

import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.Suggestions;
import fiji.plugin.radiomics.stats.cutoff.CutoffRule;
import fiji.plugin.radiomics.stats.cutoff.ProportionInterval;

/** What a user can choose of cutoffs, and of the measures at them. */
public final class CutoffParameters {

    /** How the cutoff is found. */
    public static final Parameter<String> CUTOFF =
            parameter(
                    "cutoff",
                    "Cutoff",
                    "youden, topleft, accuracy, specificity_at_sensitivity:0.9,"
                            + " sensitivity_at_specificity:0.9, cost:RATIO[:PREVALENCE] or a number",
                    Suggestions.of(
                            text(CutoffRule.ALLOWED, CutoffRule::of),
                            "youden",
                            "topleft",
                            "accuracy",
                            "specificity_at_sensitivity:0.9",
                            "sensitivity_at_specificity:0.9",
                            "cost:2"),
                    "youden");

    /** Cutoffs of single markers. */
    public static final Parameter<String> CUTOFFS =
            parameter(
                    "cutoffs",
                    "Set by hand",
                    "Cutoffs set by hand, MARKER:VALUE with commas between, or those of an earlier"
                            + " run, the path of its roc.csv; all other markers have that of the"
                            + " rule",
                    text(
                            "a marker's name, a colon and a number, as in entropy:4.5, with commas"
                                    + " between, or the roc.csv of an earlier run",
                            HandCutoffs::of),
                    "");

    /** Least sensitivity of a rule-out test. */
    public static final Parameter<Double> RULE_OUT =
            parameter(
                    "ruleout",
                    "Rule-out sensitivity",
                    "Least sensitivity of a rule-out cutoff, e.g. 0.95; with rulein= it gives the"
                            + " grey zone between the two; empty = none",
                    share(),
                    "");

    /** Least specificity of a rule-in test. */
    public static final Parameter<Double> RULE_IN =
            parameter(
                    "rulein",
                    "Rule-in specificity",
                    "Least specificity of a rule-in cutoff, e.g. 0.95; with ruleout= it gives the"
                            + " grey zone between the two; empty = none",
                    share(),
                    "");

    /** Of which markers whole curves are written. */
    public static final Parameter<RocSettings.Written> THRESHOLDS =
            parameter(
                    "thresholds",
                    "All thresholds",
                    "Tables of every cutoff: auto (of the markers with the greatest areas, up to"
                            + " 100000 rows in all), all or none",
                    choice(RocTypes::lower, RocSettings.Written.values()),
                    "auto");

    /** Interval of proportions. */
    public static final Parameter<ProportionInterval> PROPORTIONS =
            parameter(
                    "proportions",
                    "Proportions",
                    "Interval of proportions: clopper_pearson or wilson",
                    choice(RocTypes::lower, ProportionInterval.values()),
                    "clopper_pearson");

    /** Prevalence for predictive values. */
    public static final Parameter<Double> PREVALENCE =
            parameter(
                    "prevalence",
                    "Prevalence",
                    "Prevalence for PPV and NPV; empty = as in the sample",
                    share(),
                    "");

    private CutoffParameters() {}
}
