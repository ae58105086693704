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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Texts and numbers by which a table says that a value is missing, such as −999. Which they are
 * must be said by whoever knows the table: −999 HU is a value, too.
 */
public final class MissingCodes {

    /** Numbers that often stand for missing values and are seldom measured. */
    private static final Set<Double> SUSPECTS =
            Set.of(-99.0, -999.0, -9999.0, -99999.0, -999999.0, -999.25);

    private MissingCodes() {}

    /**
     * @param table any
     * @param codes texts; those that are numbers stand for all ways to write that number
     * @return the table with these cells missing, and a note of how many there are in which column
     */
    public static CaseTable applied(CaseTable table, List<String> codes) {
        if (codes.isEmpty()) {
            return table;
        }
        Set<Double> numbers = new HashSet<>();
        Set<String> texts = new HashSet<>();
        for (String code : codes) {
            texts.add(code);
            if (NumberText.isNumber(code)) {
                numbers.add(NumberText.parse(code) + 0.0);
            }
        }
        List<Column> columns = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        for (Column column : table.columns()) {
            int[] rows = new int[column.size()];
            int found = 0;
            for (int row = 0; row < rows.length; row++) {
                boolean missing = isCode(column, row, numbers, texts);
                rows[row] = missing ? -1 : row;
                found += missing ? 1 : 0;
            }
            columns.add(found == 0 ? column : column.rows(rows));
            if (found > 0) {
                counts.add(column.name() + " " + found);
            }
        }
        List<String> notes = new ArrayList<>(table.notes());
        String given = "missingcodes=" + NameList.join(codes);
        notes.add(
                counts.isEmpty()
                        ? given + ": no cell holds it"
                        : given + " taken as missing, cells of each column: " + some(counts));
        return new CaseTable(table.title(), columns, notes);
    }

    private static boolean isCode(Column column, int row, Set<Double> numbers, Set<String> texts) {
        if (column instanceof NumberColumn c) {
            return numbers.contains(c.values()[row] + 0.0);
        }
        String text = column.text(row);
        return text != null
                && (texts.contains(text)
                        || NumberText.isNumber(text)
                                && numbers.contains(NumberText.parse(text) + 0.0));
    }

    private static final int MOST_NAMED = 8;

    private static String some(List<String> counts) {
        return String.join(", ", counts.subList(0, Math.min(MOST_NAMED, counts.size())))
                + (counts.size() > MOST_NAMED
                        ? " and " + (counts.size() - MOST_NAMED) + " columns more"
                        : "");
    }

    /**
     * @param marker numbers
     * @return a note where the least value is one that often means a missing one, and lies farther
     *     from all others than these from one another; null elsewhere
     */
    public static String suspected(NumberColumn marker) {
        double least = Double.POSITIVE_INFINITY;
        double next = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        int n = 0;
        for (double v : marker.values()) {
            if (v < least) {
                next = least;
                least = v;
                n = 1;
            } else if (v == least) {
                n++;
            } else if (v < next) {
                next = v;
            }
            greatest = v > greatest ? v : greatest;
        }
        boolean far =
                SUSPECTS.contains(least) && greatest > least && next - least > greatest - next;
        return far
                ? "column "
                        + marker.name()
                        + " holds "
                        + NumberColumn.text(least)
                        + " in "
                        + n
                        + (n == 1 ? " row" : " rows")
                        + ", far from all other values: if it means a missing value, name it in"
                        + " missingcodes="
                : null;
    }
}
