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

import fiji.plugin.radiomics.conformity.Comparison;
import fiji.plugin.radiomics.conformity.ConfigurationResult;
import fiji.plugin.radiomics.conformity.ConformityCsv;
import fiji.plugin.radiomics.conformity.ConformityReport;
import ij.measure.ResultsTable;
import java.util.List;

/** Conformity reports as ImageJ results tables. */
public final class ConformityResults {

    /** Title of the table with a row a configuration and family. */
    public static final String TITLE = "IBSI Conformity";

    /** Title of the table with a row a miss; it is there only where there are misses. */
    public static final String MISSES_TITLE = "IBSI Conformity Misses";

    /** Decimals shown; the table holds doubles whatever it shows. */
    private static final int DECIMALS = 9;

    private ConformityResults() {}

    /**
     * Shows a report in place of an earlier one.
     *
     * @param report the report
     */
    public static void show(ConformityReport report) {
        List<Comparison> misses = report.misses();
        if (misses.isEmpty()) {
            ResultsTables.close(MISSES_TITLE);
        } else {
            ResultsTables.show(table(misses), MISSES_TITLE);
        }
        // Shown last, it is the table that macros reach without a title.
        ResultsTables.show(summary(report), TITLE);
    }

    private static ResultsTable summary(ConformityReport report) {
        ResultsTable table = new ResultsTable();
        table.showRowNumbers(false);
        // Counts: without decimals.
        table.setPrecision(0);
        for (ConfigurationResult r : report.results()) {
            for (ConfigurationResult.FamilyResult f : r.families()) {
                table.addRow();
                table.addValue("configuration", r.configuration().id());
                table.addValue("family", f.family());
                table.addValue("matched", f.matched());
                table.addValue("total", f.total());
            }
        }
        return table;
    }

    private static ResultsTable table(List<Comparison> misses) {
        ResultsTable table = new ResultsTable();
        table.showRowNumbers(false);
        table.setPrecision(DECIMALS);
        for (Comparison c : misses) {
            table.addRow();
            List<Object> fields = ConformityCsv.record(c);
            for (int i = 0; i < fields.size(); i++) {
                String column = ConformityCsv.COLUMNS.get(i);
                if (fields.get(i) instanceof Number number) {
                    table.addValue(column, number.doubleValue());
                } else {
                    table.addValue(column, fields.get(i).toString());
                }
            }
        }
        return table;
    }
}
