/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.preprocess;

import fiji.plugin.radiomics.image.Bounds;
import fiji.plugin.radiomics.image.Box;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.image.Mask;
import java.util.Optional;

/**
 * Brings a region from the grid that it was drawn on to another grid in the same space, at any
 * angle, by positions in mm. A voxel of the new grid is inside where the old mask, interpolated
 * trilinearly at the voxel's centre, is at least one half: IBSI's rule for masks. Beyond the old
 * grid there is no region. On the same grid nothing changes.
 */
public final class GridTransfer {

    private static final double INSIDE = .5;

    /** So that one half is one half on any machine. */
    private static final double FRACTION_NOISE = 1e-6;

    /** What an index loses in two conversions. */
    private static final double INDEX_NOISE = 1e-9;

    /**
     * A region on the new grid.
     *
     * @param mask the smallest box of the new grid that holds the region; one voxel that is outside
     *     where nothing of the region lies in the grid
     * @param offset where the mask's first voxel lies on the new grid
     * @param clippedFraction the part of the region, 0 … 1, that lies outside the new grid
     */
    public record Transferred(Mask mask, int[] offset, double clippedFraction) {}

    private GridTransfer() {}

    /**
     * @param mask a region on its own grid, or on a part of it
     * @param grid the new grid
     * @return the region there
     * @throws IllegalArgumentException where one of the grids is not in mm
     */
    public static Transferred transfer(Mask mask, Geometry grid) {
        Geometry from = mask.geometry();
        if (from.unit() != LengthUnit.MILLIMETRE || grid.unit() != LengthUnit.MILLIMETRE) {
            throw new IllegalArgumentException(
                    "A region can be brought from one grid to another only where both have a"
                            + " spacing in mm; the "
                            + (grid.unit() == LengthUnit.MILLIMETRE ? "region's" : "image's")
                            + " is in pixels");
        }
        Optional<Box> bounds = mask.bounds();
        if (bounds.isEmpty()) {
            return nowhere(grid, 0);
        }
        Box box = reach(from, bounds.get(), grid);
        Sampler sampler = new Sampler(mask, grid);
        Bounds found = new Bounds();
        long outside = 0;
        long inside = 0;
        for (int z = box.minZ(); z <= box.maxZ(); z++) {
            for (int y = box.minY(); y <= box.maxY(); y++) {
                for (int x = box.minX(); x <= box.maxX(); x++) {
                    if (!sampler.isInside(x, y, z)) {
                        continue;
                    }
                    if (!isIn(grid, x, y, z)) {
                        outside++;
                        continue;
                    }
                    inside++;
                    found.add(x, y, z);
                }
            }
        }
        if (inside == 0) {
            return nowhere(grid, outside == 0 ? 0 : 1);
        }
        Box tight = found.box().orElseThrow();
        Geometry part = grid.crop(tight);
        byte[] data = new byte[part.voxels()];
        int i = 0;
        for (int z = tight.minZ(); z <= tight.maxZ(); z++) {
            for (int y = tight.minY(); y <= tight.maxY(); y++) {
                for (int x = tight.minX(); x <= tight.maxX(); x++, i++) {
                    data[i] = (byte) (sampler.isInside(x, y, z) ? 1 : 0);
                }
            }
        }
        return new Transferred(
                new Mask(part, data), tight.min(), (double) outside / (outside + inside));
    }

    private static Transferred nowhere(Geometry grid, double clipped) {
        Geometry one = grid.crop(new int[3], new int[] {1, 1, 1});
        return new Transferred(new Mask(one, new byte[1]), new int[3], clipped);
    }

    private static boolean isIn(Geometry g, int x, int y, int z) {
        return x >= 0 && y >= 0 && z >= 0 && x < g.size(0) && y < g.size(1) && z < g.size(2);
    }

    /** The voxels of the new grid, also beyond it, that the region can reach. */
    private static Box reach(Geometry from, Box bounds, Geometry grid) {
        double[] low = {1e300, 1e300, 1e300};
        double[] high = {-1e300, -1e300, -1e300};
        for (int corner = 0; corner < 8; corner++) {
            double[] v = new double[3];
            for (int a = 0; a < 3; a++) {
                // Interpolation reaches one voxel beyond the last that is inside.
                v[a] = (corner >> a & 1) == 0 ? bounds.min(a) - 1 : bounds.max(a) + 1;
            }
            double[] there = grid.voxel(from.position(v));
            for (int a = 0; a < 3; a++) {
                low[a] = Math.min(low[a], there[a]);
                high[a] = Math.max(high[a], there[a]);
            }
        }
        int[] first = new int[3];
        int[] last = new int[3];
        double voxels = 1;
        for (int a = 0; a < 3; a++) {
            voxels *= high[a] - low[a] + 2;
            first[a] = (int) Math.floor(low[a]);
            last[a] = (int) Math.ceil(high[a]);
        }
        if (voxels > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "The region would have too many voxels on the image's grid ("
                            + grid
                            + "); are the spacings of both right?");
        }
        return Box.between(first, last);
    }

    /** The old mask at centres of the new grid's voxels. */
    private static final class Sampler {

        private final byte[] data;
        private final int[] size = new int[3];
        private final int[] stride;

        /** Old coordinates of new voxel 0, and the step along each new axis. */
        private final double[] start;

        private final double[][] step = new double[3][3];

        Sampler(Mask mask, Geometry grid) {
            Geometry g = mask.geometry();
            data = mask.data();
            for (int a = 0; a < 3; a++) {
                size[a] = g.size(a);
            }
            stride = new int[] {1, size[0], size[0] * size[1]};
            start = g.voxel(grid.position(0, 0, 0));
            for (int a = 0; a < 3; a++) {
                double[] unit = new double[3];
                unit[a] = 1;
                double[] next = g.voxel(grid.position(unit));
                for (int b = 0; b < 3; b++) {
                    step[a][b] = next[b] - start[b];
                }
            }
        }

        boolean isInside(int x, int y, int z) {
            int[] low = new int[3];
            double[] weight = new double[3];
            for (int a = 0; a < 3; a++) {
                double v = start[a] + x * step[0][a] + y * step[1][a] + z * step[2][a];
                double nearest = Math.rint(v);
                v = Math.abs(v - nearest) < INDEX_NOISE * (1 + Math.abs(v)) ? nearest : v;
                low[a] = (int) Math.floor(v);
                weight[a] = v - low[a];
                if (low[a] < -1 || low[a] >= size[a]) {
                    return false;
                }
            }
            double sum = 0;
            for (int corner = 0; corner < 8; corner++) {
                double w = 1;
                int i = 0;
                for (int a = 0; a < 3 && w > 0; a++) {
                    int up = corner >> a & 1;
                    int at = low[a] + up;
                    w *= up == 1 ? weight[a] : 1 - weight[a];
                    w = at < 0 || at >= size[a] ? 0 : w;
                    i += at * stride[a];
                }
                sum += w > 0 ? w * data[i] : 0;
            }
            return sum >= INSIDE - FRACTION_NOISE;
        }
    }
}
