package fiji.plugin.radiomics.imagej;

import fiji.plugin.radiomics.extract.FeatureColumn;
import fiji.plugin.radiomics.extract.FeatureRow;
import fiji.plugin.radiomics.extract.FeatureSchema;
import fiji.plugin.radiomics.extract.FeatureTable;
import fiji.plugin.radiomics.extract.Provenance;

import ij.measure.ResultsTable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Feature tables as ImageJ results tables, in wide layout. */
public final class FeatureResults {

    /** Title of the results window. */
    public static final String TITLE = "Radiomics";

    /** Decimals shown; the table holds doubles whatever it shows. */
    private static final int DECIMALS = 9;

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
}
