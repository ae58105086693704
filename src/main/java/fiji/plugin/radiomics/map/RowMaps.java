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

import java.util.Arrays;

/**
 * Maps of one family along a row. A window is entered and left by whole columns, the voxels of one
 * x within reach in y and z; what is kept of it are whole numbers, so that it does not matter by
 * which way a window was reached. One instance serves one thread.
 */
abstract class RowMaps {

    /** The window. */
    final MapSettings settings;

    /** Voxels of a window along x and y. */
    final int side;

    /** Slices of a window: its side, 1 in the plane. */
    final int depth;

    /** The tile at hand. */
    Tile tile;

    /** Index in the tile of the first voxel of the column at x = 0. */
    int first;

    RowMaps(MapSettings settings) {
        this.settings = settings;
        side = 2 * settings.radius() + 1;
        depth = settings.volumetric() ? side : 1;
    }

    /**
     * Computes a row.
     *
     * @param at the tile
     * @param y row in the image's grid
     * @param z slice
     * @param out takes the values by feature and position, counted from the bounding box's first
     *     voxel; NaN outside the region and where undefined
     */
    final void compute(Tile at, int y, int z, double[][] out) {
        if (tile != at) {
            tile = at;
            prepare();
        }
        first = at.firstOfWindows(y, z);
        int r = settings.radius();
        for (double[] row : out) {
            Arrays.fill(row, Double.NaN);
        }
        int low = 0;
        int high = -1;
        for (int x = r; x < at.width - r; x++) {
            if (!at.isCentre(x, y, z)) {
                continue;
            }
            if (x - r > high) {
                empty(low, high);
                low = x - r;
                high = low - 1;
            }
            while (low < x - r) {
                leave(low++, high);
            }
            while (high < x + r) {
                enter(++high, low);
            }
            evaluate(low, x - r, out);
        }
        empty(low, high);
    }

    /** There is a new {@link #tile}. */
    void prepare() {
        // Most need nothing.
    }

    /**
     * The window is given up, where columns left in it.
     *
     * @param low the first one
     * @param high the last one, less than the first where there is none
     */
    void empty(int low, int high) {
        for (int x = low; x <= high; x++) {
            leave(x, high);
        }
    }

    /**
     * The window grows.
     *
     * @param x the new last column
     * @param low the first one, itself the new one where the window was empty
     */
    abstract void enter(int x, int low);

    /**
     * The window shrinks.
     *
     * @param x the first column, which goes
     * @param high the last one
     */
    abstract void leave(int x, int high);

    /**
     * Computes the features of the window, which holds at least one voxel.
     *
     * @param low its first column
     * @param x position where values go
     * @param out values, NaN all over
     */
    abstract void evaluate(int low, int x, double[][] out);
}
