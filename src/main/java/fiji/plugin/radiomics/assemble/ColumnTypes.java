/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.assemble;

import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.DateCells;
import fiji.plugin.radiomics.stats.table.NameList;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.table.NumberText;
import fiji.plugin.radiomics.stats.table.TextColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Columns as what the user says they are: number, class, ordered or date. */
final class ColumnTypes {

    private static final Pattern TYPED =
            Pattern.compile("(?s)(.+?):(number|class|ordered|date)(?::(.*))?");

    private static final int MOST_CLASSES = 20;
    private static final int MOST_NAMED = 5;

    private record Typed(String kind, String detail) {}

    private final Map<String, Typed> types = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * @param text COLUMN:TYPE with commas between
     * @throws IllegalArgumentException where it cannot be read
     */
    ColumnTypes(String text) {
        for (String each : NameList.split(text)) {
            Matcher m = TYPED.matcher(each);
            if (!m.matches()) {
                throw new IllegalArgumentException(
                        "types="
                                + each
                                + ": write COLUMN:number, COLUMN:class:REFERENCE,"
                                + " COLUMN:ordered:LOW<HIGH or COLUMN:date");
            }
            String detail = m.group(3) == null ? "" : m.group(3).strip();
            if (types.put(m.group(1).strip(), new Typed(m.group(2), detail)) != null) {
                throw new IllegalArgumentException(
                        "types=" + each + ": the column has two types; leave one out");
            }
        }
    }

    CaseTable of(CaseTable table, String id) {
        types.keySet().forEach(table::column);
        if (types.containsKey(id)) {
            throw new IllegalArgumentException(
                    "types=" + id + ": the column names the patients and stays a text");
        }
        List<Column> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            Typed type = types.get(column.name());
            if (type == null) {
                columns.add(column);
                continue;
            }
            switch (type.kind()) {
                case "number" -> columns.add(number(column));
                case "date" -> columns.add(date(column));
                case "ordered" -> columns.add(ordered(column, type.detail()));
                default -> columns.addAll(classes(column, type.detail()));
            }
        }
        List<String> all = new ArrayList<>(table.notes());
        all.addAll(notes);
        return new CaseTable(table.title(), columns, all);
    }

    private Column number(Column column) {
        if (column instanceof NumberColumn) {
            return column;
        }
        double[] values = new double[column.size()];
        TreeSet<String> lost = new TreeSet<>();
        for (int row = 0; row < values.length; row++) {
            String text = column.text(row);
            boolean is = text != null && NumberText.isNumber(text);
            values[row] = is ? NumberText.parse(text) : Double.NaN;
            if (text != null && !is) {
                lost.add(text);
            }
        }
        if (!lost.isEmpty()) {
            notes.add(
                    "column "
                            + column.name()
                            + ": taken as missing, being no numbers: "
                            + some(List.copyOf(lost)));
        }
        return new NumberColumn(column.name(), values);
    }

    private static Column date(Column column) {
        double[] days = DateCells.days(column);
        String[] texts = new String[days.length];
        for (int row = 0; row < texts.length; row++) {
            texts[row] =
                    Double.isNaN(days[row])
                            ? null
                            : LocalDate.ofEpochDay((long) days[row]).toString();
        }
        return new TextColumn(column.name(), texts);
    }

    private Column ordered(Column column, String order) {
        List<String> levels = Arrays.stream(order.split("<")).map(String::strip).toList();
        if (levels.size() < 2 || levels.stream().distinct().count() < levels.size()) {
            throw new IllegalArgumentException(
                    "types="
                            + column.name()
                            + ":ordered: name its values from low to high, each once, e.g. "
                            + column.name()
                            + ":ordered:"
                            + String.join("<", different(column)));
        }
        double[] values = new double[column.size()];
        for (int row = 0; row < values.length; row++) {
            String text = column.text(row);
            int k = text == null ? -1 : levels.indexOf(text);
            if (text != null && k < 0) {
                throw new IllegalArgumentException(
                        "types="
                                + column.name()
                                + ":ordered:"
                                + order
                                + " lacks the value "
                                + text
                                + " of row "
                                + (row + 1));
            }
            values[row] = k < 0 ? Double.NaN : k + 1;
        }
        List<String> said = new ArrayList<>();
        for (int k = 0; k < levels.size(); k++) {
            said.add(levels.get(k) + " = " + (k + 1));
        }
        notes.add("column " + column.name() + ": " + String.join(", ", said));
        return new NumberColumn(column.name(), values);
    }

    private List<Column> classes(Column column, String named) {
        List<String> all = different(column);
        if (all.size() < 2 || all.size() > MOST_CLASSES) {
            throw new IllegalArgumentException(
                    "types="
                            + column.name()
                            + ":class: the column holds "
                            + all.size()
                            + " different values; from 2 to "
                            + MOST_CLASSES
                            + " can become columns");
        }
        String reference = named.isEmpty() ? all.get(0) : named;
        if (!all.contains(reference)) {
            throw new IllegalArgumentException(
                    "types="
                            + column.name()
                            + ":class:"
                            + reference
                            + ": the column holds "
                            + some(all)
                            + "; name one of them as reference");
        }
        notes.add(
                "column "
                        + column.name()
                        + ": the classes are compared with "
                        + reference
                        + (named.isEmpty() ? ", the first one, as no reference is named" : ""));
        List<Column> columns = new ArrayList<>();
        for (String one : all) {
            if (!one.equals(reference)) {
                double[] is = new double[column.size()];
                for (int row = 0; row < is.length; row++) {
                    String text = column.text(row);
                    is[row] = text == null ? Double.NaN : text.equals(one) ? 1 : 0;
                }
                columns.add(new NumberColumn(column.name() + "=" + one, is));
            }
        }
        return columns;
    }

    private static List<String> different(Column column) {
        TreeSet<String> different = new TreeSet<>();
        for (int row = 0; row < column.size(); row++) {
            if (column.text(row) != null) {
                different.add(column.text(row));
            }
        }
        return List.copyOf(different);
    }

    static String some(List<String> names) {
        int shown = Math.min(MOST_NAMED, names.size());
        return String.join(", ", names.subList(0, shown))
                + (names.size() > shown ? " and " + (names.size() - shown) + " more" : "");
    }
}
