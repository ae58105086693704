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
import static fiji.plugin.radiomics.parameter.ParameterTypes.of;
import static fiji.plugin.radiomics.parameter.ParameterTypes.word;
import static fiji.plugin.radiomics.stats.analysis.RocTypes.parameter;
import static fiji.plugin.radiomics.stats.analysis.RocTypes.share;
import static fiji.plugin.radiomics.stats.analysis.RocTypes.text;

import fiji.plugin.radiomics.parameter.CheckedText;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.Suggestions;
import fiji.plugin.radiomics.stats.group.PMethod;
import fiji.plugin.radiomics.stats.roc.AucMethod;
import java.util.List;

/** What a user can choose in a ROC analysis. */
public final class RocParameters {

    private static final String COMPARE_METHODS =
            "delong_paired, bootstrap, sensitivity_at_specificity:0.9,"
                    + " specificity_at_sensitivity:0.9";

    /** The outcome's column. */
    public static final Parameter<String> OUTCOME =
            parameter(
                    "outcome",
                    "Outcome column",
                    "Column that holds the class of a case; with classes= the column that holds the"
                            + " text, empty = roi",
                    CaseType.CLASS_COLUMN,
                    "");

    /** Finds the class in the outcome's text. */
    public static final Parameter<String> CLASSES =
            parameter(
                    "classes",
                    "Class pattern",
                    "Regular expression on the outcome's text; its first group, or all of the"
                            + " match, is the class",
                    CheckedText.any("a regular expression"),
                    "");

    /** The positive class. */
    public static final Parameter<String> POSITIVE =
            parameter(
                    "positive",
                    "Positive class",
                    "The positive class, e.g. malignant",
                    CaseType.CLASS,
                    "");

    /** The negative class. */
    public static final Parameter<String> NEGATIVE =
            parameter(
                    "negative",
                    "Negative class",
                    "The negative class; empty = all others",
                    CaseType.CLASS,
                    "");

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

    /** Which values speak for the positive class. */
    public static final Parameter<String> DIRECTION =
            parameter(
                    "direction",
                    "Direction",
                    "higher or lower: which values speak for the positive class; auto chooses the"
                            + " greater area of each marker, which is too good; for each marker"
                            + " MARKER:DIRECTION with commas between, e.g. adc:lower,*:higher",
                    Suggestions.of(
                            text(DirectionRule.ALLOWED, DirectionRule::of),
                            "higher",
                            "lower",
                            "auto",
                            "adc*:lower,*:higher"),
                    "higher");

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

    /** Interval of the area. */
    public static final Parameter<AucMethod> CI =
            parameter(
                    "ci",
                    "AUC interval",
                    "Interval of the AUC: auto (score below 30 cases in either class, delong from"
                            + " there on), delong, logit, score, hanley_mcneil, bootstrap or bca",
                    choice(AucMethod::id, AucMethod.values()),
                    "auto");

    /** How p values are found. */
    public static final Parameter<PMethod> PMETHOD =
            parameter(
                    "pmethod",
                    "p values",
                    "p values: auto (exact Mann-Whitney below 30 cases in either class, DeLong's"
                            + " from there on), exact, normal (approximation of Mann-Whitney's) or"
                            + " delong",
                    choice(PMethod::id, PMethod.values()),
                    "auto");

    /** Confidence level. */
    public static final Parameter<Double> LEVEL =
            parameter(
                    "level",
                    "Confidence level",
                    "Confidence level of all intervals",
                    share(),
                    "0.95");

    /** Part of the curve. */
    public static final Parameter<String> PARTIAL =
            parameter(
                    "partial",
                    "Partial area",
                    "Partial area, e.g. specificity:0.9:1 or sensitivity:0.8:1; empty = none",
                    Suggestions.of(
                            text(
                                    "specificity:LOW:HIGH, sensitivity:LOW:HIGH with LOW below"
                                            + " HIGH, both from 0 to 1",
                                    PartialRange::of),
                            "",
                            "specificity:0.9:1",
                            "sensitivity:0.9:1"),
                    "");

    /** How markers are compared. */
    public static final Parameter<String> COMPARE =
            parameter(
                    "compare",
                    "Compare markers",
                    "Comparisons of markers, with commas between: " + COMPARE_METHODS,
                    Suggestions.of(
                                    text("none, " + COMPARE_METHODS, RocSettings::comparisons),
                                    "none",
                                    "delong_paired",
                                    "bootstrap",
                                    "sensitivity_at_specificity:0.9")
                            .alone("delong_paired"),
                    "none");

    /** With which marker all others are compared. */
    public static final Parameter<String> REFERENCE =
            parameter(
                    "reference",
                    "Reference marker",
                    "Marker with which all others are compared; empty = every pair",
                    CaseType.COLUMN,
                    "");

    /** What parts the cases. */
    public static final Parameter<String> SPLIT =
            parameter(
                    "split",
                    "Split by",
                    "Column whose values part the cases, to compare each marker between the parts",
                    CaseType.CLASS_COLUMN,
                    "");

    /** What names the pairs. */
    public static final Parameter<String> PAIRS =
            parameter(
                    "pairs",
                    "Pairs by",
                    "Column that names the pairs of a paired design, e.g. case; empty = no pairs",
                    CaseType.CLASS_COLUMN,
                    "");

    /** What the markers are compared with. */
    public static final Parameter<String> CONFOUNDERS =
            parameter(
                    "confounders",
                    "Confounders",
                    "Columns of size, acquisition or else that may do as well as the markers, with"
                            + " commas between; auto = volume, slice thickness, spacing, settings,"
                            + " centre, scanner and others that are known by their names; none",
                    Suggestions.of(
                            CheckedText.any("auto, none, or names of columns with commas between"),
                            "auto",
                            "none"),
                    "auto");

    /** The table of shuffled voxels. */
    public static final Parameter<String> TWIN =
            parameter(
                    "twin",
                    "Twin table",
                    "CSV file of the same regions with shuffled voxels (extract --shuffle SEED), to"
                            + " compare each marker with its twin; empty = none",
                    CheckedText.any("a CSV file"),
                    "");

    /** The clinical variables of Table 1. */
    public static final Parameter<String> TABLE_ONE =
            parameter(
                    "tableone",
                    "Table 1",
                    "Clinical variables to give by class, names of columns with commas between;"
                            + " auto = all but features, ids and the outcome; none",
                    Suggestions.of(
                            CheckedText.any("auto, none, or names of columns with commas between"),
                            "auto",
                            "none"),
                    "auto");

    /** What names the patients. */
    public static final Parameter<String> CLUSTER =
            parameter(
                    "cluster",
                    "Patients by",
                    "Column that names the patient of a row, where patients have several rows:"
                            + " areas, intervals, comparisons and bootstraps take them together;"
                            + " empty = every row is a patient",
                    CaseType.CLASS_COLUMN,
                    "");

    /** Correlation of the markers. */
    public static final Parameter<RocSettings.Correlation> CORRELATION =
            parameter(
                    "correlation",
                    "Correlation",
                    "Correlation of markers: spearman, pearson or none",
                    choice(RocTypes::lower, RocSettings.Correlation.values()),
                    "none");

    /** Bootstrap replicates. */
    public static final Parameter<Integer> REPLICATES =
            parameter(
                    "replicates",
                    "Replicates",
                    "Bootstrap replicates; 0 = no bootstrap of cutoffs",
                    of(
                            "0, or a whole number from 2 to 9999999",
                            RocParameters::replicates,
                            String::valueOf),
                    "2000");

    /** Seed of the random numbers. */
    public static final Parameter<Long> SEED =
            parameter(
                    "seed",
                    "Seed",
                    "Seed of the random numbers: same seed, same results",
                    of("a whole number", RocParameters::seed, String::valueOf),
                    "1");

    /** All, in the order of documents. */
    public static final ParameterSet ALL =
            ParameterSet.of(
                    "ROC analysis",
                    OUTCOME,
                    CLASSES,
                    POSITIVE,
                    NEGATIVE,
                    MARKERS,
                    PATTERN,
                    FAMILY,
                    DIRECTION,
                    MISSING,
                    MISSINGCODES,
                    CI,
                    PMETHOD,
                    LEVEL,
                    PARTIAL,
                    CutoffParameters.CUTOFF,
                    CutoffParameters.CUTOFFS,
                    CutoffParameters.RULE_OUT,
                    CutoffParameters.RULE_IN,
                    CutoffParameters.THRESHOLDS,
                    CutoffParameters.PROPORTIONS,
                    CutoffParameters.PREVALENCE,
                    COMPARE,
                    REFERENCE,
                    SPLIT,
                    PAIRS,
                    CLUSTER,
                    CONFOUNDERS,
                    TWIN,
                    TABLE_ONE,
                    CORRELATION,
                    REPLICATES,
                    SEED);

    /** Those that most analyses change. */
    static final List<Parameter<?>> BASIC =
            List.of(
                    OUTCOME,
                    CLASSES,
                    POSITIVE,
                    NEGATIVE,
                    PATTERN,
                    FAMILY,
                    DIRECTION,
                    CutoffParameters.CUTOFF,
                    CI,
                    COMPARE);

    private RocParameters() {}

    private static int replicates(String text) {
        if (!text.matches("\\d{1,7}") || text.equals("1")) {
            throw new IllegalArgumentException("is no number of replicates");
        }
        return Integer.parseInt(text);
    }

    private static long seed(String text) {
        if (!text.matches("[+-]?[0-9]+")) {
            throw new IllegalArgumentException("is not a whole number");
        }
        return Long.parseLong(text);
    }
}
