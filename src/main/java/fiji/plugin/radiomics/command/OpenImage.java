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

import fiji.plugin.radiomics.io.ReadParameters;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.PathType;
import fiji.plugin.radiomics.window.OpenedImages;
import fiji.plugin.radiomics.window.OpenedImages.Opened;
import java.io.IOException;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
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

    private static final Parameter<String> FILE =
            PathType.of(
                    PathType.Use.FILE,
                    "file",
                    "File",
                    "NIfTI, NRRD, MetaImage, DICOM (or a folder with a series), TIFF and what"
                            + " Bio-Formats reads");

    private static final ParameterSet DECLARED =
            ParameterSet.of(
                    "Open Image",
                    FILE,
                    ReadParameters.SERIES,
                    ReadParameters.CHANNEL,
                    ReadParameters.FILE_FRAME,
                    ReadParameters.READER,
                    ReadParameters.SUV);

    @Override
    protected ParameterSet declared() {
        return DECLARED;
    }

    @Override
    Opened open() throws IOException {
        return OpenedImages.open(path(FILE, "which file"), ReadParameters.options(values()));
    }
}
