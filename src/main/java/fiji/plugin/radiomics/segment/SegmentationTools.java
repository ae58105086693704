/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.segment;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Lengths;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.parameter.Length;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.parameter.ParameterValues;

/**
 * What is done to a mask afterwards, in this order: interpolation of contours, closing, filling of
 * holes, opening, largest component.
 */
final class SegmentationTools {

    private static final Parameter<Boolean> INTERPOLATE =
            new Parameter<>(
                            "interpolate",
                            "Fill slices between contours by their shape",
                            ParameterTypes.flag(),
                            "false")
                    .labelled("Interpolate between slices");

    private static final Parameter<Length> CLOSING =
            new Parameter<>(
                            "closing",
                            "Radius of the ball, e.g. 3mm or 2voxels; empty = no closing",
                            Segmentations.SIZE,
                            "")
                    .labelled("Closing (mm)");

    private static final Parameter<String> FILL_HOLES =
            new Parameter<>(
                            "fillholes",
                            "2D = in each slice, 3D = only what is enclosed on all sides",
                            ParameterTypes.word("none", "2D", "3D"),
                            "none")
                    .labelled("Fill holes");

    private static final Parameter<Length> OPENING =
            new Parameter<>(
                            "opening",
                            "Radius of the ball, e.g. 3mm or 2voxels; empty = no opening",
                            Segmentations.SIZE,
                            "")
                    .labelled("Opening (mm)");

    private static final Parameter<Boolean> LARGEST =
            new Parameter<>(
                            "largest",
                            "Keep only the largest component",
                            ParameterTypes.flag(),
                            "false")
                    .labelled("Largest component only");

    static final ParameterSet PARAMETERS =
            ParameterSet.of("tools", INTERPOLATE, CLOSING, FILL_HOLES, OPENING, LARGEST);

    private final boolean interpolate;
    private final Length closing;
    private final String holes;
    private final Length opening;
    private final boolean largest;

    SegmentationTools(ParameterValues values) {
        interpolate = values.get(INTERPOLATE);
        closing = Segmentations.size(values, CLOSING);
        holes = values.get(FILL_HOLES);
        opening = Segmentations.size(values, OPENING);
        largest = values.get(LARGEST);
    }

    /** Said before the segmentation, which may take long. */
    void check(Geometry grid) {
        if (closing != null) {
            Lengths.spacing("closing", closing, grid);
        }
        if (opening != null) {
            Lengths.spacing("opening", opening, grid);
        }
    }

    Mask apply(Mask mask, SegmentationProgress progress) {
        Geometry grid = mask.geometry();
        Mask result = interpolate ? ContourInterpolation.between(mask, progress) : mask;
        if (closing != null) {
            result = new BallMorphology("closing", closing, grid, progress).closed(result);
        }
        if (!holes.equals("none")) {
            result = Holes.filled(result, holes.equals("3D"), progress);
        }
        if (opening != null) {
            result = new BallMorphology("opening", opening, grid, progress).opened(result);
            if (result.isEmpty()) {
                throw new IllegalArgumentException(
                        "opening="
                                + opening.text()
                                + " leaves nothing of the lesion: it is thinner than twice that");
            }
        }
        return largest ? Components.largest(result, progress) : result;
    }
}
