/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io.dicom;

import fiji.plugin.radiomics.image.Geometry;

/**
 * A plane of voxels brought to the nearest voxels of a grid.
 *
 * @param snapped the plane on the grid's lattice; null where its axes are not those of the grid
 * @param shift how far its corners lay from there along any axis, in voxels of the grid; infinite
 *     where its axes are not those of the grid
 */
record Lattice(Geometry snapped, double shift) {

    private static final Lattice NONE = new Lattice(null, Double.POSITIVE_INFINITY);

    /**
     * @param plane a grid of one slice
     * @param grid a grid, which the plane may reach beyond
     * @return the plane on the grid's lattice
     */
    static Lattice of(Geometry plane, Geometry grid) {
        int nx = plane.size(0);
        int ny = plane.size(1);
        double[][] corners = {
            grid.voxel(plane.position(0, 0, 0)),
            grid.voxel(plane.position(nx - 1, 0, 0)),
            grid.voxel(plane.position(0, ny - 1, 0)),
            grid.voxel(plane.position(nx - 1, ny - 1, 0))
        };
        double shift = 0;
        for (double[] corner : corners) {
            for (double v : corner) {
                shift = Math.max(shift, Math.abs(v - Math.rint(v)));
            }
        }
        double[] first = rounded(corners[0]);
        int x = axis(first, rounded(corners[1]), nx - 1);
        int y = axis(first, rounded(corners[2]), ny - 1);
        if (x < 0 || y < 0 || x == y) {
            return NONE;
        }
        double[] d = grid.direction();
        double[] own = plane.direction();
        int z = 3 - x - y;
        int[] axes = {x, y, z};
        double[] direction = new double[9];
        double[] spacing = new double[3];
        for (int c = 0; c < 3; c++) {
            double cosine = 0;
            for (int r = 0; r < 3; r++) {
                cosine += own[3 * r + c] * d[3 * r + axes[c]];
            }
            for (int r = 0; r < 3; r++) {
                direction[3 * r + c] = Math.signum(cosine) * d[3 * r + axes[c]];
            }
            spacing[c] = grid.spacing(axes[c]);
        }
        return new Lattice(
                new Geometry(
                        new int[] {nx, ny, 1},
                        spacing,
                        grid.position(first),
                        direction,
                        grid.unit()),
                shift);
    }

    private static double[] rounded(double[] v) {
        return new double[] {Math.rint(v[0]), Math.rint(v[1]), Math.rint(v[2])};
    }

    /** The one axis along which two voxels are so many apart; −1 where there is none. */
    private static int axis(double[] from, double[] to, int steps) {
        int axis = -1;
        for (int a = 0; a < 3; a++) {
            double apart = Math.abs(to[a] - from[a]);
            if (apart != 0) {
                if (axis >= 0 || apart != steps) {
                    return -1;
                }
                axis = a;
            }
        }
        return axis;
    }
}
