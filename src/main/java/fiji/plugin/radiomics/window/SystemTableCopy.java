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

import ij.measure.ResultsTable;
import ij.plugin.filter.Analyzer;

/**
 * A copy of one of our tables in the place of ImageJ's table of measurements, for {@code nResults}
 * and {@code getResult} without a display. It gives way to measurements: the first row that anybody
 * adds empties it, so that rows of different columns are never mixed.
 */
final class SystemTableCopy extends ResultsTable {

    /** ImageJ prints at most nine decimals. */
    private static final int MAX_DECIMALS = 9;

    private boolean holdsCopy;

    private SystemTableCopy() {}

    /** Puts a copy in place, unless there are measurements, which are never replaced. */
    static void install(ResultsTable table) {
        ResultsTable system = Analyzer.getResultsTable();
        boolean replaceable =
                system.size() == 0
                        || system instanceof SystemTableCopy
                                && ((SystemTableCopy) system).holdsCopy;
        if (!replaceable) {
            return;
        }
        SystemTableCopy copy = new SystemTableCopy();
        copy.fill(table);
        Analyzer.setResultsTable(copy);
        copy.setPrecision(MAX_DECIMALS);
    }

    private void fill(ResultsTable table) {
        for (int row = 0; row < table.size(); row++) {
            addRow();
            String label = table.getLabel(row);
            if (label != null) {
                setLabel(label, row);
            }
        }
        for (int column = 0; column <= table.getLastColumn(); column++) {
            if (table.columnExists(column)) {
                String heading = table.getColumnHeading(column);
                setColumn(heading, table.getColumnAsVariables(heading));
            }
        }
        showRowNumbers(table.showRowNumbers());
        holdsCopy = true;
    }

    @Override
    public synchronized void incrementCounter() {
        if (holdsCopy) {
            holdsCopy = false;
            reset();
            // Without them ImageJ's measurements have no column names.
            setDefaultHeadings();
        }
        super.incrementCounter();
    }
}
