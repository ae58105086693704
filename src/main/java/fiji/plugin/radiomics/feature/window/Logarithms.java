/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.window;

/** n log₂ n of whole numbers, from a table. */
public final class Logarithms {

    /** Both ways of all pairs of neighbours in the greatest window: more is never counted. */
    private static final int MOST = 2 * 13 * 15 * 15 * 15;

    /** n log₂ n at index n, 0 at 0. */
    public static final double[] TIMES = table();

    private Logarithms() {}

    private static double[] table() {
        double[] table = new double[MOST + 1];
        for (int n = 1; n < table.length; n++) {
            table[n] = n * (Math.log(n) / Math.log(2));
        }
        return table;
    }

    /**
     * Entropy of counts c with the sum n: −Σ c/n log₂(c/n); exactly 0 where there is one count.
     *
     * @param n Σ c, above 0
     * @param sum Σ c log₂ c
     * @return bits
     */
    public static double entropy(int n, double sum) {
        return (TIMES[n] - sum) / n;
    }
}
