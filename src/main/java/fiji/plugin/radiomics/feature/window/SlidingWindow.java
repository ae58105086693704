/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.window;

import fiji.plugin.radiomics.feature.Feature;
import java.util.Arrays;
import java.util.List;

/**
 * Features of one family in a window that slides along x. It is entered and left by whole columns,
 * the voxels of one x within reach in y and z; what is kept of it are whole numbers, so that it
 * does not matter by which way a window was reached. One instance serves one thread.
 *
 * <p>The voxel at column x, v rows and w slices after the window's first one has the index {@code
 * first + x + v * strideY + w * strideZ}, with 0 ≤ v &lt; {@link #side} and 0 ≤ w &lt; {@link
 * #depth}, in {@link #levels}, {@link #intensities} and {@link #outlined}.
 */
public abstract class SlidingWindow {

    /** A NaN that no arithmetic gives: a value that nobody has set. */
    private static final long UNSET = 0x7ff8_7e57_0000_5e7fL;

    /** Voxels of a window along x and y. */
    protected final int side;

    /** Slices of a window: its side, 1 in the plane. */
    protected final int depth;

    /** Grey levels of the tile at hand, 0 where a voxel does not count. */
    protected short[] levels;

    /** Its intensities, NaN where a voxel does not count. */
    protected float[] intensities;

    /** Whether a voxel belongs to windows by its place, see {@link WindowTile#outlined()}. */
    protected boolean[] outlined;

    /** Voxels of the tile along x. */
    protected int width;

    /** Step from a row to the next. */
    protected int strideY;

    /** Step from a slice to the next. */
    protected int strideZ;

    /** Index in the tile of the first voxel of the column at x = 0. */
    protected int first;

    private final List<? extends Feature> features;
    private final double[] values;
    private WindowTile tile;

    /**
     * @param request the window's size, and the features wanted
     */
    protected SlidingWindow(WindowRequest request) {
        side = request.side();
        depth = request.depth();
        features = request.features();
        values = new double[features.size()];
    }

    /**
     * Computes a row.
     *
     * @param at the tile
     * @param y row in the image's grid
     * @param z slice
     * @param out takes the values by feature and position, counted from the first one that can be a
     *     centre; NaN where there is no centre and where undefined
     * @throws IllegalStateException where the window gives a feature no value
     */
    public final void compute(WindowTile at, int y, int z, double[][] out) {
        WindowTile.Grid grid = at.grid();
        enterTile(at, grid.firstOfWindows(y, z));
        int r = side / 2;
        for (double[] row : out) {
            Arrays.fill(row, Double.NaN);
        }
        boolean[] centres = at.centres();
        int row = grid.row(y, z);
        int low = 0;
        int high = -1;
        for (int x = r; x < width - r; x++) {
            if (!centres[row + x]) {
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

    private void enterTile(WindowTile at, int firstOfRow) {
        if (tile != at) {
            tile = at;
            levels = at.levels();
            intensities = at.intensities();
            outlined = at.outlined();
            width = at.grid().nx();
            strideY = width;
            strideZ = at.grid().strideZ();
            prepare();
        }
        first = firstOfRow;
    }

    /**
     * Takes a part to where this window is, for windows that are made of others.
     *
     * @param part the other window
     */
    protected final void lead(SlidingWindow part) {
        part.enterTile(tile, first);
    }

    private void evaluate(int low, int x, double[][] out) {
        Arrays.fill(values, Double.longBitsToDouble(UNSET));
        evaluate(low, values);
        for (int f = 0; f < values.length; f++) {
            double value = values[f];
            if (Double.isFinite(value)) {
                out[f][x] = value;
            } else if (Double.doubleToRawLongBits(value) == UNSET) {
                throw new IllegalStateException(
                        "the window of "
                                + getClass().getSimpleName()
                                + " gives "
                                + features.get(f).featureName()
                                + " no value");
            }
        }
    }

    /** There is a new tile. */
    protected void prepare() {
        // Most need nothing.
    }

    /**
     * The window is given up, where columns are left in it.
     *
     * @param low the first one
     * @param high the last one, less than the first where there is none
     */
    protected void empty(int low, int high) {
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
    protected abstract void enter(int x, int low);

    /**
     * The window shrinks.
     *
     * @param x the first column, which goes
     * @param high the last one
     */
    protected abstract void leave(int x, int high);

    /**
     * Computes the features of the window, which holds at least one voxel.
     *
     * @param low its first column
     * @param to takes a value of each feature wanted; NaN or infinite where undefined. One that is
     *     left out is an error.
     */
    protected abstract void evaluate(int low, double[] to);
}
