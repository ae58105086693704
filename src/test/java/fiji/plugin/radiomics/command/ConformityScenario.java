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
import fiji.plugin.radiomics.window.ConformityResults;
import fiji.plugin.radiomics.window.ResultsTables;
import ij.IJ;
import ij.WindowManager;
import ij.gui.GenericDialog;
import ij.plugin.frame.Recorder;
import java.awt.EventQueue;
import java.awt.TextField;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A user checks conformity from the menu of ImageJ's window and replays the recorded line. */
public final class ConformityScenario {

    private ConformityScenario() {}

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
        new Recorder().setLocation(20, 620);
        choose("Plugins>Radiomics", "Check IBSI Conformity...");
        await(() -> GenericDialog.getInstance() != null && GenericDialog.getInstance().isVisible());
        GenericDialog dialog = GenericDialog.getInstance();
        TextField output = (TextField) dialog.getStringFields().get(1);
        EventQueue.invokeAndWait(() -> output.setText(folder.resolve("window.csv").toString()));
        ImageIO.write(screen(), "png", screenshots.resolve("conformity-dialog.png").toFile());
        press(dialog.getButtons()[0]);
        await(() -> recorded().contains("run("));
        System.out.println("recorded: " + recorded());
        System.out.println(
                "rows: " + ResultsTables.find(ConformityResults.TITLE).orElseThrow().size());
        String[] log = IJ.getLog().split("\n");
        System.out.println("log: " + log[log.length - 1]);
        WindowManager.getFrame(ConformityResults.TITLE).setBounds(20, 130, 540, 350);
        WindowManager.getFrame("Log").setBounds(570, 130, 600, 350);
        ImageIO.write(screen(), "png", screenshots.resolve("conformity-tables.png").toFile());
        IJ.runMacro(recorded().replace("window.csv", "replay.csv"));
        System.exit(0);
    }
}
