package fiji.plugin.radiomics.stats.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which columns of a table are markers: those that are named, and those whose names fit pattern and
 * family; without any of the three all columns of numbers.
 *
 * <p>What leads our own tables (case, image, region, spacing, …) is no marker unless it is named.
 *
 * @param names columns, in any order; may be empty
 * @param pattern regular expression of whole names, or one with * as the only special character;
 *     null = any
 * @param family a feature family, the second part of names such as {@code
 *     original.glcm.joint_entropy.3d_averaged}; null = any
 */
public record MarkerSelection(List<String> names, String pattern, String family) {

    /** Columns of our feature tables that say where a row comes from. */
    static final Set<String> PROVENANCE =
            Set.of(
                    "case",
                    "image",
                    "roi",
                    "status",
                    "warnings",
                    "series",
                    "channel",
                    "frame",
                    "slices",
                    "spacing_x",
                    "spacing_y",
                    "spacing_z",
                    "length_unit",
                    "intensity_unit",
                    "voxels",
                    "voxels_resegmented",
                    "voxels_not_finite",
                    "clipped_fraction",
                    "grey_levels",
                    "version",
                    "preset",
                    "settings_hash");

    private static final int FAMILY_PART = 1;

    /** Copies the names. */
    public MarkerSelection {
        names = List.copyOf(names);
    }

    /**
     * @param table a table
     * @param others columns that have another role, such as the outcome; no markers unless named
     * @return the markers in the order of the columns
     * @throws IllegalArgumentException where a named column is not there or holds text, or the
     *     pattern is none
     */
    public List<NumberColumn> columns(CaseTable table, Set<String> others) {
        for (String name : names) {
            checkNumbers(table.column(name));
        }
        boolean onlyNamed = !names.isEmpty() && pattern == null && family == null;
        Predicate<String> fits = pattern == null ? name -> true : fitting(pattern);
        List<NumberColumn> markers = new ArrayList<>();
        for (Column column : table.columns()) {
            boolean chosen =
                    names.contains(column.name())
                            || !onlyNamed
                                    && !others.contains(column.name())
                                    && !PROVENANCE.contains(column.name())
                                    && fits.test(column.name())
                                    && isOfFamily(column.name());
            if (chosen && column instanceof NumberColumn numbers) {
                markers.add(numbers);
            }
        }
        return markers;
    }

    private static void checkNumbers(Column column) {
        if (column instanceof TextColumn) {
            for (int row = 0; row < column.size(); row++) {
                String text = column.text(row);
                if (text != null && !NumberText.isNumber(text)) {
                    throw new IllegalArgumentException(
                            "The column "
                                    + column.name()
                                    + " is no marker: row "
                                    + (row + 1)
                                    + " holds the text \""
                                    + text
                                    + "\""
                                    + (text.matches("[-+]?\\d+,\\d+")
                                            ? "; numbers need a point for decimals"
                                            : ""));
                }
            }
            throw new IllegalArgumentException(
                    "The column " + column.name() + " is no marker: it holds no numbers");
        }
    }

    private static Predicate<String> fitting(String pattern) {
        // Of a pattern with nothing but letters, digits, points and stars, a star stands for any
        // text: that is what users of file names mean by it.
        boolean wildcards = pattern.matches("[\\w.\\- \\[\\]*]*\\*[\\w.\\- \\[\\]*]*");
        boolean regular = pattern.contains(".*") || pattern.contains("]*");
        String expression =
                wildcards && !regular ? "\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E" : pattern;
        try {
            return Pattern.compile(expression).asMatchPredicate();
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "pattern=" + pattern + ": no regular expression: " + e.getDescription());
        }
    }

    private boolean isOfFamily(String name) {
        if (family == null) {
            return true;
        }
        String[] parts = name.split("\\.");
        return parts.length > FAMILY_PART + 1 && parts[FAMILY_PART].equalsIgnoreCase(family);
    }
}
