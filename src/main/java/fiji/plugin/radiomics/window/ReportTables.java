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

import fiji.plugin.radiomics.stats.analysis.AnalysisResult;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.analysis.TableKind;
import ij.measure.ResultsTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The tables of analyses as ImageJ results tables. */
public final class ReportTables {

    /** Decimals shown; the table holds doubles whatever it shows. */
    private static final int DECIMALS = 9;

    private ReportTables() {}

    /**
     * Shows an analysis in place of an earlier one.
     *
     * @param result the analysis
     */
    public static void show(AnalysisResult result) {
        List<TableKind> kinds = new ArrayList<>(result.analysis().tables());
        // The main table is shown last: it is the one that macros reach without a title.
        Collections.reverse(kinds);
        for (TableKind kind : kinds) {
            result.tables().stream()
                    .filter(table -> table.name().equals(kind.name()))
                    .findFirst()
                    .ifPresentOrElse(ReportTables::show, () -> ResultsTables.close(kind.title()));
        }
    }

    /**
     * Shows one table in place of an earlier one.
     *
     * @param report the table
     */
    public static void show(ResultTable report) {
        ResultsTable table = new ResultsTable();
        table.showRowNumbers(false);
        table.setPrecision(DECIMALS);
        for (List<Object> row : report.rows()) {
            table.addRow();
            for (int i = 0; i < row.size(); i++) {
                String column = report.columns().get(i).name();
                if (row.get(i) instanceof Number number) {
                    table.addValue(column, number.doubleValue());
                } else {
                    table.addValue(column, row.get(i).toString());
                }
            }
        }
        ResultsTables.show(table, report.kind().title());
    }
}
