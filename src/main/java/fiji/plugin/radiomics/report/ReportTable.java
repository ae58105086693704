package fiji.plugin.radiomics.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of results, for CSV files, results windows and reports alike.
 *
 * @param name what it is called, e.g. {@code roc}
 * @param columns names of its columns
 * @param rows a row a list of texts and numbers, as many as there are columns
 */
public record ReportTable(String name, List<String> columns, List<List<Object>> rows) {

    /** Copies the lists. */
    public ReportTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Collects rows whose columns are named as they are filled. */
    static final class Builder {

        private final String name;
        private final List<String> columns = new ArrayList<>();
        private final List<List<Object>> rows = new ArrayList<>();
        private List<Object> row;

        Builder(String name) {
            this.name = name;
        }

        Builder row() {
            row = new ArrayList<>();
            rows.add(row);
            return this;
        }

        /** Columns are those of the first row; all rows must name the same. */
        Builder put(String column, Object value) {
            if (rows.size() == 1) {
                columns.add(column);
            } else if (!columns.get(row.size()).equals(column)) {
                throw new IllegalStateException(column + " in place of " + columns.get(row.size()));
            }
            row.add(value);
            return this;
        }

        ReportTable build() {
            return new ReportTable(name, columns, rows);
        }
    }
}
