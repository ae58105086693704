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

/**
 * For each new voxel of a box along one axis: the old voxels that it is interpolated from, and
 * their weights. Coordinates beyond the outermost voxel centres take these voxels' values ({@link
 * ResampledGrid}).
 */
final class AxisWeights {

    /** Old voxels per new voxel: 1, 2 or 4. */
    final int taps;

    private final Interpolation interpolation;
    private final int last;

    /** Old voxel of new voxel i (counted from the box's first), tap t: at i · taps + t. */
    final int[] index;

    final double[] weight;

    /**
     * Weights to be {@linkplain #set set}.
     *
     * @param interpolation how
     * @param count number of new voxels
     * @param size number of old voxels
     */
    AxisWeights(Interpolation interpolation, int count, int size) {
        this.interpolation = interpolation;
        last = size - 1;
        taps =
                switch (interpolation) {
                    case NEAREST -> 1;
                    case TRILINEAR -> 2;
                    case TRICUBIC_SPLINE -> 4;
                };
        index = new int[count * taps];
        weight = new double[count * taps];
    }

    AxisWeights(ResampledGrid grid, int axis, int first, int count, Interpolation interpolation) {
        this(interpolation, count, grid.source().size(axis));
        for (int i = 0; i < count; i++) {
            set(i, grid.coordinate(axis, first + i));
        }
    }

    /**
     * @param i a new voxel
     * @param coordinate where it lies, in old voxels
     */
    void set(int i, double coordinate) {
        double x = Math.max(0, Math.min(last, coordinate));
        switch (interpolation) {
            case NEAREST -> {
                index[i] = (int) Math.rint(x);
                weight[i] = 1;
            }
            case TRILINEAR -> linear(i, x, last);
            case TRICUBIC_SPLINE -> cubic(i, x, last);
        }
    }

    /** Takes everything from a new voxel. */
    void clear(int i) {
        for (int t = 0; t < taps; t++) {
            weight[i * taps + t] = 0;
        }
    }

    private void linear(int i, double x, int last) {
        int floor = (int) x;
        double f = x - floor;
        index[2 * i] = floor;
        index[2 * i + 1] = Math.min(last, floor + 1);
        weight[2 * i] = 1 - f;
        weight[2 * i + 1] = f;
    }

    /** Cubic B-spline basis; coefficients are mirrored at the edge voxel. */
    private void cubic(int i, double x, int last) {
        int floor = (int) x;
        double f = x - floor;
        double g = 1 - f;
        double[] w = {
            g * g * g / 6,
            2.0 / 3 - f * f * (2 - f) / 2,
            2.0 / 3 - g * g * (2 - g) / 2,
            f * f * f / 6
        };
        for (int t = 0; t < 4; t++) {
            index[4 * i + t] = mirror(floor - 1 + t, last);
            weight[4 * i + t] = w[t];
        }
    }

    private static int mirror(int i, int last) {
        if (last == 0) {
            return 0;
        }
        int m = Math.floorMod(i, 2 * last);
        return m <= last ? m : 2 * last - m;
    }

    int smallestIndex() {
        int m = Integer.MAX_VALUE;
        for (int i : index) {
            m = Math.min(m, i);
        }
        return m;
    }

    int largestIndex() {
        int m = 0;
        for (int i : index) {
            m = Math.max(m, i);
        }
        return m;
    }
}
