/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.map;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.preprocess.LevelScale;

/**
 * Some rows of the region's bounding box with all voxels that their windows reach: intensities and
 * grey levels, so that nobody else has to ask for the image's border, the region's or the range's.
 * Positions along x count from the first voxel of a row's first window.
 */
final class Tile {

    /** Range of rows, the ends outside. */
    record Rows(int y0, int y1, int z0, int z1) {}

    /** Rows that it is for, in the image's grid. */
    final Rows rows;

    /** Voxels along x, windows included. */
    final int width;

    /** Step from a row to the next. */
    final int strideY;

    /** Step from a slice to the next. */
    final int strideZ;

    /** Intensities; NaN where a voxel does not count. */
    final float[] values;

    /** Grey levels; 0 where a voxel does not count, everywhere where no levels were asked for. */
    final short[] levels;

    private final boolean[] centre;
    private final int reachY;
    private final int reachZ;

    /**
     * @param input image and region
     * @param settings the window
     * @param scale gives levels, null for none
     * @param rows the rows
     */
    Tile(MapInput input, MapSettings settings, LevelScale scale, Rows rows) {
        this.rows = rows;
        int r = settings.radius();
        reachY = r;
        reachZ = settings.volumetric() ? r : 0;
        int[] box = input.box();
        int x0 = box[0] - r;
        width = box[3] - box[0] + 1 + 2 * r;
        strideY = width;
        strideZ = width * (rows.y1 - rows.y0 + 2 * reachY);
        int length = strideZ * (rows.z1 - rows.z0 + 2 * reachZ);
        values = new float[length];
        levels = new short[length];
        centre = new boolean[length];
        Geometry g = input.image().geometry();
        float[] data = input.image().data();
        int i = 0;
        for (int z = rows.z0 - reachZ; z < rows.z1 + reachZ; z++) {
            for (int y = rows.y0 - reachY; y < rows.y1 + reachY; y++) {
                boolean there = z >= 0 && y >= 0 && z < g.size(2) && y < g.size(1);
                int from = there ? g.index(0, y, z) : 0;
                for (int x = x0; x < x0 + width; x++, i++) {
                    values[i] = Float.NaN;
                    if (!there || x < 0 || x >= g.size(0) || !input.keeps(data[from + x])) {
                        continue;
                    }
                    boolean inside = input.inRegion(x, y, z);
                    if (inside || !settings.masked()) {
                        values[i] = data[from + x];
                        levels[i] = scale == null ? 0 : (short) scale.level(values[i]);
                    }
                    centre[i] = inside;
                }
            }
        }
    }

    /**
     * @param y row in the image's grid, one of {@link #rows}
     * @param z slice
     * @return index of the first voxel (least x, y, z) that the windows along this row reach
     */
    int firstOfWindows(int y, int z) {
        return (z - rows.z0) * strideZ + (y - rows.y0) * strideY;
    }

    /**
     * @param x position along x
     * @param y row in the image's grid
     * @param z slice
     * @return whether there is a value to be computed
     */
    boolean isCentre(int x, int y, int z) {
        return centre[firstOfWindows(y, z) + reachZ * strideZ + reachY * strideY + x];
    }
}
