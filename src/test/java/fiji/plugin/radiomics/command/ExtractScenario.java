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
import static fiji.plugin.radiomics.testing.ImageJUser.dialog;
import static fiji.plugin.radiomics.testing.ImageJUser.find;
import static fiji.plugin.radiomics.testing.ImageJUser.press;
import static fiji.plugin.radiomics.testing.ImageJUser.recorded;
import static fiji.plugin.radiomics.testing.ImageJUser.screen;
import static fiji.plugin.radiomics.testing.ImageJUser.select;
import static fiji.plugin.radiomics.testing.ImageJUser.text;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.imagej.ImagePlusVolumes;
import fiji.plugin.radiomics.io.NiftiWriter;
import fiji.plugin.radiomics.launch.ImageJWindow;
import fiji.plugin.radiomics.window.FeatureResults;
import fiji.plugin.radiomics.window.HelpPage;
import fiji.plugin.radiomics.window.ResultsTables;
import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.GenericDialog;
import ij.gui.MultiLineLabel;
import ij.gui.PolygonRoi;
import ij.gui.Roi;
import ij.plugin.frame.Recorder;
import ij.process.ImageProcessor;
import java.awt.Button;
import java.awt.Choice;
import java.awt.Dialog;
import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.MenuBar;
import java.awt.MenuItem;
import java.awt.TextField;
import java.awt.event.ActionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * A user outlines a lesion in the window, runs Extract Features from the menu and replays the
 * recorded line. Writes what all ways need: the image, which it opens, and the equal mask as NIfTI.
 */
public final class ExtractScenario {

    private static final float[] X = {20, 41.5f, 38, 33, 18};
    private static final float[] Y = {38, 41, 58.5f, 52, 60};

    private ExtractScenario() {}

    /**
     * @param arguments the working folder and the folder for screenshots
     */
    public static void main(String[] arguments) throws Exception {
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, cause) -> {
                    cause.printStackTrace();
                    System.exit(1);
                });
        Path folder = Path.of(arguments[0]);
        Path screenshots = Path.of(arguments[1]);
        ImageJWindow.open();
        choose("Plugins>Radiomics", "Open Radiomics Example");
        ImagePlus example = shown("radiomics-example");
        int slice = example.getCurrentSlice();
        Path file = folder.resolve("image.nii.gz");
        NiftiWriter.write(ImagePlusVolumes.toSourceImage(example, "", 0).volume(), file);
        example.close();
        IJ.runMacro("run('Open Image...', 'file=[" + file + "]');");
        ImagePlus image = shown("image.nii.gz");
        image.setSlice(slice);
        image.getWindow().setLocation(20, 130);
        Roi roi = new PolygonRoi(X, Y, Roi.POLYGON);
        image.setRoi(roi);
        writeMask(image, roi, slice, folder);
        new Recorder().setLocation(20, 620);

        choose("Plugins>Radiomics", "Extract Features...");
        await(() -> GenericDialog.getInstance() != null && GenericDialog.getInstance().isVisible());
        GenericDialog dialog = GenericDialog.getInstance();
        MultiLineLabel preview = find(dialog, MultiLineLabel.class).get(0);
        System.out.println("preview: " + text(preview));
        TextField width = binWidth(dialog);
        EventQueue.invokeAndWait(() -> width.setText("12.5"));
        String before = text(preview);
        await(() -> !text(preview).equals(before));
        System.out.println("preview: " + text(preview));
        ImageIO.write(screen(), "png", screenshots.resolve("extract-dialog.png").toFile());
        System.out.println("help: " + help(dialog, screenshots));
        EventQueue.invokeAndWait(
                () -> output(dialog).setText(folder.resolve("window.csv").toString()));
        Choice layout = (Choice) dialog.getChoices().get(dialog.getChoices().size() - 2);
        select(layout, "long");
        press(dialog.getButtons()[0]);
        await(() -> recorded().contains("run("));
        String line = recorded();
        System.out.println("recorded: " + line);
        IJ.runMacro(line.replace("window.csv", "replay.csv"));
        System.out.println(
                "rows: " + ResultsTables.find(FeatureResults.TITLE).orElseThrow().size());
        WindowManager.getFrame(FeatureResults.TITLE).setBounds(330, 130, 900, 200);
        ImageIO.write(screen(), "png", screenshots.resolve("extract-table.png").toFile());

        System.out.println("manager: " + managerRows(line));
        System.out.println("panel from the table: " + panelFromTable(screenshots));

        // A second dialog starts from the values of the first.
        GenericDialog second = extractDialog(dialog);
        System.out.println("second output: " + output(second).getText().endsWith("window.csv"));
        EventQueue.invokeAndWait(() -> binWidth(second).setText("twelve"));
        press(second.getButtons()[0]);
        await(() -> dialog("Extract Features") != null && !second.isVisible());
        Dialog error = dialog("Extract Features");
        System.out.println("error: " + text(find(error, MultiLineLabel.class).get(0)));
        EventQueue.invokeAndWait(error::dispose);

        // What was typed before the failure is there again.
        GenericDialog third = extractDialog(second);
        System.out.println("after the error: " + binWidth(third).getText());
        press(third.getButtons()[1]);
        System.exit(0);
    }

    /** The image is current a moment before it has its window. */
    private static ImagePlus shown(String title) {
        await(
                () -> {
                    ImagePlus current = WindowManager.getCurrentImage();
                    return current != null
                            && current.getWindow() != null
                            && current.getTitle().startsWith(title);
                });
        return IJ.getImage();
    }

    private static GenericDialog extractDialog(GenericDialog former) {
        choose("Plugins>Radiomics", "Extract Features...");
        await(
                () ->
                        GenericDialog.getInstance() != null
                                && GenericDialog.getInstance() != former
                                && GenericDialog.getInstance().isVisible());
        return GenericDialog.getInstance();
    }

    /** Chooses the last item of the last menu of the table's window. */
    private static boolean panelFromTable(Path screenshots) throws Exception {
        MenuBar bar = WindowManager.getFrame(FeatureResults.TITLE).getMenuBar();
        await(() -> bar.getMenu(bar.getMenuCount() - 1).getLabel().equals("Radiomics"));
        MenuItem item = bar.getMenu(bar.getMenuCount() - 1).getItem(0);
        EventQueue.invokeAndWait(
                () ->
                        item.dispatchEvent(
                                new ActionEvent(
                                        item, ActionEvent.ACTION_PERFORMED, item.getLabel())));
        await(() -> WindowManager.getFrame("ROC Analysis") != null);
        Frame panel = WindowManager.getFrame("ROC Analysis");
        await(panel::isShowing);
        IJ.wait(500);
        ImageIO.write(screen(), "png", screenshots.resolve("extract-panel.png").toFile());
        EventQueue.invokeAndWait(panel::dispose);
        return item.getLabel().equals("ROC Analysis...");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Presses Help. The page opens in the browser of whoever runs this, or, where there is none, in
     * a window that lies over the dialog.
     *
     * @return what the page says
     */
    private static String help(GenericDialog dialog, Path screenshots) throws Exception {
        Set<Path> before = helpPages();
        press(dialog.getButtons()[3]);
        await(() -> helpPages().size() > before.size());
        Set<Path> written = helpPages();
        written.removeAll(before);
        Path file = written.iterator().next();
        // It is there before it is written to its end.
        await(() -> read(file).contains("</html>"));
        String page = read(file);
        long end = System.nanoTime() + 8_000_000_000L;
        while (dialog(HelpPage.TITLE) == null && System.nanoTime() < end) {
            IJ.wait(50);
        }
        if (dialog(HelpPage.TITLE) != null) {
            ImageIO.write(screen(), "png", screenshots.resolve("extract-help.png").toFile());
            EventQueue.invokeAndWait(dialog(HelpPage.TITLE)::dispose);
        }
        boolean fields = page.contains("<b>Bin width (FBS)</b></dt><dd>Width of a bin");
        boolean features = page.contains("<code>joint_entropy</code>");
        List<Button> helpButtons = find(dialog, Button.class);
        helpButtons.removeIf(b -> !b.getLabel().trim().equals("Help"));
        return fields + " " + features + " buttons " + helpButtons.size();
    }

    private static Set<Path> helpPages() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(f -> f.getFileName().toString().startsWith("fiji-radiomics-feat"))
                    .collect(Collectors.toCollection(HashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows of all ROIs of the ROI Manager, then of the selected one alone. */
    private static String managerRows(String line) {
        String run =
                line.replaceAll("output=\\S+", "output=").replace("table=append", "table=replace");
        IJ.runMacro(
                "roiManager('reset'); makeRectangle(30, 40, 9, 9); roiManager('Add');"
                        + "makeOval(60, 40, 12, 12); roiManager('Add'); roiManager('Select', 1);");
        IJ.runMacro(run.replace("regions=Selection", "regions=[ROI Manager]"));
        int all = ResultsTables.find(FeatureResults.TITLE).orElseThrow().size();
        IJ.runMacro(run.replace("regions=Selection", "regions=[ROI Manager selected]"));
        var table = ResultsTables.find(FeatureResults.TITLE).orElseThrow();
        return all + ", " + table.size() + " of " + table.getValue("voxels", 0) + " voxels";
    }

    /** The field after derived regions, spacing and range, in the order of the dialog. */
    private static TextField binWidth(GenericDialog dialog) {
        return (TextField) dialog.getStringFields().get(11);
    }

    private static TextField output(GenericDialog dialog) {
        // The last field is that of the threads.
        return (TextField) dialog.getStringFields().get(dialog.getStringFields().size() - 2);
    }

    private static void writeMask(ImagePlus image, Roi roi, int slice, Path folder)
            throws Exception {
        // The mask as ImageJ itself paints it, not as our code does.
        Geometry g = ImagePlusVolumes.toSourceImage(image, "", 0).volume().geometry();
        byte[] data = new byte[g.voxels()];
        ImageProcessor painted =
                IJ.createImage("mask", "8-bit black", g.size(0), g.size(1), 1).getProcessor();
        painted.setValue(1);
        painted.fill(roi);
        int z = slice - 1;
        for (int i = 0; i < g.size(0) * g.size(1); i++) {
            data[z * g.size(0) * g.size(1) + i] = (byte) painted.get(i);
        }
        NiftiWriter.write(new Mask(g, data), folder.resolve("mask.nii.gz"));
        StringBuilder points = new StringBuilder();
        for (float x : X) {
            points.append(points.length() == 0 ? "" : ",").append(x);
        }
        StringBuilder ys = new StringBuilder();
        for (float y : Y) {
            ys.append(ys.length() == 0 ? "" : ",").append(y);
        }
        System.out.println(
                "selection: setSlice("
                        + slice
                        + "); makeSelection('polygon', newArray("
                        + points
                        + "), newArray("
                        + ys
                        + "));");
    }
}
