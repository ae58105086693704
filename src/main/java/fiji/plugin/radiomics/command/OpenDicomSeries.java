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

    private static final Parameter<String> FOLDER =
            PathType.of(
                    PathType.Use.FOLDER,
                    "folder",
                    "Folder or file",
                    "A folder with a series, or one of its files");

    private static final ParameterSet DECLARED =
            ParameterSet.of(
                    "Open DICOM Series",
                    FOLDER,
                    ReadParameters.SERIES,
                    ReadParameters.FILE_FRAME,
                    ReadParameters.CHANNEL,
                    ReadParameters.SUV);

    @Override
    protected ParameterSet declared() {
        return DECLARED;
    }

    @Override
    Opened open() throws IOException {
        return OpenedImages.openDicom(
                path(FOLDER, "which folder"), ReadParameters.options(values()));
    }
}
