/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import fiji.plugin.radiomics.stats.analysis.RocParameters;
import fiji.plugin.radiomics.stats.analysis.RocPlugin;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.table.TextColumn;
import java.awt.GraphicsEnvironment;
import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.swing.JTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The panel that any analysis has, here of the ROC analysis, which has another of its own. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class AnalysisWindowTest {

    private static final CaseTable CASES =
            new CaseTable(
                    "cases",
                    List.of(
                            new TextColumn(
                                    "kind", new String[] {"yes", "yes", "yes", "no", "no", "no"}),
                            new NumberColumn("x", new double[] {5, 6, 2, 1, 3, 0})));

    private static List<String> run(AnalysisWindow window) throws Exception {
        EventThread.get(
                () -> {
                    window.runButton().doClick();
                    return null;
                });
        boolean[] working = {true};
        while (working[0]) {
            Thread.sleep(50);
            working[0] = EventThread.get(window::isWorking);
        }
        return EventThread.get(() -> window.results().lines());
    }

    private static String shown(AnalysisWindow window) {
        ResultList results = window.results();
        return results.selected() + " " + results.shown().getClass().getSimpleName();
    }

    /** What the arrow keys do. */
    private static void press(AnalysisWindow window, String... keys) {
        JTree names = window.results().names();
        for (String key : keys) {
            names.getActionMap()
                    .get(key)
                    .actionPerformed(new ActionEvent(names, ActionEvent.ACTION_PERFORMED, key));
        }
    }

    @Test
    void figuresAndTablesInAList() throws Exception {
        assumeFalse(GraphicsEnvironment.isHeadless());
        AnalysisWindow window = AnalysisWindow.open(new RocPlugin(), Optional.of(CASES));
        try {
            assertEquals(List.of(), run(window));
            String message = EventThread.get(() -> window.form().shownMessage());
            assertTrue(message.startsWith("\"Outcome column\" is missing"), message);
            EventThread.get(
                    () -> {
                        window.form().set(RocParameters.OUTCOME, "kind");
                        window.form().set(RocParameters.POSITIVE, "yes");
                        window.form().set(RocParameters.REPLICATES, "20");
                        return null;
                    });
            assertEquals(
                    List.of(
                            "Figures",
                            "ROC",
                            "Precision–recall",
                            "Distribution: x",
                            "Cutoffs: x",
                            "Groups: x",
                            "Tables",
                            "ROC",
                            "Groups",
                            "Markers Tried",
                            "Table 1",
                            "Operating Points",
                            "Thresholds",
                            "Curve"),
                    run(window));
            assertEquals(
                    List.of(
                            "ROC FigureView",
                            "Distribution: x FigureView",
                            "Groups ReportTableView"),
                    EventThread.get(
                            () -> {
                                List<String> shown = new ArrayList<>();
                                shown.add(shown(window));
                                press(window, "selectNext", "selectNext");
                                shown.add(shown(window));
                                press(window, "selectNext", "selectNext", "selectNext");
                                press(window, "selectNext", "selectNext");
                                shown.add(shown(window));
                                return shown;
                            }));
            run(window);
            assertEquals("Groups ReportTableView", EventThread.get(() -> shown(window)));
            assertTrue(window.getWidth() <= 1100 && window.getHeight() <= 700);
        } finally {
            EventThread.get(
                    () -> {
                        window.dispose();
                        return null;
                    });
        }
    }
}
