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

import ij.WindowManager;
import ij.measure.ResultsTable;
import ij.plugin.filter.Analyzer;
import ij.text.TextWindow;
import java.awt.Frame;
import java.awt.GraphicsEnvironment;
import java.util.Objects;
import java.util.Optional;

/**
 * Shows results tables, and finds them again by title, with and without a display.
 *
 * <p>ImageJ keeps a table in its window and drops {@code ResultsTable.show} without a display. Here
 * a macro reaches a table without a display as it does with one:
 *
 * <ul>
 *   <li>by title: {@code Table.get(column, row, title)}, {@code Table.getString}, {@code
 *       Table.getColumn}, {@code Table.size(title)}, {@code Table.headings(title)}, {@code
 *       Table.save(path, title)}, {@code isOpen(title)}, {@code selectWindow(title)}, {@code
 *       close(title)};
 *   <li>as the table shown last: the same functions without a title, {@code getResult(column,
 *       row)}, {@code saveAs("Results", path)}.
 * </ul>
 *
 * <p>Only without a display, and only while there are no measurements of ImageJ's own, {@code
 * nResults} counts the rows of the table shown last; {@code Measure} then starts a table of its own
 * and never mixes its rows with ours. With a display {@code nResults} counts measurements only, so
 * a macro for both should use {@code Table.size}. What does not work without a display: {@code
 * Table.title}, {@code Table.rename}, the selection of rows; {@code saveAs("Results", path)} does
 * not rename the table after the file, as it does with a display.
 */
public final class ResultsTables {

    /** The title of ImageJ's own table of measurements. */
    private static final String SYSTEM_TITLE = "Results";

    private ResultsTables() {}

    /**
     * Shows a table in the window of this title, which is made if there is none; without a display
     * makes it reachable as the class comment says.
     *
     * @param table the table; the caller may go on appending rows to it and show it again
     * @param title the title of the window
     */
    public static void show(ResultsTable table, String title) {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(title, "title");
        if (!GraphicsEnvironment.isHeadless()) {
            table.show(title);
            return;
        }
        if (title.equals(SYSTEM_TITLE)) {
            Analyzer.setResultsTable(table);
            return;
        }
        TextWindow window = window(title);
        if (window instanceof HeadlessTableWindow) {
            ((HeadlessTableWindow) window).setTable(table);
        } else {
            WindowManager.addWindow((Frame) HeadlessTableWindow.create(title, table));
        }
        SystemTableCopy.install(table);
    }

    /**
     * Finds a table by its title.
     *
     * @param title the title of the table's window
     * @return the table itself, not a copy; empty where no table of this title is shown
     */
    public static Optional<ResultsTable> find(String title) {
        Objects.requireNonNull(title, "title");
        TextWindow window = window(title);
        if (window != null) {
            return Optional.ofNullable(window.getResultsTable());
        }
        ResultsTable system = Analyzer.getResultsTable();
        boolean isSystem = title.equals(SYSTEM_TITLE) && !(system instanceof SystemTableCopy);
        return isSystem && system.size() > 0 ? Optional.of(system) : Optional.empty();
    }

    /**
     * Closes a table's window without asking whether to save it.
     *
     * @param title the title of the window; where there is none, nothing happens
     */
    public static void close(String title) {
        TextWindow window = window(title);
        if (window != null) {
            window.close(false);
        }
    }

    private static TextWindow window(String title) {
        for (Frame frame : WindowManager.getNonImageWindows()) {
            if (frame instanceof TextWindow && title.equals(frame.getTitle())) {
                return (TextWindow) frame;
            }
        }
        return null;
    }
}
