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
import ij.WindowManager;
import ij.gui.GenericDialog;
import ij.plugin.frame.Recorder;
import java.awt.Choice;
import java.awt.EventQueue;
import java.awt.TextField;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** A user filters and maps the example from the menu and replays the recorded lines. */
public final class MapScenario {

    private static final String EXAMPLE = "radiomics-example";
    private static final String RESPONSE = EXAMPLE + " gaussian(sigma:3mm)";
    private static final String MAP = EXAMPLE + " glcm.joint_entropy";

    private MapScenario() {}

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
        example.getWindow().setLocation(20, 130);
        new Recorder().setLocation(20, 720);

        GenericDialog filter = dialog("Filter Image...", null);
        select((Choice) filter.getChoices().get(0), "gaussian");
        TextField parameters = (TextField) filter.getStringFields().get(0);
        await(() -> parameters.getText().startsWith("dimension:3D"));
        System.out.println("parameters: " + parameters.getText());
        ImageIO.write(screen(), "png", screenshots.resolve("filter-dialog.png").toFile());
        press(filter.getButtons()[0]);
        await(() -> shown(RESPONSE) && recorded().contains("Filter Image..."));
        String line = lastLine();
        System.out.println("recorded: " + line);
        float[] first = pixels(RESPONSE);
        WindowManager.getImage(RESPONSE).close();
        WindowManager.setCurrentWindow(example.getWindow());
        IJ.runMacro(line);
        System.out.println("replayed: " + Arrays.equals(first, pixels(RESPONSE)));
        WindowManager.getImage(RESPONSE).close();

        EventQueue.invokeAndWait(() -> WindowManager.setCurrentWindow(example.getWindow()));
        GenericDialog map = dialog("Texture Maps...", filter);
        select((Choice) map.getChoices().get(1), "Overlay");
        ImageIO.write(screen(), "png", screenshots.resolve("map-dialog.png").toFile());
        press(map.getButtons()[0]);
        await(() -> shown(MAP) && recorded().contains("Texture Maps..."));
        line = lastLine();
        System.out.println("recorded: " + line);
        await(() -> shown("glcm.joint_entropy over anatomy"));
        WindowManager.getImage(MAP).getWindow().setLocation(330, 130);
        WindowManager.getImage("glcm.joint_entropy over anatomy").getWindow().setLocation(600, 130);
        ImageIO.write(screen(), "png", screenshots.resolve("maps.png").toFile());
        first = pixels(MAP);
        WindowManager.getImage(MAP).close();
        EventQueue.invokeAndWait(() -> WindowManager.setCurrentWindow(example.getWindow()));
        IJ.runMacro(line);
        System.out.println("replayed: " + Arrays.equals(first, pixels(MAP)));
        System.exit(0);
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

    private static String lastLine() {
        String[] lines = recorded().split("\n");
        return lines[lines.length - 1];
    }

    private static float[] pixels(String title) {
        return ((float[]) WindowManager.getImage(title).getStack().getPixels(13)).clone();
    }
}
