/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.cli;

import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.io.ReadParameters;
import fiji.plugin.radiomics.io.dicom.Suv;
import fiji.plugin.radiomics.opener.BioFormats;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.nio.file.Path;

/** How an image's file is read, the same in every subcommand that takes one. */
final class InputOptions {

    private InputOptions() {}

    /**
     * @param values with {@link ReadParameters#OF_FILE}
     * @return the options given
     * @throws IllegalArgumentException where a value is not allowed
     */
    static ReadOptions of(ParameterValues values) {
        ReadOptions options = ReadParameters.options(values);
        if (values.has(ReadParameters.BIOFORMATS)) {
            // What is wrong with the jar is an unusable argument, told before anything is read.
            BioFormats.use(Path.of(values.get(ReadParameters.BIOFORMATS)));
        }
        Suv.of(options.suv());
        return options;
    }
}
