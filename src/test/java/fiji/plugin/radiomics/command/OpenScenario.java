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

import fiji.plugin.radiomics.imagej.ImagePlace;
import fiji.plugin.radiomics.launch.ImageJWindow;
import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.GenericDialog;
import ij.plugin.frame.Recorder;
import java.awt.TextField;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** A user opens an image by one of our commands from the menu and replays the recorded line. */
public final class OpenScenario {

    private OpenScenario() {}

    /**
     * @param arguments the screenshot of the dialog; the command's label; the file or folder
     */
    public static void main(String[] arguments) throws Exception {
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, cause) -> {
                    cause.printStackTrace();
                    System.exit(1);
                });
        String label = arguments[1];
        Path file = Path.of(arguments[2]);
        String title = file.getFileName().toString();
        ImageJWindow.open();
        new Recorder().setLocation(20, 720);
        choose("Plugins>Radiomics", label);
        await(() -> GenericDialog.getInstance() != null && GenericDialog.getInstance().isVisible());
        GenericDialog dialog = GenericDialog.getInstance();
        ((TextField) dialog.getStringFields().get(0)).setText(file.toString());
        ImageIO.write(screen(), "png", new File(arguments[0]));
        press(dialog.getButtons()[0]);
        await(() -> isShown(title) && recorded().contains(label));
        String[] lines = recorded().split("\n");
        String line = lines[lines.length - 1];
        System.out.println("recorded: " + line.replace(file.toString(), "FILE"));
        ImagePlus first = WindowManager.getImage(title);
        System.out.println("placed: " + ImagePlace.of(first).isPresent());
        short[] pixels = (short[]) first.getStack().getPixels(3);
        first.close();
        IJ.runMacro(line);
        ImagePlus again = WindowManager.getImage(title);
        System.out.println(
                "replayed: " + Arrays.equals(pixels, (short[]) again.getStack().getPixels(3)));
        System.exit(0);
    }

    private static boolean isShown(String title) {
        ImagePlus image = WindowManager.getImage(title);
        return image != null && image.getWindow() != null;
    }
}
