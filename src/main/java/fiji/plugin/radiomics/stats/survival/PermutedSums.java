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

/** Sums of the first scores, standardised by their mean and variance over all permutations. */
final class PermutedSums {

    private final int[] sizes;
    private final double[] mean;
    private final double[] inverse;

    /**
     * @param scores of all cases, in any order
     * @param sizes how many of them are summed, ascending
     */
    PermutedSums(double[] scores, int[] sizes) {
        this.sizes = sizes;
        double n = scores.length;
        double sum = 0;
        double squares = 0;
        for (double s : scores) {
            sum += s;
            squares += s * s;
        }
        mean = new double[sizes.length];
        inverse = new double[sizes.length];
        for (int k = 0; k < sizes.length; k++) {
            double m = sizes[k];
            mean[k] = m / n * sum;
            double variance = m * (n - m) / (n * n * (n - 1)) * (n * squares - sum * sum);
            inverse[k] = 1 / Math.sqrt(variance);
        }
    }

    /** Absolute values at all sizes. */
    double[] standardised(double[] scores) {
        double[] values = new double[sizes.length];
        double sum = 0;
        int i = 0;
        for (int k = 0; k < sizes.length; k++) {
            while (i < sizes[k]) {
                sum += scores[i++];
            }
            values[k] = Math.abs(sum - mean[k]) * inverse[k];
        }
        return values;
    }

    /** The greatest of them. */
    double greatest(double[] scores) {
        double greatest = 0;
        double sum = 0;
        int i = 0;
        for (int k = 0; k < sizes.length; k++) {
            while (i < sizes[k]) {
                sum += scores[i++];
            }
            greatest = Math.max(greatest, Math.abs(sum - mean[k]) * inverse[k]);
        }
        return greatest;
    }
}
