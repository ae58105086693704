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
import fiji.plugin.radiomics.report.TableOneHtml;
import fiji.plugin.radiomics.stats.analysis.CutoffParameters;
import fiji.plugin.radiomics.stats.analysis.MarkerResult;
import fiji.plugin.radiomics.stats.analysis.RocAnalysis;
import fiji.plugin.radiomics.stats.analysis.RocPlugin;
import fiji.plugin.radiomics.stats.analysis.RocResult;
import fiji.plugin.radiomics.stats.analysis.RocSettings;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.window.CaseSelection;
import java.awt.Dimension;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javax.swing.JButton;
import javax.swing.JSplitPane;
import javax.swing.Timer;

/**
 * The statistics panel: settings to the left, the ranking of the markers above, figures and numbers
 * of the selected ones below. A changed setting ranks anew, beside the event thread.
 */
public final class RocWindow extends PanelWindow {

    private static final long serialVersionUID = 1L;

    private static final Dimension SIZE = new Dimension(1240, 860);

    /** Quiet time after a change, so that fast typing does not rank at every key. */
    private static final int DELAY_MS = 250;

    private static final String START = "Choose the outcome column and the positive class.";

    private final MarkerTable markers;
    private final CutoffPane cutoff = new CutoffPane(this::showCase, this::setCutoff);
    private final FigureTabs tabs;
    private final JButton copyTableOne = button("Copy Table 1", '1', this::copyTableOne);
    private final Timer delay = new Timer(DELAY_MS, e -> rank());
    private final Timer moved = new Timer(DELAY_MS, e -> showCutoffs());
    private transient RocResult result;
    private String movedMarker;
    private transient Map<String, Double> movedCutoffs = Map.of();

    private RocWindow() {
        super(new RocPlugin());
        delay.setRepeats(false);
        moved.setRepeats(false);
        tabs = new FigureTabs(cutoff, this::showCase, this::say);
        markers = new MarkerTable(tabs::select);
        copyTableOne.setName("copy table 1");
        copyTableOne.setToolTipText("The clinical variables by class, as a table for Word");
        copyTableOne.setEnabled(false);
        fill(
                results(),
                List.of(button("Copy Numbers", 'C', this::copyNumbers), copyTableOne),
                SIZE);
        tabs.clear(START);
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

    private JSplitPane results() {
        JSplitPane below = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, tabs, cutoff.numbers());
        // More room is for the figures; numbers have a width of their own.
        below.setResizeWeight(1);
        JSplitPane right = new JSplitPane(JSplitPane.VERTICAL_SPLIT, markers, below);
        right.setResizeWeight(.25);
        right.setDividerLocation(230);
        return right;
    }

    @Override
    void changed() {
        delay.restart();
    }

    @Override
    void closed() {
        delay.stop();
        moved.stop();
        tabs.stop();
    }

    @Override
    void load(CaseSource cases) {
        // Cutoffs set by hand belong to the table that they were set on.
        RocSettings settings = form().isShowing() ? settingsOrInitial() : RocSettings.INITIAL;
        load(cases, settings.withCutoffs(Map.of()));
    }

    /**
     * @return what the fields say
     * @throws IllegalArgumentException where a field's text is not allowed
     */
    RocSettings settings() {
        return new RocSettings(form().values());
    }

    @Override
    ParameterValues values() {
        return settings().values();
    }

    private RocSettings settingsOrInitial() {
        try {
            return settings();
        } catch (IllegalArgumentException e) {
            return RocSettings.INITIAL;
        }
    }

    private void load(CaseSource cases, RocSettings settings) {
        show(cases, settings.values());
        rank();
    }

    private void rank() {
        if (source().isPresent()) {
            withSource(this::rank);
        }
    }

    private void rank(CaseSource source) {
        RocSettings settings = settings();
        settings.outcome();
        form().showMessage("");
        CaseTable table = source.table();
        say("Ranking…");
        running()
                .run(
                        (workers, listener) ->
                                new RocAnalysis(settings, workers, listener).ranking(table),
                        this::show);
    }

    private void show(RocResult found) {
        result = found;
        form().showMessage(String.join("\n", found.warnings()));
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
        form().setQuietly(
                        CutoffParameters.CUTOFFS,
                        shownSettings().withCutoffs(cutoffs).text(CutoffParameters.CUTOFFS));
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

    @Override
    void fail(String message) {
        super.fail(message);
        boolean isOfTheTable =
                result != null && source().filter(s -> s.table() == result.table()).isPresent();
        if (!isOfTheTable) {
            result = null;
            copyTableOne.setEnabled(false);
            markers.show(List.of());
            tabs.clear(START);
        }
    }

    private void showCase(int row) {
        tabs.selectCase(row);
        source().ifPresent(s -> say(CaseSelection.show(s.table(), row)));
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

    MarkerTable markers() {
        return markers;
    }

    FigureTabs tabs() {
        return tabs;
    }

    CutoffPane cutoff() {
        return cutoff;
    }

    @Override
    boolean isWorking() {
        return super.isWorking() || delay.isRunning() || moved.isRunning() || tabs.isWorking();
    }
}
