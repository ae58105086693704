/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.cutoff;

import fiji.plugin.radiomics.stats.Interval;

/** How a proportion is told: with which interval, and how that is found. */
@FunctionalInterface
interface Proportion {

    /** Without intervals, where only values are wanted. */
    Proportion VALUE_ONLY =
            (k, n) -> n == 0 ? Measure.NONE : new Measure((double) k / n, Interval.NONE);

    /**
     * @param k how many
     * @param n of how many
     * @return the proportion; not defined of none
     */
    Measure of(long k, long n);

    /**
     * @param settings which interval
     * @return the proportions of a single cutoff
     */
    static Proportion of(DiagnosticSettings settings) {
        return (k, n) -> settings.proportions().measure(k, n, settings.level());
    }
}
