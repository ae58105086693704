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

import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.util.List;
import org.scijava.plugin.Plugin;

/**
 * All voxels of an intensity window, both ends included, in the rough region or the image; with a
 * seed, those that hang together with it by faces.
 */
@Plugin(type = SegmentationMethod.class, priority = 50)
public final class ThresholdWindow implements SegmentationMethod {

    private static final Parameter<Double> LOWER =
            new Parameter<>(
                    "lower", "Least intensity; empty = no bound", Segmentations.anyNumber(), "");

    private static final Parameter<Double> UPPER =
            new Parameter<>(
                    "upper", "Greatest intensity; empty = no bound", Segmentations.anyNumber(), "");

    private static final List<Parameter<?>> PARAMETERS = List.of(LOWER, UPPER);

    @Override
    public String methodName() {
        return "threshold";
    }

    @Override
    public String description() {
        return "Voxels of an intensity window; with a seed, those connected to it";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return PARAMETERS;
    }

    @Override
    public Segmenter prepare(ParameterValues values) {
        return new Window(values);
    }

    static void checkWindow(double lower, double upper) {
        if (lower > upper) {
            throw new IllegalArgumentException(
                    "lower="
                            + Segmentations.text(lower)
                            + " is greater than upper="
                            + Segmentations.text(upper)
                            + ": the window is empty");
        }
    }

    static int keepAtSeed(
            byte[] found,
            SegmentationInput input,
            int[] seed,
            GridPart box,
            double lower,
            double upper,
            SegmentationProgress progress) {
        int at = box.index(seed);
        if (found[at] == 0) {
            throw new IllegalArgumentException(
                    "The intensity at seed="
                            + SegmentationInput.text(seed)
                            + " is "
                            + Segmentations.text(input.image().get(seed[0], seed[1], seed[2]))
                            + ", outside the window "
                            + windowText(lower, upper));
        }
        return Components.keepConnected(found, box.size(), at, progress);
    }

    static String windowText(double lower, double upper) {
        return Double.isInfinite(upper)
                ? "from " + Segmentations.text(lower)
                : Double.isInfinite(lower)
                        ? "up to " + Segmentations.text(upper)
                        : Segmentations.text(lower) + " to " + Segmentations.text(upper);
    }

    /** Takes what lies in a window. */
    private static final class Window implements Segmenter {

        private final double lower;
        private final double upper;

        Window(ParameterValues values) {
            if (!values.has(LOWER) && !values.has(UPPER)) {
                throw new IllegalArgumentException("threshold needs lower, upper or both");
            }
            lower = values.getOr(LOWER, Double.NEGATIVE_INFINITY);
            upper = values.getOr(UPPER, Double.POSITIVE_INFINITY);
            checkWindow(lower, upper);
        }

        @Override
        public SegmentationResult segment(SegmentationInput input, SegmentationProgress progress) {
            Domain domain = Domain.of(input);
            byte[] found = domain.window(lower, upper);
            if (input.seed().isPresent()) {
                keepAtSeed(found, input, input.seed().get(), domain.box(), lower, upper, progress);
            } else if (Domain.count(found) == 0) {
                throw new IllegalArgumentException(
                        "No voxel lies in the window " + windowText(lower, upper));
            }
            return new SegmentationResult(domain.box().mask(found), List.of());
        }
    }
}
