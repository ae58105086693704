package fiji.plugin.radiomics.command;

import static fiji.plugin.radiomics.testing.ImageJUser.await;
import static fiji.plugin.radiomics.testing.ImageJUser.choose;
import static fiji.plugin.radiomics.testing.ImageJUser.press;
import static fiji.plugin.radiomics.testing.ImageJUser.recorded;
import static fiji.plugin.radiomics.testing.ImageJUser.screen;

import fiji.plugin.radiomics.imagej.ImagePlace;
import fiji.plugin.radiomics.imagej.launch.ImageJWindow;
import fiji.plugin.radiomics.testing.DicomSlices;
import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.GenericDialog;
import ij.plugin.frame.Recorder;
import java.awt.TextField;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** A user opens a DICOM series from the menu and replays the recorded line. */
public final class DicomScenario {

    private static final String TITLE = "series";

    private DicomScenario() {}

    /**
     * @param arguments the folder for screenshots
     */
    public static void main(String[] arguments) throws Exception {
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, cause) -> {
                    cause.printStackTrace();
                    System.exit(1);
                });
        Path series = Files.createDirectories(Path.of(TITLE)).toAbsolutePath();
        new DicomSlices(64, 48, 4).write(series);
        ImageJWindow.open();
        new Recorder().setLocation(20, 720);
        choose("Plugins>Radiomics", "Open DICOM Series...");
        await(() -> GenericDialog.getInstance() != null && GenericDialog.getInstance().isVisible());
        GenericDialog dialog = GenericDialog.getInstance();
        ((TextField) dialog.getStringFields().get(0)).setText(series.toString());
        Path picture = Path.of(arguments[0]).resolve("dicom-dialog.png");
        ImageIO.write(screen(), "png", picture.toFile());
        press(dialog.getButtons()[0]);
        await(() -> shown() && recorded().contains("Open DICOM Series..."));
        String[] lines = recorded().split("\n");
        String line = lines[lines.length - 1];
        System.out.println("recorded: " + line.replace(series.toString(), "FOLDER"));
        ImagePlus first = WindowManager.getImage(TITLE);
        System.out.println("placed: " + ImagePlace.of(first).isPresent());
        short[] pixels = (short[]) first.getStack().getPixels(3);
        first.close();
        IJ.runMacro(line);
        ImagePlus again = WindowManager.getImage(TITLE);
        System.out.println(
                "replayed: " + Arrays.equals(pixels, (short[]) again.getStack().getPixels(3)));
        System.exit(0);
    }

    private static boolean shown() {
        ImagePlus image = WindowManager.getImage(TITLE);
        return image != null && image.getWindow() != null;
    }
}
