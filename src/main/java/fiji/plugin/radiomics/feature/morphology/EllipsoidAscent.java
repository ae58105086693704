package fiji.plugin.radiomics.feature.morphology;

import java.util.Arrays;

/**
 * Khachiyan's ascent with away steps (Todd and Yıldırım, Discrete Applied Mathematics 155, 2007) to
 * the least ellipsoid that encloses a few points.
 *
 * <p>With weights u ≥ 0 of sum 1, q = (point, 1) and M = Σ u q qᵀ, let κ = qᵀ M⁻¹ q. A step moves
 * weight to the point of the greatest κ, or away from the weighted point of the least, as far as
 * det M grows. Where κ ≤ 4 (1 + ε) for all points, the ellipsoid about the weighted mean with the
 * weighted covariance, scaled so that it encloses all, is the least up to a part of 2 ε of its
 * volume.
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
            if (most <= 4 * (1 + precision) && least >= 4 * (1 - precision)) {
                break;
            }
            if (most - 4 >= 4 - least) {
                move(far, (most - 4) / (4 * (most - 1)));
            } else {
                double all = -weight[near] / (1 - weight[near]);
                double best = least > 1 ? (least - 4) / (4 * (least - 1)) : all;
                move(near, Math.max(best, all));
            }
        }
        inverse = inverse(moments());
    }

    /** Weights become (1 − β) u, that of one point β more. */
    private void move(int i, double beta) {
        boolean all = beta == -weight[i] / (1 - weight[i]);
        for (int j = 0; j < count; j++) {
            weight[j] *= 1 - beta;
        }
        weight[i] = all ? 0 : weight[i] + beta;
        double[] q = {points[i][0], points[i][1], points[i][2], 1};
        double[] p = new double[4];
        double kappa = 0;
        for (int a = 0; a < 4; a++) {
            for (int b = 0; b < 4; b++) {
                p[a] += inverse[a][b] * q[b];
            }
            kappa += p[a] * q[a];
        }
        double ratio = beta / (1 - beta);
        double factor = ratio / (1 + ratio * kappa);
        for (int a = 0; a < 4; a++) {
            for (int b = 0; b < 4; b++) {
                inverse[a][b] = (inverse[a][b] - factor * p[a] * p[b]) / (1 - beta);
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
    private static double[][] inverse(double[][] matrix) {
        int n = matrix.length;
        double[][] m = matrix;
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
