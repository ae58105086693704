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

import fiji.plugin.radiomics.stats.survival.SurvivalData;
import java.util.Arrays;

/**
 * Logistic or Cox regression with an elastic-net penalty over a whole path of penalties, with
 * glmnet's conventions (Friedman, Hastie, Tibshirani 2010): it minimises the negative log
 * likelihood a case plus lambda·(alpha·|b|₁ + (1 − alpha)/2·|b|²). The intercept and columns of
 * penalty factor 0 are not shrunk. Columns are divided by their standard deviation with divisor n
 * where that is asked for; coefficients are those of the columns as they are.
 *
 * <p>Cyclic coordinate descent within Newton's method, on the columns that have been of use, with a
 * check of the optimality conditions on all. Of ridge regression, which keeps all columns, the
 * columns are first turned into as many as there are cases at most: the solution is the same.
 */
public final class ElasticNet {

    /** For paths in inner folds: glmnet's threshold. */
    public static final double USUAL = 1e-7;

    /** For a model that is kept. */
    public static final double EXACT = 1e-20;

    /** glmnet ends a path of its own where the explained deviance stays. */
    private static final double LEAST_GAIN = 1e-5;

    private static final double MOST_EXPLAINED = .999;
    private static final int LEAST_STEPS = 5;
    private static final double RIDGE_ALPHA = 1e-3;

    private static final double SLOW = 1e-5;

    private final Frame x;
    private final Loss loss;
    private final double[] weights;
    private final double alpha;
    private final boolean standardise;
    private final double[] mean;
    private final double[] scale;
    private final double[][] z;
    private final double[] factor;
    private final double[][] rows;
    private final RidgeBasis basis;

    /**
     * @param x the cases, without missing values; fixed columns are not penalised
     * @param positive the class of each
     * @param caseWeights of each; null = 1
     * @param alpha 1 = lasso, 0 = ridge
     * @param standardise whether columns are brought to one standard deviation first
     */
    public ElasticNet(
            Frame x, boolean[] positive, double[] caseWeights, double alpha, boolean standardise) {
        this(x, weights(positive.length, caseWeights), alpha, standardise, positive, null);
    }

    private ElasticNet(
            Frame x,
            double[] weights,
            double alpha,
            boolean standardise,
            boolean[] positive,
            SurvivalData survival) {
        this.x = x;
        this.alpha = alpha;
        this.standardise = standardise;
        this.weights = weights;
        loss = survival == null ? new LogisticLoss(positive, weights) : new CoxLoss(survival);
        int n = x.rows();
        int p = x.size();
        mean = new double[p];
        scale = new double[p];
        double[][] centred = new double[p][];
        double[] factors = new double[p];
        for (int j = 0; j < p; j++) {
            centred[j] = centre(j);
            // A column without spread has no coefficient.
            factors[j] = scale[j] == 0 ? Double.POSITIVE_INFINITY : x.isFixed(j) ? 0 : 1;
        }
        rescale(factors);
        basis = alpha == 0 ? RidgeBasis.of(centred, factors, n) : null;
        z = basis == null ? centred : basis.columns();
        factor = basis == null ? factors : basis.factors();
        rows = new double[n][z.length];
        for (int j = 0; j < z.length; j++) {
            for (int i = 0; i < n; i++) {
                rows[i][j] = z[j][i];
            }
        }
    }

    /**
     * A Cox model, with Breslow's method for equal times: as above, with the partial likelihood and
     * without an intercept.
     *
     * @param x the cases, without missing values; fixed columns are not penalised
     * @param survival of each
     * @param alpha 1 = lasso, 0 = ridge
     * @param standardise whether columns are brought to one standard deviation first
     * @return regressions of these
     */
    public static ElasticNet ofSurvival(
            Frame x, SurvivalData survival, double alpha, boolean standardise) {
        return new ElasticNet(
                x, weights(survival.size(), null), alpha, standardise, null, survival);
    }

    /** They sum to 1. */
    private static double[] weights(int n, double[] caseWeights) {
        double[] weights = new double[n];
        double all = 0;
        for (int i = 0; i < n; i++) {
            weights[i] = caseWeights == null ? 1 : caseWeights[i];
            all += weights[i];
        }
        for (int i = 0; i < n; i++) {
            weights[i] /= all;
        }
        return weights;
    }

    private ElasticNetSolver solver() {
        return new ElasticNetSolver(z, rows, loss, factor, alpha);
    }

    private double[] centre(int j) {
        double[] values = x.column(j);
        int n = values.length;
        double m = 0;
        for (int i = 0; i < n; i++) {
            m += weights[i] * values[i];
        }
        double variance = 0;
        double largest = 0;
        double[] c = new double[n];
        for (int i = 0; i < n; i++) {
            c[i] = values[i] - m;
            variance += weights[i] * c[i] * c[i];
            largest = Math.max(largest, Math.abs(values[i]));
        }
        mean[j] = m;
        boolean constant = !(Math.sqrt(variance) > 1e-13 * largest);
        scale[j] = constant ? 0 : standardise ? Math.sqrt(variance) : 1;
        for (int i = 0; i < n; i++) {
            c[i] = constant ? 0 : c[i] / scale[j];
        }
        return c;
    }

    /** As glmnet does: penalty factors sum to the number of columns. */
    private static void rescale(double[] factors) {
        double sum = 0;
        int n = 0;
        for (double f : factors) {
            if (Double.isFinite(f)) {
                sum += f;
                n++;
            }
        }
        if (sum > 0) {
            for (int j = 0; j < factors.length; j++) {
                factors[j] *= n / sum;
            }
        }
    }

    /**
     * @param alpha 1 = lasso, 0 = ridge
     * @param steps number of penalties
     * @param ratio the weakest penalty, relative to the strongest; 0 = glmnet's: .01 where there
     *     are more columns than cases, else .0001
     * @return glmnet's penalties: from the least that shrinks all coefficients to 0, in equal steps
     *     of the logarithm
     */
    public double[] penalties(int steps, double ratio) {
        ElasticNetSolver solver = solver();
        double[] gradient = solver.nullGradient();
        double largest = 0;
        for (int j = 0; j < gradient.length; j++) {
            if (factor[j] > 0 && Double.isFinite(factor[j])) {
                largest = Math.max(largest, Math.abs(gradient[j]) / factor[j]);
            }
        }
        if (basis != null) {
            largest = basis.largest(gradient);
        }
        double first = largest / Math.max(alpha, RIDGE_ALPHA);
        double least = ratio > 0 ? ratio : x.rows() < x.size() ? .01 : 1e-4;
        double[] penalties = new double[steps];
        for (int k = 0; k < steps; k++) {
            penalties[k] = first * Math.pow(least, k / Math.max(1., steps - 1.));
        }
        return penalties;
    }

    /**
     * @param penalties from strong to weak
     * @param threshold where the search ends, see {@link #USUAL}
     * @return the model of each; as in glmnet, weaker penalties than that which explains .999 of
     *     the deviance change nothing more
     */
    public LinearModel[] path(double[] penalties, double threshold) {
        return path(penalties, threshold, () -> {});
    }

    /**
     * @param penalties from strong to weak
     * @param threshold where the search ends
     * @param check called before each penalty; may end the work by an exception
     * @return the model of each
     */
    public LinearModel[] path(double[] penalties, double threshold, Runnable check) {
        ElasticNetSolver solver = solver();
        LinearModel[] models = new LinearModel[penalties.length];
        boolean done = false;
        for (int k = 0; k < penalties.length; k++) {
            check.run();
            if (!done) {
                solver.solve(penalties[k], usual(threshold));
            }
            models[k] = done ? models[k - 1] : model(solver);
            done |= solver.explained() > MOST_EXPLAINED;
        }
        return models;
    }

    /**
     * @param penalties from strong to weak
     * @param chosen the index of one
     * @return its model, to the last digits
     */
    public LinearModel exact(double[] penalties, int chosen) {
        ElasticNetSolver solver = solver();
        for (int k = 0; k <= chosen; k++) {
            solver.solve(penalties[k], k < chosen ? usual(USUAL) : EXACT);
        }
        return model(solver);
    }

    /**
     * glmnet's own path, which ends where a weaker penalty no longer explains more.
     *
     * @param steps number of penalties at most
     * @return its penalties
     */
    public double[] ownPenalties(int steps) {
        ElasticNetSolver solver = solver();
        double[] penalties = penalties(steps, 0);
        double explained = 0;
        for (int k = 0; k < steps; k++) {
            solver.solve(penalties[k], usual(USUAL));
            double now = solver.explained();
            boolean still = now - explained < LEAST_GAIN;
            if (k + 1 >= LEAST_STEPS && (still || now > MOST_EXPLAINED)) {
                return Arrays.copyOf(penalties, k + 1);
            }
            explained = now;
        }
        return penalties;
    }

    /** Where rounds do not square what is left, changes that are that small end too early. */
    private double usual(double threshold) {
        return loss.isSeparable() ? threshold : SLOW * threshold;
    }

    private LinearModel model(ElasticNetSolver solver) {
        double[] b = basis == null ? solver.coefficients() : basis.back(solver.coefficients());
        double[] own = new double[b.length];
        double intercept = solver.intercept();
        for (int j = 0; j < own.length; j++) {
            if (b[j] != 0) {
                own[j] = b[j] / scale[j];
                intercept -= own[j] * mean[j];
            }
        }
        return new LinearModel(x.names(), loss.hasIntercept() ? intercept : 0, own);
    }
}
