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
 * An ellipsoid inside of a convex hull, of the shape of its corners' covariance: a bound from below
 * to the boxes about the hull.
 */
final class InnerEllipsoid {

    /** adj(Q) of the unscaled matrix Q. */
    private final double[][] adjugate;

    /** 4 times the squared scale of the ellipsoid. */
    private final double factor;

    /**
     * @param hull the hull
     */
    InnerEllipsoid(ConvexHull hull) {
        int n = hull.size();
        double[] mean = new double[3];
        for (int i = 0; i < 3 * n; i++) {
            mean[i % 3] += hull.corners[i] / n;
        }
        double[][] q = new double[3][3];
        for (int i = 0; i < n; i++) {
            for (int a = 0; a < 3; a++) {
                for (int b = 0; b < 3; b++) {
                    q[a][b] +=
                            (hull.corners[3 * i + a] - mean[a])
                                    * (hull.corners[3 * i + b] - mean[b])
                                    / n;
                }
            }
        }
        // As large as fits between the faces: in direction n it reaches √(nᵀ Q n).
        double scale = Double.POSITIVE_INFINITY;
        for (int t = 0; t < hull.triangles.length; t += 3) {
            double[] u = Arrays.copyOfRange(hull.normals, t, t + 3);
            double distance =
                    hull.dot(hull.triangles[t], u[0], u[1], u[2])
                            - (mean[0] * u[0] + mean[1] * u[1] + mean[2] * u[2]);
            scale = Math.min(scale, distance * distance / form(q, u));
        }
        adjugate = new double[3][3];
        for (int a = 0; a < 3; a++) {
            int b = (a + 1) % 3;
            int c = (a + 2) % 3;
            for (int d = 0; d < 3; d++) {
                int e = (d + 1) % 3;
                int f = (d + 2) % 3;
                adjugate[a][d] = q[b][e] * q[c][f] - q[b][f] * q[c][e];
            }
        }
        // det Q · uᵀ Q⁻¹ u = uᵀ adj(Q) u, of degree 2 in the scale; a part for rounding.
        factor = 4 * scale * (1 - 1e-9);
    }

    /**
     * The area of the smallest rectangle about the ellipsoid's shadow: 4 √(det Q · uᵀ Q⁻¹ u), that
     * is 4 times the product of the shadow's semi-axes.
     *
     * @param u a unit vector
     * @return the area
     */
    double rectangle(double[] u) {
        return factor * Math.sqrt(Math.max(0, form(adjugate, u)));
    }

    private static double form(double[][] m, double[] u) {
        double sum = 0;
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                sum += u[a] * m[a][b] * u[b];
            }
        }
        return sum;
    }
}
