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

import fiji.plugin.radiomics.image.Box;
import fiji.plugin.radiomics.image.Lengths;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.parameter.Length;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.util.Arrays;
import java.util.List;
import org.scijava.plugin.Plugin;

/**
 * Random walker segmentation (Grady, IEEE Trans. Pattern Anal. Mach. Intell. 2006;28:1768): for
 * each voxel the probability that a walk over faces, which crosses edges of the image reluctantly,
 * comes to the foreground's strokes before the background's; the lesion is where that is at least
 * {@code probability}. Walks stay in a box.
 *
 * <p>Between neighbours whose intensities differ by g, at a distance d in units of the least
 * spacing, the weight is exp(−β (g / σ)²) / d² + 10⁻¹⁰ with σ the SD of the box's finite voxels
 * (denominator n), so that β means the same in images of any unit; 1 / d² is what a diffusion has
 * on such a grid. With equal spacing it is what {@code skimage.segmentation.random_walker} computes
 * with 10 β of an image that was divided by its SD; there, a wider spacing makes edges of the image
 * weaker, so that walks leak across thick slices. Voxels that are not finite are no part of the
 * graph.
 *
 * <p>Without strokes of the foreground the ball of {@code ball} around the seed is taken; without
 * strokes of the background, what lies outside the rough region in its bounding box made one voxel
 * larger, or, without region, the outermost layer of voxels of the box that reaches {@code box} to
 * each side of the seed. Where both are given, the box is that of the region, or of the strokes
 * made larger by {@code margin}.
 */
@Plugin(type = SegmentationMethod.class, priority = 20)
public final class RandomWalker implements SegmentationMethod {

    private static final Parameter<Double> BETA =
            new Parameter<>(
                    "beta",
                    "Greater = edges stop walks more",
                    ParameterTypes.number("a number above 0, at most 1e9", v -> v > 0 && v <= 1e9),
                    "5");

    private static final Parameter<Double> PROBABILITY =
            new Parameter<>(
                    "probability",
                    "Probability of the foreground from which a voxel belongs to the lesion",
                    ParameterTypes.number("a number above 0, at most 1", v -> v > 0 && v <= 1),
                    "0.5");

    private static final Parameter<Length> MARGIN =
            new Parameter<>(
                    "margin", "Margin of the box around strokes", Segmentations.SIZE, "10mm");

    private static final Parameter<Length> BALL =
            new Parameter<>(
                    "ball", "Radius of the foreground around the seed", Segmentations.SIZE, "2mm");

    private static final Parameter<Length> BOX =
            new Parameter<>(
                    "box", "Half edge of the box around a seed", Segmentations.SIZE, "20mm");

    private static final Parameter<Double> TOLERANCE =
            new Parameter<>(
                    "tolerance",
                    "How far a probability may be from its neighbours' weighted mean",
                    ParameterTypes.number("a number above 0, at most 0.1", v -> v > 0 && v <= .1),
                    "0.0001");

    private static final Parameter<Integer> ITERATIONS =
            new Parameter<>(
                    "iterations",
                    "Greatest number of iterations",
                    ParameterTypes.whole(1, 1_000_000),
                    "2000");

    private static final List<Parameter<?>> PARAMETERS =
            List.of(BETA, PROBABILITY, MARGIN, BALL, BOX, TOLERANCE, ITERATIONS);

    private static final double LEAST_WEIGHT = 1e-10;

    @Override
    public String methodName() {
        return "random_walker";
    }

    @Override
    public String description() {
        return "Voxels from which a random walk comes to the foreground's strokes first";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return PARAMETERS;
    }

    @Override
    public Segmenter prepare(ParameterValues values) {
        return new Walk(values);
    }

    /** The weight of an edge. */
    static double weight(double scale, double difference, double distance) {
        return Math.exp(-scale * difference * difference) / (distance * distance) + LEAST_WEIGHT;
    }

    /** Walks with given parameters. */
    private static final class Walk implements Segmenter {

        private final double beta;
        private final double probability;
        private final Length margin;
        private final Length ball;
        private final Length box;
        private final double tolerance;
        private final int iterations;

        Walk(ParameterValues values) {
            beta = values.get(BETA);
            probability = values.get(PROBABILITY);
            margin = Segmentations.size(values, MARGIN);
            ball = Segmentations.size(values, BALL);
            box = Segmentations.size(values, BOX);
            tolerance = values.get(TOLERANCE);
            iterations = values.get(ITERATIONS);
        }

        @Override
        public SegmentationResult segment(SegmentationInput input, SegmentationProgress progress) {
            Mask fore = input.strokes().map(Strokes::foreground).orElse(null);
            Mask back = input.strokes().map(Strokes::background).orElse(null);
            boolean hasFore = fore != null && !fore.isEmpty();
            boolean hasBack = back != null && !back.isEmpty();
            int[] seed =
                    hasFore
                            ? input.seed().orElse(null)
                            : input.seedOrCentre("random_walker without strokes");
            GridPart part = box(input, seed, hasFore ? fore : null, hasBack ? back : null);
            LatticeWalk.checkMemory(part.size());
            float[] values = part.crop(input.image().data());
            byte[] labels = new byte[values.length];
            mark(labels, hasBack ? part.crop(back.data()) : around(input, part), LatticeWalk.BACK);
            byte[] lesion =
                    hasFore
                            ? part.crop(fore.data())
                            : Domain.near(
                                            input,
                                            seed,
                                            "ball",
                                            ball == null ? Segmentations.NOTHING : ball)
                                    .inside(part);
            checkApart(labels, lesion, hasFore && hasBack);
            mark(labels, lesion, LatticeWalk.FORE);
            double[] x =
                    new LatticeWalk(part.size(), relativeSpacing(input), values, labels, beta)
                            .probabilities(tolerance, iterations, progress);
            byte[] found = new byte[x.length];
            for (int i = 0; i < x.length; i++) {
                found[i] = (byte) (x[i] >= probability ? 1 : 0);
            }
            return new SegmentationResult(part.mask(found), List.of());
        }

        private GridPart box(SegmentationInput input, int[] seed, Mask fore, Mask back) {
            if (input.region().isPresent()) {
                return GridPart.around(input.region().get(), 1, 1, 1);
            }
            if (fore == null || back == null) {
                int[] centre = seed == null ? centre(fore) : seed;
                GridPart around = Segmentations.aroundSeed(input, centre, box);
                return fore == null ? around : union(around, reachOf(input, fore));
            }
            return union(reachOf(input, fore), reachOf(input, back));
        }

        private static int[] centre(Mask mask) {
            Box b = mask.bounds().orElseThrow();
            return new int[] {
                (b.minX() + b.maxX()) / 2, (b.minY() + b.maxY()) / 2, (b.minZ() + b.maxZ()) / 2
            };
        }

        private GridPart reachOf(SegmentationInput input, Mask strokes) {
            int[] reach = new int[3];
            if (margin != null) {
                double[] spacing = Lengths.spacing("margin", margin, input.grid());
                for (int a = 0; a < 3; a++) {
                    reach[a] = GridPart.voxels(margin.value(), spacing[a]);
                }
            }
            return GridPart.around(strokes, reach);
        }

        private static GridPart union(GridPart a, GridPart b) {
            return new GridPart(a.grid(), a.box().union(b.box()));
        }

        /** The background where no strokes say it. */
        private static byte[] around(SegmentationInput input, GridPart part) {
            if (input.region().isPresent()) {
                byte[] outside = part.crop(input.region().get().data());
                for (int i = 0; i < outside.length; i++) {
                    outside[i] = (byte) (1 - outside[i]);
                }
                return outside;
            }
            byte[] layer = new byte[part.voxels()];
            for (int i = 0; i < layer.length; i++) {
                int[] v = part.voxel(i);
                for (int a = 0; a < 3; a++) {
                    int at = v[a] - part.min()[a];
                    // In an image of one slice, that slice is no border.
                    if (part.size()[a] > 2 && (at == 0 || at == part.size()[a] - 1)) {
                        layer[i] = 1;
                    }
                }
            }
            return layer;
        }

        private static void mark(byte[] labels, byte[] where, byte label) {
            boolean any = false;
            for (int i = 0; i < labels.length; i++) {
                if (where[i] != 0) {
                    labels[i] = label;
                    any = true;
                }
            }
            if (!any) {
                throw new IllegalArgumentException(
                        "There is no "
                                + (label == LatticeWalk.FORE ? "foreground" : "background")
                                + " voxel in the box: give strokes, a seed or a larger box");
            }
        }

        private static void checkApart(byte[] labels, byte[] lesion, boolean strokes) {
            for (int i = 0; i < labels.length; i++) {
                if (lesion[i] != 0 && labels[i] != 0) {
                    throw new IllegalArgumentException(
                            strokes
                                    ? "A voxel is in strokes of the foreground and of the"
                                            + " background; draw them apart"
                                    : "The foreground reaches the border of the box or region; make"
                                            + " it larger, or ball smaller");
                }
            }
        }

        private static double[] relativeSpacing(SegmentationInput input) {
            double[] spacing = input.grid().spacing();
            double least = Arrays.stream(spacing).min().getAsDouble();
            return Arrays.stream(spacing).map(s -> s / least).toArray();
        }
    }
}
