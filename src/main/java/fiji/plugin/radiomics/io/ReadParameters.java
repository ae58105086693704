/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io;

import fiji.plugin.radiomics.parameter.FreeText;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.parameter.PathType;
import java.util.List;

/** The parameters of {@link ReadOptions}, as dialogs, macro lines and options show it. */
public final class ReadParameters {

    /** Values as they are stored, in a dialog. */
    public static final String AS_STORED = "as stored";

    /** One of several channels. */
    public static final Parameter<String> CHANNEL =
            Parameter.text(
                    "channel",
                    "Channel",
                    "Where there are several: its number; of RGB: red, green, blue, luminance");

    /** One of several frames of an open image. */
    public static final Parameter<String> FRAME =
            Parameter.text("frame", "Frame", "Number of the time point");

    /** One of several frames of a file. */
    public static final Parameter<String> FILE_FRAME =
            FRAME.described(
                    "Number of the time point, from 1; of a DICOM series with several volumes"
                            + " (b-values, echoes, magnitude and phase, ...) also the name that is"
                            + " listed without it");

    /** One of several images. */
    public static final Parameter<String> SERIES =
            Parameter.text(
                    "series",
                    "Series",
                    "Which image of a file or folder that holds several: number, description or"
                            + " UID");

    /** Who opens the file. */
    public static final Parameter<String> READER =
            Parameter.text(
                            "reader",
                            "Reader",
                            "auto = we ourselves or ImageJ, else Bio-Formats; bioformats = always"
                                    + " Bio-Formats; own = never Bio-Formats")
                    .as(FreeText.offering(() -> List.of("auto", "bioformats", "own")))
                    .startingAt("auto");

    /** Which uptake value. */
    public static final Parameter<String> SUV =
            Parameter.text(
                            "suv",
                            "PET values",
                            "Standardised uptake values of a DICOM PET: by body weight, lean body"
                                    + " mass (James or Janmahasatian) or body surface area")
                    .as(
                            FreeText.offering(
                                    () ->
                                            List.of(
                                                    AS_STORED,
                                                    "bw",
                                                    "lbm",
                                                    "lbm_janmahasatian",
                                                    "bsa")))
                    .startingAt(AS_STORED);

    /** An image's file. */
    public static final Parameter<String> IMAGE =
            PathType.of(
                    PathType.Use.FILE,
                    "image",
                    "Image",
                    "The image: NIfTI (.nii, .nii.gz), a DICOM file or folder, or what ImageJ opens"
                            + " (TIFF, ...)");

    /** Bio-Formats. */
    public static final Parameter<String> BIOFORMATS =
            PathType.of(
                    PathType.Use.FILE,
                    "bioformats",
                    "Bio-Formats",
                    "bioformats_package.jar, for formats that we do not read ourselves; empty = it"
                            + " is looked for in RADIOMICS_BIOFORMATS and on the class path");

    /** Parameters of an image's file. */
    public static final List<Parameter<?>> OF_FILE =
            List.of(CHANNEL, FILE_FRAME, SERIES, READER, SUV, BIOFORMATS);

    private ReadParameters() {}

    /**
     * @param values of some of the parameters of this class
     * @return what they ask for
     * @throws IllegalArgumentException where a value is not allowed
     */
    public static ReadOptions options(ParameterValues values) {
        String suv = values.text(SUV);
        return new ReadOptions(
                text(values, CHANNEL),
                text(values, FILE_FRAME),
                text(values, SERIES),
                ReadOptions.Reader.of(text(values, READER)),
                suv.equalsIgnoreCase(AS_STORED) ? "" : suv);
    }

    private static String text(ParameterValues values, Parameter<?> parameter) {
        return values.set().find(parameter.key()).isPresent() ? values.text(parameter) : "";
    }
}
