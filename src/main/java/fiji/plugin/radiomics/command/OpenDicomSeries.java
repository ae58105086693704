package fiji.plugin.radiomics.command;

import fiji.plugin.radiomics.imagej.CommandErrors;
import fiji.plugin.radiomics.imagej.DicomStacks;
import fiji.plugin.radiomics.imagej.ImageFiles;
import fiji.plugin.radiomics.imagej.launch.HostCheck;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.io.dicom.DicomImage;
import ij.IJ;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Opens a DICOM series as a stack: slices in order, calibrated values, PET as SUV on request. */
@Plugin(
        type = Command.class,
        headless = true,
        initializer = "prepareDialog",
        menu = {
            @Menu(label = "Plugins"),
            @Menu(label = "Radiomics"),
            @Menu(label = "Open DICOM Series...")
        },
        description = "Opens a DICOM series with its values, spacing and place in the patient")
public class OpenDicomSeries extends RadiomicsCommand {

    private static final String AS_STORED = "as stored";

    @Parameter(
            persist = false,
            required = false,
            label = "Folder or file",
            description = "A folder with a series, or one of its files",
            style = "directory",
            columns = 40)
    private String folder = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Series",
            description = "Where there are several: number, description or UID of one of them")
    private String series = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Frame",
            description =
                    "Where there are several images at each position (time points, echoes): which"
                            + " of them, from 1")
    private String frame = "";

    @Parameter(
            persist = false,
            required = false,
            label = "PET values",
            choices = {AS_STORED, "bw", "lbm", "lbm_janmahasatian", "bsa"},
            description =
                    "Standardised uptake values by body weight, lean body mass (James or"
                            + " Janmahasatian) or body surface area")
    private String suv = AS_STORED;

    /** In a dialog the values of the last one. */
    void prepareDialog() {
        if (isInteractive()) {
            restoreLastDialog();
        } else {
            takeDefaultsWithoutDialog();
        }
    }

    @Override
    public void run() {
        HostCheck.problem(getClass().getClassLoader()).ifPresent(IJ::log);
        try {
            open();
        } catch (IllegalArgumentException | IOException e) {
            CommandErrors.report(this, e.getMessage());
        } catch (CancellationException e) {
            IJ.showStatus("Radiomics: cancelled");
        } catch (OutOfMemoryError e) {
            CommandErrors.report(
                    this,
                    "Not enough memory for the series; give Java more (Edit > Options > Memory &"
                            + " Threads)");
        } finally {
            IJ.showProgress(1.0);
        }
    }

    private void open() throws IOException {
        if (folder.isBlank()) {
            throw new IllegalArgumentException("folder= is missing: which folder is to be opened?");
        }
        ReadOptions options =
                new ReadOptions(
                        "",
                        number("frame", frame),
                        series,
                        ReadOptions.Reader.AUTO,
                        suv.trim().equalsIgnoreCase(AS_STORED) ? "" : suv);
        if (isInteractive()) {
            rememberDialog();
        }
        IJ.resetEscape();
        IJ.showStatus("Radiomics: reading DICOM headers");
        DicomImage image = DicomImage.open(Path.of(folder.trim()), options);
        image.warnings().forEach(w -> IJ.log("Radiomics: " + w));
        IJ.showStatus("Radiomics: reading DICOM pixels");
        int slices = image.geometry().size(2);
        DicomStacks.open(
                        image,
                        ImageFiles.dicomDecoder(options),
                        z -> {
                            IJ.showProgress(z, slices);
                            return !IJ.escapePressed();
                        })
                .show();
        IJ.showStatus("");
    }
}
