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

import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.report.FigureOptions;
import fiji.plugin.radiomics.stats.analysis.Analysis;
import fiji.plugin.radiomics.window.FieldWords;
import ij.IJ;
import ij.WindowManager;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;

/**
 * What the panels of all analyses have: the table at the top, the settings to the left, results to
 * the right, and below a line of status with the buttons. An analysis runs beside the event thread.
 */
abstract class PanelWindow extends JFrame {

    private static final long serialVersionUID = 1L;

    private static final int FORM_WIDTH = 310;
    private static final Dimension PROGRESS_SIZE = new Dimension(160, 20);

    private final transient Analysis analysis;
    private final SourceBar sourceBar;
    private final SettingsForm form;
    private final JLabel status = new JLabel(" ");
    private final JProgressBar progress = new JProgressBar(0, 100);
    private final JButton cancel = button("Cancel", 'n', this::stop);
    private final transient Background running;
    private transient Optional<CaseSource> source = Optional.empty();

    /**
     * @param analysis what the panel is for; its entry in the menu is the title
     */
    PanelWindow(Analysis analysis) {
        super(analysis.menuLabel().replace("...", ""));
        this.analysis = analysis;
        running = new Background(this::showProgress, this::fail);
        sourceBar = new SourceBar(this::load, this::fail);
        form = new SettingsForm(analysis, this::changed);
        if (IJ.getInstance() != null) {
            setIconImage(IJ.getInstance().getIconImage());
        }
        setDefaultCloseOperation(DISPOSE_ON_CLOSE);
        addWindowListener(
                new WindowAdapter() {
                    @Override
                    public void windowClosed(WindowEvent e) {
                        running.cancel();
                        closed();
                        WindowManager.removeWindow(PanelWindow.this);
                    }
                });
    }

    /**
     * Puts the panel together.
     *
     * @param results what stands to the right of the settings
     * @param buttons of this panel, before those for the macro line and the export
     * @param size of the window, where the screen has room for it
     */
    final void fill(JComponent results, List<JButton> buttons, Dimension size) {
        JScrollPane settings =
                new JScrollPane(
                        form,
                        JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED,
                        JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        JSplitPane all = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, settings, results);
        all.setDividerLocation(FORM_WIDTH);
        JPanel content = new JPanel(new BorderLayout(4, 4));
        content.setBorder(BorderFactory.createEmptyBorder(6, 6, 6, 6));
        content.add(sourceBar, BorderLayout.NORTH);
        content.add(all, BorderLayout.CENTER);
        content.add(bottom(buttons), BorderLayout.SOUTH);
        setContentPane(content);
        showProgress(Double.NaN);
        setSize(Screen.fitting(size));
    }

    private JPanel bottom(List<JButton> buttons) {
        JPanel bar = new JPanel();
        bar.setLayout(new BoxLayout(bar, BoxLayout.X_AXIS));
        status.setName("status");
        // A long text is cut; buttons stay in the window.
        status.setMinimumSize(new Dimension(0, status.getPreferredSize().height));
        bar.add(status);
        bar.add(Box.createHorizontalGlue());
        progress.setMaximumSize(PROGRESS_SIZE);
        bar.add(progress);
        bar.add(cancel);
        buttons.forEach(bar::add);
        bar.add(button("Macro...", 'a', this::showMacro));
        bar.add(button("Export...", 'E', this::export));
        return bar;
    }

    static JButton button(String label, char key, Runnable action) {
        JButton button = new JButton(label);
        button.setMnemonic(key);
        button.addActionListener(e -> action.run());
        return button;
    }

    /** Shows the filled window in the middle of the screen. */
    final void appear() {
        setLocationRelativeTo(null);
        WindowManager.addWindow(this);
        setVisible(true);
    }

    /** The user has changed a field. */
    abstract void changed();

    /** The user has chosen another table. */
    abstract void load(CaseSource cases);

    /** Ends what else is running when the window closes. */
    void closed() {}

    /** Says what has gone wrong, in the words of the fields. */
    void fail(String message) {
        form.showMessage(FieldWords.of(message, analysis.parameters()));
        say(" ");
    }

    /**
     * @param part of the work that is done; NaN where none is going on
     */
    void showProgress(double part) {
        boolean isRunning = !Double.isNaN(part);
        progress.setVisible(isRunning);
        cancel.setVisible(isRunning);
        progress.setValue(isRunning ? (int) Math.round(100 * part) : 0);
    }

    /**
     * @return what the fields say
     * @throws IllegalArgumentException where a field's text is not allowed
     */
    ParameterValues values() {
        return form.values();
    }

    /**
     * Shows a table among the choices of the fields.
     *
     * @param cases the table
     * @param values what the fields show
     */
    final void show(CaseSource cases, ParameterValues values) {
        source = Optional.of(cases);
        sourceBar.show(cases);
        form.show(cases.table(), values);
    }

    final Optional<CaseSource> source() {
        return source;
    }

    final Background running() {
        return running;
    }

    final void say(String text) {
        status.setText(text);
        status.setToolTipText(text.isBlank() ? null : text);
    }

    /** Ends the analysis that is running. */
    final void stop() {
        running.cancel();
        say("Cancelled.");
    }

    /** Does something with the table, or says why that cannot be. */
    final void withSource(java.util.function.Consumer<CaseSource> action) {
        if (source.isEmpty()) {
            fail("Choose a table first.");
            return;
        }
        try {
            action.accept(source.get());
        } catch (IllegalArgumentException e) {
            fail(e.getMessage());
        }
    }

    private void showMacro() {
        withSource(cases -> new AnalysisExport(cases, analysis, values()).showMacro(this));
    }

    private void export() {
        withSource(
                cases -> {
                    AnalysisExport exported = new AnalysisExport(cases, analysis, values());
                    ExportDialog.ask(analysis)
                            .ifPresent(c -> export(exported, c.folder(), c.figures()));
                });
    }

    /**
     * Writes all results of the present settings, and records the macro line that does the same.
     *
     * @param folder where to; it is made if it is absent
     * @param figures how figures are written
     */
    final void export(Path folder, FigureOptions figures) {
        withSource(cases -> export(new AnalysisExport(cases, analysis, values()), folder, figures));
    }

    private void export(AnalysisExport exported, Path folder, FigureOptions figures) {
        String unrecorded = exported.record(folder);
        say("Writing…");
        running.run(
                (workers, listener) ->
                        exported.write(folder, figures, workers, listener) + unrecorded,
                this::say);
    }

    final SettingsForm form() {
        return form;
    }

    final String shownStatus() {
        return status.getText();
    }

    boolean isWorking() {
        return running.isRunning();
    }
}
