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

import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.window.OpenedImages.Opened;
import ij.IJ;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** What commands share that open an image from a file and show it. */
abstract class OpeningCommand extends RadiomicsCommand {

    @Override
    protected void execute() throws IOException {
        Opened opened = open();
        opened.warnings().forEach(w -> IJ.log("Radiomics: " + w));
        show(opened.image());
        IJ.showStatus("");
    }

    @Override
    protected String memoryIsShort() {
        return "Not enough memory for the image; " + MORE_MEMORY;
    }

    /**
     * @return the image
     * @throws IOException with the path and the cause in one line
     * @throws IllegalArgumentException where a parameter cannot be used
     */
    abstract Opened open() throws IOException;

    /**
     * @param parameter what is opened
     * @param which what is asked for where it is empty, e.g. "which folder"
     * @return the path
     * @throws IllegalArgumentException where it is empty
     */
    protected Path path(Parameter<String> parameter, String which) {
        try {
            Path path = path(parameter);
            if (path == null) {
                throw new IllegalArgumentException(
                        parameter.key() + "= is missing: " + which + " is to be opened?");
            }
            return path;
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(
                    parameter.key() + "=" + text(parameter) + ": no path can be so named");
        }
    }
}
