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
import fiji.plugin.radiomics.io.dicom.Suv;
import fiji.plugin.radiomics.opener.BioFormats;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What can be said of an input image, the same in every subcommand that takes one. */
final class InputOptions {

    @Option(
            names = "--channel",
            paramLabel = "C",
            defaultValue = "",
            description = "Channel number; of RGB: red, green, blue, luminance.")
    private String channel;

    @Option(
            names = "--frame",
            paramLabel = "T",
            defaultValue = "",
            description =
                    "Number of the time point; of a DICOM series with several volumes (b-values,"
                            + " echoes, magnitude and phase, ...) also the name that is listed"
                            + " without it.")
    private String frame;

    @Option(
            names = "--series",
            paramLabel = "S",
            defaultValue = "",
            description = "Which image of a file or folder that holds several.")
    private String series;

    @Option(
            names = "--reader",
            paramLabel = "auto|bioformats|own",
            defaultValue = "auto",
            description =
                    "Who opens files: we ourselves or ImageJ, else Bio-Formats (auto, default);"
                            + " always Bio-Formats; never Bio-Formats (own).")
    private String reader;

    @Option(
            names = "--suv",
            paramLabel = "bw|lbm|lbm_janmahasatian|bsa",
            defaultValue = "",
            description =
                    "Standardised uptake values of a DICOM PET: by body weight, lean body mass"
                            + " (James or Janmahasatian) or body surface area.")
    private String suv;

    @Option(
            names = "--bioformats",
            paramLabel = "JAR",
            description =
                    "bioformats_package.jar, for formats that we do not read ourselves; else it is"
                            + " looked for in RADIOMICS_BIOFORMATS and on the class path.")
    private Path bioformats;

    /**
     * @return what was said
     * @throws IllegalArgumentException where a value is not allowed
     */
    ReadOptions resolve() {
        ReadOptions.Reader who = ReadOptions.Reader.of(reader);
        if (bioformats != null) {
            // What is wrong with the jar is an unusable argument, told before anything is read.
            BioFormats.use(bioformats);
        }
        Suv.of(suv);
        return new ReadOptions(channel, frame, series, who, suv);
    }
}
