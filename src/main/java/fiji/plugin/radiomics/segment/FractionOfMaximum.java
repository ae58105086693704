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
import java.util.List;
import org.scijava.plugin.Plugin;

/**
 * The isocontour of nuclear medicine: voxels of at least a fraction of the lesion's maximum, 41 %
 * (Boellaard et al., Eur. J. Nucl. Med. Mol. Imaging 2015;42:328), 50 % or any other.
 *
 * <p>Without a seed: in a rough region, all its voxels of at least that fraction of its maximum.
 * With one: the maximum is looked for within {@code search} of the seed, and the lesion grows from
 * there over faces (see {@link LeakControl}); reaching a voxel that is hotter still is refused,
 * because the threshold would then not be that of the lesion.
 */
@Plugin(type = SegmentationMethod.class, priority = 40)
public final class FractionOfMaximum implements SegmentationMethod {

    private static final Parameter<Double> FRACTION =
            new Parameter<>(
                    "fraction",
                    "Fraction of the maximum",
                    ParameterTypes.number("a number above 0, at most 1", v -> v > 0 && v <= 1),
                    "0.41");

    private static final Parameter<Length> SEARCH =
            new Parameter<>(
                    "search", "How far from the seed the maximum is", Segmentations.SIZE, "10mm");

    private static final List<Parameter<?>> PARAMETERS =
            Segmentations.joined(List.of(FRACTION, SEARCH), LeakControl.PARAMETERS);

    @Override
    public String methodName() {
        return "fraction_of_maximum";
    }

    @Override
    public String description() {
        return "Voxels of at least a fraction of the maximum, in a region or grown from the seed";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return PARAMETERS;
    }

    @Override
    public Segmenter prepare(ParameterValues values) {
        return new Isocontour(values);
    }

    /** Finds the voxels with given parameters. */
    private static final class Isocontour implements Segmenter {

        private final double fraction;
        private final Length search;
        private final LeakControl leak;

        Isocontour(ParameterValues values) {
            fraction = values.get(FRACTION);
            search = Segmentations.size(values, SEARCH);
            leak = new LeakControl(values);
        }

        @Override
        public SegmentationResult segment(SegmentationInput input, SegmentationProgress progress) {
            if (input.seed().isEmpty() && input.region().isEmpty()) {
                throw new IllegalArgumentException(
                        "fraction_of_maximum needs a rough region around the lesion or a seed in"
                                + " it");
            }
            return input.seed().isEmpty()
                    ? inRegion(input)
                    : grown(input, input.seed().get(), progress);
        }

        private SegmentationResult inRegion(SegmentationInput input) {
            Domain domain = Domain.of(input);
            float max = domain.values()[hottest(domain)];
            double threshold = threshold(max);
            byte[] found = domain.window(threshold, Double.POSITIVE_INFINITY);
            return new SegmentationResult(domain.box().mask(found), List.of(note(max, threshold)));
        }

        private SegmentationResult grown(
                SegmentationInput input, int[] seed, SegmentationProgress progress) {
            Length reach = search == null ? Segmentations.NOTHING : search;
            Domain near = Domain.near(input, seed, "search", reach);
            int[] peak = near.box().voxel(hottest(near));
            float max = input.image().get(peak[0], peak[1], peak[2]);
            double threshold = threshold(max);
            Domain domain = leak.domain(input, seed);
            if (domain.box().index(peak) < 0 || domain.allowed()[domain.box().index(peak)] == 0) {
                throw new IllegalArgumentException(
                        "The maximum within search of the seed, at "
                                + SegmentationInput.text(peak)
                                + ", lies further away than maxradius");
            }
            byte[] grown = domain.window(threshold, Double.POSITIVE_INFINITY);
            int voxels =
                    Components.keepConnected(
                            grown, domain.box().size(), domain.box().index(peak), progress);
            for (int i = 0; i < grown.length; i++) {
                if (grown[i] != 0 && domain.values()[i] > max) {
                    throw new IllegalArgumentException(
                            "The region grew from the maximum near the seed, "
                                    + Segmentations.text(max)
                                    + ", to a hotter voxel, "
                                    + Segmentations.text(domain.values()[i])
                                    + " at "
                                    + SegmentationInput.text(domain.box().voxel(i))
                                    + ": enlarge search if both are one lesion, else limit it by a"
                                    + " rough region, maxradius or a greater fraction");
                }
            }
            leak.checkVolume(voxels, input.grid());
            return new SegmentationResult(
                    leak.cut(grown, domain.box(), peak, progress), List.of(note(max, threshold)));
        }

        /** Index of the first of the greatest values. */
        private static int hottest(Domain domain) {
            int hottest = -1;
            for (int i = 0; i < domain.values().length; i++) {
                if (domain.allowed()[i] != 0
                        && (hottest < 0 || domain.values()[i] > domain.values()[hottest])) {
                    hottest = i;
                }
            }
            if (hottest < 0) {
                throw new IllegalArgumentException("The rough region has no voxel of finite value");
            }
            return hottest;
        }

        private double threshold(float max) {
            if (!(max > 0)) {
                throw new IllegalArgumentException(
                        "The maximum is "
                                + Segmentations.text(max)
                                + ": a fraction of it means something for positive values only");
            }
            return fraction * max;
        }

        private String note(float max, double threshold) {
            return "maximum "
                    + Segmentations.text(max)
                    + ", threshold "
                    + Segmentations.text(threshold);
        }
    }
}
