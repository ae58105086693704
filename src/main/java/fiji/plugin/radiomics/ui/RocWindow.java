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

import fiji.plugin.radiomics.report.FigureOptions;
import fiji.plugin.radiomics.report.TableOneHtml;
import fiji.plugin.radiomics.stats.analysis.MarkerResult;
import fiji.plugin.radiomics.stats.analysis.RocAnalysis;
import fiji.plugin.radiomics.stats.analysis.RocParameters;
import fiji.plugin.radiomics.stats.analysis.RocPlugin;
import fiji.plugin.radiomics.stats.analysis.RocResult;
import fiji.plugin.radiomics.stats.analysis.RocSettings;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.window.CaseSelection;
import fiji.plugin.radiomics.window.FieldWords;
import ij.IJ;
import ij.WindowManager;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
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
import javax.swing.Timer;

/**
 * The statistics panel: settings to the left, the ranking of the markers above, figures and numbers
 * of the selected ones below. A changed setting ranks anew, beside the event thread.
 */
public final class RocWindow extends JFrame {

    private static final long serialVersionUID = 1L;

    private static final String TITLE = "ROC Analysis";
    private static final Dimension SIZE = new Dimension(1240, 860);

    /** Quiet time after a change, so that fast typing does not rank at every key. */
    private static final int DELAY_MS = 250;

    private static final String START = "Choose the outcome column and the positive class.";

    private final SourceBar sourceBar;
    private final SettingsForm form;
    private final MarkerTable markers;
    private final CutoffPane cutoff = new CutoffPane(this::showCase, this::setCutoff);
    private final FigureTabs tabs;
    private final JLabel status = new JLabel(" ");
    private final JProgressBar progress = new JProgressBar(0, 100);
    private final JButton cancel = new JButton("Cancel");
    private final JButton copyTableOne = new JButton("Copy Table 1");
    private final Timer delay = new Timer(DELAY_MS, e -> rank());
    private final Timer moved = new Timer(DELAY_MS, e -> showCutoffs());
    private final transient Background ranking;
    private transient CaseSource source;
    private transient RocResult result;
    private String movedMarker;
    private transient Map<String, Double> movedCutoffs = Map.of();

    private RocWindow() {
        super(TITLE);
        delay.setRepeats(false);
        moved.setRepeats(false);
        ranking = new Background(this::showProgress, this::fail);
        sourceBar = new SourceBar(this::load, this::fail);
        form = new SettingsForm(new RocPlugin(), delay::restart);
        tabs = new FigureTabs(cutoff, this::showCase, this::say);
        markers = new MarkerTable(tabs::select);
        cancel.addActionListener(e -> stopRanking());
        setContentPane(content());
        if (IJ.getInstance() != null) {
            setIconImage(IJ.getInstance().getIconImage());
        }
        setDefaultCloseOperation(DISPOSE_ON_CLOSE);
        addWindowListener(
                new WindowAdapter() {
                    @Override
                    public void windowClosed(WindowEvent e) {
                        delay.stop();
                        moved.stop();
                        ranking.cancel();
                        tabs.stop();
                        WindowManager.removeWindow(RocWindow.this);
                    }
                });
        showProgress(Double.NaN);
        tabs.clear(START);
        setSize(Screen.fitting(SIZE));
    }

    /**
     * Opens the panel without a table.
     *
     * @return the window; may be called on any thread
     */
    public static RocWindow open() {
        return EventThread.get(
                () -> {
                    RocWindow window = new RocWindow();
                    window.say("Open a table, or choose a CSV file.");
                    window.appear();
                    return window;
                });
    }

    /**
     * Opens the panel.
     *
     * @param table an open table
     * @param settings what its fields show
     * @return the window; may be called on any thread
     */
    public static RocWindow open(CaseTable table, RocSettings settings) {
        return EventThread.get(
                () -> {
                    RocWindow window = new RocWindow();
                    window.load(CaseSource.open(table), settings);
                    window.appear();
                    return window;
                });
    }

    private void appear() {
        setLocationRelativeTo(null);
        WindowManager.addWindow(this);
        setVisible(true);
    }

    private JPanel content() {
        JScrollPane settings =
                new JScrollPane(
                        form,
                        JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED,
                        JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        JSplitPane below = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, tabs, cutoff.numbers());
        // More room is for the figures; numbers have a width of their own.
        below.setResizeWeight(1);
        JSplitPane right = new JSplitPane(JSplitPane.VERTICAL_SPLIT, markers, below);
        right.setResizeWeight(.25);
        right.setDividerLocation(230);
        JSplitPane all = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, settings, right);
        all.setDividerLocation(310);
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
        progress.setMaximumSize(new Dimension(160, 20));
        bar.add(progress);
        bar.add(cancel);
        bar.add(button("Copy Numbers", 'C', this::copyNumbers));
        copyTableOne.setName("copy table 1");
        copyTableOne.setToolTipText("The clinical variables by class, as a table for Word");
        copyTableOne.setMnemonic('1');
        copyTableOne.addActionListener(e -> copyTableOne());
        copyTableOne.setEnabled(false);
        bar.add(copyTableOne);
        bar.add(button("Macro...", 'a', this::showMacro));
        bar.add(button("Export...", 'E', this::export));
        return bar;
    }

    private static JButton button(String label, char key, Runnable action) {
        JButton button = new JButton(label);
        button.setMnemonic(key);
        button.addActionListener(e -> action.run());
        return button;
    }

    private void load(CaseSource cases) {
        // Cutoffs set by hand belong to the table that they were set on.
        RocSettings settings = form.isShowing() ? settingsOrInitial() : RocSettings.INITIAL;
        load(cases, settings.withCutoffs(Map.of()));
    }

    /**
     * @return what the fields say
     * @throws IllegalArgumentException where a field's text is not allowed
     */
    RocSettings settings() {
        return new RocSettings(form.values());
    }

    private RocSettings settingsOrInitial() {
        try {
            return settings();
        } catch (IllegalArgumentException e) {
            return RocSettings.INITIAL;
        }
    }

    private void load(CaseSource cases, RocSettings settings) {
        source = cases;
        sourceBar.show(cases);
        form.show(cases.table(), settings.values());
        rank();
    }

    private void rank() {
        if (source == null) {
            return;
        }
        RocSettings settings;
        try {
            settings = settings();
            settings.outcome();
        } catch (IllegalArgumentException e) {
            fail(e.getMessage());
            return;
        }
        form.showMessage("");
        CaseTable table = source.table();
        say("Ranking…");
        ranking.run(
                (workers, listener) -> new RocAnalysis(settings, workers, listener).ranking(table),
                this::show);
    }

    private void show(RocResult found) {
        result = found;
        form.showMessage(String.join("\n", found.warnings()));
        say(found.markers().size() + " markers, " + found.table().rows() + " cases");
        copyTableOne.setEnabled(TableOneHtml.isThere(found));
        tabs.show(found);
        markers.show(found.markers());
    }

    /** The settings know at once where the user has moved a cutoff; the table follows. */
    private void setCutoff(String marker, OptionalDouble value) {
        Map<String, Double> cutoffs = new LinkedHashMap<>(shownSettings().cutoffs());
        if (value.isPresent()) {
            cutoffs.put(marker, value.getAsDouble());
        } else {
            cutoffs.remove(marker);
        }
        form.setQuietly(
                RocParameters.CUTOFFS,
                shownSettings().withCutoffs(cutoffs).text(RocParameters.CUTOFFS));
        movedMarker = marker;
        movedCutoffs = cutoffs;
        moved.restart();
    }

    /** Where a field cannot be read just now, which its message says, those of the results. */
    private RocSettings shownSettings() {
        try {
            return settings();
        } catch (IllegalArgumentException e) {
            return result.settings();
        }
    }

    private void showCutoffs() {
        if (result != null && result.markers().stream().anyMatch(this::isMoved)) {
            result = result.withCutoffs(movedCutoffs);
            tabs.showCutoff(result, movedMarker);
            markers.update(result.markers());
        }
    }

    private boolean isMoved(MarkerResult marker) {
        return marker.marker().equals(movedMarker);
    }

    void stopRanking() {
        ranking.cancel();
        say("Cancelled.");
    }

    private void fail(String message) {
        form.showMessage(FieldWords.of(message, RocParameters.ALL));
        say(" ");
        if (result == null || source == null || result.table() != source.table()) {
            result = null;
            copyTableOne.setEnabled(false);
            markers.show(java.util.List.of());
            tabs.clear(START);
        }
    }

    private void showProgress(double part) {
        boolean isRunning = !Double.isNaN(part);
        progress.setVisible(isRunning);
        cancel.setVisible(isRunning);
        progress.setValue(isRunning ? (int) Math.round(100 * part) : 0);
    }

    private void say(String text) {
        status.setText(text);
    }

    private void showCase(int row) {
        tabs.selectCase(row);
        say(CaseSelection.show(source.table(), row));
    }

    private void copyNumbers() {
        Toolkit.getDefaultToolkit()
                .getSystemClipboard()
                .setContents(new StringSelection(cutoff.text()), null);
        say("The numbers are in the clipboard.");
    }

    private void copyTableOne() {
        HtmlClip clip = new HtmlClip(TableOneHtml.html(result), TableOneHtml.text(result));
        Toolkit.getDefaultToolkit().getSystemClipboard().setContents(clip, null);
        say("Table 1 is in the clipboard.");
    }

    private void showMacro() {
        if (source == null) {
            return;
        }
        try {
            exported(settings()).showMacro(this);
        } catch (IllegalArgumentException e) {
            fail(e.getMessage());
        }
    }

    private AnalysisExport exported(RocSettings settings) {
        return new AnalysisExport(source, new RocPlugin(), settings.values());
    }

    private void export() {
        try {
            Optional<ExportDialog.Choice> choice = ExportDialog.ask(new RocPlugin());
            if (choice.isPresent() && source != null) {
                export(choice.get().folder(), choice.get().figures());
            }
        } catch (IllegalArgumentException e) {
            fail(e.getMessage());
        }
    }

    /**
     * Writes all results of the present settings, with the bootstrap, and records the macro line
     * that does the same.
     *
     * @param folder where to; it is made if it is absent
     * @param figures how figures are written
     */
    public void export(Path folder, FigureOptions figures) {
        AnalysisExport exported = exported(settings());
        String unrecorded = exported.record(folder);
        say("Writing…");
        ranking.run(
                (workers, listener) ->
                        exported.write(folder, figures, workers, listener) + unrecorded,
                this::say);
    }

    SettingsForm form() {
        return form;
    }

    MarkerTable markers() {
        return markers;
    }

    FigureTabs tabs() {
        return tabs;
    }

    CutoffPane cutoff() {
        return cutoff;
    }

    String shownStatus() {
        return status.getText();
    }

    boolean isWorking() {
        return delay.isRunning() || moved.isRunning() || ranking.isRunning() || tabs.isWorking();
    }
}
