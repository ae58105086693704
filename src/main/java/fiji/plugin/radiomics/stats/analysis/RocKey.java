package fiji.plugin.radiomics.stats.analysis;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The settings of a ROC analysis: one vocabulary of flat keys for macros, the command line and the
 * panel. Every value is text; an empty one means what the key's meaning says.
 */
public enum RocKey {
    OUTCOME(
            "",
            "Column that tells the class of a case; with classes= the column that holds the text,"
                    + " empty = roi"),
    CLASSES(
            "",
            "Regular expression on the outcome's text; its first group, or all of the match, is the"
                    + " class"),
    POSITIVE("", "The positive class, e.g. malignant"),
    NEGATIVE("", "The negative class; empty = all others"),
    MARKERS(
            "",
            "Names of marker columns with commas between, a name with a comma in quotes; empty = as"
                    + " pattern= and family= say"),
    PATTERN("", "Regular expression or * wildcards on the names of marker columns"),
    FAMILY("", "Feature family of the markers, e.g. glcm"),
    DIRECTION(
            "higher",
            "higher or lower: which values speak for the positive class; auto chooses the greater"
                    + " area of each marker, which is too good"),
    MISSING(
            "pairwise",
            "pairwise: a missing value leaves its case out of this marker; complete: out of all"),
    MISSINGCODES("", "Texts or numbers that mean a missing value, with commas between, e.g. -999"),
    CI(
            "auto",
            "Interval of the AUC: auto (score below 30 cases in either class, delong from there"
                    + " on), delong, logit, score, hanley_mcneil, bootstrap or bca"),
    PMETHOD(
            "auto",
            "p values: auto (exact Mann-Whitney below 30 cases in either class, DeLong's from there"
                    + " on), exact, normal (approximation of Mann-Whitney's) or delong"),
    LEVEL("0.95", "Confidence level of all intervals"),
    PARTIAL("", "Partial area, e.g. specificity:0.9:1 or sensitivity:0.8:1; empty = none"),
    CUTOFF(
            "youden",
            "youden, topleft, accuracy, specificity_at_sensitivity:0.9,"
                    + " sensitivity_at_specificity:0.9, cost:RATIO[:PREVALENCE] or a number"),
    CUTOFFS(
            "",
            "Cutoffs set by hand, MARKER:VALUE with commas between; all other markers have that of"
                    + " the rule"),
    PROPORTIONS("clopper_pearson", "Interval of proportions: clopper_pearson or wilson"),
    PREVALENCE("", "Prevalence for PPV and NPV; empty = as in the sample"),
    COMPARE(
            "none",
            "Comparisons of markers, with commas between: delong_paired, bootstrap,"
                    + " sensitivity_at_specificity:0.9, specificity_at_sensitivity:0.9"),
    REFERENCE("", "Marker with which all others are compared; empty = every pair"),
    SPLIT("", "Column whose values part the cases, to compare each marker between the parts"),
    PAIRS("", "Column that names the pairs of a paired design, e.g. case; empty = no pairs"),
    CORRELATION("none", "Correlation of markers: spearman, pearson or none"),
    REPLICATES("2000", "Bootstrap replicates; 0 = no bootstrap of cutoffs"),
    SEED("1", "Seed of the random numbers: same seed, same results");

    private final String initial;
    private final String meaning;

    RocKey(String initial, String meaning) {
        this.initial = initial;
        this.meaning = meaning;
    }

    /**
     * @return the key in macros and on the command line, lower case
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @return its value where none is given
     */
    public String initial() {
        return initial;
    }

    /**
     * @return what it is for, a sentence without a full stop
     */
    public String meaning() {
        return meaning;
    }

    /**
     * @param id a key
     * @return the setting
     * @throws IllegalArgumentException where there is none
     */
    public static RocKey of(String id) {
        return Arrays.stream(values())
                .filter(k -> k.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "unknown key "
                                                + id
                                                + ": allowed are "
                                                + Arrays.stream(values())
                                                        .map(RocKey::id)
                                                        .collect(Collectors.joining(", "))));
    }
}
