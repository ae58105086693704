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

import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.window.OpenedImages;
import fiji.plugin.radiomics.window.OpenedImages.Opened;
import java.io.IOException;
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
public class OpenDicomSeries extends OpeningCommand {

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
                    "Where there are several images at each position (time points, echoes,"
                            + " b-values): which of them, from 1, or the name that is listed"
                            + " without it")
    private String frame = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Channel",
            description = "Of colour images: red, green, blue, luminance")
    private String channel = "";

    @Parameter(
            persist = false,
            required = false,
            label = "PET values",
            choices = {AS_STORED, "bw", "lbm", "lbm_janmahasatian", "bsa"},
            description =
                    "Standardised uptake values by body weight, lean body mass (James or"
                            + " Janmahasatian) or body surface area")
    private String suv = AS_STORED;

    @Override
    Opened open() throws IOException {
        ReadOptions options =
                new ReadOptions(channel, frame, series, ReadOptions.Reader.AUTO, suvOrEmpty(suv));
        return OpenedImages.openDicom(path("folder", folder, "which folder"), options);
    }
}
