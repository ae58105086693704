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
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.util.ArrayList;
import java.util.List;
import org.scijava.plugin.Plugin;

/**
 * Grows from the seed over faces through all voxels of an intensity window. The window is given, or
 * confidence-connected as ITK's {@code ConfidenceConnectedImageFilter} has it (Ibáñez et al., The
 * ITK Software Guide): mean ± multiplier · SD of the cube around the seed, widened to hold the
 * seed; then, {@code iterations} times, of the region grown so far. The SD has n − 1 in its
 * denominator; where it becomes 0 the region stays. {@link LeakControl} says what stops a leak.
 */
@Plugin(type = SegmentationMethod.class, priority = 60)
public final class RegionGrowing implements SegmentationMethod {

    private static final Parameter<Double> LOWER =
            new Parameter<>(
                    "lower",
                    "Least intensity; empty = by mean and SD",
                    Segmentations.anyNumber(),
                    "");

    private static final Parameter<Double> UPPER =
            new Parameter<>(
                    "upper",
                    "Greatest intensity; empty = by mean and SD",
                    Segmentations.anyNumber(),
                    "");

    private static final Parameter<Double> MULTIPLIER =
            new Parameter<>(
                    "multiplier",
                    "Half the window in SD, without a window",
                    ParameterTypes.aboveZero(),
                    "2.5");

    private static final Parameter<Integer> NEIGHBOURHOOD =
            new Parameter<>(
                    "neighbourhood",
                    "Voxels to each side of the seed",
                    ParameterTypes.whole(0, 50),
                    "1");

    private static final Parameter<Integer> ITERATIONS =
            new Parameter<>(
                    "iterations",
                    "How often mean and SD are taken again",
                    ParameterTypes.whole(0, 100),
                    "4");

    private static final List<Parameter<?>> PARAMETERS =
            Segmentations.joined(
                    List.of(LOWER, UPPER, MULTIPLIER, NEIGHBOURHOOD, ITERATIONS),
                    LeakControl.PARAMETERS);

    @Override
    public String methodName() {
        return "region_growing";
    }

    @Override
    public String description() {
        return "Grows from the seed in an intensity window, given or found around the seed";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return PARAMETERS;
    }

    @Override
    public Segmenter prepare(ParameterValues values) {
        return new Growth(values);
    }

    /** Grows with given parameters. */
    private static final class Growth implements Segmenter {

        private final boolean given;
        private final double lower;
        private final double upper;
        private final double multiplier;
        private final int neighbourhood;
        private final int iterations;
        private final LeakControl leak;

        Growth(ParameterValues values) {
            given = values.has(LOWER) || values.has(UPPER);
            lower = values.getOr(LOWER, Double.NEGATIVE_INFINITY);
            upper = values.getOr(UPPER, Double.POSITIVE_INFINITY);
            ThresholdWindow.checkWindow(lower, upper);
            multiplier = values.get(MULTIPLIER);
            neighbourhood = values.get(NEIGHBOURHOOD);
            iterations = values.get(ITERATIONS);
            leak = new LeakControl(values);
        }

        @Override
        public SegmentationResult segment(SegmentationInput input, SegmentationProgress progress) {
            int[] seed = input.seedOrCentre("region_growing");
            Domain domain = leak.domain(input, seed);
            Window window = given ? new Window(lower, upper) : window(input, domain, seed);
            byte[] grown = grow(input, domain, seed, window, progress);
            for (int i = 0; i < iterations && !given; i++) {
                progress.update((i + 1.0) / (iterations + 1));
                Moments moments = new Moments();
                for (int k = 0; k < grown.length; k++) {
                    if (grown[k] != 0) {
                        moments.add(domain.values()[k]);
                    }
                }
                if (!(moments.variance() > 0)) {
                    break;
                }
                window = window(input, seed, moments);
                grown = grow(input, domain, seed, window, progress);
            }
            List<String> notes = new ArrayList<>();
            notes.add(
                    "grown from seed=" + SegmentationInput.text(seed) + " in the window " + window);
            return new SegmentationResult(leak.cut(grown, domain.box(), seed, progress), notes);
        }

        private byte[] grow(
                SegmentationInput input,
                Domain domain,
                int[] seed,
                Window window,
                SegmentationProgress progress) {
            byte[] grown = domain.window(window.lower, window.upper);
            progress.check();
            int voxels =
                    ThresholdWindow.keepAtSeed(
                            grown, input, seed, domain.box(), window.lower, window.upper, progress);
            leak.checkVolume(voxels, input.grid());
            return grown;
        }

        private record Window(double lower, double upper) {

            @Override
            public String toString() {
                return ThresholdWindow.windowText(lower, upper);
            }
        }

        private Window window(SegmentationInput input, Domain domain, int[] seed) {
            int n = neighbourhood;
            GridPart cube =
                    GridPart.clipped(
                            input.grid(),
                            new int[] {seed[0] - n, seed[1] - n, seed[2] - n},
                            new int[] {seed[0] + n, seed[1] + n, seed[2] + n});
            Domain near = Domain.of(input, cube);
            Moments moments = new Moments();
            for (int i = 0; i < near.values().length; i++) {
                if (near.allowed()[i] != 0) {
                    moments.add(near.values()[i]);
                }
            }
            return window(input, seed, moments);
        }

        private Window window(SegmentationInput input, int[] seed, Moments moments) {
            double half = multiplier * Math.sqrt(Math.max(0, moments.variance()));
            double value = input.image().get(seed[0], seed[1], seed[2]);
            return new Window(
                    Math.min(value, moments.mean() - half), Math.max(value, moments.mean() + half));
        }

        /** Mean and variance of values as they come (Welford, Technometrics 1962;4:419). */
        private static final class Moments {

            private long n;
            private double mean;
            private double squares;

            void add(double v) {
                n++;
                double d = v - mean;
                mean += d / n;
                squares += d * (v - mean);
            }

            double mean() {
                return mean;
            }

            double variance() {
                return n < 2 ? 0 : squares / (n - 1);
            }
        }
    }
}
