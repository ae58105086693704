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
import fiji.plugin.radiomics.window.FieldWords;
import ij.IJ;
import ij.WindowManager;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

/**
 * The panel of an analysis that has none of its own: settings to the left, a tab for each table and
 * figure to the right. The analysis runs beside the event thread, when the user asks for it.
 */
public final class AnalysisWindow extends JFrame {

    private static final long serialVersionUID = 1L;

    private static final Dimension SIZE = new Dimension(1100, 760);
    private static final int FORM_WIDTH = 310;

    private final transient Analysis analysis;
    private final SourceBar sourceBar;
    private final SettingsForm form;
    private final JTabbedPane tabs =
            new JTabbedPane(JTabbedPane.TOP, JTabbedPane.SCROLL_TAB_LAYOUT);
    private final JLabel status = new JLabel(" ");
    private final JProgressBar progress = new JProgressBar(0, 100);
    private final JButton run = new JButton("Run");
    private final JButton cancel = new JButton("Cancel");
    private final transient Background running;
    private transient CaseSource source;

    private AnalysisWindow(Analysis analysis) {
        super(analysis.label());
        this.analysis = analysis;
        running = new Background(this::showProgress, this::fail);
        sourceBar = new SourceBar(this::load, this::fail);
        form = new SettingsForm(analysis, () -> status.setText("Press Run for the new settings."));
        setContentPane(content());
        if (IJ.getInstance() != null) {
            setIconImage(IJ.getInstance().getIconImage());
        }
        setDefaultCloseOperation(DISPOSE_ON_CLOSE);
        addWindowListener(
                new WindowAdapter() {
                    @Override
                    public void windowClosed(WindowEvent e) {
                        running.cancel();
                        WindowManager.removeWindow(AnalysisWindow.this);
                    }
                });
        showProgress(Double.NaN);
        status.setText("Open a table, or choose a CSV file.");
        setSize(Screen.fitting(SIZE));
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
                    window.setLocationRelativeTo(null);
                    WindowManager.addWindow(window);
                    window.setVisible(true);
                    return window;
                });
    }

    private JPanel content() {
        JScrollPane settings =
                new JScrollPane(
                        form,
                        JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED,
                        JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        JSplitPane all = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, settings, tabs);
        all.setDividerLocation(FORM_WIDTH);
        JPanel content = new JPanel(new BorderLayout(4, 4));
        content.setBorder(BorderFactory.createEmptyBorder(6, 6, 6, 6));
        content.add(sourceBar, BorderLayout.NORTH);
        content.add(all, BorderLayout.CENTER);
        content.add(bottom(), BorderLayout.SOUTH);
        return content;
    }

    private JPanel bottom() {
        JPanel bar = new JPanel();
        bar.setLayout(new BoxLayout(bar, BoxLayout.X_AXIS));
        status.setName("status");
        bar.add(status);
        bar.add(Box.createHorizontalGlue());
        bar.add(progress);
        bar.add(button(cancel, this::stop));
        bar.add(button(run, this::analyse));
        bar.add(button(new JButton("Macro..."), this::showMacro));
        bar.add(button(new JButton("Export..."), this::export));
        return bar;
    }

    private static JButton button(JButton button, Runnable action) {
        button.addActionListener(e -> action.run());
        return button;
    }

    private void load(CaseSource cases) {
        ParameterValues shown = analysis.parameters().standard();
        try {
            shown = source == null ? shown : form.values();
        } catch (IllegalArgumentException e) {
            // A field that cannot be read starts from its standard value.
        }
        source = cases;
        sourceBar.show(cases);
        form.show(cases.table(), shown);
        status.setText("Choose the settings and press Run.");
    }

    /** What was drawn beside the event thread. */
    private record Drawn(AnalysisResult result, List<JFreeChart> charts) {}

    private void analyse() {
        withSource(
                () -> {
                    ParameterValues values = form.values();
                    CaseTable cases = source.table();
                    form.showMessage("");
                    status.setText("Running…");
                    running.run(
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
        int selected = tabs.getSelectedIndex();
        tabs.removeAll();
        AnalysisResult result = drawn.result();
        for (ResultTable table : result.tables()) {
            ReportTableView view = new ReportTableView(table.name());
            view.show(table);
            view.onChoice(row -> showCases(result, result.rowsOf(table, row)));
            tabs.addTab(table.kind().title(), null, view, table.kind().description());
        }
        for (int i = 0; i < drawn.charts().size(); i++) {
            ResultFigure figure = result.figures().get(i);
            FigureView view = new FigureView();
            ChartPanel panel = view.show(drawn.charts().get(i));
            panel.addMouseListener(
                    new MouseAdapter() {
                        @Override
                        public void mouseClicked(MouseEvent e) {
                            clicked(panel, result, figure, e);
                        }
                    });
            String title = (figure.kind() + " " + figure.subject()).replace('_', ' ').trim();
            tabs.addTab(title, null, view, figure.caption());
        }
        if (selected >= 0 && selected < tabs.getTabCount()) {
            tabs.setSelectedIndex(selected);
        }
        form.showMessage(String.join("\n", result.warnings()));
        status.setText(result.cases().rows() + " cases");
    }

    private void showCases(AnalysisResult result, List<Integer> rows) {
        if (!rows.isEmpty()) {
            status.setText(CaseSelection.show(result.cases(), rows));
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

    private void showMacro() {
        withSource(() -> exported().showMacro(this));
    }

    private void export() {
        withSource(
                () -> {
                    AnalysisExport exported = exported();
                    Optional<ExportDialog.Choice> choice = ExportDialog.ask(analysis);
                    if (choice.isPresent()) {
                        String unrecorded = exported.record(choice.get().folder());
                        status.setText("Writing…");
                        running.run(
                                (workers, listener) ->
                                        exported.write(
                                                        choice.get().folder(),
                                                        choice.get().figures(),
                                                        workers,
                                                        listener)
                                                + unrecorded,
                                status::setText);
                    }
                });
    }

    private AnalysisExport exported() {
        return new AnalysisExport(source, analysis, form.values());
    }

    private void withSource(Runnable action) {
        if (source == null) {
            fail("Choose a table first.");
            return;
        }
        try {
            action.run();
        } catch (IllegalArgumentException e) {
            fail(e.getMessage());
        }
    }

    private void stop() {
        running.cancel();
        status.setText("Cancelled.");
    }

    private void fail(String message) {
        form.showMessage(FieldWords.of(message, analysis.parameters()));
        status.setText(" ");
    }

    private void showProgress(double part) {
        boolean isRunning = !Double.isNaN(part);
        progress.setVisible(isRunning);
        cancel.setVisible(isRunning);
        run.setEnabled(!isRunning);
        progress.setValue(isRunning ? (int) Math.round(100 * part) : 0);
    }

    SettingsForm form() {
        return form;
    }

    JTabbedPane tabs() {
        return tabs;
    }

    JButton runButton() {
        return run;
    }

    boolean isWorking() {
        return running.isRunning();
    }
}
