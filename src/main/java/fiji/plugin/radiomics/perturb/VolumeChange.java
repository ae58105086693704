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

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.parameter.DecimalText;
import fiji.plugin.radiomics.preprocess.PlacedMask;
import fiji.plugin.radiomics.preprocess.RegionChange;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Growth or shrinkage of a region to ⌊(1 + fraction) · n⌋ voxels: layers of voxels that share a
 * face with it are added or taken as long as that is not too much; of the last layer, as many
 * voxels as are still needed, at random (Zwanenburg et al. 2019; MIRP's {@code
 * fractional_volume_change}).
 *
 * @param fraction part of the volume, above −1
 * @param bySlice whether layers are added within slices only
 * @param seed what random numbers begin with
 */
record VolumeChange(double fraction, boolean bySlice, long seed) implements RegionChange {

    /** Changes below are none. */
    private static final double NOTHING = 5e-7;

    @Override
    public PlacedMask apply(PlacedMask region, Place place) {
        if (Math.abs(fraction) <= NOTHING) {
            return region;
        }
        int initial = region.mask().count();
        double wanted = initial * (1 + fraction);
        Geometry grid = place.image().geometry();
        PlacedMask previous = region;
        while (true) {
            PlacedMask current =
                    fraction > 0
                            ? place.inside().apply(Layers.added(previous, grid, bySlice))
                            : Layers.taken(previous, grid, bySlice);
            int count = current.mask().count();
            if (count == previous.mask().count()) {
                place.warnings()
                        .accept(
                                "the region fills the image before it has grown by "
                                        + DecimalText.write(fraction));
                return previous;
            }
            boolean enough = fraction > 0 ? count >= wanted : count <= wanted;
            if (enough || count == 0) {
                int n = (int) Math.abs(Math.floor(wanted - previous.mask().count()));
                return partly(previous, current, n);
            }
            previous = current;
        }
    }

    private PlacedMask partly(PlacedMask previous, PlacedMask current, int n) {
        byte[] data = Layers.on(previous, current.box()).clone();
        byte[] next = current.mask().data();
        int[] border = new int[data.length];
        int count = 0;
        for (int i = 0; i < data.length; i++) {
            if (data[i] != next[i]) {
                border[count++] = i;
            }
        }
        border = Arrays.copyOf(border, count);
        SplittableRandom random = new SplittableRandom(seed);
        for (int k = 0; k < Math.min(n, count); k++) {
            int other = k + random.nextInt(count - k);
            int chosen = border[other];
            border[other] = border[k];
            border[k] = chosen;
            data[chosen] = next[chosen];
        }
        return new PlacedMask(new Mask(current.mask().geometry(), data), current.box());
    }
}
