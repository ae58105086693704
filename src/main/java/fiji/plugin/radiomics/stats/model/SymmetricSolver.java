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

/** Cholesky decomposition of a positive definite matrix, in place, for small systems. */
final class SymmetricSolver {

    private final double[][] lower;
    private final int n;

    private SymmetricSolver(double[][] lower) {
        this.lower = lower;
        n = lower.length;
    }

    /**
     * @param matrix symmetric; only its lower half is read
     * @param least pivots up to this share of the diagonal element mean that it is singular
     * @return its decomposition; null where it is not positive definite
     */
    static SymmetricSolver of(double[][] matrix, double least) {
        int n = matrix.length;
        double[][] l = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                if (i != j) {
                    l[i][j] = sum / l[j][j];
                } else if (sum > least * matrix[i][i] && sum > 0) {
                    l[i][i] = Math.sqrt(sum);
                } else {
                    return null;
                }
            }
        }
        return new SymmetricSolver(l);
    }

    /** The same of the matrix with a greater diagonal, where it is not positive definite itself. */
    static SymmetricSolver ofNudged(double[][] matrix, double least, double nudge) {
        SymmetricSolver solver = of(matrix, least);
        if (solver != null) {
            return solver;
        }
        for (int a = 0; a < matrix.length; a++) {
            matrix[a][a] *= 1 + nudge;
        }
        return of(matrix, least);
    }

    double[] solve(double[] right) {
        double[] x = right.clone();
        forward(x);
        for (int i = n - 1; i >= 0; i--) {
            double sum = x[i];
            for (int k = i + 1; k < n; k++) {
                sum -= lower[k][i] * x[k];
            }
            x[i] = sum / lower[i][i];
        }
        return x;
    }

    /** Half of the solution: its sum of squares is right' A⁻¹ right. */
    void forward(double[] x) {
        for (int i = 0; i < n; i++) {
            double sum = x[i];
            for (int k = 0; k < i; k++) {
                sum -= lower[i][k] * x[k];
            }
            x[i] = sum / lower[i][i];
        }
    }

    double[][] inverse() {
        double[][] inverse = new double[n][];
        for (int i = 0; i < n; i++) {
            double[] unit = new double[n];
            unit[i] = 1;
            inverse[i] = solve(unit);
        }
        return inverse;
    }

    double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += 2 * Math.log(lower[i][i]);
        }
        return sum;
    }

    static int[] without(int[] numbers, int index) {
        int[] others = Arrays.copyOf(numbers, numbers.length - 1);
        System.arraycopy(numbers, index + 1, others, index, others.length - index);
        return others;
    }

    static double[][] without(double[][] matrix, int index) {
        double[][] smaller = new double[matrix.length - 1][matrix.length - 1];
        for (int a = 0, row = 0; a < matrix.length; a++) {
            if (a != index) {
                System.arraycopy(matrix[a], 0, smaller[row], 0, index);
                System.arraycopy(
                        matrix[a], index + 1, smaller[row], index, matrix.length - index - 1);
                row++;
            }
        }
        return smaller;
    }
}
