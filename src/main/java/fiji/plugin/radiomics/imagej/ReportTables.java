package fiji.plugin.radiomics.imagej;

import fiji.plugin.radiomics.report.GroupTable;
import fiji.plugin.radiomics.report.ReportTable;
import fiji.plugin.radiomics.report.RocTables;
import fiji.plugin.radiomics.stats.analysis.RocResult;
import ij.measure.ResultsTable;
import java.util.List;

/** The tables of reports as ImageJ results tables. */
public final class ReportTables {

    /** Title of the table with a row a marker. */
    public static final String ROC = "ROC";

    /** Title of the table with the comparison of the classes. */
    public static final String GROUPS = "ROC Groups";

    /** Title of the table with a row a comparison of markers. */
    public static final String COMPARISONS = "ROC Comparisons";

    /** Title of the table with a row a pair of markers. */
    public static final String CORRELATIONS = "ROC Correlations";

    /** Title of the table of a planned study. */
    public static final String SAMPLE_SIZE = "ROC Sample Size";

    /** Decimals shown; the table holds doubles whatever it shows. */
    private static final int DECIMALS = 9;

    private ReportTables() {}

    /**
     * Shows an analysis in place of an earlier one.
     *
     * @param result the analysis
     */
    public static void show(RocResult result) {
        if (result.correlations().isPresent()) {
            show(RocTables.correlations(result.correlations().get()), CORRELATIONS);
        } else {
            ResultsTables.close(CORRELATIONS);
        }
        if (result.comparisons().isEmpty()) {
            ResultsTables.close(COMPARISONS);
        } else {
            show(RocTables.comparisons(result), COMPARISONS);
        }
        show(GroupTable.of(result), GROUPS);
        // Shown last, it is the table that macros reach without a title.
        show(RocTables.roc(result), ROC);
    }

    /**
     * Shows one table in place of an earlier one.
     *
     * @param report the table
     * @param title its title
     */
    public static void show(ReportTable report, String title) {
        ResultsTable table = new ResultsTable();
        table.showRowNumbers(false);
        table.setPrecision(DECIMALS);
        for (List<Object> row : report.rows()) {
            table.addRow();
            for (int i = 0; i < row.size(); i++) {
                String column = report.columns().get(i);
                if (row.get(i) instanceof Number number) {
                    table.addValue(column, number.doubleValue());
                } else {
                    table.addValue(column, row.get(i).toString());
                }
            }
        }
        ResultsTables.show(table, title);
    }
}
