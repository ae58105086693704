/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.map;

import java.util.Arrays;

/** The mean of features over matrices, each over those in which it is defined. */
final class FeatureAverage {

    /** Takes the features of a matrix, NaN or infinite where undefined. */
    final double[] values;

    private final double[] sum;
    private final int[] defined;

    /**
     * @param features number of features
     */
    FeatureAverage(int features) {
        values = Undefined.values(features);
        sum = new double[features];
        defined = new int[features];
    }

    void clear() {
        Arrays.fill(sum, 0);
        Arrays.fill(defined, 0);
    }

    /** Adds what {@link #values} holds. */
    void add() {
        for (int f = 0; f < values.length; f++) {
            if (Double.isFinite(values[f])) {
                sum[f] += values[f];
                defined[f]++;
            }
        }
    }

    /**
     * @param features indices of the features wanted
     * @param x position where their means go
     * @param out rows by order of features; not changed where a feature is not defined
     */
    void put(int[] features, int x, double[][] out) {
        for (int k = 0; k < features.length; k++) {
            int f = features[k];
            if (defined[f] > 0) {
                out[k][x] = sum[f] / defined[f];
            }
        }
    }
}
