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

/**
 * Features that nobody computes are undefined, not 0: one that is new shows as a gap in its map.
 */
final class Undefined {

    private Undefined() {}

    /**
     * @param features number of features
     * @return a value of each, NaN
     */
    static double[] values(int features) {
        double[] values = new double[features];
        Arrays.fill(values, Double.NaN);
        return values;
    }
}
