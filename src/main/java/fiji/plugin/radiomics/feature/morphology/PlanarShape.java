/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.morphology;

import java.util.Arrays;

/**
 * The shape of a region of a single slice. Its contour is the plane counterpart of the surface
 * mesh: it runs half-way between a pixel's centre inside and its neighbour's outside (marching
 * squares), joins diagonal pixels, and includes the edges of holes. Lengths and areas are in units
 * of the spacing.
 */
final class PlanarShape {

    /** Area of the pixels. */
    final double pixelArea;

    /** Area enclosed by the contour, without holes. */
    final double contourArea;

    /** Length of the contour. */
    final double perimeter;

    /** Principal axes of the pixels' centres; the values are variances. */
    final PrincipalAxes axes;

    /** Area of the contour's convex hull. */
    final double convexArea;

    /** Greatest distance of two points of the contour. */
    final double greatestFeret;

    /** Least distance of two parallel lines with the contour between them. */
    final double leastFeret;

    /** Number of parts, diagonal pixels joined. */
    final int parts;

    /** Number of holes. */
    final int holes;

    /**
     * @param rows a region of a single slice
     */
    PlanarShape(BitRows rows) {
        double sx = rows.spacing[0];
        double sy = rows.spacing[1];
        VoxelMoments moments = new VoxelMoments(rows);
        pixelArea = moments.voxels * sx * sy;
        double[][] c = moments.covariance;
        axes = PrincipalAxes.of(new double[][] {{c[0][0], c[0][1]}, {c[1][0], c[1][1]}});

        // Squares of pixel centres by their corners inside: those of the cubes below the slice.
        long[] cubes = SurfaceMesh.count(rows);
        long[] squares = new long[16];
        for (int k = 0; k < 16; k++) {
            squares[k] = cubes[k << 4];
        }
        long one = squares[1] + squares[2] + squares[4] + squares[8];
        long three = squares[7] + squares[11] + squares[13] + squares[14];
        long diagonal = squares[6] + squares[9];
        long alongX = squares[3] + squares[12];
        long alongY = squares[5] + squares[10];
        double slanted = Math.hypot(sx, sy) / 2;
        perimeter = (one + three + 2 * diagonal) * slanted + alongX * sx + alongY * sy;
        double eighths = one + 4 * (alongX + alongY) + 6 * diagonal + 7 * three + 8.0 * squares[15];
        contourArea = eighths / 8 * sx * sy;
        parts = PlanarParts.count(rows);
        // Euler's number is a sum over the squares, and that of parts less holes.
        holes = parts - (int) ((one - three - 2 * diagonal) / 4);

        double[][] hull = hull(rows);
        double twice = 0;
        double greatest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < hull.length; i++) {
            double[] p = hull[i];
            double[] q = hull[(i + 1) % hull.length];
            double dx = q[0] - p[0];
            double dy = q[1] - p[1];
            double width = 0;
            for (double[] r : hull) {
                greatest = Math.max(greatest, Math.hypot(r[0] - p[0], r[1] - p[1]));
                width = Math.max(width, dx * (r[1] - p[1]) - dy * (r[0] - p[0]));
            }
            least = Math.min(least, width / Math.hypot(dx, dy));
            twice += p[0] * q[1] - p[1] * q[0];
        }
        convexArea = twice / 2;
        greatestFeret = greatest;
        leastFeret = least;
    }

    /** Corners of the contour's convex hull, counter-clockwise. */
    private static double[][] hull(BitRows rows) {
        int[] vertices = ExtremeVertices.of(rows);
        long[] keys = new long[vertices.length / 3];
        for (int i = 0; i < keys.length; i++) {
            // From -1 on; seen from above, the mesh's outermost vertices are the contour's.
            keys[i] = (long) (vertices[3 * i] + 1) << 32 | vertices[3 * i + 1] + 1;
        }
        keys = Arrays.stream(keys).sorted().distinct().toArray();
        int[] x = new int[keys.length];
        int[] y = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            x[i] = (int) (keys[i] >> 32);
            y[i] = (int) keys[i];
        }
        int[] corners = FlatHull.of(x, y, x.length);
        double[][] hull = new double[corners.length][];
        for (int i = 0; i < hull.length; i++) {
            hull[i] =
                    new double[] {
                        x[corners[i]] * rows.spacing[0] / 2, y[corners[i]] * rows.spacing[1] / 2
                    };
        }
        return hull;
    }

    /**
     * @param axis 0 major, 1 minor
     * @return 4 √λ
     */
    double axisLength(int axis) {
        return 4 * Math.sqrt(axes.values()[axis]);
    }
}
