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

import fiji.plugin.radiomics.image.Box;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.preprocess.PlacedMask;

/** Regions with one layer of voxels more or less, of those that share a face. */
final class Layers {

    private Layers() {}

    /**
     * @param region a region
     * @param grid the whole grid
     * @param bySlice whether it grows within slices only
     * @return the region with one layer more, as far as the grid goes
     */
    static PlacedMask added(PlacedMask region, Geometry grid, boolean bySlice) {
        return layer(region, grid, bySlice, true);
    }

    /**
     * @param region a region
     * @param grid the whole grid, beyond which there is no region
     * @param bySlice whether it shrinks within slices only
     * @return the region with one layer less
     */
    static PlacedMask taken(PlacedMask region, Geometry grid, boolean bySlice) {
        return layer(region, grid, bySlice, false);
    }

    private static PlacedMask layer(
            PlacedMask region, Geometry grid, boolean bySlice, boolean grows) {
        int[] by = {grows ? 1 : 0, grows ? 1 : 0, grows && !bySlice ? 1 : 0};
        Box box = region.box().grown(by).within(grid);
        byte[] old = on(region, box);
        int nx = box.size(0);
        int ny = box.size(1);
        int nz = box.size(2);
        byte[] changed = old.clone();
        byte wanted = (byte) (grows ? 1 : 0);
        for (int z = 0, i = 0; z < nz; z++) {
            for (int y = 0; y < ny; y++) {
                for (int x = 0; x < nx; x++, i++) {
                    boolean touched =
                            is(old, i - 1, x > 0, wanted)
                                    || is(old, i + 1, x < nx - 1, wanted)
                                    || is(old, i - nx, y > 0, wanted)
                                    || is(old, i + nx, y < ny - 1, wanted)
                                    || !bySlice
                                            && (is(old, i - nx * ny, z > 0, wanted)
                                                    || is(old, i + nx * ny, z < nz - 1, wanted));
                    if (touched) {
                        changed[i] = wanted;
                    }
                }
            }
        }
        return new PlacedMask(new Mask(grid.crop(box), changed), box);
    }

    /** Outside the box there is no region. */
    private static boolean is(byte[] mask, int i, boolean within, byte wanted) {
        return (within ? mask[i] : 0) == wanted;
    }

    /** The region's voxels on a box that holds its own. */
    static byte[] on(PlacedMask region, Box box) {
        if (box.equals(region.box())) {
            return region.mask().data();
        }
        Box from = region.box();
        byte[] data = new byte[Math.toIntExact(box.voxels())];
        for (int z = 0; z < from.size(2); z++) {
            for (int y = 0; y < from.size(1); y++) {
                int to =
                        ((from.minZ() - box.minZ() + z) * box.size(1)
                                                + from.minY()
                                                - box.minY()
                                                + y)
                                        * box.size(0)
                                + from.minX()
                                - box.minX();
                System.arraycopy(
                        region.mask().data(),
                        (z * from.size(1) + y) * from.size(0),
                        data,
                        to,
                        from.size(0));
            }
        }
        return data;
    }
}
