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

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.figure.FigureStyle;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.report.AnalysisView;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.analysis.Analysis;
import fiji.plugin.radiomics.stats.analysis.AnalysisResult;
import fiji.plugin.radiomics.stats.analysis.ResultFigure;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.window.CaseSelection;
import java.awt.Dimension;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

/**
 * The panel of an analysis that has none of its own: settings to the left, a list of its figures
 * and tables, and the one chosen there to the right. The analysis runs when the user asks for it.
 */
public final class AnalysisWindow extends PanelWindow {

    private static final long serialVersionUID = 1L;

    private static final Dimension SIZE = new Dimension(1100, 700);

    private final transient Analysis analysis;
    private final ResultList results = new ResultList();
    private final JButton run = button("Run", 'R', this::analyse);

    private AnalysisWindow(Analysis analysis) {
        super(analysis);
        this.analysis = analysis;
        fill(results, List.of(run), SIZE);
        say("Open a table, or choose a CSV file.");
    }

    /**
     * Opens the panel.
     *
     * @param analysis the analysis
     * @param cases an open table, if there is one
     * @return the window; may be called on any thread
     */
    public static AnalysisWindow open(Analysis analysis, Optional<CaseTable> cases) {
        return EventThread.get(
                () -> {
                    AnalysisWindow window = new AnalysisWindow(analysis);
                    cases.ifPresent(table -> window.load(CaseSource.open(table)));
                    window.appear();
                    return window;
                });
    }

    @Override
    void changed() {
        say("Press Run for the new settings.");
    }

    @Override
    void load(CaseSource cases) {
        ParameterValues shown = analysis.parameters().standard();
        try {
            shown = source().isEmpty() ? shown : values();
        } catch (IllegalArgumentException e) {
            // A field that cannot be read starts from its standard value.
        }
        show(cases, shown);
        say("Choose the settings and press Run.");
    }

    /** What was drawn beside the event thread. */
    private record Drawn(AnalysisResult result, List<JFreeChart> charts) {}

    private void analyse() {
        withSource(
                source -> {
                    ParameterValues values = values();
                    CaseTable cases = source.table();
                    form().showMessage("");
                    say("Running…");
                    running()
                            .run(
                                    (workers, listener) -> drawn(cases, values, workers, listener),
                                    this::show);
                });
    }

    private Drawn drawn(
            CaseTable cases, ParameterValues values, Workers workers, Progress listener) {
        AnalysisResult result = analysis.run(cases, values, workers, listener);
        AnalysisView view = AnalysisView.of(analysis.name());
        List<JFreeChart> charts = new ArrayList<>();
        for (ResultFigure figure : result.figures()) {
            charts.add(view.draw(result, figure, FigureStyle.SCREEN, workers));
        }
        return new Drawn(result, charts);
    }

    private void show(Drawn drawn) {
        AnalysisResult result = drawn.result();
        results.show(
                List.of(
                        new ResultList.Group("Figures", figures(result, drawn.charts())),
                        new ResultList.Group("Tables", tables(result))));
        form().showMessage(String.join("\n", result.warnings()));
        say(result.cases().rows() + " cases");
    }

    private List<ResultList.Result> figures(AnalysisResult result, List<JFreeChart> charts) {
        List<ResultList.Result> shown = new ArrayList<>();
        for (int i = 0; i < charts.size(); i++) {
            ResultFigure figure = result.figures().get(i);
            FigureView view = new FigureView();
            ChartPanel panel = view.show(charts.get(i));
            panel.addMouseListener(
                    new MouseAdapter() {
                        @Override
                        public void mouseClicked(MouseEvent e) {
                            clicked(panel, result, figure, e);
                        }
                    });
            shown.add(new ResultList.Result(ResultNames.of(figure), figure.caption(), view));
        }
        return shown;
    }

    private List<ResultList.Result> tables(AnalysisResult result) {
        List<String> names =
                ResultNames.shortened(result.tables().stream().map(t -> t.kind().title()).toList());
        List<ResultList.Result> shown = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            ResultTable table = result.tables().get(i);
            ReportTableView view = new ReportTableView(table.name());
            view.show(table);
            view.onChoice(row -> showCases(result, result.rowsOf(table, row)));
            shown.add(new ResultList.Result(names.get(i), table.kind().description(), view));
        }
        return shown;
    }

    private void showCases(AnalysisResult result, List<Integer> rows) {
        if (!rows.isEmpty()) {
            say(CaseSelection.show(result.cases(), rows));
        }
    }

    /** A place of the drawing in the units of its axes. */
    private void clicked(
            ChartPanel panel, AnalysisResult result, ResultFigure figure, MouseEvent e) {
        Rectangle2D area = panel.getScreenDataArea();
        if (area.contains(e.getPoint()) && panel.getChart().getPlot() instanceof XYPlot plot) {
            double x = plot.getDomainAxis().java2DToValue(e.getX(), area, plot.getDomainAxisEdge());
            double y = plot.getRangeAxis().java2DToValue(e.getY(), area, plot.getRangeAxisEdge());
            showCases(result, result.rowsAt(figure, x, y));
        }
    }

    @Override
    void showProgress(double part) {
        super.showProgress(part);
        run.setEnabled(Double.isNaN(part));
    }

    ResultList results() {
        return results;
    }

    JButton runButton() {
        return run;
    }
}
