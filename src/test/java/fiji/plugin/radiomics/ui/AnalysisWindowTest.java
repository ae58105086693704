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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.swing.JTabbedPane;
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
        return EventThread.get(
                () -> {
                    List<String> titles = new ArrayList<>();
                    JTabbedPane tabs = window.tabs();
                    for (int i = 0; i < tabs.getTabCount(); i++) {
                        titles.add(tabs.getTitleAt(i));
                    }
                    return titles;
                });
    }

    @Test
    void aTabForEachTableAndFigure() throws Exception {
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
                            "ROC",
                            "ROC Groups",
                            "ROC Markers Tried",
                            "ROC Table 1",
                            "ROC Operating Points",
                            "ROC Thresholds",
                            "ROC Curve",
                            "roc",
                            "precision recall",
                            "distribution x",
                            "cutoffs x",
                            "groups x"),
                    run(window));
        } finally {
            EventThread.get(
                    () -> {
                        window.dispose();
                        return null;
                    });
        }
    }
}
