/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.analysis;

import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * A table of results, for CSV files, results windows, panels and reports alike. A number that is
 * not defined is NaN, never 0.
 *
 * @param kind which table it is
 * @param columns its columns
 * @param rows a row a list of texts and numbers, as many as there are columns
 */
public record ResultTable(TableKind kind, List<Column> columns, List<List<Object>> rows) {

    /** What a column holds. */
    public enum Type {
        /** Words. */
        TEXT,
        /** Numbers. */
        NUMBER,
        /** Whole numbers; NaN where there is none. */
        COUNT,
        /** p values. */
        P
    }

    /**
     * @param name its header
     * @param type what it holds
     */
    public record Column(String name, Type type) {}

    /** Copies the lists, unless rows are made when they are read. */
    public ResultTable {
        columns = List.copyOf(columns);
        rows = rows instanceof ComputedRows ? rows : List.copyOf(rows);
    }

    /**
     * @param kind which table it is
     * @param names of its columns
     * @param p names of those that hold p values
     * @param rows cells
     * @return the table; what else a column holds is seen from its cells
     */
    public static ResultTable of(
            TableKind kind, List<String> names, Set<String> p, List<List<Object>> rows) {
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < names.size(); c++) {
            columns.add(
                    new Column(names.get(c), p.contains(names.get(c)) ? Type.P : type(rows, c)));
        }
        return new ResultTable(kind, columns, rows);
    }

    /**
     * @param kind which table it is
     * @param cases a table of cases
     * @return its rows: numbers as numbers, texts as texts, empty where they are missing
     */
    public static ResultTable of(TableKind kind, CaseTable cases) {
        List<List<Object>> rows = new ArrayList<>();
        for (int row = 0; row < cases.rows(); row++) {
            List<Object> cells = new ArrayList<>();
            for (fiji.plugin.radiomics.stats.table.Column column : cases.columns()) {
                String text = column.text(row);
                cells.add(
                        column instanceof NumberColumn numbers
                                ? (Object) numbers.values()[row]
                                : text == null ? "" : text);
            }
            rows.add(cells);
        }
        return of(kind, cases.names(), Set.of(), rows);
    }

    /**
     * @param kind which table it is
     * @param columns its columns
     * @param rows number of its rows
     * @param row makes a row when it is read, which is not kept
     * @return the table
     */
    public static ResultTable computed(
            TableKind kind, List<Column> columns, int rows, IntFunction<List<Object>> row) {
        return new ResultTable(kind, columns, new ComputedRows(rows, row));
    }

    private static Type type(List<List<Object>> rows, int column) {
        boolean whole = false;
        for (List<Object> row : rows) {
            Object cell = row.get(column);
            if (!(cell instanceof Number number)) {
                return Type.TEXT;
            }
            if (number instanceof Long || number instanceof Integer) {
                whole = true;
            } else if (!Double.isNaN(number.doubleValue())) {
                return Type.NUMBER;
            }
        }
        return rows.isEmpty() ? Type.TEXT : whole ? Type.COUNT : Type.NUMBER;
    }

    /**
     * @return whether rows are made anew whenever they are read, which is slow where they are read
     *     often, as for sorting
     */
    public boolean isComputed() {
        return rows instanceof ComputedRows;
    }

    /**
     * @return the same table with all its rows kept
     */
    public ResultTable kept() {
        return new ResultTable(kind, columns, new ArrayList<>(rows));
    }

    /**
     * @return its file's name without extension
     */
    public String name() {
        return kind.name();
    }

    /**
     * @return the headers of its columns
     */
    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** Collects rows whose columns are named as they are filled. */
    public static final class Builder {

        private final TableKind kind;
        private final List<String> names = new ArrayList<>();
        private final Set<String> p = new java.util.HashSet<>();
        private final List<List<Object>> rows = new ArrayList<>();
        private List<Object> row;

        /**
         * @param kind which table it is
         */
        public Builder(TableKind kind) {
            this.kind = kind;
        }

        /**
         * Begins a row.
         *
         * @return this
         */
        public Builder row() {
            row = new ArrayList<>();
            rows.add(row);
            return this;
        }

        /**
         * Columns are those of the first row; all rows must name the same.
         *
         * @param column its header
         * @param value a text or a number
         * @return this
         */
        public Builder put(String column, Object value) {
            if (rows.size() == 1) {
                names.add(column);
            } else if (!names.get(row.size()).equals(column)) {
                throw new IllegalStateException(column + " in place of " + names.get(row.size()));
            }
            row.add(value);
            return this;
        }

        /**
         * The same, for a p value.
         *
         * @param column its header
         * @param value from 0 to 1, or NaN
         * @return this
         */
        public Builder putP(String column, double value) {
            p.add(column);
            return put(column, value);
        }

        /**
         * @return the table
         */
        public ResultTable build() {
            return of(kind, names, p, rows);
        }
    }
}
