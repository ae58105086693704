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
import fiji.plugin.radiomics.image.Mask;

/**
 * A part of a grid.
 *
 * @param grid the grid
 * @param min its first voxel along x, y, z
 * @param size its voxels along x, y, z
 */
record Box(Geometry grid, int[] min, int[] size) {

    /** All of a grid. */
    static Box all(Geometry grid) {
        return new Box(grid, new int[3], new int[] {grid.size(0), grid.size(1), grid.size(2)});
    }

    /**
     * The smallest box around a mask, made larger by a reach as far as the grid goes.
     *
     * @param mask a mask that is not empty
     * @param reach voxels along x, y, z
     */
    static Box around(Mask mask, int... reach) {
        int[] b = mask.bounds();
        return clipped(
                mask.geometry(),
                new int[] {b[0] - reach[0], b[1] - reach[1], b[2] - reach[2]},
                new int[] {b[3] + reach[0], b[4] + reach[1], b[5] + reach[2]});
    }

    /** From one voxel to another, both inside, as far as the grid goes. */
    static Box clipped(Geometry grid, int[] from, int[] to) {
        int[] min = new int[3];
        int[] size = new int[3];
        for (int a = 0; a < 3; a++) {
            min[a] = Math.max(0, from[a]);
            size[a] = Math.min(grid.size(a) - 1, to[a]) - min[a] + 1;
        }
        return new Box(grid, min, size);
    }

    /**
     * @param centre a voxel
     * @param spacing distance of voxels along each axis
     * @param radius how far the box reaches from it along each axis, in the unit of the spacing
     */
    static Box around(Geometry grid, int[] centre, double[] spacing, double radius) {
        int[] from = new int[3];
        int[] to = new int[3];
        for (int a = 0; a < 3; a++) {
            int reach = voxels(radius, spacing[a]);
            from[a] = centre[a] - reach;
            to[a] = centre[a] + reach;
        }
        return clipped(grid, from, to);
    }

    /** Whole voxels within a radius; no more than fit into any grid. */
    static int voxels(double radius, double spacing) {
        return (int) Math.min(1 << 29, Math.floor(radius / spacing * (1 + 1e-9)));
    }

    int voxels() {
        return size[0] * size[1] * size[2];
    }

    boolean isWhole() {
        return voxels() == grid.voxels();
    }

    /** Index in the box of a voxel of the grid; −1 where it lies outside. */
    int index(int... voxel) {
        int index = 0;
        for (int a = 2; a >= 0; a--) {
            int i = voxel[a] - min[a];
            if (i < 0 || i >= size[a]) {
                return -1;
            }
            index = index * size[a] + i;
        }
        return index;
    }

    /** The voxel of the grid at an index of the box. */
    int[] voxel(int index) {
        return new int[] {
            index % size[0] + min[0],
            index / size[0] % size[1] + min[1],
            index / size[0] / size[1] + min[2]
        };
    }

    /** The box's part of an array on the grid; the array itself where the box is the grid. */
    float[] crop(float[] values) {
        if (isWhole()) {
            return values;
        }
        float[] part = new float[voxels()];
        rows((to, from) -> System.arraycopy(values, from, part, to, size[0]));
        return part;
    }

    /** A copy of the box's part of an array on the grid. */
    byte[] crop(byte[] values) {
        byte[] part = new byte[voxels()];
        rows((to, from) -> System.arraycopy(values, from, part, to, size[0]));
        return part;
    }

    /** The mask on the grid that has these voxels in the box, and none beyond. */
    Mask mask(byte[] part) {
        if (isWhole()) {
            return new Mask(grid, part);
        }
        byte[] whole = new byte[grid.voxels()];
        rows((from, to) -> System.arraycopy(part, from, whole, to, size[0]));
        return new Mask(grid, whole);
    }

    private interface Row {
        void at(int inBox, int onGrid);
    }

    private void rows(Row row) {
        for (int z = 0, i = 0; z < size[2]; z++) {
            for (int y = 0; y < size[1]; y++, i += size[0]) {
                row.at(i, grid.index(min[0], min[1] + y, min[2] + z));
            }
        }
    }
}
