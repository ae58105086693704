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

import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.table.NumberText;
import fiji.plugin.radiomics.stats.table.TextColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Numbers with a comma for decimals, as spreadsheets of many countries write them into files with
 * semicolons or tabs between the fields. They are read where they cannot be anything else: where no
 * number of the table has a point for decimals.
 */
final class DecimalCommas {

    private static final Pattern NUMBER = Pattern.compile("[-+\u2212]?\\d*,\\d+([eE][-+]?\\d+)?");

    /** 1,234 may be a thousand. */
    private static final Pattern DOUBTFUL = Pattern.compile("[-+\u2212]?\\d{1,3},\\d{3}");

    private DecimalCommas() {}

    /**
     * @param columns as they were read with a point for decimals
     * @param delimiter between fields
     * @param notes gets what was done, or why it was not
     * @return the columns, with numbers in place of texts where they have decimal commas
     */
    static List<Column> read(List<Column> columns, char delimiter, List<String> notes) {
        List<String> names = new ArrayList<>();
        boolean sure = delimiter == ';';
        String example = null;
        for (Column column : columns) {
            if (delimiter != ',' && column instanceof TextColumn text && hasCommas(text)) {
                names.add(column.name());
                sure |= !isDoubtful(text);
                example = example == null ? first(text) : example;
            }
        }
        if (names.isEmpty()) {
            return columns;
        }
        String point =
                columns.stream().map(DecimalCommas::withPoint).reduce(null, DecimalCommas::or);
        if (point != null || !sure) {
            notes.add(
                    "numbers with a comma, such as "
                            + example
                            + " in column "
                            + names.get(0)
                            + ", were not read"
                            + (point == null
                                    ? ": it may stand for decimals or for thousands"
                                    : ": other numbers of the table have a point, such as " + point)
                            + "; save the table with a point for decimals");
            return columns;
        }
        notes.add(
                "commas are used as decimal points ("
                        + example
                        + " in column "
                        + names.get(0)
                        + "); so it was read in "
                        + names.size()
                        + (names.size() == 1 ? " column" : " columns"));
        return columns.stream()
                .map(c -> names.contains(c.name()) ? numbers((TextColumn) c) : c)
                .toList();
    }

    private static String or(String a, String b) {
        return a == null ? b : a;
    }

    /** Most cells are numbers, and of these one or more has a comma. */
    private static boolean hasCommas(TextColumn column) {
        int numbers = 0;
        int commas = 0;
        int others = 0;
        for (int row = 0; row < column.size(); row++) {
            String text = column.text(row);
            if (text == null) {
                continue;
            }
            boolean comma = NUMBER.matcher(text).matches();
            boolean number = comma || NumberText.isNumber(text);
            commas += comma ? 1 : 0;
            numbers += number ? 1 : 0;
            others += number ? 0 : 1;
        }
        return commas > 0 && numbers > others;
    }

    private static boolean isDoubtful(TextColumn column) {
        for (int row = 0; row < column.size(); row++) {
            String text = column.text(row);
            if (text != null
                    && NUMBER.matcher(text).matches()
                    && !DOUBTFUL.matcher(text).matches()) {
                return false;
            }
        }
        return true;
    }

    private static String first(TextColumn column) {
        for (int row = 0; row < column.size(); row++) {
            String text = column.text(row);
            if (text != null && NUMBER.matcher(text).matches()) {
                return text;
            }
        }
        throw new IllegalStateException("no number with a comma");
    }

    /** A number of the column that has a point for decimals; null where none has. */
    private static String withPoint(Column column) {
        for (int row = 0; row < column.size(); row++) {
            if (column instanceof NumberColumn numbers) {
                double v = numbers.values()[row];
                if (v != Math.rint(v) && !Double.isNaN(v)) {
                    return numbers.text(row);
                }
            } else {
                String text = column.text(row);
                if (text != null && text.indexOf('.') > 0 && NumberText.isNumber(text)) {
                    return text;
                }
            }
        }
        return null;
    }

    /** Cells that are no numbers stay texts, which the analysis names. */
    private static Column numbers(TextColumn column) {
        String[] texts = new String[column.size()];
        double[] values = new double[texts.length];
        boolean all = true;
        for (int row = 0; row < texts.length; row++) {
            String text = column.values()[row];
            boolean comma = text != null && NUMBER.matcher(text.trim()).matches();
            texts[row] = comma ? text.trim().replace(',', '.') : text;
            boolean missing = TextColumn.isPlainlyMissing(texts[row]);
            boolean number = !missing && NumberText.isNumber(texts[row]);
            values[row] = number ? NumberText.parse(texts[row]) : Double.NaN;
            all &= missing || number;
        }
        return all ? new NumberColumn(column.name(), values) : new TextColumn(column.name(), texts);
    }
}
