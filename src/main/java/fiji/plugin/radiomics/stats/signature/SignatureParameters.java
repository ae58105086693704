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

import fiji.plugin.radiomics.parameter.CheckedText;
import fiji.plugin.radiomics.parameter.DecimalText;
import fiji.plugin.radiomics.parameter.NamedValues;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterType;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.parameter.PathType;
import fiji.plugin.radiomics.parameter.Repeated;
import fiji.plugin.radiomics.parameter.Suggestions;
import fiji.plugin.radiomics.stats.analysis.CaseType;
import fiji.plugin.radiomics.stats.analysis.CutoffParameters;
import fiji.plugin.radiomics.stats.analysis.RocParameters;
import fiji.plugin.radiomics.stats.model.RecipePresets;
import fiji.plugin.radiomics.stats.survival.analysis.OutcomeParameters;
import fiji.plugin.radiomics.stats.survival.analysis.SurvivalParameters;
import java.util.List;

/** What a user can choose when a signature is built. */
public final class SignatureParameters {

    /** The column of ids. */
    public static final Parameter<String> ID =
            parameter(
                    "id",
                    "Id column",
                    "Column that names the cases; empty = id, case or patient where there is one,"
                            + " else the row",
                    CaseType.COLUMN,
                    "");

    /** The recipes, the first of which is primary. */
    public static final Parameter<String> RECIPE =
            parameter(
                    "recipe",
                    "Recipe",
                    "Recipe, or several with commas between, of which the first is the primary one:"
                            + " "
                            + String.join(", ", RecipePresets.names())
                            + ", or a YAML file",
                    new Repeated<>(
                            Suggestions.of(
                                    CheckedText.any("names of recipes and YAML files"),
                                    RecipePresets.names().toArray(String[]::new))),
                    RecipePresets.STANDARD);

    /** Values of recipes. */
    public static final Parameter<String> SET =
            parameter(
                    "set",
                    "Changed values",
                    "Values of the recipes' steps and learners, KEY:VALUE or STEP.KEY:VALUE with"
                            + " commas between, e.g. k:20, lambda:1se",
                    new Repeated<>(
                            new CheckedText("KEY:VALUE with commas between", NamedValues::values)),
                    "");

    /** Columns that are always in the model. */
    public static final Parameter<String> COVARIATES =
            parameter(
                    "covariates",
                    "Clinical columns",
                    "Columns that are in the model whatever they are worth and without shrinkage,"
                            + " with commas between; texts become a column a class",
                    CaseType.COLUMNS,
                    "");

    /** The column of patients. */
    public static final Parameter<String> CLUSTER =
            parameter(
                    "cluster",
                    "Patient column",
                    "Column that names the patient, whose rows are never parted; empty = a row a"
                            + " patient",
                    CaseType.COLUMN,
                    "");

    /** The column of centres. */
    public static final Parameter<String> BATCH =
            parameter(
                    "batch",
                    "Centre column",
                    "Column that names centre or scanner: it is no marker, the step harmonise"
                            + " learns its effects, and a signature warns of centres that it does not"
                            + " know",
                    CaseType.CLASS_COLUMN,
                    "");

    /** What becomes of cases with missing values. */
    public static final Parameter<String> MISSING =
            parameter(
                    "missing",
                    "Missing values",
                    "pairwise: cases with missing values stay, the recipe imputes them; complete:"
                            + " such cases are left out",
                    ParameterTypes.word("pairwise", "complete"),
                    "pairwise");

    /** Fold columns. */
    public static final Parameter<String> FOLDS =
            parameter(
                    "folds",
                    "Fold columns",
                    "Columns that hold the fold of each case, 1 to k, a column a repeat, with"
                            + " commas between; they replace validation=",
                    CaseType.COLUMNS,
                    "");

    /** How the recipe is validated. */
    public static final Parameter<String> VALIDATION =
            parameter(
                    "validation",
                    "Validation",
                    "repeats:5,folds:5 (nested cross-validation), bootstrap:200 (optimism),"
                            + " leave_out:COLUMN (a centre at a time), split:COLUMN:VALUE (those"
                            + " cases, or those from that date on, are the test)",
                    Suggestions.of(
                            ParameterTypes.of(
                                    "repeats:R,folds:K, bootstrap:N, leave_out:COLUMN,"
                                            + " split:COLUMN:VALUE",
                                    ValidationPlan::canonical,
                                    text -> text),
                            "repeats:5,folds:5",
                            "repeats:10,folds:10",
                            "bootstrap:200"),
                    "repeats:5,folds:5");

    /** A table of other cases. */
    public static final Parameter<String> EXTERNAL =
            PathType.of(
                    PathType.Use.FILE,
                    "external",
                    "External table",
                    "CSV file of other cases with the same columns, on which the signature is"
                            + " tried");

    /** The twin table. */
    public static final Parameter<String> TWIN =
            PathType.of(
                    PathType.Use.FILE,
                    "twin",
                    "Twin table",
                    "CSV file of the same regions with shuffled voxels (extract --shuffle SEED), on"
                            + " which the primary recipe is validated, too");

    /** Settings of the table's features. */
    public static final Parameter<String> SETTINGS =
            PathType.of(
                    PathType.Use.FILE,
                    "settings",
                    "Extraction settings",
                    "Settings file or preset by which the features were extracted, so that the"
                            + " signature can be applied to images; empty = found by the table's"
                            + " settings_hash where it is that of a preset");

    /** Number of permutations. */
    public static final Parameter<Integer> PERMUTATIONS =
            parameter(
                    "permutations",
                    "Permutations",
                    "Permutations of the outcome, in each of which the whole recipe is validated"
                            + " again; 0 = none",
                    ParameterTypes.whole(0, 100_000),
                    "0");

    /** Whether a learning curve is wanted. */
    public static final Parameter<Boolean> LEARNING =
            parameter(
                            "learningcurve",
                            "Learning curve",
                            "Whether the recipe is also fitted on parts of the training cases",
                            Suggestions.of(ParameterTypes.flag(), "false", "true").alone("true"),
                            "false")
                    .option("learning-curve");

    /** Bootstrap replicates of intervals. */
    public static final Parameter<Integer> REPLICATES =
            parameter(
                    "replicates",
                    "Replicates",
                    "Bootstrap samples of patients for intervals",
                    ParameterTypes.whole(2, 100_000),
                    "500");

    /** Prevalence where the signature is to be used. */
    public static final Parameter<Double> PREVALENCE =
            parameter(
                    "prevalence",
                    "Prevalence",
                    "Prevalence where the signature is to be used, for case-control samples: for"
                            + " predictive values, net benefit and probabilities; empty = as in the"
                            + " sample",
                    ParameterTypes.number("a number between 0 and 1", v -> v > 0 && v < 1),
                    "");

    static final String NO_RECLASSIFICATION = "none";
    static final String CONTINUOUS = "continuous";

    /** Markers that were named beforehand. */
    public static final Parameter<String> ADDED =
            parameter(
                    "added",
                    "Markers named beforehand",
                    "Markers that were named before the data were seen, with commas between: the"
                            + " likelihood ratio of the clinical columns with and without them is"
                            + " tested",
                    CaseType.COLUMNS,
                    "");

    /** The threshold of net benefits. */
    public static final Parameter<Double> THRESHOLD =
            parameter(
                    "threshold",
                    "Threshold probability",
                    "Probability from which on one would act, at which net benefits of clinical"
                            + " columns, radiomic score and both are compared; empty = prevalence",
                    ParameterTypes.number("a number between 0 and 1", v -> v > 0 && v < 1),
                    "");

    /** Whether NRI and IDI are wanted. */
    public static final Parameter<String> RECLASSIFICATION =
            parameter(
                    "reclassification",
                    "Reclassification",
                    "Net reclassification (NRI) and IDI of the radiomic score beside the clinical"
                            + " columns: none, continuous, or limits of risk categories with commas"
                            + " between, e.g. 0.2,0.5",
                    Suggestions.of(
                            ParameterTypes.of(
                                    "none, continuous, or probabilities with commas between",
                                    SignatureParameters::reclassification,
                                    text -> text),
                            NO_RECLASSIFICATION,
                            CONTINUOUS),
                    NO_RECLASSIFICATION);

    /** Whether the test of Hosmer and Lemeshow is wanted. */
    public static final Parameter<Boolean> HOSMER_LEMESHOW =
            parameter(
                            "hosmerlemeshow",
                            "Hosmer-Lemeshow test",
                            "Whether the test of Hosmer and Lemeshow is computed; a large p is no"
                                    + " proof of calibration",
                            Suggestions.of(ParameterTypes.flag(), "false", "true").alone("true"),
                            "false")
                    .option("hosmer-lemeshow");

    private static String reclassification(String text) {
        String word = text.strip().toLowerCase(java.util.Locale.ROOT);
        if (!word.equals(NO_RECLASSIFICATION) && !word.equals(CONTINUOUS)) {
            cutoffs(word);
        }
        return word;
    }

    static double[] cutoffs(String text) {
        double[] cutoffs =
                java.util.Arrays.stream(text.split("[,;]"))
                        .mapToDouble(t -> DecimalText.number(t.strip()))
                        .toArray();
        for (int k = 0; k < cutoffs.length; k++) {
            if (!(cutoffs[k] > (k == 0 ? 0 : cutoffs[k - 1]) && cutoffs[k] < 1)) {
                throw new IllegalArgumentException(
                        "'" + text + "' are no ascending probabilities between 0 and 1");
            }
        }
        return cutoffs;
    }

    /** How the cutoff is found. */
    public static final Parameter<String> CUTOFF =
            parameter(
                    "cutoff",
                    "Cutoff",
                    "Rule that chooses the cutoff in the training cases, as in ROC Analysis, or a"
                            + " probability",
                    CutoffParameters.CUTOFF.type(),
                    "youden");

    /** Groups of risk. */
    public static final Parameter<String> RISKGROUPS =
            parameter(
                            "riskgroups",
                            "Risk groups",
                            "Groups by the score of a signature of survival, cut in the training"
                                    + " cases: median (low, high) or tertiles (low, middle, high)",
                            ParameterTypes.word("median", "tertiles"),
                            "median")
                    .option("risk-groups");

    /** Times at which a signature that is applied tells survival. */
    public static final Parameter<String> APPLIED_TIMES =
            parameter(
                    "times",
                    "Times",
                    "Times at which a signature of survival tells survival, with commas between;"
                            + " empty = those that it was built with",
                    SurvivalParameters.TIMES.type(),
                    "");

    /** All, in the order of documents. */
    public static final ParameterSet ALL =
            ParameterSet.of(
                    "signature",
                    RocParameters.OUTCOME,
                    RocParameters.CLASSES,
                    RocParameters.POSITIVE,
                    RocParameters.NEGATIVE,
                    OutcomeParameters.TIME,
                    OutcomeParameters.START,
                    OutcomeParameters.UNIT,
                    OutcomeParameters.EVENT,
                    OutcomeParameters.EVENTVALUE,
                    OutcomeParameters.CENSORED,
                    OutcomeParameters.ENTRY,
                    OutcomeParameters.LANDMARK,
                    SurvivalParameters.TIMES,
                    RISKGROUPS,
                    ID,
                    RECIPE,
                    SET,
                    RocParameters.MARKERS,
                    RocParameters.PATTERN,
                    RocParameters.FAMILY,
                    COVARIATES,
                    CLUSTER,
                    BATCH,
                    MISSING,
                    RocParameters.MISSINGCODES,
                    FOLDS,
                    VALIDATION,
                    EXTERNAL,
                    TWIN,
                    SETTINGS,
                    PERMUTATIONS,
                    LEARNING,
                    CUTOFF,
                    PREVALENCE,
                    HOSMER_LEMESHOW,
                    ADDED,
                    THRESHOLD,
                    RECLASSIFICATION,
                    RocParameters.LEVEL,
                    REPLICATES,
                    RocParameters.SEED);

    /** Those that most users change. */
    static final List<Parameter<?>> BASIC =
            List.of(
                    RocParameters.OUTCOME,
                    RocParameters.POSITIVE,
                    OutcomeParameters.TIME,
                    OutcomeParameters.EVENT,
                    RECIPE,
                    RocParameters.PATTERN,
                    COVARIATES,
                    CLUSTER,
                    VALIDATION);

    /** A file of what each term adds. */
    public static final Parameter<String> CONTRIBUTIONS =
            PathType.of(
                    PathType.Use.SAVE,
                    "contributions",
                    "Contributions file",
                    "Also writes what each term adds to the score: id,term,adds");

    private SignatureParameters() {}

    private static <T> Parameter<T> parameter(
            String key, String label, String description, ParameterType<T> type, String standard) {
        return new Parameter<>(key, description, type, standard).labelled(label);
    }
}
