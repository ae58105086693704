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

/** The convex hull of a region's surface mesh, in triangles. */
final class ConvexHull {

    /** Corners: x, y, z of corner after corner, in units of length. */
    final double[] corners;

    /** Three corners of triangle after triangle, from outside counter-clockwise. */
    final int[] triangles;

    /**
     * For each side of a triangle the same side of the triangle beyond, see {@link LatticeHull}.
     */
    final int[] twins;

    /** x, y, z of each triangle's outward normal, its length twice the triangle's area. */
    final double[] normals;

    /** Enclosed volume. */
    final double volume;

    /** Area of the surface. */
    final double area;

    /**
     * @param rows the region
     */
    ConvexHull(BitRows rows) {
        this(ExtremeVertices.of(rows), rows.spacing);
    }

    /**
     * @param vertices x, y, z of points that do not lie in one plane, in half voxels
     * @param spacing of voxels along x, y, z
     */
    ConvexHull(int[] vertices, double[] spacing) {
        // The hull of whole numbers is exact; which points are corners does not depend on spacing.
        LatticeHull.Triangles hull = LatticeHull.triangles(vertices);
        triangles = hull.corners();
        twins = hull.twins();
        int[] number = new int[vertices.length / 3];
        Arrays.fill(number, -1);
        double[] found = new double[vertices.length];
        int n = 0;
        for (int i = 0; i < triangles.length; i++) {
            int p = triangles[i];
            if (number[p] < 0) {
                number[p] = n;
                for (int a = 0; a < 3; a++) {
                    found[3 * n + a] = vertices[3 * p + a] * spacing[a] / 2;
                }
                n++;
            }
            triangles[i] = number[p];
        }
        corners = Arrays.copyOf(found, 3 * n);
        normals = new double[triangles.length];
        double sixfold = 0;
        double twice = 0;
        for (int t = 0; t < triangles.length; t += 3) {
            setNormal(t);
            sixfold += dot(triangles[t], normals[t], normals[t + 1], normals[t + 2]);
            twice += length(normals[t], normals[t + 1], normals[t + 2]);
        }
        volume = sixfold / 6;
        area = twice / 2;
    }

    private void setNormal(int t) {
        int o = 3 * triangles[t];
        int p = 3 * triangles[t + 1];
        int q = 3 * triangles[t + 2];
        double ux = corners[p] - corners[o];
        double uy = corners[p + 1] - corners[o + 1];
        double uz = corners[p + 2] - corners[o + 2];
        double vx = corners[q] - corners[o];
        double vy = corners[q + 1] - corners[o + 1];
        double vz = corners[q + 2] - corners[o + 2];
        normals[t] = uy * vz - uz * vy;
        normals[t + 1] = uz * vx - ux * vz;
        normals[t + 2] = ux * vy - uy * vx;
    }

    /** The side after a side of a triangle; it begins where that one ends. */
    static int next(int side) {
        return side % 3 == 2 ? side - 2 : side + 1;
    }

    /**
     * @return number of corners
     */
    int size() {
        return corners.length / 3;
    }

    /** Scalar product of a corner and a vector. */
    double dot(int corner, double x, double y, double z) {
        int i = 3 * corner;
        return corners[i] * x + corners[i + 1] * y + corners[i + 2] * z;
    }

    static double length(double... v) {
        return Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
    }

    /**
     * @return the greatest distance of two corners
     */
    double diameter() {
        double[] middle = new double[3];
        for (int a = 0; a < 3; a++) {
            double min = Double.POSITIVE_INFINITY;
            double max = Double.NEGATIVE_INFINITY;
            for (int i = a; i < corners.length; i += 3) {
                min = Math.min(min, corners[i]);
                max = Math.max(max, corners[i]);
            }
            middle[a] = (min + max) / 2;
        }
        int n = size();
        double[] radius = new double[n];
        int far = 0;
        for (int i = 0; i < n; i++) {
            radius[i] = Math.sqrt(squaredDistance(i, middle[0], middle[1], middle[2]));
            far = radius[i] > radius[far] ? i : far;
        }
        double greatestRadius = radius[far];
        // From corner to farthest corner: nearly the diameter, so that few corners can do better.
        double best = 0;
        for (int step = 0; step < 4; step++) {
            int from = far;
            double d = 0;
            for (int i = 0; i < n; i++) {
                double e = squaredDistance(i, from);
                if (e > d) {
                    d = e;
                    far = i;
                }
            }
            best = Math.max(best, d);
        }
        int[] near = new int[n];
        int m = 0;
        for (int i = 0; i < n; i++) {
            double reach = radius[i] + greatestRadius;
            if (reach * reach > best) {
                near[m++] = i;
            }
        }
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < i; j++) {
                best = Math.max(best, squaredDistance(near[i], near[j]));
            }
        }
        return Math.sqrt(best);
    }

    private double squaredDistance(int i, int j) {
        return squaredDistance(i, corners[3 * j], corners[3 * j + 1], corners[3 * j + 2]);
    }

    private double squaredDistance(int i, double x, double y, double z) {
        double dx = corners[3 * i] - x;
        double dy = corners[3 * i + 1] - y;
        double dz = corners[3 * i + 2] - z;
        return dx * dx + dy * dy + dz * dz;
    }
}
