/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.window;

import fiji.plugin.radiomics.extract.FeatureColumn;
import fiji.plugin.radiomics.extract.FeatureRow;
import fiji.plugin.radiomics.extract.FeatureSchema;
import fiji.plugin.radiomics.extract.FeatureTable;
import fiji.plugin.radiomics.extract.Provenance;
import ij.measure.ResultsTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Feature tables as ImageJ results tables, in wide layout. */
public final class FeatureResults {

    /** Title of the results window. */
    public static final String TITLE = "Radiomics";

    /** Title of the results window of twins, which are never among real data. */
    public static final String TWINS = "Radiomics Shuffled";

    /** Decimals shown; the table holds doubles whatever it shows. */
    private static final int DECIMALS = 9;

    /**
     * The rows of the results table with units and reasons, which an ImageJ table cannot hold; what
     * has been deleted there is still here.
     */
    private static final Map<String, List<Made>> MADE = new HashMap<>();

    private record Made(FeatureSchema schema, FeatureRow row) {}

    private FeatureResults() {}

    /**
     * @param schema the schema of the rows to be appended
     * @return the column headings of its table, in order
     */
    public static List<String> headings(FeatureSchema schema) {
        List<String> headings = new ArrayList<>(Provenance.COLUMNS);
        for (FeatureColumn c : schema.columns()) {
            headings.add(c.name());
        }
        return headings;
    }

    /**
     * @param table a results table
     * @param schema a schema
     * @param some names of columns that images of some modalities have only
     * @return whether rows of the schema may be appended: the table is empty or has its columns,
     *     with or without these
     */
    public static boolean fits(ResultsTable table, FeatureSchema schema, Set<String> some) {
        List<String> there = new ArrayList<>(Arrays.asList(table.getHeadings()));
        List<String> wanted = headings(schema);
        there.removeIf(some::contains);
        wanted.removeIf(some::contains);
        return table.size() == 0 || there.equals(wanted);
    }

    /**
     * Appends rows.
     *
     * @param features the rows
     * @param table where to, empty or of the same columns; cells of others become NaN
     */
    public static void append(FeatureTable features, ResultsTable table) {
        append(features, table, TITLE);
    }

    /**
     * The same.
     *
     * @param features the rows
     * @param table where to, empty or of the same columns; cells of others become NaN
     * @param title of the table, {@link #TITLE} or {@link #TWINS}
     */
    public static synchronized void append(
            FeatureTable features, ResultsTable table, String title) {
        List<Made> made = MADE.computeIfAbsent(title, t -> new ArrayList<>());
        if (table.size() == 0) {
            made.clear();
        }
        features.rows().forEach(row -> made.add(new Made(features.schema(), row)));
        table.setNaNEmptyCells(true);
        table.setPrecision(DECIMALS);
        table.showRowNumbers(false);
        List<FeatureColumn> columns = features.schema().columns();
        for (FeatureRow row : features.rows()) {
            table.incrementCounter();
            int r = table.size() - 1;
            row.provenance()
                    .columns(row.status().toString())
                    .forEach(
                            (name, value) -> {
                                if (value instanceof Number number) {
                                    table.setValue(name, r, number.doubleValue());
                                } else {
                                    table.setValue(name, r, String.valueOf(value));
                                }
                            });
            for (int i = 0; i < columns.size(); i++) {
                table.setValue(columns.get(i).name(), r, row.values().get(i).value());
            }
        }
    }

    /**
     * All rows of a table, in its order, for a file.
     *
     * @param table the results table
     * @return its rows with units and reasons
     * @throws IllegalArgumentException where the table has rows that no extraction of this session
     *     has made as they are now
     */
    public static FeatureTable rows(ResultsTable table) {
        return rows(table, TITLE);
    }

    /**
     * The same.
     *
     * @param table the results table
     * @param title of the table, {@link #TITLE} or {@link #TWINS}
     * @return its rows with units and reasons
     * @throws IllegalArgumentException where the table has rows that no extraction of this session
     *     has made as they are now
     */
    public static synchronized FeatureTable rows(ResultsTable table, String title) {
        List<Made> left = new ArrayList<>(MADE.getOrDefault(title, List.of()));
        List<Made> rows = new ArrayList<>();
        for (int r = 0; r < table.size(); r++) {
            int at = r;
            Made found =
                    left.stream()
                            .filter(made -> isRow(table, at, made))
                            .findFirst()
                            .orElseThrow(() -> unknownRow(at, title));
            left.remove(found);
            rows.add(found);
        }
        FeatureSchema all = FeatureSchema.joined(rows.stream().map(Made::schema).toList());
        return new FeatureTable(
                all, rows.stream().map(made -> all.placed(made.schema(), made.row())).toList());
    }

    private static IllegalArgumentException unknownRow(int r, String title) {
        return new IllegalArgumentException(
                "Row "
                        + (r + 1)
                        + " of the table "
                        + title
                        + " was changed, or opened from a file: its units and reasons are not"
                        + " known, so that it cannot go into the CSV file; use table=replace, or"
                        + " save the table itself");
    }

    private static boolean isRow(ResultsTable table, int r, Made made) {
        FeatureRow row = made.row();
        for (Map.Entry<String, ?> cell :
                row.provenance().columns(row.status().toString()).entrySet()) {
            boolean same =
                    cell.getValue() instanceof Number number
                            ? same(table.getValue(cell.getKey(), r), number.doubleValue())
                            : String.valueOf(cell.getValue())
                                    .equals(table.getStringValue(cell.getKey(), r));
            if (!same) {
                return false;
            }
        }
        for (int i = 0; i < row.values().size(); i++) {
            String name = made.schema().columns().get(i).name();
            if (!same(table.getValue(name, r), row.values().get(i).value())) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(double a, double b) {
        return Double.compare(a, b) == 0;
    }
}
