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
 * The ellipsoid of least volume that encloses a convex hull (IBSI's minimum volume enclosing
 * ellipsoid), on a small set of corners that grows by those which lie farthest outside of its
 * ellipsoid, until none does (see {@link EllipsoidAscent}).
 */
final class EnclosingEllipsoid {

    /** By what part the scaled squared distance of a corner may exceed that of the ellipsoid. */
    private static final double PRECISION = 1e-11;

    private static final int MAX_ROUNDS = 200;

    /** Octant and greatest coordinate: the farthest corner of each such cone joins in a round. */
    private static final int CONES = 24;

    private final int n;

    /** Corners with their mean at 0 and their covariance 1: the least ellipsoid follows along. */
    private final double[] white;

    /** L with corner − mean = L · white, lower triangular. */
    private final double[][] unwhiten;

    private final double[] mean = new double[3];

    /** Centre of the ellipsoid. */
    final double[] centre = new double[3];

    /**
     * The matrix Q of the ellipsoid (x − c)ᵀ Q⁻¹ (x − c) ≤ 1; its eigenvalues are the squared
     * semi-axes.
     */
    final double[][] matrix = new double[3][3];

    /**
     * Finds the ellipsoid; it encloses all corners, and its volume exceeds the least by a part of
     * less than 1e-10.
     *
     * @param hull the hull
     */
    EnclosingEllipsoid(ConvexHull hull) {
        n = hull.size();
        white = hull.corners.clone();
        unwhiten = whiten();
        solve();
    }

    /**
     * @return its semi-axes
     */
    Ellipsoid ellipsoid() {
        double[] squares = PrincipalAxes.of(matrix).values();
        return new Ellipsoid(Math.sqrt(squares[0]), Math.sqrt(squares[1]), Math.sqrt(squares[2]));
    }

    private void solve() {
        EllipsoidAscent ascent = new EllipsoidAscent(simplex());
        double[] farthest = new double[CONES];
        int[] corner = new int[CONES];
        double greatest = 4;
        double excess = 1;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            ascent.ascend(Math.min(0.01, Math.max(PRECISION / 2, excess / 20)));
            greatest = farthest(ascent, farthest, corner);
            excess = greatest / 4 - 1;
            if (excess <= PRECISION) {
                break;
            }
            ascent.dropWeightless();
            for (int k = 0; k < CONES; k++) {
                if (farthest[k] > 4 * (1 + PRECISION / 2)) {
                    ascent.add(point(corner[k]));
                }
            }
        }
        double[][] covariance = ascent.covariance();
        double[] at = ascent.mean();
        for (int a = 0; a < 3; a++) {
            centre[a] = mean[a];
            for (int b = 0; b < 3; b++) {
                centre[a] += unwhiten[a][b] * at[b];
                for (int i = 0; i < 3; i++) {
                    for (int j = 0; j < 3; j++) {
                        // κ − 1 is the squared distance in terms of the covariance.
                        matrix[a][b] +=
                                unwhiten[a][i] * covariance[i][j] * unwhiten[b][j] * (greatest - 1);
                    }
                }
            }
        }
    }

    /** The farthest corner in each cone, and the greatest κ of all. */
    private double farthest(EllipsoidAscent ascent, double[] farthest, int[] corner) {
        Arrays.fill(farthest, 0);
        double greatest = 0;
        for (int i = 0; i < n; i++) {
            double x = white[3 * i];
            double y = white[3 * i + 1];
            double z = white[3 * i + 2];
            double kappa = ascent.kappa(x, y, z);
            greatest = Math.max(greatest, kappa);
            int octant = (x > 0 ? 1 : 0) + (y > 0 ? 2 : 0) + (z > 0 ? 4 : 0);
            double ax = Math.abs(x);
            double ay = Math.abs(y);
            double az = Math.abs(z);
            int cone = 3 * octant + (ax > ay ? ax > az ? 0 : 2 : ay > az ? 1 : 2);
            if (kappa > farthest[cone]) {
                farthest[cone] = kappa;
                corner[cone] = i;
            }
        }
        return greatest;
    }

    private double[] point(int corner) {
        return Arrays.copyOfRange(white, 3 * corner, 3 * corner + 3);
    }

    /** Moves and scales the corners; gives L. */
    private double[][] whiten() {
        for (int i = 0; i < white.length; i++) {
            mean[i % 3] += white[i] / n;
        }
        double[][] c = new double[3][3];
        for (int i = 0; i < white.length; i += 3) {
            for (int a = 0; a < 3; a++) {
                white[i + a] -= mean[a];
                for (int b = 0; b <= a; b++) {
                    c[a][b] += white[i + a] * white[i + b] / n;
                }
            }
        }
        double[][] l = new double[3][3];
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b <= a; b++) {
                double v = c[a][b];
                for (int j = 0; j < b; j++) {
                    v -= l[a][j] * l[b][j];
                }
                l[a][b] = a == b ? Math.sqrt(v) : v / l[b][b];
            }
        }
        for (int i = 0; i < white.length; i += 3) {
            for (int a = 0; a < 3; a++) {
                double v = white[i + a];
                for (int b = 0; b < a; b++) {
                    v -= l[a][b] * white[i + b];
                }
                white[i + a] = v / l[a][a];
            }
        }
        return l;
    }

    /** Four corners that span space: each the farthest from point, line, plane of those before. */
    private double[][] simplex() {
        double[][] chosen = new double[4][];
        double[][] basis = new double[3][];
        chosen[0] = point(0);
        for (int k = 1; k < 4; k++) {
            double best = 0;
            double[] direction = null;
            for (int i = 0; i < n; i++) {
                double[] d = point(i);
                for (int a = 0; a < 3; a++) {
                    d[a] -= chosen[0][a];
                }
                for (int j = 0; j < k - 1; j++) {
                    double along = d[0] * basis[j][0] + d[1] * basis[j][1] + d[2] * basis[j][2];
                    for (int a = 0; a < 3; a++) {
                        d[a] -= along * basis[j][a];
                    }
                }
                double length = ConvexHull.length(d);
                if (length > best) {
                    best = length;
                    chosen[k] = point(i);
                    direction = d;
                }
            }
            for (int a = 0; a < 3; a++) {
                direction[a] /= best;
            }
            basis[k - 1] = direction;
        }
        return chosen;
    }
}
