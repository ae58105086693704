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

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The penalised columns of a ridge regression turned so that they are orthogonal and no more than
 * there are cases. A turn does not change the sum of squares, so that the penalty stays the same;
 * coefficients are turned back.
 */
final class RidgeBasis {

    /** Directions with less than this share of the greatest spread are rounding noise. */
    private static final double NOISE = 1e-13;

    private final double[][] original;
    private final int[] penalised;
    private final int[] fixed;
    private final double[][] turned;
    private final double[] squares;
    private final double[] factors;
    private final double factor;

    private RidgeBasis(
            double[][] original,
            int[] penalised,
            int[] fixed,
            double[][] turned,
            double[] squares,
            double factor) {
        this.original = original;
        this.penalised = penalised;
        this.fixed = fixed;
        this.turned = turned;
        this.squares = squares;
        this.factor = factor;
        factors = new double[fixed.length + turned.length];
        for (int k = 0; k < turned.length; k++) {
            factors[fixed.length + k] = factor;
        }
    }

    /**
     * @param columns centred
     * @param factors penalty factor of each: 0, one number, or infinite where it has no coefficient
     * @param n number of cases
     */
    static RidgeBasis of(double[][] columns, double[] factors, int n) {
        int[] penalised = indices(factors, f -> f > 0 && f < Double.POSITIVE_INFINITY);
        int[] fixed = indices(factors, f -> f == 0);
        double factor = penalised.length == 0 ? 1 : factors[penalised[0]];
        int p = penalised.length;
        boolean wide = p > n;
        int size = Math.min(n, p);
        double[][] gram = new double[size][size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = 0;
                if (wide) {
                    for (int j : penalised) {
                        sum += columns[j][a] * columns[j][b];
                    }
                } else {
                    double[] first = columns[penalised[a]];
                    double[] second = columns[penalised[b]];
                    for (int i = 0; i < n; i++) {
                        sum += first[i] * second[i];
                    }
                }
                gram[a][b] = sum;
                gram[b][a] = sum;
            }
        }
        if (size == 0) {
            return new RidgeBasis(columns, penalised, fixed, new double[0][], new double[0], 1);
        }
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(gram, false));
        double[] values = eigen.getRealEigenvalues();
        int rank = 0;
        while (rank < size && values[rank] > NOISE * values[0] && values[rank] > 0) {
            rank++;
        }
        double[][] turned = new double[rank][n];
        double[] squares = new double[rank];
        for (int k = 0; k < rank; k++) {
            double[] vector = eigen.getEigenvector(k).toArray();
            squares[k] = values[k];
            if (wide) {
                double length = Math.sqrt(values[k]);
                for (int i = 0; i < n; i++) {
                    turned[k][i] = vector[i] * length;
                }
            } else {
                for (int a = 0; a < size; a++) {
                    double[] column = columns[penalised[a]];
                    for (int i = 0; i < n; i++) {
                        turned[k][i] += vector[a] * column[i];
                    }
                }
            }
        }
        return new RidgeBasis(columns, penalised, fixed, turned, squares, factor);
    }

    private static int[] indices(double[] factors, java.util.function.DoublePredicate which) {
        return java.util.stream.IntStream.range(0, factors.length)
                .filter(j -> which.test(factors[j]))
                .toArray();
    }

    /** Fixed columns, then turned ones. */
    double[][] columns() {
        double[][] all = new double[fixed.length + turned.length][];
        for (int k = 0; k < fixed.length; k++) {
            all[k] = original[fixed[k]];
        }
        System.arraycopy(turned, 0, all, fixed.length, turned.length);
        return all;
    }

    double[] factors() {
        return factors;
    }

    /** The greatest gradient of an original column, of the gradients of the turned ones. */
    double largest(double[] gradient) {
        double[] direction = direction(gradient);
        double largest = 0;
        for (int j : penalised) {
            double sum = 0;
            for (int i = 0; i < direction.length; i++) {
                sum += original[j][i] * direction[i];
            }
            largest = Math.max(largest, Math.abs(sum) / factor);
        }
        return largest;
    }

    /** Case weights whose products with the turned columns are the values given. */
    private double[] direction(double[] values) {
        int n = original.length == 0 ? 0 : original[0].length;
        double[] direction = new double[n];
        for (int k = 0; k < turned.length; k++) {
            double share = values[fixed.length + k] / squares[k];
            for (int i = 0; i < n; i++) {
                direction[i] += share * turned[k][i];
            }
        }
        return direction;
    }

    /** Coefficients of the original columns. */
    double[] back(double[] coefficients) {
        double[] b = new double[original.length];
        for (int k = 0; k < fixed.length; k++) {
            b[fixed[k]] = coefficients[k];
        }
        double[] direction = direction(coefficients);
        for (int j : penalised) {
            for (int i = 0; i < direction.length; i++) {
                b[j] += original[j][i] * direction[i];
            }
        }
        return b;
    }
}
