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
import static fiji.plugin.radiomics.testing.ImageJUser.choose;
import static fiji.plugin.radiomics.testing.ImageJUser.press;
import static fiji.plugin.radiomics.testing.ImageJUser.recorded;
import static fiji.plugin.radiomics.testing.ImageJUser.screen;
import static fiji.plugin.radiomics.testing.ImageJUser.select;

import fiji.plugin.radiomics.launch.ImageJWindow;
import fiji.plugin.radiomics.report.AgreementTable;
import fiji.plugin.radiomics.window.ResultsTables;
import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.GenericDialog;
import ij.gui.PointRoi;
import ij.plugin.frame.Recorder;
import java.awt.Choice;
import java.awt.EventQueue;
import java.awt.TextField;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;

/**
 * A user clicks into a lesion of the example, segments it from the menu, replays the recorded line,
 * compares both masks, and stops a long segmentation with Escape.
 */
public final class SegmentScenario {

    private static final String EXAMPLE = "radiomics-example";

    private SegmentScenario() {}

    /**
     * @param arguments the folder for screenshots
     */
    public static void main(String[] arguments) throws Exception {
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, cause) -> {
                    cause.printStackTrace();
                    System.exit(1);
                });
        Path screenshots = Path.of(arguments[0]);
        ImageJWindow.open();
        choose("Plugins>Radiomics", "Open Radiomics Example");
        await(() -> shown(EXAMPLE));
        ImagePlus example = WindowManager.getImage(EXAMPLE);
        int before = example.getOverlay().size();
        example.getWindow().setLocation(20, 130);
        new Recorder().setLocation(20, 720);
        EventQueue.invokeAndWait(
                () -> {
                    example.setSlice(13);
                    example.setRoi(new PointRoi(66, 48));
                });

        GenericDialog dialog = dialog("Segment Lesion...", null);
        select((Choice) dialog.getChoices().get(0), "otsu");
        TextField parameters = (TextField) dialog.getStringFields().get(0);
        await(() -> parameters.getText().startsWith("side:bright"));
        TextField seed = (TextField) dialog.getStringFields().get(1);
        System.out.println("seed: " + seed.getText());
        select((Choice) dialog.getChoices().get(7), "3D");
        ImageIO.write(screen(), "png", screenshots.resolve("segment-dialog.png").toFile());
        press(dialog.getButtons()[0]);
        await(() -> shown(EXAMPLE + " lesion") && recorded().contains("Segment Lesion..."));
        String line = lastLine("Segment");
        System.out.println("recorded: " + line);
        System.out.println("rois: " + (example.getOverlay().size() - before));
        byte[] first = pixels(EXAMPLE + " lesion");
        EventQueue.invokeAndWait(
                () -> {
                    example.deleteRoi();
                    WindowManager.setCurrentWindow(example.getWindow());
                });
        IJ.runMacro(line);
        System.out.println("replayed: " + Arrays.equals(first, pixels(EXAMPLE + " lesion-2")));

        GenericDialog compare = dialog("Compare Masks...", dialog);
        select((Choice) compare.getChoices().get(0), EXAMPLE + " lesion");
        select((Choice) compare.getChoices().get(2), EXAMPLE);
        select((Choice) compare.getChoices().get(3), "Overlay");
        TextField name = (TextField) compare.getStringFields().get(3);
        EventQueue.invokeAndWait(() -> name.setText("lesion-2"));
        ImageIO.write(screen(), "png", screenshots.resolve("compare-dialog.png").toFile());
        press(compare.getButtons()[0]);
        await(() -> ResultsTables.find(AgreementTable.TITLE).isPresent());
        System.out.println(
                "dice: "
                        + ResultsTables.find(AgreementTable.TITLE)
                                .orElseThrow()
                                .getValue("dice", 0));
        WindowManager.getImage(EXAMPLE + " lesion").getWindow().setLocation(330, 130);
        WindowManager.getImage(EXAMPLE + " lesion-2").getWindow().setLocation(640, 130);
        example.setSlice(13);
        IJ.wait(500);
        ImageIO.write(screen(), "png", screenshots.resolve("segmentation.png").toFile());

        escape(example);
        System.exit(0);
    }

    /** A walk in a large box, which Escape ends. */
    private static void escape(ImagePlus example) throws Exception {
        ImagePlus noise = IJ.createImage("noise", "32-bit noise", 160, 160, 160);
        for (int z = 1; z <= 160; z++) {
            noise.getStack().getProcessor(z).noise(100);
        }
        noise.show();
        EventQueue.invokeAndWait(() -> WindowManager.setCurrentWindow(noise.getWindow()));
        Thread walk =
                new Thread(
                        () ->
                                IJ.runMacro(
                                        "run('Segment Lesion...', 'method=random_walker"
                                                + " seed=[80 80 80] parameters=[box:80voxels,"
                                                + " ball:1voxels, tolerance:1e-9]');"));
        walk.start();
        IJ.wait(4000);
        System.out.println("walking: " + walk.isAlive());
        long begin = System.nanoTime();
        IJ.setKeyDown(java.awt.event.KeyEvent.VK_ESCAPE);
        walk.join(20_000);
        System.out.println("stopped: " + !walk.isAlive());
        System.out.println("milliseconds: " + (System.nanoTime() - begin) / 1_000_000);
        System.out.println("mask: " + shown("noise lesion"));
    }

    private static boolean shown(String title) {
        ImagePlus image = WindowManager.getImage(title);
        return image != null && image.getWindow() != null;
    }

    private static GenericDialog dialog(String command, GenericDialog last) {
        choose("Plugins>Radiomics", command);
        await(
                () ->
                        GenericDialog.getInstance() != null
                                && GenericDialog.getInstance() != last
                                && GenericDialog.getInstance().isVisible());
        return GenericDialog.getInstance();
    }

    private static String lastLine(String begin) {
        return Arrays.stream(recorded().split("\n"))
                .filter(l -> l.contains("run(\"" + begin))
                .reduce("", (a, b) -> b);
    }

    private static byte[] pixels(String title) {
        return ((byte[]) WindowManager.getImage(title).getStack().getPixels(13)).clone();
    }
}
