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

import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.table.TextColumn;
import ij.WindowManager;
import ij.measure.ResultsTable;
import ij.plugin.filter.Analyzer;
import ij.text.TextWindow;
import java.awt.Frame;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** ImageJ's results tables as tables of cases. */
public final class CaseTables {

    private CaseTables() {}

    /**
     * @return titles of the tables that are open, the one in front first
     */
    public static List<String> openTitles() {
        Set<String> titles = new LinkedHashSet<>();
        Frame front = WindowManager.getFrontWindow();
        if (isTable(front)) {
            titles.add(front.getTitle());
        }
        for (Frame frame : WindowManager.getNonImageWindows()) {
            if (isTable(frame)) {
                titles.add(frame.getTitle());
            }
        }
        ResultsTable system = Analyzer.getResultsTable();
        if (system != null && system.size() > 0 && ResultsTables.find("Results").isPresent()) {
            titles.add("Results");
        }
        return new ArrayList<>(titles);
    }

    private static boolean isTable(Frame frame) {
        return frame instanceof TextWindow window
                && window.getResultsTable() != null
                && window.getResultsTable().size() > 0;
    }

    /**
     * @param title of an open table
     * @return the table
     * @throws IllegalArgumentException where there is none of this title, or it has no rows
     */
    public static CaseTable open(String title) {
        Optional<ResultsTable> table = ResultsTables.find(title).filter(t -> t.size() > 0);
        if (table.isEmpty()) {
            List<String> titles = openTitles();
            throw new IllegalArgumentException(
                    "There is no table "
                            + title
                            + " with rows; "
                            + (titles.isEmpty()
                                    ? "no table is open"
                                    : "open are " + String.join(", ", titles)));
        }
        return of(table.get(), title);
    }

    /**
     * @param table a results table
     * @param title what messages call it
     * @return its columns at full precision; one that holds a text anywhere is a column of texts
     */
    public static CaseTable of(ResultsTable table, String title) {
        List<Column> columns = new ArrayList<>();
        int rows = table.size();
        for (int c = 0; c <= table.getLastColumn(); c++) {
            if (table.columnExists(c)) {
                columns.add(column(table, c, rows));
            }
        }
        String[] labels = new String[rows];
        boolean labelled = false;
        for (int row = 0; row < rows; row++) {
            labels[row] = table.getLabel(row);
            labelled |= labels[row] != null;
        }
        if (labelled) {
            columns.add(0, new TextColumn("Label", labels));
        }
        return new CaseTable(title, columns);
    }

    private static Column column(ResultsTable table, int index, int rows) {
        String name = table.getColumnHeading(index);
        double[] numbers = new double[rows];
        String[] texts = new String[rows];
        boolean text = false;
        boolean number = false;
        for (int row = 0; row < rows; row++) {
            numbers[row] = table.getValueAsDouble(index, row);
            // A cell of text is NaN to getValueAsDouble, as is a missing number.
            texts[row] = Double.isNaN(numbers[row]) ? table.getStringValue(index, row) : null;
            number |= texts[row] == null;
            text |= !TextColumn.isPlainlyMissing(texts[row]);
        }
        if (!text) {
            return new NumberColumn(name, numbers);
        }
        for (int row = 0; row < rows && number; row++) {
            texts[row] = texts[row] == null ? NumberTexts.of(numbers[row]) : texts[row];
        }
        return new TextColumn(name, texts);
    }

    /** Numbers among texts, as a class of whole numbers is written. */
    private static final class NumberTexts {

        static String of(double value) {
            return new NumberColumn("", new double[] {value}).text(0);
        }
    }
}
