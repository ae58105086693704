/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.group;

/** Sums of a symmetric exact distribution. */
final class ExactTail {

    private ExactTail() {}

    /**
     * @param counts of equally likely arrangements for each value of a symmetric statistic
     * @param least the value or its mirror image, whichever is less
     * @return twice the probability of a value up to the least one, at most 1
     */
    static double twoSided(double[] counts, int least) {
        double all = 0;
        double tail = 0;
        for (int i = 0; i < counts.length; i++) {
            all += counts[i];
            tail += i <= least ? counts[i] : 0;
        }
        return Math.min(1, 2 * tail / all);
    }
}
