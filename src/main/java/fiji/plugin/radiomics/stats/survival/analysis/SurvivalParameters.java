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

import static fiji.plugin.radiomics.parameter.ParameterTypes.choice;
import static fiji.plugin.radiomics.parameter.ParameterTypes.flag;
import static fiji.plugin.radiomics.parameter.ParameterTypes.number;
import static fiji.plugin.radiomics.parameter.ParameterTypes.of;
import static fiji.plugin.radiomics.parameter.ParameterTypes.whole;
import static fiji.plugin.radiomics.parameter.ParameterTypes.word;

import fiji.plugin.radiomics.parameter.CheckedText;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterType;
import fiji.plugin.radiomics.parameter.Suggestions;
import fiji.plugin.radiomics.stats.analysis.CaseType;
import fiji.plugin.radiomics.stats.survival.ProbabilityInterval;
import fiji.plugin.radiomics.stats.survival.ProportionalHazards;
import fiji.plugin.radiomics.stats.survival.Ties;
import java.util.List;

/** What a user can choose in a survival analysis. */
public final class SurvivalParameters {

    /** Markers by name. */
    public static final Parameter<String> MARKERS =
            parameter(
                    "markers",
                    "Markers",
                    "Names of marker columns with commas between, a name with a comma in quotes;"
                            + " empty = as pattern= and family= say",
                    CaseType.COLUMNS,
                    "");

    /** Markers by a pattern. */
    public static final Parameter<String> PATTERN =
            parameter(
                    "pattern",
                    "Marker pattern",
                    "Regular expression or * wildcards on the names of marker columns",
                    CheckedText.any("a regular expression, or a name with *"),
                    "");

    /** Markers of a family. */
    public static final Parameter<String> FAMILY =
            parameter(
                    "family",
                    "Feature family",
                    "Feature family of the markers, e.g. glcm",
                    CaseType.FAMILY,
                    "");

    /** The covariates of one model. */
    public static final Parameter<String> COVARIATES =
            parameter(
                    "covariates",
                    "Covariates",
                    "Columns of one Cox model of all of them together, with commas between; columns"
                            + " of texts are classes",
                    CaseType.COLUMNS,
                    "");

    /** Which classes others are compared with. */
    public static final Parameter<String> REFERENCES =
            parameter(
                    "references",
                    "Reference classes",
                    "COLUMN:CLASS with commas between: the class with which the others of a column"
                            + " of texts are compared; empty = the first in order",
                    CheckedText.any("COLUMN:CLASS with commas between"),
                    "");

    /** What the markers are compared with. */
    public static final Parameter<String> CONFOUNDERS =
            parameter(
                    "confounders",
                    "Confounders",
                    "Columns of size, acquisition or else: does each marker tell more than these?"
                            + " With commas between; auto = volume, slice thickness, spacing,"
                            + " centre, scanner and others that are known by their names; none",
                    Suggestions.of(
                            CheckedText.any("auto, none, or names of columns with commas between"),
                            "auto",
                            "none"),
                    "auto");

    /** What a missing value leaves out. */
    public static final Parameter<String> MISSING =
            parameter(
                    "missing",
                    "Missing values",
                    "pairwise: a missing value leaves its case out of this marker; complete: out of"
                            + " all",
                    word("pairwise", "complete"),
                    "pairwise");

    /** What stands for a missing value. */
    public static final Parameter<String> MISSINGCODES =
            parameter(
                    "missingcodes",
                    "Missing codes",
                    "Texts or numbers that mean a missing value, with commas between, e.g. -999",
                    Suggestions.of(
                            CheckedText.any("texts or numbers with commas between"),
                            "",
                            "-999",
                            "-9999,999"),
                    "");

    /** Groups of cases. */
    public static final Parameter<String> GROUPS =
            parameter(
                    "groups",
                    "Group column",
                    "Column whose classes are compared by Kaplan-Meier curves and rank tests",
                    CaseType.CLASS_COLUMN,
                    "");

    /** Groups by markers. */
    public static final Parameter<String> CUTOFF =
            parameter(
                    "cutoff",
                    "Cutoff",
                    "Groups by each marker: median, tertiles, maxstat (maximally selected log-rank"
                            + " statistic, with corrected p) or a number; a case is high where its"
                            + " value is above the cutoff; none = no groups",
                    Suggestions.of(
                            new CheckedText(
                                    "none, median, tertiles, maxstat or a number",
                                    SurvivalSettings::checkCutoff),
                            "none",
                            "median",
                            "tertiles",
                            "maxstat"),
                    "none");

    /** Groups by several markers. */
    public static final Parameter<String> COMBINE =
            parameter(
                    "combine",
                    "Combined markers",
                    "Two or three of the markers whose groups by the cutoff are combined, with"
                            + " commas between",
                    CaseType.COLUMNS,
                    "");

    /** Least part on either side of a chosen cutoff. */
    public static final Parameter<Double> MINIMUMSHARE =
            parameter(
                            "minimumshare",
                            "Minimum share",
                            "Least part of the cases on either side of a cutoff that is chosen",
                            number("a number above 0 and below 0.5", v -> v > 0 && v < .5),
                            "0.1")
                    .option("minimum-share");

    /** An offset. */
    public static final Parameter<String> OFFSET =
            parameter(
                    "offset",
                    "Offset column",
                    "Column that is added to the linear predictor of every Cox model with"
                            + " coefficient 1, e.g. a published score",
                    CaseType.COLUMN,
                    "");

    /** Equal times. */
    public static final Parameter<Ties> TIES =
            parameter(
                    "ties",
                    "Ties",
                    "Events at equal times in Cox models: efron, as R, or breslow, as SPSS and SAS",
                    choice(Ties::id, Ties.values()),
                    "efron");

    /** A penalty. */
    public static final Parameter<Boolean> FIRTH =
            parameter(
                    "firth",
                    "Firth's penalty",
                    "true = Cox models with Firth's penalty, which keeps hazard ratios finite where"
                            + " a group has no events",
                    flag(),
                    "false");

    /** Times of interest. */
    public static final Parameter<String> TIMES =
            parameter(
                    "times",
                    "Times",
                    "Times at which survival, its prediction and discrimination are given, with"
                            + " commas between, e.g. 12,36,60; empty = quartiles of the event times",
                    new CheckedText(
                            "numbers above 0 with commas between", SurvivalSettings::numbers),
                    "");

    /** Up to when means are taken. */
    public static final Parameter<Double> TAU =
            parameter(
                    "tau",
                    "Restricted mean to",
                    "Time up to which mean survival is taken; empty = the last time of the group"
                            + " that was followed shortest",
                    number("a number above 0", v -> v > 0),
                    "");

    /** Scale of intervals. */
    public static final Parameter<ProbabilityInterval> CI =
            parameter(
                    "ci",
                    "Interval of survival",
                    "Interval of Kaplan-Meier estimates and cumulative incidences: log, as R,"
                            + " log-log, as SAS and Stata, or plain",
                    choice(ProbabilityInterval::id, ProbabilityInterval.values()),
                    "log");

    /** Confidence level. */
    public static final Parameter<Double> LEVEL =
            parameter(
                    "level",
                    "Confidence level",
                    "Confidence level of all intervals",
                    number("a number between 0 and 1", v -> v > 0 && v < 1),
                    "0.95");

    /** Weights of Fleming and Harrington. */
    public static final Parameter<String> FLEMING =
            parameter(
                    "fleming",
                    "Fleming-Harrington",
                    "RHO:GAMMA of Fleming and Harrington's tests with commas between; 0:1 looks at"
                            + " late differences, 1:0 at early ones",
                    Suggestions.of(
                            new CheckedText(
                                    "RHO:GAMMA with commas between, numbers of 0 or more",
                                    SurvivalSettings::fleming),
                            "0:1",
                            "1:0,0:1,0.5:0.5"),
                    "0:1");

    /** Transform of time in the test of proportional hazards. */
    public static final Parameter<ProportionalHazards.Transform> TRANSFORM =
            parameter(
                    "transform",
                    "Time in the test of hazards",
                    "Function of time in the test of proportional hazards: km, identity, rank or"
                            + " log",
                    choice(
                            ProportionalHazards.Transform::id,
                            ProportionalHazards.Transform.values()),
                    "km");

    /** Knots of splines. */
    public static final Parameter<Integer> KNOTS =
            parameter(
                    "knots",
                    "Spline knots",
                    "Knots (3, 4 or 5) of restricted cubic splines, by which each marker is tested"
                            + " for a curved effect; 0 = no test",
                    of(
                            "0, 3, 4 or 5",
                            text -> {
                                if (!text.matches("[0345]")) {
                                    throw new IllegalArgumentException("is no number of knots");
                                }
                                return Integer.valueOf(text);
                            },
                            String::valueOf),
                    "0");

    /** Bootstrap replicates. */
    public static final Parameter<Integer> REPLICATES =
            parameter(
                    "replicates",
                    "Replicates",
                    "Bootstrap replicates of cutoffs that are chosen; 0 = no bootstrap",
                    of(
                            "0, or a whole number from 2 to 9999999",
                            SurvivalSettings::replicates,
                            String::valueOf),
                    "1000");

    /** Permutations. */
    public static final Parameter<Integer> PERMUTATIONS =
            parameter(
                    "permutations",
                    "Permutations",
                    "Permutations for the p value of cutoffs that are chosen; 0 = none",
                    whole(0, 9_999_999),
                    "1000");

    /** Seed of the random numbers. */
    public static final Parameter<Long> SEED =
            parameter(
                    "seed",
                    "Seed",
                    "Seed of the random numbers: same seed, same results",
                    of("a whole number", SurvivalSettings::seed, String::valueOf),
                    "1");

    /** All, in the order of documents. */
    public static final ParameterSet ALL =
            ParameterSet.of(
                    "survival analysis",
                    OutcomeParameters.TIME,
                    OutcomeParameters.START,
                    OutcomeParameters.UNIT,
                    OutcomeParameters.EVENT,
                    OutcomeParameters.EVENTVALUE,
                    OutcomeParameters.COMPETING,
                    OutcomeParameters.CENSORED,
                    OutcomeParameters.ENTRY,
                    OutcomeParameters.LANDMARK,
                    MARKERS,
                    PATTERN,
                    FAMILY,
                    COVARIATES,
                    REFERENCES,
                    CONFOUNDERS,
                    MISSING,
                    MISSINGCODES,
                    GROUPS,
                    CUTOFF,
                    COMBINE,
                    MINIMUMSHARE,
                    OutcomeParameters.STRATA,
                    OutcomeParameters.CLUSTER,
                    OFFSET,
                    TIES,
                    FIRTH,
                    OutcomeParameters.ID,
                    TIMES,
                    TAU,
                    CI,
                    LEVEL,
                    FLEMING,
                    TRANSFORM,
                    KNOTS,
                    REPLICATES,
                    PERMUTATIONS,
                    SEED);

    /** Those that most analyses change. */
    static final List<Parameter<?>> BASIC =
            List.of(
                    OutcomeParameters.TIME,
                    OutcomeParameters.UNIT,
                    OutcomeParameters.EVENT,
                    OutcomeParameters.EVENTVALUE,
                    OutcomeParameters.COMPETING,
                    PATTERN,
                    FAMILY,
                    GROUPS,
                    CUTOFF,
                    COVARIATES,
                    OutcomeParameters.STRATA,
                    TIMES);

    private SurvivalParameters() {}

    private static <T> Parameter<T> parameter(
            String key, String label, String description, ParameterType<T> type, String standard) {
        return new Parameter<>(key, description, type, standard).labelled(label);
    }
}
