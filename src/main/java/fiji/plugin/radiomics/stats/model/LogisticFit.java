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
 * Logistic regression without a penalty on the size of coefficients: by maximum likelihood, or with
 * Firth's (1993) penalty, half the log determinant of the information, which keeps coefficients
 * finite where columns separate the classes. Newton's method; columns are standardised inside, so
 * that their units do not matter.
 *
 * @param intercept log odds where all columns are 0
 * @param coefficients one a column
 * @param covariance of intercept and coefficients, in this order: inverse of the information
 * @param logLikelihood its maximum, with Firth's penalty where there is one
 * @param isSeparated whether a sum of the columns parts the classes, so that the likelihood has no
 *     maximum and the coefficients are those at which the search ended
 */
public record LogisticFit(
        double intercept,
        double[] coefficients,
        double[][] covariance,
        double logLikelihood,
        boolean isSeparated) {

    private static final int MOST_STEPS = 100;
    private static final double CONVERGED = 1e-11;
    private static final double SINGULAR = 1e-11;

    /** Beyond these log odds a case is as good as certain. */
    private static final double CERTAIN = 30;

    /**
     * @param columns values, an array a column
     * @param positive the class of each case
     * @return the fit by maximum likelihood
     * @throws IllegalArgumentException where columns are sums of each other or there are too many
     */
    public static LogisticFit of(double[][] columns, boolean[] positive) {
        return of(columns, positive, null, null, false);
    }

    /**
     * @param columns values, an array a column
     * @param positive the class of each case
     * @param weights of the cases; null = 1
     * @param offset known part of the log odds of each case; null = 0
     * @param firth whether with Firth's penalty
     * @return the fit
     * @throws IllegalArgumentException where columns are sums of each other or there are too many
     */
    public static LogisticFit of(
            double[][] columns,
            boolean[] positive,
            double[] weights,
            double[] offset,
            boolean firth) {
        int n = positive.length;
        if (columns.length + 1 > n) {
            throw tooMany(n, columns.length);
        }
        return new Search(columns, positive, weights, offset, firth).run();
    }

    private static IllegalArgumentException tooMany(int cases, int columns) {
        return new IllegalArgumentException(
                columns
                        + " columns are too many for a regression without shrinkage on "
                        + cases
                        + " cases: it has no unique solution. Choose columns in a step before, or"
                        + " a learner with a penalty, e.g. elastic_net");
    }

    /**
     * @return the standard errors of intercept and coefficients
     */
    public double[] standardErrors() {
        double[] errors = new double[covariance.length];
        for (int j = 0; j < errors.length; j++) {
            errors[j] = Math.sqrt(covariance[j][j]);
        }
        return errors;
    }

    /** One search for the maximum, in standardised columns. */
    private static final class Search {

        private final double[][] z;
        private final double[] mean;
        private final double[] sd;
        private final boolean[] positive;
        private final double[] weights;
        private final double[] offset;
        private final boolean firth;
        private final int n;
        private final int p;
        private double[] beta;
        private SymmetricSolver information;

        Search(
                double[][] columns,
                boolean[] positive,
                double[] weights,
                double[] offset,
                boolean firth) {
            n = positive.length;
            p = columns.length + 1;
            this.positive = positive;
            this.weights = weights;
            this.offset = offset;
            this.firth = firth;
            z = new double[p][n];
            Arrays.fill(z[0], 1);
            mean = new double[p];
            sd = new double[p];
            for (int j = 1; j < p; j++) {
                double[] x = columns[j - 1];
                mean[j] = Arrays.stream(x).sum() / n;
                double squares = 0;
                for (double v : x) {
                    squares += (v - mean[j]) * (v - mean[j]);
                }
                sd[j] = squares > 0 ? Math.sqrt(squares / n) : 1;
                for (int i = 0; i < n; i++) {
                    z[j][i] = (x[i] - mean[j]) / sd[j];
                }
            }
        }

        LogisticFit run() {
            beta = new double[p];
            double value = evaluate(beta);
            boolean separated = false;
            for (int step = 0; step < MOST_STEPS; step++) {
                double[] move = information.solve(score(beta));
                double largest = 0;
                for (double m : move) {
                    largest = Math.max(largest, Math.abs(m));
                }
                // A full step of Firth's search may leap where the likelihood is flat.
                double limit = firth && largest > 5 ? 5 / largest : 1;
                double[] next = null;
                double nextValue = Double.NEGATIVE_INFINITY;
                for (int half = 0; half < 30; half++) {
                    next = beta.clone();
                    for (int j = 0; j < p; j++) {
                        next[j] += limit * move[j];
                    }
                    nextValue = evaluate(next);
                    if (nextValue >= value - 1e-12 * Math.abs(value)) {
                        break;
                    }
                    limit /= 2;
                }
                beta = next;
                value = nextValue;
                if (!firth && isCertain()) {
                    separated = true;
                    break;
                }
                if (largest * limit < CONVERGED) {
                    break;
                }
            }
            evaluate(beta);
            return result(value, separated);
        }

        /** Whether every case is told right without doubt. */
        private boolean isCertain() {
            for (int i = 0; i < n; i++) {
                double eta = eta(beta, i);
                if ((positive[i] ? eta : -eta) < CERTAIN / 2) {
                    return false;
                }
            }
            return true;
        }

        private double eta(double[] b, int i) {
            double eta = offset == null ? 0 : offset[i];
            for (int j = 0; j < p; j++) {
                eta += b[j] * z[j][i];
            }
            return eta;
        }

        private double weight(int i) {
            return weights == null ? 1 : weights[i];
        }

        /** The log likelihood, and the information in passing. */
        private double evaluate(double[] b) {
            double[][] matrix = new double[p][p];
            double sum = 0;
            for (int i = 0; i < n; i++) {
                double eta = eta(b, i);
                double signed = positive[i] ? eta : -eta;
                sum -= weight(i) * (Math.log1p(Math.exp(-Math.abs(signed))) - Math.min(signed, 0));
                double q = LinearModel.probability(eta);
                double w = Math.max(weight(i) * q * (1 - q), 1e-300);
                for (int j = 0; j < p; j++) {
                    double wz = w * z[j][i];
                    for (int k = 0; k <= j; k++) {
                        matrix[j][k] += wz * z[k][i];
                    }
                }
            }
            SymmetricSolver solver = SymmetricSolver.of(matrix, SINGULAR);
            if (solver == null) {
                if (information != null) {
                    return Double.NEGATIVE_INFINITY;
                }
                throw new IllegalArgumentException(
                        "Columns are constant or sums of each other, so that their coefficients"
                                + " have no unique values. Take such columns out (steps constant"
                                + " and correlation), or choose a learner with a penalty");
            }
            information = solver;
            return firth ? sum + solver.logDeterminant() / 2 : sum;
        }

        private double[] score(double[] b) {
            double[] score = new double[p];
            double[] row = new double[p];
            for (int i = 0; i < n; i++) {
                double q = LinearModel.probability(eta(b, i));
                double residual = weight(i) * ((positive[i] ? 1 : 0) - q);
                if (firth) {
                    for (int j = 0; j < p; j++) {
                        row[j] = z[j][i];
                    }
                    information.forward(row);
                    double leverage = 0;
                    for (double r : row) {
                        leverage += r * r;
                    }
                    residual += weight(i) * q * (1 - q) * leverage * (.5 - q);
                }
                for (int j = 0; j < p; j++) {
                    score[j] += residual * z[j][i];
                }
            }
            return score;
        }

        /** Back to the columns' own units: coefficients and their covariance. */
        private LogisticFit result(double value, boolean separated) {
            double[][] map = new double[p][p];
            map[0][0] = 1;
            for (int j = 1; j < p; j++) {
                map[j][j] = 1 / sd[j];
                map[0][j] = -mean[j] / sd[j];
            }
            double[] b = new double[p];
            double[][] half = new double[p][p];
            double[][] inverse = information.inverse();
            for (int j = 0; j < p; j++) {
                for (int k = 0; k < p; k++) {
                    b[j] += map[j][k] * beta[k];
                    for (int l = 0; l < p; l++) {
                        half[j][k] += map[j][l] * inverse[l][k];
                    }
                }
            }
            double[][] covariance = new double[p][p];
            for (int j = 0; j < p; j++) {
                for (int k = 0; k < p; k++) {
                    for (int l = 0; l < p; l++) {
                        covariance[j][k] += half[j][l] * map[k][l];
                    }
                }
            }
            // The determinant is that of the columns in their own units.
            double units = firth ? Arrays.stream(sd, 1, p).map(Math::log).sum() : 0;
            return new LogisticFit(
                    b[0], Arrays.copyOfRange(b, 1, p), covariance, value + units, separated);
        }
    }
}
