package fiji.plugin.radiomics.stats.analysis;

import java.util.Locale;

/** What a sample size is computed of: one vocabulary for macros and the command line. */
public enum SampleSizeKey {
    AUC("0.8", "The area that is expected"),
    SECOND("", "The area of a second marker on the same cases; empty = one area against 0.5"),
    CORRELATION(
            "0.5",
            "Correlation of the two markers within each class, or POSITIVE:NEGATIVE for the two"
                    + " classes"),
    RATIO("1", "Negative cases for each positive one"),
    ALPHA("0.05", "Level of the two-sided test"),
    POWER("0.8", "Power that is wanted"),
    POSITIVES("", "Number of positive cases, to find the power; empty = find the number");

    private final String initial;
    private final String meaning;

    SampleSizeKey(String initial, String meaning) {
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
}
