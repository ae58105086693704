/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.roc;

/** The sensitivities and specificities at which the other of the two is told. */
public final class FixedPoints {

    private static final double[] AT = {.8, .9, .95, .975};

    /** How many there are. */
    public static final int COUNT = AT.length;

    private FixedPoints() {}

    /**
     * @param i from 0
     * @return the fixed value, ascending
     */
    public static double at(int i) {
        return AT[i];
    }

    /**
     * @return all in descending order
     */
    static double[] descending() {
        double[] all = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            all[i] = AT[COUNT - 1 - i];
        }
        return all;
    }
}
