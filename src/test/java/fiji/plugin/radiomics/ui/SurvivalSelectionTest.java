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

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.analysis.AnalysisResult;
import fiji.plugin.radiomics.stats.analysis.ResultFigure;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.survival.analysis.OutcomeParameters;
import fiji.plugin.radiomics.stats.survival.analysis.SurvivalParameters;
import fiji.plugin.radiomics.stats.survival.analysis.SurvivalPlugin;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.table.TextColumn;
import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.swing.JLabel;
import javax.swing.JTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Choosing a step or a curve of a survival analysis shows its cases. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class SurvivalSelectionTest {

    private static final CaseTable CASES =
            new CaseTable(
                    "cases",
                    List.of(
                            new TextColumn("case", new String[] {"a", "b", "c", "d", "e", "f"}),
                            new NumberColumn("time", new double[] {5, 9, 5, 2, 7, 4}),
                            new NumberColumn("status", new double[] {1, 0, 1, 1, 0, 1}),
                            new TextColumn("arm", new String[] {"x", "x", "y", "y", "x", "y"}),
                            new NumberColumn("marker", new double[] {3, 1, 5, 4, 2, 6})));

    private static final Map<String, String> SETTINGS =
            Map.of("time", "time", "event", "status", "groups", "arm", "covariates", "marker");

    private final AnalysisResult result =
            new SurvivalPlugin().run(CASES, values(), Workers.none(), Progress.NONE);

    private static ParameterValues values() {
        return SurvivalParameters.ALL.values(SETTINGS);
    }

    private ResultTable table(String name) {
        return result.tables().stream().filter(t -> t.name().equals(name)).findFirst().get();
    }

    private List<Integer> rowsOf(String name, Object... cells) {
        ResultTable table = table(name);
        for (int row = 0; row < table.rows().size(); row++) {
            if (table.rows().get(row).subList(0, cells.length).equals(List.of(cells))) {
                return result.rowsOf(table, row);
            }
        }
        throw new AssertionError(List.of(cells) + " is not in " + name);
    }

    @Test
    void rowsOfTables() {
        assertEquals(List.of(0, 2), rowsOf("kaplan_meier", "all", "all", 5.0));
        assertEquals(List.of(2), rowsOf("kaplan_meier", "arm", "y", 5.0));
        assertEquals(List.of(0, 1, 4), rowsOf("survival_summary", "arm", "x"));
        assertEquals(List.of(3), rowsOf("predictions", "d"));
        assertEquals(List.of(), rowsOf("cox", "univariable", "marker"));
    }

    /** After 5 the curve of x stands at 2/3, that of y at 0. */
    @Test
    void stepsOfCurves() {
        ResultFigure figure = new ResultFigure("kaplan_meier", "arm", "");
        assertEquals(List.of(0), result.rowsAt(figure, 6, .7));
        assertEquals(List.of(2), result.rowsAt(figure, 6, .1));
        assertEquals(List.of(5), result.rowsAt(figure, 4.5, .2));
        assertEquals(List.of(), result.rowsAt(new ResultFigure("forest", "", ""), 1, 1));
    }

    private static <C extends Component> C find(Container in, Class<C> type, String name) {
        for (Component c : in.getComponents()) {
            if (type.isInstance(c) && name.equals(c.getName())) {
                return type.cast(c);
            }
            C deeper = c instanceof Container inner ? find(inner, type, name) : null;
            if (deeper != null) {
                return deeper;
            }
        }
        return null;
    }

    @Test
    void theWindowNamesThem() throws Exception {
        assumeFalse(GraphicsEnvironment.isHeadless());
        AnalysisWindow window = AnalysisWindow.open(new SurvivalPlugin(), Optional.of(CASES));
        try {
            EventThread.get(
                    () -> {
                        window.form().set(OutcomeParameters.TIME, "time");
                        window.form().set(OutcomeParameters.EVENT, "status");
                        window.runButton().doClick();
                        return null;
                    });
            boolean[] working = {true};
            while (working[0]) {
                Thread.sleep(50);
                working[0] = EventThread.get(window::isWorking);
            }
            String said =
                    EventThread.get(
                            () -> {
                                JTable steps =
                                        find(window.getContentPane(), JTable.class, "kaplan_meier");
                                steps.setRowSelectionInterval(2, 2);
                                return find(window.getContentPane(), JLabel.class, "status")
                                        .getText();
                            });
            assertTrue(said.startsWith("2 cases: rows 1, 3."), said);
        } finally {
            EventThread.get(
                    () -> {
                        window.dispose();
                        return null;
                    });
        }
    }
}
