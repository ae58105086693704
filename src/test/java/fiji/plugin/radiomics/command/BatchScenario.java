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

import fiji.plugin.radiomics.launch.ImageJWindow;
import fiji.plugin.radiomics.testing.SyntheticCohort;
import ij.IJ;
import ij.gui.GenericDialog;
import ij.plugin.frame.Recorder;
import java.awt.EventQueue;
import java.awt.TextField;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** A user makes a cohort and runs a batch from the menu, cancels another, and resumes it. */
public final class BatchScenario {

    private BatchScenario() {}

    /**
     * @param arguments the folder for screenshots, the folder to work in
     */
    public static void main(String[] arguments) throws Exception {
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, cause) -> {
                    cause.printStackTrace();
                    System.exit(1);
                });
        Path screenshots = Path.of(arguments[0]);
        Path folder = Path.of(arguments[1]);
        SyntheticCohort.write(folder.resolve("cohort"), 6, 3, new int[] {16, 16, 8}, 300);
        ImageJWindow.open();
        new Recorder().setLocation(20, 720);

        GenericDialog cohort = dialog("Make Cohort...", null);
        fill(cohort, 0, "" + folder.resolve("cohort"));
        fill(cohort, 1, "ct_*.nii.gz");
        fill(cohort, 2, "mask_*.nii.gz");
        fill(cohort, 7, "" + folder.resolve("m.csv"));
        ImageIO.write(screen(), "png", screenshots.resolve("cohort-dialog.png").toFile());
        press(cohort.getButtons()[0]);
        await(() -> Files.exists(folder.resolve("m.csv")));
        await(() -> recorded().contains("Make Cohort..."));

        GenericDialog batch = dialog("Batch Extraction...", cohort);
        fill(batch, 0, "" + folder.resolve("m.csv"));
        fill(batch, 2, "spacing=none; families=ngtdm");
        fill(batch, 3, "" + folder.resolve("first"));
        ImageIO.write(screen(), "png", screenshots.resolve("batch-dialog.png").toFile());
        press(batch.getButtons()[0]);
        await(() -> Files.exists(folder.resolve("first/run.json")));
        await(() -> recorded().contains("Batch Extraction..."));
        String[] lines = recorded().split("\n");
        String line = lines[lines.length - 1];
        System.out.println(line.replace("" + folder, "FOLDER"));
        ImageIO.write(screen(), "png", screenshots.resolve("batch.png").toFile());

        IJ.runMacro(line.replace("first", "second"));
        System.out.println(
                "replayed: "
                        + (Files.mismatch(
                                        folder.resolve("first/features.csv"),
                                        folder.resolve("second/features.csv"))
                                == -1L));
        System.exit(0);
    }

    private static void fill(GenericDialog dialog, int field, String text) throws Exception {
        TextField component = (TextField) ((List<?>) dialog.getStringFields()).get(field);
        EventQueue.invokeAndWait(() -> component.setText(text));
        IJ.wait(100);
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
}
