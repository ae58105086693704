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

import fiji.plugin.radiomics.image.Volume;
import java.util.List;

/**
 * Riesz transforms along the eigenvectors of the structure tensor, the one of the greatest
 * eigenvalue first: (Σⱼ U₁ⱼ fⱼ)^l₁ (Σⱼ U₂ⱼ fⱼ)^l₂ … is multiplied out, so that a steered response
 * is a sum of responses along the axes. An eigenvector points where the first-order response along
 * it is positive. IBSI 2 reference manual, arXiv 2006.05470, section 3.7.
 */
final class Steering {

    private final RieszOrder order;
    private final List<RieszOrder> all;
    private final int axes;
    private final int[][][] indexByPowers;

    /**
     * @param order the steered order
     * @param all all orders of the same sum, as responses will be given
     */
    Steering(RieszOrder order, List<RieszOrder> all) {
        this.order = order;
        this.all = all;
        axes = order.axes();
        int n = order.total() + 1;
        indexByPowers = new int[n][n][n];
        for (int i = 0; i < all.size(); i++) {
            RieszOrder o = all.get(i);
            indexByPowers[o.along(0)][o.along(1)][axes == 3 ? o.along(2) : 0] = i;
        }
    }

    /**
     * @param structure the tensor, row by row of its upper triangle
     * @param gradients first-order responses
     * @param responses one of each order, without its norm
     * @return the steered response
     */
    float[] apply(List<Volume> structure, List<float[]> gradients, List<float[]> responses) {
        float[] steered = new float[gradients.get(0).length];
        double[][] matrix = new double[axes][axes];
        double[][] vectors = new double[axes][axes];
        for (int i = 0; i < steered.length; i++) {
            int entry = 0;
            for (int a = 0; a < axes; a++) {
                for (int b = a; b < axes; b++) {
                    matrix[a][b] = structure.get(entry++).data()[i];
                    matrix[b][a] = matrix[a][b];
                }
            }
            SymmetricEigen.decompose(matrix, vectors);
            for (double[] vector : vectors) {
                point(vector, gradients, i);
            }
            steered[i] = (float) (order.norm() * value(vectors, responses, i));
        }
        return steered;
    }

    private void point(double[] vector, List<float[]> gradients, int i) {
        double along = 0;
        for (int a = 0; a < axes; a++) {
            along += vector[a] * gradients.get(a)[i];
        }
        if (along < 0) {
            for (int a = 0; a < axes; a++) {
                vector[a] = -vector[a];
            }
        }
    }

    /** Coefficients of the product by the powers of x, y and z, one factor after the other. */
    private double value(double[][] vectors, List<float[]> responses, int i) {
        int n = order.total() + 1;
        double[][][] coefficients = new double[n][n][n];
        coefficients[0][0][0] = 1;
        for (int a = 0; a < axes; a++) {
            for (int k = 0; k < order.along(a); k++) {
                coefficients = times(coefficients, vectors[a]);
            }
        }
        double sum = 0;
        for (RieszOrder o : all) {
            int x = o.along(0);
            int y = o.along(1);
            int z = axes == 3 ? o.along(2) : 0;
            sum += coefficients[x][y][z] * responses.get(indexByPowers[x][y][z])[i];
        }
        return sum;
    }

    private double[][][] times(double[][][] from, double[] vector) {
        int n = from.length;
        double[][][] to = new double[n][n][n];
        for (int x = 0; x < n; x++) {
            for (int y = 0; y + x < n; y++) {
                for (int z = 0; z + y + x < n; z++) {
                    double c = from[x][y][z];
                    if (c != 0 && x + y + z + 1 < n) {
                        to[x + 1][y][z] += c * vector[0];
                        to[x][y + 1][z] += c * vector[1];
                        if (axes == 3) {
                            to[x][y][z + 1] += c * vector[2];
                        }
                    }
                }
            }
        }
        return to;
    }
}
