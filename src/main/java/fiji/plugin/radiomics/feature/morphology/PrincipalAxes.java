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

/**
 * Principal axes of a symmetric positive semi-definite matrix.
 *
 * @param values eigenvalues, descending; 0 where they are no more than rounding
 * @param vectors unit eigenvectors in the same order
 */
record PrincipalAxes(double[] values, double[][] vectors) {

    /** Rounding noise of an eigenvalue, as a part of the greatest. */
    private static final double NOISE = 1e-14;

    /** Size of an element off the diagonal that changes no eigenvalue, as a part of the trace. */
    private static final double DIAGONAL = 1e-16;

    private static final int MAX_SWEEPS = 50;

    /**
     * By Jacobi's rotations.
     *
     * @param symmetric the matrix, of 2 or 3 rows
     * @return its axes
     */
    static PrincipalAxes of(double[][] symmetric) {
        int n = symmetric.length;
        double[][] m = new double[n][];
        double[][] rows = new double[n][n];
        double trace = 0;
        for (int a = 0; a < n; a++) {
            m[a] = symmetric[a].clone();
            rows[a][a] = 1;
            trace += m[a][a];
        }
        for (int sweep = 0; sweep < MAX_SWEEPS; sweep++) {
            boolean diagonal = true;
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    if (Math.abs(m[p][q]) > DIAGONAL * trace) {
                        rotate(m, rows, p, q);
                        diagonal = false;
                    }
                }
            }
            if (diagonal) {
                break;
            }
        }
        double[] values = new double[n];
        double[][] vectors = new double[n][];
        boolean[] taken = new boolean[n];
        for (int k = 0; k < n; k++) {
            int most = -1;
            for (int a = 0; a < n; a++) {
                most = !taken[a] && (most < 0 || m[a][a] > m[most][most]) ? a : most;
            }
            taken[most] = true;
            values[k] = m[most][most] <= NOISE * values[0] ? 0 : m[most][most];
            vectors[k] = rows[most];
        }
        return new PrincipalAxes(values, vectors);
    }

    /** Makes m[p][q] zero. */
    private static void rotate(double[][] m, double[][] rows, int p, int q) {
        double theta = (m[q][q] - m[p][p]) / (2 * m[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
        double c = 1 / Math.hypot(t, 1);
        double s = t * c;
        for (int k = 0; k < m.length; k++) {
            double x = m[k][p];
            double y = m[k][q];
            m[k][p] = c * x - s * y;
            m[k][q] = s * x + c * y;
        }
        for (int k = 0; k < m.length; k++) {
            double x = m[p][k];
            double y = m[q][k];
            m[p][k] = c * x - s * y;
            m[q][k] = s * x + c * y;
            double u = rows[p][k];
            double v = rows[q][k];
            rows[p][k] = c * u - s * v;
            rows[q][k] = s * u + c * v;
        }
        m[p][q] = 0;
        m[q][p] = 0;
    }
}
