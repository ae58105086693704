/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.survival;

/** A symmetric matrix as its lower triangle row by row, decomposed by Cholesky. */
final class LowerTriangle {

    /** A pivot below this part of its diagonal element means that columns depend on others. */
    private static final double SINGULAR = 1e-11;

    private final int p;
    private final double[] l;
    private final int dependent;

    private LowerTriangle(int p, double[] l, int dependent) {
        this.p = p;
        this.l = l;
        this.dependent = dependent;
    }

    static int index(int a, int b) {
        return a >= b ? a * (a + 1) / 2 + b : b * (b + 1) / 2 + a;
    }

    /** Decomposes a matrix, which stays as it is. */
    static LowerTriangle cholesky(int p, double[] matrix) {
        double[] l = matrix.clone();
        for (int a = 0; a < p; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = l[index(a, b)];
                for (int c = 0; c < b; c++) {
                    sum -= l[index(a, c)] * l[index(b, c)];
                }
                if (a > b) {
                    l[index(a, b)] = sum / l[index(b, b)];
                } else if (sum > SINGULAR * matrix[index(a, a)] && sum > 0) {
                    l[index(a, a)] = Math.sqrt(sum);
                } else {
                    return new LowerTriangle(p, l, a);
                }
            }
        }
        return new LowerTriangle(p, l, -1);
    }

    /** The first column that those before it determine; −1 where there is none. */
    int dependent() {
        return dependent;
    }

    double[] solve(double[] right) {
        double[] v = right.clone();
        for (int a = 0; a < p; a++) {
            for (int b = 0; b < a; b++) {
                v[a] -= l[index(a, b)] * v[b];
            }
            v[a] /= l[index(a, a)];
        }
        for (int a = p - 1; a >= 0; a--) {
            for (int b = a + 1; b < p; b++) {
                v[a] -= l[index(b, a)] * v[b];
            }
            v[a] /= l[index(a, a)];
        }
        return v;
    }

    double logDeterminant() {
        double sum = 0;
        for (int a = 0; a < p; a++) {
            sum += 2 * Math.log(l[index(a, a)]);
        }
        return sum;
    }

    double[][] inverse() {
        double[][] inverse = new double[p][];
        for (int a = 0; a < p; a++) {
            double[] unit = new double[p];
            unit[a] = 1;
            inverse[a] = solve(unit);
        }
        return inverse;
    }
}
