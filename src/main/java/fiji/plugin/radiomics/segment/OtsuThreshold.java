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

import fiji.plugin.radiomics.parameter.Length;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.scijava.plugin.Plugin;

/**
 * Otsu's threshold (IEEE Trans. Syst. Man Cybern. 1979;9:62) of the intensities in a box: the one
 * that makes the variance between the two classes greatest, the lowest where several do. All
 * distinct intensities are tried, there are no bins. The lesion is what lies above it ({@code
 * side:bright}) or what does not ({@code side:dark}); with a seed, what hangs together with it.
 *
 * <p>The box is the bounding box of the rough region, or reaches {@code box} to each side of the
 * seed.
 */
@Plugin(type = SegmentationMethod.class, priority = 30)
public final class OtsuThreshold implements SegmentationMethod {

    private static final Parameter<String> SIDE =
            new Parameter<>(
                    "side",
                    "Whether the lesion is the bright or the dark class",
                    ParameterTypes.word("bright", "dark"),
                    "bright");

    private static final Parameter<Length> BOX =
            new Parameter<>(
                    "box",
                    "Half edge of the box around a seed without region",
                    Segmentations.SIZE,
                    "20mm");

    private static final List<Parameter<?>> PARAMETERS = List.of(SIDE, BOX);

    @Override
    public String methodName() {
        return "otsu";
    }

    @Override
    public String description() {
        return "Otsu's threshold of the box of the rough region, or around the seed";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return PARAMETERS;
    }

    @Override
    public Segmenter prepare(ParameterValues values) {
        return new Threshold(values);
    }

    /** Takes one side of the threshold. */
    private static final class Threshold implements Segmenter {

        private final boolean bright;
        private final Length box;

        Threshold(ParameterValues values) {
            bright = values.get(SIDE).equals("bright");
            box = Segmentations.size(values, BOX);
        }

        @Override
        public SegmentationResult segment(SegmentationInput input, SegmentationProgress progress) {
            // The rough region gives the box, not the lesion's outline.
            SegmentationInput boxed =
                    new SegmentationInput(
                            input.image(), input.seed(), Optional.empty(), input.strokes());
            Domain domain = Domain.of(boxed, box(input));
            double threshold = threshold(domain);
            double lower = bright ? Math.nextUp((float) threshold) : Double.NEGATIVE_INFINITY;
            double upper = bright ? Double.POSITIVE_INFINITY : threshold;
            byte[] found = domain.window(lower, upper);
            if (input.seed().isPresent()) {
                ThresholdWindow.keepAtSeed(
                        found, input, input.seed().get(), domain.box(), lower, upper, progress);
            }
            return new SegmentationResult(
                    domain.box().mask(found),
                    List.of("Otsu's threshold " + Segmentations.text(threshold)));
        }

        private GridPart box(SegmentationInput input) {
            if (input.region().isPresent()) {
                return GridPart.around(input.region().get(), 0, 0, 0);
            }
            if (input.seed().isEmpty()) {
                throw new IllegalArgumentException(
                        "otsu needs a rough region, whose bounding box it takes, or a seed");
            }
            return Segmentations.aroundSeed(input, input.seed().get(), box);
        }

        /** The greatest intensity of the lower class. */
        private static float threshold(Domain domain) {
            float[] sorted = new float[Domain.count(domain.allowed())];
            double total = 0;
            for (int i = 0, n = 0; i < domain.values().length; i++) {
                if (domain.allowed()[i] != 0) {
                    sorted[n++] = domain.values()[i];
                    total += domain.values()[i];
                }
            }
            Arrays.sort(sorted);
            int n = sorted.length;
            double best = -1;
            float threshold = 0;
            double below = 0;
            for (int i = 0; i < n - 1; i++) {
                below += sorted[i];
                if (sorted[i] == sorted[i + 1]) {
                    continue;
                }
                double n0 = i + 1;
                double n1 = n - n0;
                double difference = below / n0 - (total - below) / n1;
                double between = n0 * n1 * difference * difference;
                if (between > best) {
                    best = between;
                    threshold = sorted[i];
                }
            }
            if (best < 0) {
                throw new IllegalArgumentException(
                        n == 0
                                ? "The box has no voxel of finite value"
                                : "The box is flat, all its voxels are "
                                        + Segmentations.text(sorted[0])
                                        + ": there is no threshold");
            }
            return threshold;
        }
    }
}
