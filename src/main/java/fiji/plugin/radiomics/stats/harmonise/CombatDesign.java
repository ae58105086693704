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

/**
 * The linear model of a feature: the mean of each batch and a slope for each covariate. Covariates
 * are taken as differences from the means of the batches, so that a small system of normal
 * equations has all digits and is the same for all features without missing values.
 */
final class CombatDesign {

    /** Of a covariate's scatter, what may be left beside others. */
    private static final double DEPENDENT = 1e-10;

    private final int[] rows;
    private final int[] batch;
    private final double[][] covariates;
    private final int[] counts;
    private final double[][] means;
    private final double[][] centred;
    private final double[][] factor;
    private final int dependent;

    /**
     * @param rows the cases that have a value
     * @param batch number of the batch of every case, from 0
     * @param batches how many there are
     * @param covariates a value a case for each
     */
    CombatDesign(int[] rows, int[] batch, int batches, double[][] covariates) {
        this.rows = rows;
        this.batch = batch;
        this.covariates = covariates;
        counts = new int[batches];
        for (int row : rows) {
            counts[batch[row]]++;
        }
        means = new double[covariates.length][batches];
        centred = new double[covariates.length][rows.length];
        for (int c = 0; c < covariates.length; c++) {
            for (int row : rows) {
                means[c][batch[row]] += covariates[c][row] / counts[batch[row]];
            }
            for (int i = 0; i < rows.length; i++) {
                centred[c][i] = covariates[c][rows[i]] - means[c][batch[rows[i]]];
            }
        }
        factor = new double[covariates.length][covariates.length];
        dependent = factorise();
    }

    /** Cholesky, up to the first covariate that depends on batches and those before it. */
    private int factorise() {
        for (int c = 0; c < factor.length; c++) {
            double total = 0;
            double grand = 0;
            for (int row : rows) {
                grand += covariates[c][row] / rows.length;
            }
            for (int row : rows) {
                total += (covariates[c][row] - grand) * (covariates[c][row] - grand);
            }
            for (int d = 0; d <= c; d++) {
                double sum = 0;
                for (int i = 0; i < rows.length; i++) {
                    sum += centred[c][i] * centred[d][i];
                }
                for (int e = 0; e < d; e++) {
                    sum -= factor[c][e] * factor[d][e];
                }
                if (d < c) {
                    factor[c][d] = sum / factor[d][d];
                } else if (!(sum > DEPENDENT * total)) {
                    return c;
                } else {
                    factor[c][c] = Math.sqrt(sum);
                }
            }
        }
        return -1;
    }

    /**
     * @return the first covariate whose effect cannot be told from those of the batches and of the
     *     covariates before it; −1 for none
     */
    int dependent() {
        return dependent;
    }

    int[] rows() {
        return rows;
    }

    int[] counts() {
        return counts;
    }

    /**
     * @param values of a feature, a value a case
     * @return its slopes
     */
    double[] slopes(double[] values) {
        int k = factor.length;
        double[] slopes = new double[k];
        for (int c = 0; c < k; c++) {
            double sum = 0;
            for (int i = 0; i < rows.length; i++) {
                sum += centred[c][i] * values[rows[i]];
            }
            for (int e = 0; e < c; e++) {
                sum -= factor[c][e] * slopes[e];
            }
            slopes[c] = sum / factor[c][c];
        }
        for (int c = k - 1; c >= 0; c--) {
            for (int e = c + 1; e < k; e++) {
                slopes[c] -= factor[e][c] * slopes[e];
            }
            slopes[c] /= factor[c][c];
        }
        return slopes;
    }

    /**
     * @param values of a feature, a value a case
     * @param slopes its slopes
     * @return the level of each batch where all covariates are 0
     */
    double[] levels(double[] values, double[] slopes) {
        double[] levels = new double[counts.length];
        for (int row : rows) {
            levels[batch[row]] += values[row] / counts[batch[row]];
        }
        for (int c = 0; c < slopes.length; c++) {
            for (int b = 0; b < levels.length; b++) {
                levels[b] -= slopes[c] * means[c][b];
            }
        }
        return levels;
    }
}
