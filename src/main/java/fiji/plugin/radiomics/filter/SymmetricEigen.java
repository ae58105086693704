/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.filter;

/**
 * Eigenvectors of a small symmetric matrix by Jacobi's rotations. Millions of voxels ask for them,
 * so that nothing is allocated.
 */
final class SymmetricEigen {

    private static final int SWEEPS = 30;

    private SymmetricEigen() {}

    /**
     * @param matrix symmetric; its diagonal holds the eigenvalues afterwards, the greatest first
     * @param vectors gets the eigenvectors, one a row, in the same order
     */
    static void decompose(double[][] matrix, double[][] vectors) {
        int n = matrix.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                vectors[i][j] = i == j ? 1 : 0;
            }
        }
        for (int sweep = 0; sweep < SWEEPS && offDiagonal(matrix) > 0; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(matrix, vectors, p, q);
                }
            }
        }
        sort(matrix, vectors);
    }

    private static double offDiagonal(double[][] m) {
        double sum = 0;
        for (int i = 0; i < m.length; i++) {
            for (int j = i + 1; j < m.length; j++) {
                sum += m[i][j] * m[i][j];
            }
        }
        return sum;
    }

    private static void rotate(double[][] m, double[][] vectors, int p, int q) {
        if (m[p][q] == 0) {
            return;
        }
        double theta = (m[q][q] - m[p][p]) / (2 * m[p][q]);
        double t = 1 / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        t = theta < 0 ? -t : t;
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        double off = m[p][q];
        m[p][p] -= t * off;
        m[q][q] += t * off;
        m[p][q] = 0;
        m[q][p] = 0;
        for (int k = 0; k < m.length; k++) {
            if (k != p && k != q) {
                double a = m[k][p];
                double b = m[k][q];
                m[k][p] = c * a - s * b;
                m[p][k] = m[k][p];
                m[k][q] = s * a + c * b;
                m[q][k] = m[k][q];
            }
            double a = vectors[p][k];
            double b = vectors[q][k];
            vectors[p][k] = c * a - s * b;
            vectors[q][k] = s * a + c * b;
        }
    }

    private static void sort(double[][] m, double[][] vectors) {
        for (int i = 0; i < m.length; i++) {
            int greatest = i;
            for (int j = i + 1; j < m.length; j++) {
                greatest = m[j][j] > m[greatest][greatest] ? j : greatest;
            }
            double value = m[i][i];
            m[i][i] = m[greatest][greatest];
            m[greatest][greatest] = value;
            double[] vector = vectors[i];
            vectors[i] = vectors[greatest];
            vectors[greatest] = vector;
        }
    }
}
