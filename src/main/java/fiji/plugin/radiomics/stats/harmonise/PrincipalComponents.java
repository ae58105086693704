/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.harmonise;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The first two principal components of standardised features, for a picture of all cases: by
 * subspace iteration with Rayleigh–Ritz steps (Halko, Martinsson and Tropp 2011, SIAM Review
 * 53:217–288), which needs time for cases × features only.
 *
 * @param scores a row a component, a value a case
 * @param shares of the variance of all features that the components have, from 0 to 1
 */
public record PrincipalComponents(double[][] scores, double[] shares) {

    /** Of two components. */
    private static final int COMPONENTS = 2;

    /** Directions beside the two: they settle the faster. */
    private static final int MORE = 8;

    private static final int STEPS = 60;

    /**
     * @param features a row a feature, a finite value a case; constant ones tell nothing and are
     *     left out
     * @return the components; empty scores where fewer than two cases or features vary
     */
    public static PrincipalComponents of(double[][] features) {
        double[][] z =
                Arrays.stream(features)
                        .map(PrincipalComponents::standardised)
                        .filter(f -> f.length > 0)
                        .toArray(double[][]::new);
        if (z.length < COMPONENTS || z[0].length <= COMPONENTS) {
            return new PrincipalComponents(new double[0][0], new double[0]);
        }
        int k = Math.min(COMPONENTS + MORE, Math.min(z.length, z[0].length - 1));
        Random random = new Random(1);
        double[][] basis = new double[k][z.length];
        for (double[] direction : basis) {
            Arrays.setAll(direction, f -> random.nextGaussian());
        }
        double[][] projected = new double[0][0];
        for (int step = 0; step < STEPS; step++) {
            orthonormalise(basis);
            projected = projected(z, basis);
            basis = back(z, projected);
        }
        double[][] products = new double[k][k];
        for (int a = 0; a < k; a++) {
            for (int b = 0; b < k; b++) {
                products[a][b] = dot(projected[a], projected[b]);
            }
        }
        EigenDecomposition ritz = new EigenDecomposition(new Array2DRowRealMatrix(products, false));
        double total = (double) z.length * (z[0].length - 1);
        double[][] scores = new double[COMPONENTS][];
        double[] shares = new double[COMPONENTS];
        for (int c = 0; c < COMPONENTS; c++) {
            scores[c] = signed(sum(projected, ritz.getEigenvector(c).toArray()));
            shares[c] = Math.max(0, ritz.getRealEigenvalue(c)) / total;
        }
        return new PrincipalComponents(scores, shares);
    }

    private static double[][] projected(double[][] z, double[][] basis) {
        double[][] projected = new double[basis.length][];
        for (int c = 0; c < basis.length; c++) {
            projected[c] = sum(z, basis[c]);
        }
        return projected;
    }

    private static double[][] back(double[][] z, double[][] projected) {
        double[][] basis = new double[projected.length][z.length];
        for (int c = 0; c < basis.length; c++) {
            for (int f = 0; f < z.length; f++) {
                basis[c][f] = dot(z[f], projected[c]);
            }
        }
        return basis;
    }

    /** Rows, weighted and added. */
    private static double[] sum(double[][] rows, double[] weights) {
        double[] sum = new double[rows[0].length];
        for (int r = 0; r < rows.length; r++) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += weights[r] * rows[r][i];
            }
        }
        return sum;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Gram–Schmidt, twice, which is enough (Giraud and others 2005). */
    private static void orthonormalise(double[][] basis) {
        for (int a = 0; a < basis.length; a++) {
            for (int pass = 0; pass < 2; pass++) {
                for (int b = 0; b < a; b++) {
                    double part = dot(basis[a], basis[b]);
                    for (int f = 0; f < basis[a].length; f++) {
                        basis[a][f] -= part * basis[b][f];
                    }
                }
            }
            double length = Math.sqrt(dot(basis[a], basis[a]));
            for (int f = 0; f < basis[a].length; f++) {
                // Without a further direction, none.
                basis[a][f] = length > 0 ? basis[a][f] / length : 0;
            }
        }
    }

    /** Of two mirror images, always the same. */
    private static double[] signed(double[] scores) {
        double most = 0;
        for (double s : scores) {
            most = Math.abs(s) > Math.abs(most) ? s : most;
        }
        double sign = most < 0 ? -1 : 1;
        return Arrays.stream(scores).map(s -> sign * s).toArray();
    }

    private static double[] standardised(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        double deviation = Math.sqrt(squares / (values.length - 1));
        double size = Arrays.stream(values).map(Math::abs).max().orElse(0);
        if (!(deviation > 1e-12 * size)) {
            return new double[0];
        }
        return Arrays.stream(values).map(v -> (v - mean) / deviation).toArray();
    }
}
