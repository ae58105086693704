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
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.image.Lengths;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.parameter.Length;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.util.List;

/**
 * What keeps a region from growing out of the lesion, each only where it is given:
 *
 * <ul>
 *   <li>{@code maxradius}: no voxel further from the seed than this belongs to it;
 *   <li>{@code maxvolume}: a region that grows beyond is refused, not cut off where it happens to
 *       be;
 *   <li>{@code neck}: bridges thinner than twice this radius are cut. The grown region, its holes
 *       filled, is eroded with a ball of this radius; the core that is nearest to the seed, no
 *       further than the radius, is kept with all that hangs together with it, dilated with the
 *       same ball, and taken where the region had grown: an opening of which only the part at the
 *       seed stays (Serra, Image Analysis and Mathematical Morphology, 1982, chapter 2; filled
 *       holes keep single voxels of noise from eating it).
 * </ul>
 */
final class LeakControl {

    private static final Parameter<Length> RADIUS =
            new Parameter<>(
                    "maxradius", "How far from the seed it may grow", Segmentations.SIZE, "");

    private static final Parameter<Double> VOLUME =
            new Parameter<>(
                    "maxvolume",
                    "In ml; a region that grows beyond is refused",
                    ParameterTypes.aboveZero(),
                    "");

    private static final Parameter<Length> NECK =
            new Parameter<>(
                    "neck",
                    "Radius; bridges thinner than twice it are cut",
                    Segmentations.SIZE,
                    "");

    static final List<Parameter<?>> PARAMETERS = List.of(RADIUS, VOLUME, NECK);

    private static final double MM3_IN_ML = 1000;

    private final Length radius;
    private final double volume;
    private final Length neck;

    LeakControl(ParameterValues values) {
        radius = Segmentations.size(values, RADIUS);
        volume = values.getOr(VOLUME, Double.POSITIVE_INFINITY);
        neck = Segmentations.size(values, NECK);
    }

    /** Where the region may grow. */
    Domain domain(SegmentationInput input, int[] seed) {
        checkVolumeUnit(input.grid());
        return Domain.near(input, seed, "maxradius", radius);
    }

    private void checkVolumeUnit(Geometry grid) {
        if (volume < Double.POSITIVE_INFINITY && grid.unit() != LengthUnit.MILLIMETRE) {
            throw new IllegalArgumentException(
                    "maxvolume is in ml, but the image's calibration is in pixels; set it in"
                            + " Image > Properties..., or give maxradius in voxels");
        }
    }

    void checkVolume(int voxels, Geometry grid) {
        double ml = voxels * grid.spacing(0) * grid.spacing(1) * grid.spacing(2) / MM3_IN_ML;
        if (ml > volume) {
            throw new IllegalArgumentException(
                    "The region grew to "
                            + Segmentations.text(ml)
                            + " ml, more than maxvolume="
                            + Segmentations.text(volume)
                            + ": it leaks. Narrow the window, or give maxradius or neck");
        }
    }

    /** Cuts bridges from what has grown. */
    Mask cut(byte[] grown, GridPart box, int[] seed, SegmentationProgress progress) {
        Mask region = box.mask(grown);
        if (neck == null) {
            return region;
        }
        Geometry grid = box.grid();
        BallMorphology ball = new BallMorphology("neck", neck, grid, progress);
        Mask core = ball.eroded(Holes.filled(region, true, progress));
        byte[] kept = core.data().clone();
        int start = nearest(core, seed);
        if (start < 0) {
            throw new IllegalArgumentException(
                    "neck="
                            + neck.text()
                            + ": what has grown around seed="
                            + SegmentationInput.text(seed)
                            + " is thinner than twice that; choose a smaller neck or another"
                            + " seed");
        }
        int[] size = {grid.size(0), grid.size(1), grid.size(2)};
        Components.keepConnected(kept, size, start, progress);
        byte[] open = ball.dilated(new Mask(grid, kept)).data();
        byte[] from = region.data();
        byte[] cut = new byte[from.length];
        for (int i = 0; i < cut.length; i++) {
            cut[i] = (byte) (open[i] & from[i]);
        }
        return new Mask(grid, cut);
    }

    /** Index of the voxel of a core that is nearest to the seed, no further than the neck. */
    private int nearest(Mask core, int[] seed) {
        Geometry grid = core.geometry();
        double[] spacing = Lengths.spacing("neck", neck, grid);
        GridPart box = GridPart.around(grid, seed, spacing, neck.value());
        byte[] near = box.crop(core.data());
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < near.length; i++) {
            if (near[i] == 0) {
                continue;
            }
            int[] v = box.voxel(i);
            double d = 0;
            for (int a = 0; a < 3; a++) {
                double s = (v[a] - seed[a]) * spacing[a];
                d += s * s;
            }
            if (d < least && Segmentations.reaches(neck, d)) {
                least = d;
                nearest = grid.index(v[0], v[1], v[2]);
            }
        }
        return nearest;
    }
}
