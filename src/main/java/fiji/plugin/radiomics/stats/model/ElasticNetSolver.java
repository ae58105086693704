/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.model;

import java.util.Arrays;

/**
 * Coordinate descent for one penalty after another, each from where the last ended; see {@link
 * ElasticNet}. It moves the columns that have been of use so far, and takes in those that break the
 * optimality conditions, until none of all columns does.
 */
final class ElasticNetSolver {

    private static final int MOST_ROUNDS = 200;
    private static final int MOST_SWEEPS = 10_000;
    private static final int LEAST_BUDGET = 4;
    private static final int MOST_DROPS = 30;
    private static final double SQUARED = 1e4;
    private static final double SINGULAR = 1e-13;
    private static final double NUDGE = 1e-9;

    /** Probabilities nearer to 0 or 1 count as these in the weights of Newton's method. */
    private static final double CERTAIN = 1e-9;

    private final double[][] z;
    private final double[][] rows;
    private final double[] y;
    private final double[] weights;
    private final double[] factor;
    private final double alpha;
    private final int n;
    private final int p;
    private final double[] b;
    private final double[] eta;
    private final double[] w;
    private final double[] residual;
    private final double[] gradient;
    private final double[] curvature;
    private final double[] last;
    private final int[] active;
    private final boolean[] isActive;
    private int actives;
    private double intercept;
    private final double nullDeviance;

    /**
     * @param z columns
     * @param rows the same, a row a case: the gradient of all columns is one pass over them
     * @param y classes, 1 or 0
     * @param weights of the cases, which sum to 1
     * @param factor of the penalty of each column; infinite = no coefficient
     * @param alpha 1 = lasso, 0 = ridge
     */
    ElasticNetSolver(
            double[][] z,
            double[][] rows,
            double[] y,
            double[] weights,
            double[] factor,
            double alpha) {
        this.z = z;
        this.rows = rows;
        this.y = y;
        this.weights = weights;
        this.factor = factor;
        this.alpha = alpha;
        n = y.length;
        p = z.length;
        b = new double[p];
        eta = new double[n];
        w = new double[n];
        residual = new double[n];
        gradient = new double[p];
        curvature = new double[p];
        last = new double[p];
        active = new int[p];
        isActive = new boolean[p];
        double mean = 0;
        for (int i = 0; i < n; i++) {
            mean += weights[i] * y[i];
        }
        intercept = Math.log(mean / (1 - mean));
        Arrays.fill(eta, intercept);
        nullDeviance = -2 * (mean * Math.log(mean) + (1 - mean) * Math.log(1 - mean));
        fitFixed();
        computeGradient();
    }

    /** The null model has the columns that are not penalised. */
    private void fitFixed() {
        for (int j = 0; j < p; j++) {
            if (factor[j] == 0) {
                take(j);
            }
        }
        if (actives > 0) {
            converge(0, ElasticNet.EXACT);
        }
    }

    private void take(int j) {
        isActive[j] = true;
        active[actives++] = j;
    }

    double[] nullGradient() {
        return gradient.clone();
    }

    double[] coefficients() {
        return b.clone();
    }

    double intercept() {
        return intercept;
    }

    /** Share of the null deviance that is explained. */
    double explained() {
        return 1 - deviance() / nullDeviance;
    }

    private double deviance() {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double signed = y[i] > 0 ? eta[i] : -eta[i];
            sum += weights[i] * (Math.log1p(Math.exp(-Math.abs(signed))) - Math.min(signed, 0));
        }
        return 2 * sum;
    }

    /**
     * @param lambda the penalty
     * @param threshold where the search ends
     */
    void solve(double lambda, double threshold) {
        takeViolators(lambda);
        do {
            converge(lambda, threshold);
            computeGradient();
        } while (takeViolators(lambda));
    }

    private boolean takeViolators(double lambda) {
        int before = actives;
        double cut = alpha * lambda;
        for (int j = 0; j < p; j++) {
            if (!isActive[j] && Math.abs(gradient[j]) > cut * factor[j]) {
                take(j);
            }
        }
        return actives > before;
    }

    /** Newton's method on the active columns. */
    private void converge(double lambda, double threshold) {
        double limit = threshold * nullDeviance;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                double q = LinearModel.probability(eta[i]);
                double v = Math.max(q * (1 - q), CERTAIN);
                w[i] = weights[i] * v;
                residual[i] = weights[i] * (y[i] - q);
                sum += w[i];
            }
            for (int k = 0; k < actives; k++) {
                int j = active[k];
                curvature[j] = curvature(z[j]);
                last[j] = b[j];
            }
            double lastIntercept = intercept;
            descend(lambda, limit, sum);
            double change = sum * square(intercept - lastIntercept);
            for (int k = 0; k < actives; k++) {
                int j = active[k];
                change = Math.max(change, curvature[j] * square(b[j] - last[j]));
            }
            computeEta();
            // Newton's method squares what is left: another round would change less than the limit.
            if (change < limit || SQUARED * change * change < limit) {
                return;
            }
        }
    }

    private void descend(double lambda, double limit, double sum) {
        // As many sweeps as cost what solving the active columns at once does.
        int budget = LEAST_BUDGET + actives / 4 + actives * actives / (12 * n);
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            double change = Double.POSITIVE_INFINITY;
            for (int k = 0; k < budget && change >= limit; k++) {
                change = sweep(lambda, sum);
            }
            if (change < limit) {
                return;
            }
            solveActive(lambda, sum);
        }
    }

    private double sweep(double lambda, double sum) {
        double change = moveIntercept(sum);
        for (int k = 0; k < actives; k++) {
            change = Math.max(change, move(active[k], lambda));
        }
        return change;
    }

    /**
     * The minimum over the columns in use, as long as no coefficient changes its sign; where one
     * would, it becomes 0 and the search goes on without it (Lee et al. 2007). Coordinate descent
     * alone is slow where columns are nearly sums of each other, as radiomics features are.
     */
    private void solveActive(double lambda, double sum) {
        int[] used = Arrays.stream(active, 0, actives).filter(j -> b[j] != 0).toArray();
        double[][] gram = gram(used, sum, lambda);
        for (int drop = 0; drop < MOST_DROPS && used.length > 0; drop++) {
            int k = used.length;
            double[] slope = new double[k + 1];
            slope[0] = Arrays.stream(residual).sum();
            for (int a = 0; a < k; a++) {
                int j = used[a];
                slope[a + 1] =
                        dot(z[j], residual)
                                - lambda * factor[j] * alpha * Math.signum(b[j])
                                - lambda * factor[j] * (1 - alpha) * b[j];
            }
            SymmetricSolver solver = SymmetricSolver.of(gram, SINGULAR);
            if (solver == null) {
                for (int a = 0; a <= k; a++) {
                    gram[a][a] *= 1 + NUDGE;
                }
                solver = SymmetricSolver.of(gram, SINGULAR);
                if (solver == null) {
                    return;
                }
            }
            double[] step = solver.solve(slope);
            double part = 1;
            int crossing = -1;
            for (int a = 0; a < k; a++) {
                double old = b[used[a]];
                if (factor[used[a]] > 0 && alpha > 0 && old * (old + step[a + 1]) < 0) {
                    double until = -old / step[a + 1];
                    if (until < part) {
                        part = until;
                        crossing = a;
                    }
                }
            }
            intercept += part * step[0];
            double[] moved = new double[n];
            Arrays.fill(moved, part * step[0]);
            for (int a = 0; a < k; a++) {
                double d = part * step[a + 1];
                double[] column = z[used[a]];
                b[used[a]] = a == crossing ? 0 : b[used[a]] + d;
                for (int i = 0; i < n; i++) {
                    moved[i] += d * column[i];
                }
            }
            for (int i = 0; i < n; i++) {
                residual[i] -= w[i] * moved[i];
            }
            if (crossing < 0) {
                return;
            }
            used = SymmetricSolver.without(used, crossing);
            gram = SymmetricSolver.without(gram, crossing + 1);
        }
    }

    /** Second derivatives by intercept and columns. */
    private double[][] gram(int[] used, double sum, double lambda) {
        int k = used.length;
        double[][] gram = new double[k + 1][k + 1];
        gram[0][0] = sum;
        double[] weighted = new double[n];
        for (int a = 0; a < k; a++) {
            double[] column = z[used[a]];
            double total = 0;
            for (int i = 0; i < n; i++) {
                weighted[i] = w[i] * column[i];
                total += weighted[i];
            }
            gram[a + 1][0] = total;
            for (int c = 0; c <= a; c++) {
                gram[a + 1][c + 1] = dot(z[used[c]], weighted);
            }
            gram[a + 1][a + 1] += lambda * factor[used[a]] * (1 - alpha);
        }
        return gram;
    }

    private double moveIntercept(double sum) {
        double total = 0;
        for (int i = 0; i < n; i++) {
            total += residual[i];
        }
        double d = total / sum;
        intercept += d;
        for (int i = 0; i < n; i++) {
            residual[i] -= d * w[i];
        }
        return sum * d * d;
    }

    private double move(int j, double lambda) {
        double[] column = z[j];
        double v = curvature[j];
        double old = b[j];
        double g = dot(column, residual) + v * old;
        double cut = lambda * alpha * factor[j];
        double shrunk = Math.abs(g) - cut;
        double next =
                shrunk > 0 && v > 0
                        ? Math.copySign(shrunk, g) / (v + lambda * (1 - alpha) * factor[j])
                        : 0;
        double d = next - old;
        if (d == 0) {
            return 0;
        }
        b[j] = next;
        for (int i = 0; i < n; i++) {
            residual[i] -= d * w[i] * column[i];
        }
        return v * d * d;
    }

    private double curvature(double[] column) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < n; i += 4) {
            s0 += w[i] * column[i] * column[i];
            s1 += w[i + 1] * column[i + 1] * column[i + 1];
            s2 += w[i + 2] * column[i + 2] * column[i + 2];
            s3 += w[i + 3] * column[i + 3] * column[i + 3];
        }
        for (; i < n; i++) {
            s0 += w[i] * column[i] * column[i];
        }
        return s0 + s1 + (s2 + s3);
    }

    private static double dot(double[] a, double[] c) {
        int n = a.length;
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < n; i += 4) {
            s0 += a[i] * c[i];
            s1 += a[i + 1] * c[i + 1];
            s2 += a[i + 2] * c[i + 2];
            s3 += a[i + 3] * c[i + 3];
        }
        for (; i < n; i++) {
            s0 += a[i] * c[i];
        }
        return s0 + s1 + (s2 + s3);
    }

    private void computeEta() {
        Arrays.fill(eta, intercept);
        for (int k = 0; k < actives; k++) {
            double d = b[active[k]];
            if (d != 0) {
                double[] column = z[active[k]];
                for (int i = 0; i < n; i++) {
                    eta[i] += d * column[i];
                }
            }
        }
    }

    /** Row by row, as sums of vectors are computed faster than sums over one. */
    private void computeGradient() {
        for (int i = 0; i < n; i++) {
            residual[i] = weights[i] * (y[i] - LinearModel.probability(eta[i]));
        }
        Arrays.fill(gradient, 0);
        int i = 0;
        for (; i + 3 < n; i += 4) {
            add(rows[i], rows[i + 1], rows[i + 2], rows[i + 3], i);
        }
        for (; i < n; i++) {
            double r = residual[i];
            double[] row = rows[i];
            for (int j = 0; j < p; j++) {
                gradient[j] += r * row[j];
            }
        }
    }

    private void add(double[] r0, double[] r1, double[] r2, double[] r3, int i) {
        double a = residual[i];
        double c = residual[i + 1];
        double d = residual[i + 2];
        double e = residual[i + 3];
        for (int j = 0; j < p; j++) {
            gradient[j] += a * r0[j] + c * r1[j] + (d * r2[j] + e * r3[j]);
        }
    }

    private static double square(double v) {
        return v * v;
    }
}
