/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.texture;

import fiji.plugin.radiomics.preprocess.Levels;
import java.util.Arrays;

/**
 * A few slices of levels as ints, and rows of them copied to where a loop can be turned into vector
 * instructions: the compiler does that for arrays of ints read from index 0.
 */
public final class IntSlices {

    /** Stands for the outside: further from every level than any two levels are from each other. */
    public static final int OUTSIDE = -(1 << 20);

    private final Levels levels;
    private final int[][] slices;
    private final int[] held;

    /**
     * @param levels the levels
     * @param slices number of slices held at a time
     */
    public IntSlices(Levels levels, int slices) {
        this.levels = levels;
        this.slices = new int[slices][levels.strideZ()];
        held = new int[slices];
        for (int[] slice : this.slices) {
            Arrays.fill(slice, OUTSIDE);
        }
        Arrays.fill(held, Integer.MIN_VALUE);
    }

    /**
     * Copies a part of a row.
     *
     * @param x first voxel, relative to the row's first; may lie in the margin
     * @param y row, may lie in the margin
     * @param z slice; outside the volume all is outside
     * @param to filled from index 0 with levels, {@link #OUTSIDE} outside the region
     * @param n number of voxels
     */
    public void copy(int x, int y, int z, int[] to, int n) {
        int slot = Math.floorMod(z, slices.length);
        if (held[slot] != z) {
            read(z, slices[slot]);
            held[slot] = z;
        }
        System.arraycopy(slices[slot], row(y) + x, to, 0, n);
    }

    private int row(int y) {
        return (y + levels.pad()) * levels.strideY() + levels.pad();
    }

    private void read(int z, int[] slice) {
        boolean beyond = z < 0 || z >= levels.size(2);
        short[] padded = levels.padded();
        for (int y = 0; y < levels.size(1); y++) {
            int to = row(y);
            if (beyond) {
                Arrays.fill(slice, to, to + levels.size(0), OUTSIDE);
                continue;
            }
            int from = levels.row(y, z);
            for (int x = 0; x < levels.size(0); x++) {
                int level = padded[from + x];
                slice[to + x] = level == 0 ? OUTSIDE : level;
            }
        }
    }
}
