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
import ij.IJ;
import ij.ImagePlus;
import ij.gui.GenericDialog;
import ij.gui.Roi;
import ij.plugin.frame.Recorder;
import ij.plugin.frame.RoiManager;
import java.awt.Choice;
import java.awt.EventQueue;
import java.awt.TextField;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/**
 * A user imports structures into the ROI Manager, replays the recorded line, and extracts features
 * of the ROIs, of the ROIs saved as a file, and of the structures themselves.
 */
public final class StructuresScenario {

    private StructuresScenario() {}

    /**
     * @param arguments the image, the file with structures, a slice to show, a folder for tables, a
     *     folder for screenshots, and the screenshot's name
     */
    public static void main(String[] arguments) throws Exception {
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, cause) -> {
                    cause.printStackTrace();
                    System.exit(1);
                });
        Path structures = Path.of(arguments[1]);
        Path tables = Path.of(arguments[3]);
        Path screenshots = Path.of(arguments[4]);
        ImageJWindow.open();
        if (arguments[0].endsWith(".tif")) {
            IJ.open(arguments[0]);
        } else {
            IJ.runMacro("run('Open DICOM Series...', 'folder=[" + arguments[0] + "]');");
        }
        ImagePlus image = IJ.getImage();
        image.getWindow().setLocation(20, 130);
        image.setSlice(Integer.parseInt(arguments[2]));
        new Recorder().setLocation(20, 720);

        choose("Plugins>Radiomics", "Import Structures...");
        await(() -> GenericDialog.getInstance() != null && GenericDialog.getInstance().isVisible());
        GenericDialog dialog = GenericDialog.getInstance();
        TextField file = (TextField) dialog.getStringFields().get(0);
        EventQueue.invokeAndWait(() -> file.setText(structures.toString()));
        List<?> choices = dialog.getChoices();
        select((Choice) choices.get(choices.size() - 1), "ROI Manager");
        ImageIO.write(screen(), "png", screenshots.resolve("import-dialog.png").toFile());
        press(dialog.getButtons()[0]);
        await(() -> recorded().contains("Import Structures..."));
        String line = recorded().lines().filter(l -> l.contains("Import")).findFirst().get();
        System.out.println("recorded: " + line);
        RoiManager manager = RoiManager.getInstance2();
        System.out.println("rois: " + described(manager));
        manager.setLocation(560, 130);
        IJ.wait(500);
        ImageIO.write(screen(), "png", screenshots.resolve(arguments[5]).toFile());

        extract("regions=[ROI Manager] grouping=name", tables.resolve("manager.csv"));
        Path zip = tables.resolve("rois.zip");
        IJ.runMacro("roiManager('deselect'); roiManager('save', '" + zip + "');");
        extract(
                "regions=[ROI file] grouping=name regionfile=[" + zip + "]",
                tables.resolve("zip.csv"));
        extract(
                "regions=[Mask file] structure=* regionfile=[" + structures + "]",
                tables.resolve("structures.csv"));

        String before = described(manager);
        IJ.runMacro("roiManager('reset');");
        IJ.runMacro(line);
        System.out.println("replayed: " + before.equals(described(manager)));
        System.exit(0);
    }

    private static void extract(String regions, Path table) {
        IJ.runMacro(
                "run('Extract Features...', '"
                        + regions
                        + " preset=ct families=[all] layout=long table=replace output=["
                        + table
                        + "]');");
    }

    /** Name and slice of each ROI. */
    private static String described(RoiManager manager) {
        return Arrays.stream(manager.getRoisAsArray())
                .map((Roi r) -> r.getName() + "@" + r.getPosition())
                .collect(Collectors.joining("|"));
    }
}
