/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.command;

import static fiji.plugin.radiomics.testing.ImageJUser.await;
import static fiji.plugin.radiomics.testing.ImageJUser.recorded;

import fiji.plugin.radiomics.open.RegionRequest;
import fiji.plugin.radiomics.testing.host.FijiHost;
import fiji.plugin.radiomics.testing.host.FijiSession;
import fiji.plugin.radiomics.testing.host.Preprocessors;
import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.Roi;
import ij.macro.Interpreter;
import ij.plugin.frame.Recorder;
import java.awt.Frame;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.scijava.module.Module;

/** A user of the menu while macros run or wait. */
public final class FijiWindowScenario implements FijiHost.Scenario {

    private final BlockingQueue<String> dialogs = new LinkedBlockingQueue<>();

    @Override
    public void run(FijiSession fiji) throws Exception {
        ImagePlus image = IJ.createImage("in front", "16-bit ramp", 30, 30, 3);
        image.setRoi(new Roi(3, 3, 9, 9));
        image.show();

        Thread waiting = macro("waitForUser('Outline the lesion');\nprint('macro went on');\n");
        await(
                () ->
                        WindowManager.getWindow("Action Required") != null
                                || window("Action Required"));
        Preprocessors.Dialog.answer(this::cancel);
        IJ.doCommand("Extract Features...");
        System.out.println("asked: " + dialogs.poll(20, TimeUnit.SECONDS));

        Preprocessors.Dialog.answer(this::confirm);
        IJ.doCommand("Export Mask...");
        System.out.println("asked: " + dialogs.poll(20, TimeUnit.SECONDS));
        IJ.wait(1500);
        System.out.println("macro waits: " + waiting.isAlive());
        dispose("Action Required");
        waiting.join(20_000);

        // The second begins in the first and ends after it: the first is left as ImageJ's instance.
        Thread first = macro("wait(1500);");
        IJ.wait(300);
        Thread second = macro("wait(3000);");
        first.join();
        second.join();
        System.out.println("left behind: " + (Interpreter.getInstance() != null));
        IJ.doCommand("ROC Analysis...");
        await(() -> window("ROC Analysis"));
        System.out.println("panel: true");

        IJ.doCommand("Segment Lesion...");
        System.out.println("asked: " + dialogs.poll(20, TimeUnit.SECONDS));

        // Two macros at a time: the failing one stops, not the one that was started last.
        Thread failing =
                macro(
                        "wait(1500); run('Extract Features...', 'regions=Nonsense');"
                                + " print('failing went on');");
        IJ.wait(300);
        Thread other = macro("wait(4000); print('other went on');");
        failing.join();
        other.join();

        stopOneAndRecordTheNext();
    }

    /** Escape while a command works; then another one that ends. */
    private void stopOneAndRecordTheNext() throws Exception {
        new Recorder();
        ImagePlus large = IJ.createImage("large", "16-bit ramp", 300, 300, 60);
        large.show();
        Preprocessors.Dialog.answer(
                (module, fields) -> {
                    module.setInput("regions", RegionRequest.WHOLE_IMAGE);
                    return true;
                });
        IJ.doCommand("Extract Features...");
        String said = "Radiomics: cancelled, 0 of 1 rows";
        await(
                () -> {
                    // The command forgets what was pressed before it begins.
                    IJ.setKeyDown(KeyEvent.VK_ESCAPE);
                    return log().contains(said);
                });
        IJ.setKeyUp(KeyEvent.VK_ESCAPE);
        IJ.resetEscape();
        IJ.wait(1000);
        System.out.println("recorded of the stopped: " + recorded().contains("Extract"));
        IJ.doCommand("Open Radiomics Example");
        await(() -> recorded().contains("Open Radiomics Example"));
        System.out.println("recorded of the next: true");
    }

    private static String log() {
        return IJ.getLog() == null ? "" : IJ.getLog();
    }

    private boolean cancel(Module module, List<String> fields) {
        dialogs.add(module.getInfo().getTitle() + " " + fields.contains("regions"));
        return false;
    }

    private boolean confirm(Module module, List<String> fields) {
        cancel(module, fields);
        return true;
    }

    private static Thread macro(String text) {
        Thread thread = new Thread(() -> FijiSession.macro(text), "macro");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static boolean window(String title) {
        for (java.awt.Window window : java.awt.Window.getWindows()) {
            if (window.isShowing() && title.equals(title(window))) {
                return true;
            }
        }
        return false;
    }

    private static void dispose(String title) {
        for (java.awt.Window window : java.awt.Window.getWindows()) {
            if (window.isShowing() && title.equals(title(window))) {
                ((ij.gui.WaitForUserDialog) window).close();
            }
        }
    }

    private static String title(java.awt.Window window) {
        return window instanceof java.awt.Dialog dialog
                ? dialog.getTitle()
                : window instanceof Frame frame ? frame.getTitle() : "";
    }
}
