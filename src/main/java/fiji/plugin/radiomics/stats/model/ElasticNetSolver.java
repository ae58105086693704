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

    private static final int MOST_HALVINGS = 30;

    /** A part of the objective that is rounding. */
    private static final double ROUNDING = 1e-13;

    private final double[][] z;
    private final double[][] rows;
    private final Loss loss;
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
     * @param loss the likelihood of the cases
     * @param factor of the penalty of each column; infinite = no coefficient
     * @param alpha 1 = lasso, 0 = ridge
     */
    ElasticNetSolver(double[][] z, double[][] rows, Loss loss, double[] factor, double alpha) {
        this.z = z;
        this.rows = rows;
        this.loss = loss;
        this.factor = factor;
        this.alpha = alpha;
        n = loss.cases();
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
        intercept = loss.intercept();
        Arrays.fill(eta, intercept);
        nullDeviance = loss.nullDeviance();
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
        return 1 - loss.deviance(eta) / nullDeviance;
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
            loss.expand(eta, residual, w);
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += w[i];
            }
            for (int k = 0; k < actives; k++) {
                int j = active[k];
                curvature[j] = Sums.weightedSquares(w, z[j]);
                last[j] = b[j];
            }
            double lastIntercept = intercept;
            double before = loss.isSeparable() ? 0 : objective(lambda);
            descend(lambda, limit, sum);
            double change = sum * square(intercept - lastIntercept);
            for (int k = 0; k < actives; k++) {
                int j = active[k];
                change = Math.max(change, curvature[j] * square(b[j] - last[j]));
            }
            computeEta();
            if (!loss.isSeparable() && !lowers(lambda, before)) {
                return;
            }
            // Newton's method squares what is left: another round would change less than the limit.
            if (change < limit || loss.isSeparable() && SQUARED * change * change < limit) {
                return;
            }
            if (!loss.isSeparable()) {
                moveByAllDerivatives(lambda);
            }
        }
    }

    private double objective(double lambda) {
        double sum = loss.deviance(eta) / 2;
        for (int k = 0; k < actives; k++) {
            int j = active[k];
            double size = Math.abs(b[j]);
            sum += lambda * factor[j] * (alpha * size + (1 - alpha) / 2 * size * size);
        }
        return sum;
    }

    /**
     * Takes a round back in halves until it is better than nothing: it was made by the curvature
     * where it began.
     *
     * @return whether something was gained
     */
    private boolean lowers(double lambda, double before) {
        double rounding = ROUNDING * Math.abs(before);
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            double now = objective(lambda);
            if (now <= before + rounding) {
                return true;
            }
            for (int k = 0; k < actives; k++) {
                int j = active[k];
                b[j] = (b[j] + last[j]) / 2;
            }
            computeEta();
        }
        return false;
    }

    /** A step of Newton's method of the columns in use, with the mixed derivatives. */
    private void moveByAllDerivatives(double lambda) {
        double before = objective(lambda);
        for (int k = 0; k < actives; k++) {
            last[active[k]] = b[active[k]];
        }
        loss.expand(eta, residual, w);
        solveActive(lambda, 1, true);
        computeEta();
        lowers(lambda, before);
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
            solveActive(lambda, sum, false);
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
    private void solveActive(double lambda, double sum, boolean mixed) {
        int[] used = Arrays.stream(active, 0, actives).filter(j -> b[j] != 0).toArray();
        double[][] gram = gram(used, sum, lambda, mixed);
        for (int drop = 0; drop < MOST_DROPS && used.length > 0; drop++) {
            int k = used.length;
            double[] slope = new double[k + 1];
            slope[0] = Arrays.stream(residual).sum();
            for (int a = 0; a < k; a++) {
                int j = used[a];
                slope[a + 1] =
                        Sums.dot(z[j], residual)
                                - lambda * factor[j] * alpha * Math.signum(b[j])
                                - lambda * factor[j] * (1 - alpha) * b[j];
            }
            SymmetricSolver solver = SymmetricSolver.ofNudged(gram, SINGULAR, NUDGE);
            if (solver == null) {
                return;
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
            // The slopes behind a crossing are those without mixed derivatives.
            if (crossing < 0 || mixed) {
                return;
            }
            used = SymmetricSolver.without(used, crossing);
            gram = SymmetricSolver.without(gram, crossing + 1);
        }
    }

    /** Second derivatives by intercept and columns. */
    private double[][] gram(int[] used, double sum, double lambda, boolean mixed) {
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
                gram[a + 1][c + 1] = Sums.dot(z[used[c]], weighted);
            }
            gram[a + 1][a + 1] += lambda * factor[used[a]] * (1 - alpha);
        }
        if (mixed) {
            loss.mix(eta, Arrays.stream(used).mapToObj(j -> z[j]).toArray(double[][]::new), gram);
            Arrays.stream(gram).forEach(row -> row[0] = 0);
            gram[0][0] = 1;
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
        double g = Sums.dot(column, residual) + v * old;
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
        loss.residuals(eta, residual);
        Sums.products(rows, residual, gradient);
    }

    private static double square(double v) {
        return v * v;
    }
}
