/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
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
                    "image_spacing_x",
                    "image_spacing_y",
                    "image_spacing_z",
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

    /**
     * @param column name of a column
     * @return whether it is one of our feature tables that says where a row comes from
     */
    public static boolean isProvenance(String column) {
        return PROVENANCE.contains(column);
    }

    /** Copies the names. */
    public MarkerSelection {
        names = List.copyOf(names);
    }

    /**
     * The markers of a table.
     *
     * @param columns in the order of the table
     * @param notes columns that were left out, and cells that are no numbers
     */
    public record Chosen(List<NumberColumn> columns, List<String> notes) {

        /** Copies the lists. */
        public Chosen {
            columns = List.copyOf(columns);
            notes = List.copyOf(notes);
        }
    }

    /**
     * @param table a table
     * @param others columns that have another role, such as the outcome; no markers unless named
     * @return the markers in the order of the columns
     * @throws IllegalArgumentException where a named column is not there or holds text, or the
     *     pattern is none
     */
    public List<NumberColumn> columns(CaseTable table, Set<String> others) {
        return chosen(table, others).columns();
    }

    /**
     * The same, with what the reader should know of it. Row numbers and ids are left out unless
     * they are named. A column in which most cells are numbers is a marker; its other cells are
     * missing values.
     *
     * @param table a table
     * @param others columns that have another role, such as the outcome; no markers unless named
     * @return the markers
     * @throws IllegalArgumentException where a named column is not there or holds text, or the
     *     pattern is none
     */
    public Chosen chosen(CaseTable table, Set<String> others) {
        List<String> wanted = NameList.inTable(names, table);
        wanted.forEach(table::column);
        boolean onlyNamed = !names.isEmpty() && pattern == null && family == null;
        Predicate<String> fits = pattern == null ? name -> true : fitting(pattern);
        Chooser chooser = new Chooser();
        for (Column column : table.columns()) {
            String name = column.name();
            if (wanted.contains(name)) {
                chooser.named(column);
            } else if (!onlyNamed
                    && !others.contains(name)
                    && (!PROVENANCE.contains(name) || name.equals("case"))
                    && fits.test(name)
                    && isOfFamily(name)) {
                chooser.unnamed(column);
            }
        }
        return chooser.chosen();
    }

    /** Sorts columns into markers and what is told of the others. */
    private static final class Chooser {

        private final List<NumberColumn> markers = new ArrayList<>();
        private final List<NumberColumn> counters = new ArrayList<>();
        private final List<String> rowNames = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();
        private final List<String> cells = new ArrayList<>();

        void named(Column column) {
            if (column instanceof NumberColumn numbers) {
                markers.add(numbers);
                return;
            }
            NumberCells read = NumberCells.of((TextColumn) column);
            if (!read.areMostlyNumbers()) {
                throw noMarker((TextColumn) column);
            }
            take(read);
        }

        void unnamed(Column column) {
            if (RowNames.isNameOfRows(column.name())) {
                if (column instanceof NumberColumn) {
                    rowNames.add(column.name());
                }
            } else if (column instanceof NumberColumn numbers) {
                (RowNames.countsRows(numbers) ? counters : markers).add(numbers);
            } else {
                NumberCells read = NumberCells.of((TextColumn) column);
                if (read.areMostlyNumbers()) {
                    take(read);
                } else if (read.hasNumbers() || read.meansNumbers()) {
                    texts.add(
                            "column "
                                    + column.name()
                                    + " is no marker: "
                                    + (read.hasNumbers() ? "most of its cells" : "its cells")
                                    + " are no numbers ("
                                    + read.cells()
                                    + ")"
                                    + (read.meansNumbers() ? read.why() : ""));
                }
            }
        }

        private void take(NumberCells read) {
            markers.add(read.numbers());
            cells.addAll(read.notes());
        }

        Chosen chosen() {
            List<String> notes = new ArrayList<>();
            if (markers.isEmpty()) {
                // Nothing else is there: in a small table even a measurement may count up.
                markers.addAll(counters);
                counters.forEach(
                        c -> notes.add("column " + c.name() + " counts the rows: is it a marker?"));
                counters.clear();
            }
            counters.forEach(c -> rowNames.add(c.name()));
            if (!rowNames.isEmpty()) {
                notes.add(
                        "left out as row numbers or ids, which are no markers: "
                                + String.join(", ", rowNames)
                                + " (name them in markers= if they are)");
            }
            notes.addAll(cells);
            notes.addAll(texts);
            return new Chosen(markers, notes);
        }
    }

    private static IllegalArgumentException noMarker(TextColumn column) {
        for (int row = 0; row < column.size(); row++) {
            String text = column.text(row);
            if (text != null && !NumberText.isNumber(text)) {
                return new IllegalArgumentException(
                        "The column "
                                + column.name()
                                + " is no marker: row "
                                + (row + 1)
                                + " holds the text \""
                                + text
                                + "\""
                                + NumberCells.why(text));
            }
        }
        return new IllegalArgumentException(
                "The column " + column.name() + " is no marker: it holds no numbers");
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
