/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.perturb;

import fiji.plugin.radiomics.parameter.DecimalText;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import java.util.List;

/** What can be chosen for perturbations. Their settings are apart from those of the extraction. */
public final class PerturbationParameters {

    /** The word for a noise level that is estimated. */
    static final String AUTO = "auto";

    private static final int MOST_REPETITIONS = 1000;

    /** Angles. */
    public static final Parameter<List<Double>> ROTATION =
            new Parameter<>(
                            "rotation",
                            "Angles in degrees by which the grid is turned about the region's"
                                    + " centre, in the plane of the slices, e.g. -13:13:2",
                            ParameterTypes.numbers(
                                    "degrees from -180 to 180", v -> Math.abs(v) <= 180),
                            "0")
                    .labelled("Rotation (degrees)");

    /** Shifts. */
    public static final Parameter<List<Double>> TRANSLATION =
            new Parameter<>(
                            "translation",
                            "Shifts of the grid in parts of a new voxel, e.g. 0,0.25,0.5,0.75; all"
                                    + " combinations along x, y and z (in 2D x and y) are taken",
                            ParameterTypes.numbers(
                                    "parts of a voxel from 0 to below 1", v -> v >= 0 && v < 1),
                            "0")
                    .labelled("Translation (voxels)");

    /** How often noise is added. */
    public static final Parameter<Integer> NOISE =
            new Parameter<>(
                            "noise",
                            "How often random noise is added to the image; 0 = never",
                            ParameterTypes.whole(0, MOST_REPETITIONS),
                            "0")
                    .labelled("Noise (repetitions)");

    /** Standard deviation of the noise; NaN where it is estimated. */
    public static final Parameter<Double> NOISE_LEVEL =
            new Parameter<>(
                            "noiselevel",
                            "Standard deviation of the noise in the image's unit; auto = as"
                                    + " estimated from the image by wavelets (Chang et al. 2000)",
                            ParameterTypes.of(
                                    "auto, or a number above 0",
                                    PerturbationParameters::level,
                                    v -> v.isNaN() ? AUTO : decimal(v)),
                            AUTO)
                    .labelled("Noise level")
                    .option("noise-level");

    /** Growth and shrinkage. */
    public static final Parameter<List<Double>> VOLUME =
            new Parameter<>(
                            "volume",
                            "Parts of its volume by which the region grows or shrinks, e.g."
                                    + " -0.2,0,0.2",
                            ParameterTypes.numbers(
                                    "parts of the volume above -1, at most 10",
                                    v -> v > -1 && v <= 10),
                            "0")
                    .labelled("Volume change");

    /** How often the contour is drawn anew. */
    public static final Parameter<Integer> CONTOUR =
            new Parameter<>(
                            "contour",
                            "How often the contour is drawn anew along supervoxels of the image; 0"
                                    + " = never",
                            ParameterTypes.whole(0, MOST_REPETITIONS),
                            "0")
                    .labelled("Contour (repetitions)");

    /** What random numbers begin with. */
    public static final Parameter<Integer> SEED =
            new Parameter<>(
                            "seed",
                            "What random numbers begin with; the same gives the same values",
                            ParameterTypes.whole(0, Integer.MAX_VALUE),
                            "1")
                    .labelled("Seed");

    /** All, in the order in which they act. */
    public static final ParameterSet ALL =
            ParameterSet.of(
                    "stability", ROTATION, TRANSLATION, NOISE, NOISE_LEVEL, VOLUME, CONTOUR, SEED);

    private PerturbationParameters() {}

    private static double level(String text) {
        if (text.equalsIgnoreCase(AUTO)) {
            return Double.NaN;
        }
        double level = DecimalText.number(text);
        if (!(level > 0)) {
            throw new IllegalArgumentException("is not above 0");
        }
        return level;
    }

    private static String decimal(double value) {
        return DecimalText.write(value);
    }
}
