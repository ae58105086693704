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
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;

/**
 * A part of a grid, and arrays cut to it.
 *
 * @param grid the grid
 * @param box the part, within the grid
 */
record GridPart(Geometry grid, Box box) {

    /** All of a grid. */
    static GridPart all(Geometry grid) {
        return new GridPart(grid, Box.of(grid));
    }

    /**
     * The smallest box around a mask, made larger by a reach as far as the grid goes.
     *
     * @param mask a mask that is not empty
     * @param reach voxels along x, y, z
     */
    static GridPart around(Mask mask, int... reach) {
        Box box = mask.bounds().orElseThrow().grown(reach);
        return new GridPart(mask.geometry(), box.within(mask.geometry()));
    }

    /** From one voxel to another, both inside, as far as the grid goes. */
    static GridPart clipped(Geometry grid, int[] from, int[] to) {
        return new GridPart(grid, Box.between(from, to).within(grid));
    }

    int[] min() {
        return box.min();
    }

    int[] size() {
        return box.size();
    }

    /**
     * @param centre a voxel
     * @param spacing distance of voxels along each axis
     * @param radius how far the box reaches from it along each axis, in the unit of the spacing
     */
    static GridPart around(Geometry grid, int[] centre, double[] spacing, double radius) {
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
        return Math.toIntExact(box.voxels());
    }

    boolean isWhole() {
        return box.isAllOf(grid);
    }

    /** Index in the box of a voxel of the grid; −1 where it lies outside. */
    int index(int... voxel) {
        int index = 0;
        for (int a = 2; a >= 0; a--) {
            int i = voxel[a] - box.min(a);
            if (i < 0 || i >= box.size(a)) {
                return -1;
            }
            index = index * box.size(a) + i;
        }
        return index;
    }

    /** The voxel of the grid at an index of the box. */
    int[] voxel(int index) {
        return new int[] {
            index % box.size(0) + box.minX(),
            index / box.size(0) % box.size(1) + box.minY(),
            index / box.size(0) / box.size(1) + box.minZ()
        };
    }

    /** The box's part of an array on the grid; the array itself where the box is the grid. */
    float[] crop(float[] values) {
        if (isWhole()) {
            return values;
        }
        float[] part = new float[voxels()];
        rows((to, from) -> System.arraycopy(values, from, part, to, box.size(0)));
        return part;
    }

    /** A copy of the box's part of an array on the grid. */
    byte[] crop(byte[] values) {
        byte[] part = new byte[voxels()];
        rows((to, from) -> System.arraycopy(values, from, part, to, box.size(0)));
        return part;
    }

    /** The mask on the grid that has these voxels in the box, and none beyond. */
    Mask mask(byte[] part) {
        if (isWhole()) {
            return new Mask(grid, part);
        }
        byte[] whole = new byte[grid.voxels()];
        rows((from, to) -> System.arraycopy(part, from, whole, to, box.size(0)));
        return new Mask(grid, whole);
    }

    private interface Row {
        void at(int inBox, int onGrid);
    }

    private void rows(Row row) {
        for (int z = 0, i = 0; z < box.size(2); z++) {
            for (int y = 0; y < box.size(1); y++, i += box.size(0)) {
                row.at(i, grid.index(box.minX(), box.minY() + y, box.minZ() + z));
            }
        }
    }
}
