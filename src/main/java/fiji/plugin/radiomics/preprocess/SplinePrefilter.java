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

import fiji.plugin.radiomics.image.Geometry;

/**
 * Cubic B-spline coefficients of a box of an image, such that the spline passes through the voxels'
 * values (Unser, Aldroubi and Eden, IEEE Trans. Signal Process. 1993;41:821). Edges are mirrored at
 * the edge voxel.
 */
public final class SplinePrefilter {

    /** The filter's pole, √3 − 2: a voxel's influence falls by this factor with each step. */
    private static final double POLE = Math.sqrt(3) - 2;

    /** So far away, a voxel's influence is below the last bit of a double: |pole|^40 = 1e-23. */
    public static final int MARGIN = 40;

    private final int[] first;
    private final int[] size;
    private final double[] coefficients;

    /**
     * @param data the image, x fastest
     * @param geometry its grid
     * @param low first voxel whose coefficient is needed, along x, y, z
     * @param high last one
     * @param along axes to be interpolated; along the others coefficients are the values themselves
     */
    SplinePrefilter(float[] data, Geometry geometry, int[] low, int[] high, boolean[] along) {
        first = new int[3];
        size = new int[3];
        for (int a = 0; a < 3; a++) {
            int margin = along[a] ? MARGIN : 0;
            first[a] = Math.max(0, low[a] - margin);
            size[a] = Math.min(geometry.size(a) - 1, high[a] + margin) - first[a] + 1;
        }
        coefficients = new double[Math.multiplyExact(size[0], size[1] * size[2])];
        for (int z = 0, i = 0; z < size[2]; z++) {
            for (int y = 0; y < size[1]; y++) {
                int from = geometry.index(first[0], first[1] + y, first[2] + z);
                for (int x = 0; x < size[0]; x++) {
                    coefficients[i++] = data[from + x];
                }
            }
        }
        int[] stride = {1, size[0], size[0] * size[1]};
        for (int a = 0; a < 3; a++) {
            if (along[a] && size[a] > 1) {
                filter(
                        stride[a],
                        size[a],
                        stride[(a + 1) % 3],
                        size[(a + 1) % 3],
                        stride[(a + 2) % 3],
                        size[(a + 2) % 3]);
            }
        }
    }

    private void filter(int step, int n, int stepU, int nU, int stepV, int nV) {
        double[] line = new double[n];
        for (int v = 0; v < nV; v++) {
            for (int u = 0; u < nU; u++) {
                int start = u * stepU + v * stepV;
                for (int k = 0; k < n; k++) {
                    line[k] = coefficients[start + k * step];
                }
                filter(line);
                for (int k = 0; k < n; k++) {
                    coefficients[start + k * step] = line[k];
                }
            }
        }
    }

    private static void filter(double[] c) {
        int n = c.length;
        double sum = c[0];
        double power = POLE;
        int horizon = Math.min(n - 1, MARGIN);
        for (int k = 1; k <= horizon; k++) {
            sum += power * c[k];
            power *= POLE;
        }
        if (horizon == n - 1) {
            // A short line: the mirrored signal repeats, and the series is summed in full.
            for (int k = n - 2; k > 0; k--) {
                sum += power * c[k];
                power *= POLE;
            }
            sum /= 1 - power;
        }
        c[0] = sum;
        for (int k = 1; k < n; k++) {
            c[k] += POLE * c[k - 1];
        }
        c[n - 1] = POLE / (POLE * POLE - 1) * (c[n - 1] + POLE * c[n - 2]);
        for (int k = n - 2; k >= 0; k--) {
            c[k] = POLE * (c[k + 1] - c[k]);
        }
        for (int k = 0; k < n; k++) {
            c[k] *= 6;
        }
    }

    /** Adds weight · coefficients of row (y, z), voxels x0 … x0 + row.length − 1, to the row. */
    void addRow(int x0, int y, int z, double weight, double[] row) {
        int from = ((z - first[2]) * size[1] + y - first[1]) * size[0] + x0 - first[0];
        for (int x = 0; x < row.length; x++) {
            row[x] += weight * coefficients[from + x];
        }
    }
}
