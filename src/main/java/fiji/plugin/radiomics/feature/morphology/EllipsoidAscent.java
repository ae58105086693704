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
 * The least ellipsoid that encloses a few points, in its dual form: the weights u ≥ 0 of sum 1 of
 * the points for which det M is greatest, M = Σ u q qᵀ with q = (point, 1). Let κ = qᵀ M⁻¹ q. A
 * step takes weight from the weighted point of the least κ and gives it to the point of the
 * greatest, as far as det M grows (exchange steps: Böhning, Metrika 33, 1986; they need fewer steps
 * than Khachiyan's, which scale all weights).
 *
 * <p>Where κ ≤ 4 (1 + ε) for all points, the ellipsoid about the weighted mean with the weighted
 * covariance, scaled so that it encloses all, is the least up to a part of 2 ε of its volume.
 */
final class EllipsoidAscent {

    private static final int MAX_STEPS = 20_000;

    /** The inverse of M is made anew after so many updates, against rounding. */
    private static final int REFRESH = 50;

    private double[][] points;
    private double[] weight;
    private int count;

    /** M⁻¹. */
    private double[][] inverse;

    /**
     * @param simplex four points that span space
     */
    EllipsoidAscent(double[][] simplex) {
        count = simplex.length;
        points = Arrays.copyOf(simplex, 64);
        weight = new double[64];
        Arrays.fill(weight, 0, count, 1.0 / count);
    }

    /**
     * @param point a point to be enclosed too
     */
    void add(double[] point) {
        if (count == weight.length) {
            points = Arrays.copyOf(points, 2 * count);
            weight = Arrays.copyOf(weight, 2 * count);
        }
        points[count] = point;
        weight[count++] = 0;
    }

    /** Forgets the points that do not hold the ellipsoid. */
    void dropWeightless() {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (weight[i] > 0) {
                points[kept] = points[i];
                weight[kept++] = weight[i];
            }
        }
        count = kept;
    }

    /**
     * @param precision ε, where to stop
     */
    void ascend(double precision) {
        for (int step = 0; step < MAX_STEPS; step++) {
            if (step % REFRESH == 0) {
                inverse = inverse(moments());
            }
            int far = -1;
            int near = -1;
            double most = Double.NEGATIVE_INFINITY;
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < count; i++) {
                double k = kappa(points[i][0], points[i][1], points[i][2]);
                if (k > most) {
                    most = k;
                    far = i;
                }
                if (weight[i] > 0 && k < least) {
                    least = k;
                    near = i;
                }
            }
            if (most <= 4 * (1 + precision)) {
                break;
            }
            exchange(near, far, least, most);
        }
        inverse = inverse(moments());
    }

    /** Moves weight from one point to another so that det M is greatest. */
    private void exchange(int from, int to, double kappaFrom, double kappaTo) {
        double[] p = times(points[to]);
        double[] q = points[from];
        double mixed = p[0] * q[0] + p[1] * q[1] + p[2] * q[2] + p[3];
        // det M grows by (1 + δ κ(to)) (1 − δ κ(from)) + δ² mixed².
        double curvature = 2 * (kappaTo * kappaFrom - mixed * mixed);
        double part = (kappaTo - kappaFrom) / curvature;
        if (curvature <= 0 || part >= weight[from]) {
            part = weight[from];
            weight[from] = 0;
        } else {
            weight[from] -= part;
        }
        weight[to] += part;
        update(p, part / (1 + part * kappaTo));
        double[] r = times(q);
        double kappa = r[0] * q[0] + r[1] * q[1] + r[2] * q[2] + r[3];
        update(r, -part / (1 - part * kappa));
    }

    /** M⁻¹ (point, 1). */
    private double[] times(double[] point) {
        double[] p = new double[4];
        for (int a = 0; a < 4; a++) {
            double[] m = inverse[a];
            p[a] = m[0] * point[0] + m[1] * point[1] + m[2] * point[2] + m[3];
        }
        return p;
    }

    private void update(double[] p, double factor) {
        for (int a = 0; a < 4; a++) {
            for (int b = 0; b < 4; b++) {
                inverse[a][b] -= factor * p[a] * p[b];
            }
        }
    }

    /**
     * @return κ of a point
     */
    double kappa(double x, double y, double z) {
        double[][] m = inverse;
        double a = m[0][0] * x + 2 * (m[0][1] * y + m[0][2] * z + m[0][3]);
        double b = m[1][1] * y + 2 * (m[1][2] * z + m[1][3]);
        double c = m[2][2] * z + 2 * m[2][3];
        return a * x + b * y + c * z + m[3][3];
    }

    private double[][] moments() {
        double[][] m = new double[4][4];
        double[] q = {0, 0, 0, 1};
        for (int i = 0; i < count; i++) {
            System.arraycopy(points[i], 0, q, 0, 3);
            for (int a = 0; a < 4; a++) {
                for (int b = 0; b < 4; b++) {
                    m[a][b] += weight[i] * q[a] * q[b];
                }
            }
        }
        return m;
    }

    /**
     * @return mean of the weighted points
     */
    double[] mean() {
        double[][] m = moments();
        return new double[] {m[0][3] / m[3][3], m[1][3] / m[3][3], m[2][3] / m[3][3]};
    }

    /**
     * @return covariance of the weighted points
     */
    double[][] covariance() {
        double[][] m = moments();
        double[][] c = new double[3][3];
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                c[a][b] = m[a][b] / m[3][3] - m[a][3] / m[3][3] * (m[b][3] / m[3][3]);
            }
        }
        return c;
    }

    /** Gauss-Jordan elimination of a positive definite matrix, which needs no pivoting. */
    private static double[][] inverse(double[][] m) {
        int n = m.length;
        double[][] inverse = new double[n][n];
        for (int a = 0; a < n; a++) {
            inverse[a][a] = 1;
        }
        for (int k = 0; k < n; k++) {
            double pivot = m[k][k];
            for (int b = 0; b < n; b++) {
                m[k][b] /= pivot;
                inverse[k][b] /= pivot;
            }
            for (int a = 0; a < n; a++) {
                double factor = m[a][k];
                if (a == k || factor == 0) {
                    continue;
                }
                for (int b = 0; b < n; b++) {
                    m[a][b] -= factor * m[k][b];
                    inverse[a][b] -= factor * inverse[k][b];
                }
            }
        }
        return inverse;
    }
}
