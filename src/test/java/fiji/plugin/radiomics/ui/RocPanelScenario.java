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

import static fiji.plugin.radiomics.testing.ImageJUser.await;
import static fiji.plugin.radiomics.testing.ImageJUser.choose;
import static fiji.plugin.radiomics.testing.ImageJUser.recorded;
import static fiji.plugin.radiomics.testing.ImageJUser.screen;

import fiji.plugin.radiomics.launch.ImageJWindow;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.report.FigureOptions;
import fiji.plugin.radiomics.stats.analysis.CutoffParameters;
import fiji.plugin.radiomics.stats.analysis.RocParameters;
import ij.IJ;
import ij.WindowManager;
import ij.measure.ResultsTable;
import ij.plugin.frame.Recorder;
import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.jfree.chart.ChartPanel;

/** A user of the panel: opens it on a table, drags the cutoff, changes the marker, exports. */
public final class RocPanelScenario {

    private RocPanelScenario() {}

    /**
     * @param arguments the table, the working folder and the folder for screenshots
     */
    public static void main(String[] arguments) throws Exception {
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, cause) -> {
                    cause.printStackTrace();
                    System.exit(1);
                });
        Path folder = Path.of(arguments[1]);
        Path screenshots = Path.of(arguments[2]);
        ImageJWindow.open();
        new Recorder().setLocation(20, 620);
        ResultsTable.open(arguments[0]).show("Masses");
        choose("Plugins>Radiomics", "ROC Analysis...");
        await(() -> window() != null && window().isShowing());
        RocWindow window = window();
        onEventThread(() -> window.setBounds(0, 0, 1270, 900));
        System.out.println("message: " + get(() -> window.form().shownMessage()));
        set(window, RocParameters.OUTCOME, "diagnosis");
        set(window, RocParameters.POSITIVE, "malignant");
        set(window, RocParameters.PATTERN, "mean_.*");
        set(window, RocParameters.COMPARE, "delong_paired");
        await(() -> get(() -> !window.isWorking() && !window.markers().selection().isEmpty()));
        System.out.println("first: " + shown(window));
        ImageIO.write(screen(), "png", screenshots.resolve("roc-panel-first.png").toFile());
        onEventThread(() -> window.markers().select("mean_texture"));
        await(() -> get(() -> !window.isWorking()));
        System.out.println("selected: " + shown(window));
        ImageIO.write(screen(), "png", screenshots.resolve("roc-panel.png").toFile());
        onEventThread(() -> window.tabs().setSelectedIndex(1));
        IJ.wait(300);
        drag(window, 25);
        System.out.println(
                "dragged: " + get(() -> Math.abs(window.cutoff().line().value() - 25) < .2));
        System.out.println(
                "numbers: " + get(() -> window.cutoff().text()).replaceAll("[\\s\\h]+", " "));
        ImageIO.write(screen(), "png", screenshots.resolve("roc-panel-dragged.png").toFile());
        for (int tab = 2; tab < 8; tab++) {
            int index = tab;
            onEventThread(() -> window.tabs().setSelectedIndex(index));
            ImageIO.write(
                    screen(), "png", screenshots.resolve("roc-panel-" + tab + ".png").toFile());
        }
        System.out.println("case: " + click(window));
        System.out.println("cancelled: " + cancelled(window));
        onEventThread(
                () ->
                        window.export(
                                folder.resolve("results"),
                                new FigureOptions(List.of("svg"), 85, 300)));
        await(() -> get(() -> window.shownStatus().startsWith("Written")));
        System.out.println("recorded: " + recorded());
        System.out.println(
                "by hand: " + get(() -> window.settings().text(CutoffParameters.CUTOFFS)));
        System.out.println(
                "numbers: " + get(() -> window.cutoff().text()).replaceAll("[\\s\\h]+", " "));
        System.exit(0);
    }

    static RocWindow window() {
        for (Frame frame : WindowManager.getNonImageWindows()) {
            if (frame instanceof RocWindow window) {
                return window;
            }
        }
        return null;
    }

    private static String shown(RocWindow window) {
        return get(
                () ->
                        window.markers().selection().get(0).marker()
                                + ", "
                                + window.cutoff().line().value());
    }

    private static void set(RocWindow window, Parameter<?> key, String text) throws Exception {
        onEventThread(() -> window.form().set(key, text));
    }

    /** Grabs the line where it stands and moves it to a value. */
    private static void drag(RocWindow window, double to) throws Exception {
        onEventThread(
                () -> {
                    ChartPanel chart = window.cutoff().chart();
                    CutoffLine line = window.cutoff().line();
                    int from = (int) Math.round(line.toPixel(line.value()));
                    int end = (int) Math.round(line.toPixel(to));
                    mouse(chart, MouseEvent.MOUSE_PRESSED, from);
                    for (int step = 1; step <= 5; step++) {
                        mouse(chart, MouseEvent.MOUSE_DRAGGED, from + (end - from) * step / 5);
                    }
                    mouse(chart, MouseEvent.MOUSE_RELEASED, end);
                });
    }

    /** Clicks where the greatest value lies, far from all others. */
    private static String click(RocWindow window) throws Exception {
        double[] values = window.markers().selection().get(0).values().values();
        double value = java.util.Arrays.stream(values).max().orElseThrow();
        onEventThread(
                () -> {
                    window.tabs().setSelectedIndex(1);
                    int x = (int) Math.round(window.cutoff().line().toPixel(value));
                    mouse(window.cutoff().chart(), MouseEvent.MOUSE_CLICKED, x);
                });
        return get(window::shownStatus);
    }

    /** A bootstrap that would take minutes ends at once when it is not wanted any more. */
    private static boolean cancelled(RocWindow window) throws Exception {
        set(window, RocParameters.CI, "bootstrap");
        set(window, RocParameters.REPLICATES, "1000000");
        await(() -> get(() -> window.shownStatus().startsWith("Ranking")));
        onEventThread(window::stop);
        boolean ended = get(() -> window.shownStatus().equals("Cancelled."));
        set(window, RocParameters.CI, "auto");
        set(window, RocParameters.REPLICATES, "2000");
        await(() -> get(() -> !window.isWorking()));
        return ended;
    }

    private static void mouse(ChartPanel chart, int event, int x) {
        chart.dispatchEvent(
                new MouseEvent(
                        chart,
                        event,
                        System.currentTimeMillis(),
                        InputEvent.BUTTON1_DOWN_MASK,
                        x,
                        chart.getHeight() / 2,
                        1,
                        false,
                        MouseEvent.BUTTON1));
    }

    private static void onEventThread(Runnable action) throws Exception {
        EventQueue.invokeAndWait(action);
    }

    private static <T> T get(Supplier<T> question) {
        AtomicReference<T> answer = new AtomicReference<>();
        try {
            EventQueue.invokeAndWait(() -> answer.set(question.get()));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return answer.get();
    }
}
