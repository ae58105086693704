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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A column of texts read as numbers, cell by cell: what is a number, what stands for a missing
 * value, and what is neither. A cell that is neither is missing, too, and never takes the whole
 * column with it; {@link #notes} names it.
 */
final class NumberCells {

    /** Cells that are named one by one; more are counted. */
    private static final int MOST_NAMED = 3;

    /** A number, perhaps with separators for thousands, and perhaps a unit. */
    private static final Pattern MEASURED =
            Pattern.compile(
                    "[<>\u2264\u2265~]?\\s*[-+\u2212]?\\d{1,3}(\\d*|([,.'\u2019\\p{Zs}]\\d{3})+)([.,]\\d*)?"
                            + "([eE][-+]?\\d+)?\\s*(%|\u2030|[\\p{L}\u00b5][\\p{L}\\d\u00b2\u00b3/^.*-]{0,9})?");

    private final TextColumn column;
    private final double[] values;
    private final List<Integer> unread = new ArrayList<>();
    private final Map<String, List<Integer>> codes = new LinkedHashMap<>();
    private int numbers;

    private NumberCells(TextColumn column) {
        this.column = column;
        values = new double[column.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = read(row);
        }
    }

    /**
     * @param column texts
     * @return them as numbers
     */
    static NumberCells of(TextColumn column) {
        return new NumberCells(column);
    }

    private double read(int row) {
        String text = column.values()[row];
        if (TextColumn.isPlainlyMissing(text)) {
            return Double.NaN;
        }
        String trimmed = text.trim();
        if (TextColumn.isMissing(text) || trimmed.equalsIgnoreCase("none")) {
            codes.computeIfAbsent(trimmed, code -> new ArrayList<>()).add(row);
            return Double.NaN;
        }
        try {
            double number = NumberText.parse(trimmed);
            numbers++;
            return number;
        } catch (NumberFormatException e) {
            unread.add(row);
            return Double.NaN;
        }
    }

    /**
     * @return whether most cells that are not missing are numbers, so that the column is one of
     *     numbers in which some cells are not in order
     */
    boolean areMostlyNumbers() {
        return numbers > unread.size();
    }

    /**
     * @return whether there is a number at all
     */
    boolean hasNumbers() {
        return numbers > 0;
    }

    /**
     * @return whether most cells that are no numbers begin with one, as those with a unit, a
     *     percent sign or separators for thousands do: a reader takes the column for a measurement
     */
    boolean meansNumbers() {
        int like = 0;
        for (int row : unread) {
            like += MEASURED.matcher(column.values()[row].trim()).matches() ? 1 : 0;
        }
        return 2 * like > unread.size();
    }

    /**
     * @return the end of a message on the first cell that is no number
     */
    String why() {
        return why(column.values()[unread.get(0)].trim());
    }

    /**
     * @return the numbers, NaN elsewhere
     */
    NumberColumn numbers() {
        return new NumberColumn(column.name(), values);
    }

    /**
     * @return what was taken for missing, with column, rows and texts
     */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!codes.isEmpty()) {
            List<String> counts = new ArrayList<>();
            codes.forEach(
                    (text, rows) ->
                            counts.add(rows.size() + " × \"" + text + "\" " + inRows(rows)));
            notes.add(
                    "column "
                            + column.name()
                            + ": "
                            + String.join(", ", counts)
                            + " taken as missing");
        }
        if (!unread.isEmpty()) {
            notes.add(
                    "column "
                            + column.name()
                            + ": "
                            + cells()
                            + (unread.size() == 1 ? " is no number" : " are no numbers")
                            + " and "
                            + (unread.size() == 1 ? "is" : "are")
                            + " left out as missing"
                            + why(column.values()[unread.get(0)].trim()));
        }
        return notes;
    }

    /** The first rows by number, from 1. */
    private static String inRows(List<Integer> rows) {
        List<String> named = new ArrayList<>();
        for (int row : rows.subList(0, Math.min(MOST_NAMED, rows.size()))) {
            named.add(String.valueOf(row + 1));
        }
        int more = rows.size() - named.size();
        return (rows.size() == 1 ? "in row " : "in rows ")
                + String.join(", ", named)
                + (more > 0 ? " and " + more + " more" : "");
    }

    /**
     * @return the cells that are no numbers, with their rows
     */
    String cells() {
        List<String> named = new ArrayList<>();
        for (int row : unread.subList(0, Math.min(MOST_NAMED, unread.size()))) {
            named.add("\"" + column.values()[row].trim() + "\" in row " + (row + 1));
        }
        int more = unread.size() - named.size();
        return String.join(", ", named) + (more > 0 ? " and " + more + " more" : "");
    }

    /**
     * @param text a cell that is no number
     * @return the end of a message: what may be meant, and what to do about it
     */
    static String why(String text) {
        if (text.matches("[<>≤≥].*")) {
            return "; a limit of detection is no value: write the number that shall stand for it";
        }
        if (text.matches("[-+\u2212]?\\d{1,3}(,\\d{3})+(\\.\\d*)?")) {
            return "; write numbers without commas for thousands";
        }
        if (text.matches("[-+\u2212]?\\d{1,3}(['\u2019.\\p{Zs}]\\d{3})+([.,]\\d*)?")) {
            return "; write numbers without marks or blanks between thousands";
        }
        if (text.matches("[-+\u2212]?\\d*,\\d+([eE][-+]?\\d+)?")) {
            return "; numbers need a point for decimals";
        }
        if (text.toLowerCase(Locale.ROOT)
                .matches("[-+\u2212]?[\\d.]+\\s*(%|\u2030|[a-zµ][a-zµ\\d³²/^.*-]*)")) {
            return "; write the number without its unit";
        }
        return "; if it means a missing value, name it in missingcodes=";
    }
}
