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

import fiji.plugin.radiomics.Workers;

/**
 * Sums over all ordered pairs of different voxels, with w = 1 / distance.
 *
 * @param weights Σ w
 * @param products Σ w d d'
 * @param squares Σ w d²
 */
record PairSums(double weights, double products, double squares) {

    /** A pair costs about a tenth of what a voxel of the padded spectra costs. */
    private static final double PAIRS_PER_PADDED_VOXEL = 10;

    static boolean fewPairs(Deviations d) {
        return fewPairs(d.voxels(), d.size());
    }

    static boolean fewPairs(int voxels, int[] box) {
        double padded = 1;
        for (int length : box) {
            padded *= Spectra.paddedLength(length);
        }
        return (double) voxels * voxels < PAIRS_PER_PADDED_VOXEL * padded;
    }

    static PairSums byPairs(Deviations d) {
        int n = d.voxels();
        double[][] position = new double[3][n];
        double[] value = new double[n];
        double[] inside = new double[d.size(0)];
        double[] deviation = new double[d.size(0)];
        int k = 0;
        for (int z = 0; z < d.size(2); z++) {
            for (int y = 0; y < d.size(1); y++) {
                d.row(y, z, inside, deviation);
                for (int x = 0; x < inside.length; x++) {
                    if (inside[x] != 0) {
                        position[0][k] = x * d.spacing(0);
                        position[1][k] = y * d.spacing(1);
                        position[2][k] = z * d.spacing(2);
                        value[k++] = deviation[x];
                    }
                }
            }
        }
        double weights = 0;
        double products = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double dx = position[0][i] - position[0][j];
                double dy = position[1][i] - position[1][j];
                double dz = position[2][i] - position[2][j];
                double w = 1 / Math.sqrt(dx * dx + dy * dy + dz * dz);
                weights += 2 * w;
                products += 2 * w * value[i] * value[j];
                squares += w * (value[i] * value[i] + value[j] * value[j]);
            }
        }
        return new PairSums(weights, products, squares);
    }

    /**
     * By Parseval's theorem Σ w(i − j) a(i) b(j) = Σ ŵ(k) â(k) b̂(k)* / K over the K frequencies of
     * a grid so large that no pair is taken for one around its border. No inverse transform is
     * needed.
     */
    static PairSums bySpectra(Deviations d, Workers workers) {
        return new Spectra(d, workers).sums();
    }

    static long bytesForSpectra(Deviations d, int threads) {
        return Spectra.bytes(d.size(), threads);
    }
}
