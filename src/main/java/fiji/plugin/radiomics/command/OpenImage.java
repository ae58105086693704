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

/** Opens what the command line reads as {@code --image}, at the same place in the patient. */
@Plugin(
        type = Command.class,
        headless = true,
        initializer = "prepareDialog",
        menu = {
            @Menu(label = "Plugins"),
            @Menu(label = "Radiomics"),
            @Menu(label = "Open Image...")
        },
        description = "Opens an image file with its values, spacing and place in the patient")
public class OpenImage extends OpeningCommand {

    @Parameter(
            persist = false,
            required = false,
            label = "File",
            description =
                    "NIfTI, NRRD, MetaImage, DICOM (or a folder with a series), TIFF and what"
                            + " Bio-Formats reads",
            style = "file",
            columns = 40)
    private String file = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Series",
            description = "Which image of a file or folder that holds several: number or name")
    private String series = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Channel",
            description =
                    "Where there are several: its number; of RGB: red, green, blue, luminance")
    private String channel = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Frame",
            description =
                    "Where there are several time points: the number of one, from 1; of a DICOM"
                            + " series also its name")
    private String frame = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Reader",
            choices = {"auto", "bioformats", "own"},
            description =
                    "auto = we ourselves or ImageJ, else Bio-Formats; always Bio-Formats; own ="
                            + " never Bio-Formats")
    private String reader = "auto";

    @Parameter(
            persist = false,
            required = false,
            label = "PET values",
            choices = {AS_STORED, "bw", "lbm", "lbm_janmahasatian", "bsa"},
            description =
                    "Of DICOM: standardised uptake values by body weight, lean body mass (James or"
                            + " Janmahasatian) or body surface area")
    private String suv = AS_STORED;

    @Override
    Opened open() throws IOException {
        ReadOptions options =
                new ReadOptions(
                        channel, frame, series, ReadOptions.Reader.of(reader), suvOrEmpty(suv));
        return OpenedImages.open(path("file", file, "which file"), options);
    }
}
