/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io;

import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.table.NumberText;
import fiji.plugin.radiomics.stats.table.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Feature tables with a line a value, as {@link FeatureTableCsv} writes them, made to ones with a
 * line a region and a column a feature under the name that it has in wide tables. Columns that are
 * not ours, e.g. an outcome, say something of the region: they stand between.
 */
final class LongTable {

    private static final List<String> KEYS = List.of("case", "image", "roi");
    private static final List<String> NAMES = List.of("filter", "family", "feature");
    private static final String AGGREGATION = "aggregation";
    private static final String VALUE = "value";

    private LongTable() {}

    static boolean is(CaseTable table) {
        List<String> names = table.names();
        return names.containsAll(KEYS)
                && names.containsAll(NAMES)
                && names.contains(AGGREGATION)
                && names.contains(VALUE);
    }

    static CaseTable toWide(CaseTable table) {
        List<String> own = FeatureTableCsv.longColumns();
        List<String> kept = new ArrayList<>(KEYS);
        table.names().stream()
                .filter(n -> !own.contains(n) || FeatureTableCsv.OF_THE_REGION.contains(n))
                .forEach(kept::add);
        Map<List<String>, List<Integer>> rowsOf = new HashMap<>();
        List<Integer> firstLines = new ArrayList<>();
        Map<String, double[]> columns = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>(table.notes());
        double[] values = values(table.column(VALUE), notes);
        // Bits tell a cell that is filled from one that is not; a value may be NaN.
        Map<String, java.util.BitSet> filled = new HashMap<>();
        for (int line = 0; line < table.rows(); line++) {
            List<String> key = texts(table, kept, line);
            String name = name(table, line);
            java.util.BitSet cells = filled.computeIfAbsent(name, k -> new java.util.BitSet());
            List<Integer> rows = rowsOf.computeIfAbsent(key, k -> new ArrayList<>());
            int row = rows.stream().filter(r -> !cells.get(r)).findFirst().orElse(-1);
            if (row < 0) {
                // A region of the same name once more.
                row = firstLines.size();
                firstLines.add(line);
                rows.add(row);
            }
            cells.set(row);
            double[] column = columns.computeIfAbsent(name, k -> new double[0]);
            if (row >= column.length) {
                int before = column.length;
                column = Arrays.copyOf(column, Math.max(16, 2 * row));
                Arrays.fill(column, before, column.length, Double.NaN);
                columns.put(name, column);
            }
            column[row] = values[line];
        }
        List<Column> wide = new ArrayList<>();
        for (String name : kept) {
            wide.add(atLines(table.column(name), firstLines, KEYS.contains(name)));
        }
        columns.forEach(
                (name, column) -> wide.add(new NumberColumn(name, fit(column, firstLines.size()))));
        return new CaseTable(table.title(), wide, notes);
    }

    /** A value that is no number is missing, with a warning. */
    private static double[] values(Column column, List<String> notes) {
        if (column instanceof NumberColumn numbers) {
            return numbers.values();
        }
        double[] values = new double[column.size()];
        int unread = 0;
        String first = null;
        for (int line = 0; line < values.length; line++) {
            String text = column.text(line);
            boolean number = text != null && NumberText.isNumber(text);
            values[line] = number ? NumberText.parse(text) : Double.NaN;
            if (!number && !TextColumn.isPlainlyMissing(((TextColumn) column).values()[line])) {
                unread++;
                String cell = ((TextColumn) column).values()[line].trim();
                first = first == null ? "\"" + cell + "\" in row " + (line + 1) : first;
            }
        }
        notes.add(
                "column "
                        + column.name()
                        + ": "
                        + first
                        + (unread > 1 ? " and " + (unread - 1) + " more cells" : "")
                        + " no number, taken as missing");
        return values;
    }

    private static Column atLines(Column column, List<Integer> lines, boolean asText) {
        if (!asText) {
            return column.rows(lines.stream().mapToInt(Integer::intValue).toArray());
        }
        String[] texts =
                lines.stream()
                        .map(l -> column.text(l) == null ? "" : column.text(l))
                        .toArray(String[]::new);
        return new TextColumn(column.name(), texts);
    }

    private static double[] fit(double[] column, int rows) {
        double[] fitted = Arrays.copyOf(column, rows);
        if (rows > column.length) {
            Arrays.fill(fitted, column.length, rows, Double.NaN);
        }
        return fitted;
    }

    private static String name(CaseTable table, int line) {
        String name = String.join(".", texts(table, NAMES, line));
        String aggregation = text(table, AGGREGATION, line);
        return aggregation.isEmpty() || aggregation.equalsIgnoreCase("none")
                ? name
                : name + "." + aggregation.toLowerCase(Locale.ROOT).replace(".", "");
    }

    private static List<String> texts(CaseTable table, List<String> columns, int line) {
        return columns.stream().map(c -> text(table, c, line)).toList();
    }

    private static String text(CaseTable table, String column, int line) {
        String text = table.column(column).text(line);
        return text == null ? "" : text;
    }
}
