/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.region;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import java.util.List;

/**
 * Voxels about a region, perhaps beyond the image: a box of the image's lattice without its edges.
 * x is fastest.
 *
 * @param grid the image's grid
 * @param min first voxel along x, y, z, from the image's first; may be negative
 * @param size voxels along x, y, z
 */
record Lattice(Geometry grid, int[] min, int[] size) {

    /** Most voxels that a ring or margin may need. */
    private static final long MOST = Integer.MAX_VALUE - 16L;

    /**
     * @param region a region with voxels
     * @param reachMm how far to go beyond it, in mm
     * @return its surroundings
     * @throws IllegalArgumentException where they are too many voxels
     */
    static Lattice around(Region region, double reachMm, Geometry grid) {
        var box = region.box().orElseThrow();
        int[] min = new int[3];
        int[] size = new int[3];
        long voxels = 1;
        for (int a = 0; a < 3; a++) {
            int reach = (int) Math.min(1 << 20, Math.ceil(reachMm / grid.spacing(a)) + 1);
            min[a] = box.min(a) - reach;
            size[a] = box.size(a) + 2 * reach;
            voxels *= size[a];
            if (voxels > MOST) {
                throw new IllegalArgumentException(
                        "it reaches too far: its surroundings have too many voxels");
            }
        }
        return new Lattice(grid, min, size);
    }

    int voxels() {
        return size[0] * size[1] * size[2];
    }

    boolean isInImage(int x, int y, int z) {
        return isOn(0, x + min[0]) && isOn(1, y + min[1]) && isOn(2, z + min[2]);
    }

    private boolean isOn(int axis, int at) {
        return at >= 0 && at < grid.size(axis);
    }

    /**
     * @param region any region of the image
     * @return 1 where it is, 0 elsewhere
     */
    byte[] of(Region region) {
        byte[] inside = new byte[voxels()];
        Mask mask = region.mask();
        int[] offset = region.offset();
        Geometry g = mask.geometry();
        int first = Math.max(0, min[0] - offset[0]);
        int end = Math.min(g.size(0), min[0] + size[0] - offset[0]);
        for (int z = 0; z < g.size(2); z++) {
            int toZ = z + offset[2] - min[2];
            for (int y = 0; y < g.size(1) && toZ >= 0 && toZ < size[2]; y++) {
                int toY = y + offset[1] - min[1];
                if (toY >= 0 && toY < size[1] && end > first) {
                    System.arraycopy(
                            mask.data(),
                            g.index(first, y, z),
                            inside,
                            (toZ * size[1] + toY) * size[0] + first + offset[0] - min[0],
                            end - first);
                }
            }
        }
        return inside;
    }

    /**
     * @param name of the region
     * @param inside 1 where it is; what lies outside the image is cut off and counted
     * @param warnings of the region
     * @return the region on the part of the image's grid that the lattice covers
     */
    Region region(String name, byte[] inside, List<String> warnings) {
        int[] from = new int[3];
        int[] extent = new int[3];
        for (int a = 0; a < 3; a++) {
            from[a] = Math.max(0, min[a]);
            extent[a] = Math.min(grid.size(a), min[a] + size[a]) - from[a];
        }
        Geometry part = grid.crop(from, extent);
        byte[] data = new byte[part.voxels()];
        long all = 0;
        for (byte b : inside) {
            all += b;
        }
        long kept = 0;
        for (int z = 0; z < extent[2]; z++) {
            for (int y = 0; y < extent[1]; y++) {
                int row =
                        ((z + from[2] - min[2]) * size[1] + y + from[1] - min[1]) * size[0]
                                + from[0]
                                - min[0];
                int to = part.index(0, y, z);
                System.arraycopy(inside, row, data, to, extent[0]);
                for (int x = 0; x < extent[0]; x++) {
                    kept += data[to + x];
                }
            }
        }
        double clipped = all == 0 ? 0 : (double) (all - kept) / all;
        return new Region(name, new Mask(part, data), from, clipped, warnings);
    }
}
