package fiji.plugin.radiomics.feature.morphology;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Principal axes of a symmetric positive semi-definite matrix.
 *
 * @param values eigenvalues, descending; 0 where they are no more than rounding
 * @param vectors unit eigenvectors in the same order
 */
record PrincipalAxes(double[] values, double[][] vectors) {

    /** Rounding noise of an eigenvalue, as a part of the greatest. */
    private static final double NOISE = 1e-14;

    /**
     * @param symmetric the matrix
     * @return its axes
     */
    static PrincipalAxes of(double[][] symmetric) {
        int n = symmetric.length;
        // Scaled to 1, for the decomposition takes very small numbers for zeros.
        double scale = 0;
        for (int a = 0; a < n; a++) {
            scale = Math.max(scale, symmetric[a][a]);
        }
        double[] values = new double[n];
        double[][] vectors = new double[n][n];
        if (scale == 0) {
            for (int a = 0; a < n; a++) {
                vectors[a][a] = 1;
            }
            return new PrincipalAxes(values, vectors);
        }
        Array2DRowRealMatrix matrix = new Array2DRowRealMatrix(symmetric);
        EigenDecomposition e = new EigenDecomposition(matrix.scalarMultiply(1 / scale));
        for (int a = 0; a < n; a++) {
            double value = e.getRealEigenvalue(a);
            values[a] = value <= NOISE * e.getRealEigenvalue(0) ? 0 : value * scale;
            vectors[a] = e.getEigenvector(a).toArray();
        }
        return new PrincipalAxes(values, vectors);
    }
}
