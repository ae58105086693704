/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.figure;

import java.util.List;

/**
 * Between which values a marker lies by its nature, as far as its values tell: one without a
 * negative value is taken for one that cannot be negative, and one from 0 to 1 for a part of a
 * whole. Far from a bound this changes nothing.
 *
 * @param low −∞ for none
 * @param high +∞ for none
 */
record ValueBounds(double low, double high) {

    static final ValueBounds NONE =
            new ValueBounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /**
     * @param samples all that are drawn in a figure
     * @return their bounds
     */
    static ValueBounds of(List<Sample> samples) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (Sample sample : samples) {
            for (double v : sample.values()) {
                least = Math.min(least, v);
                greatest = Math.max(greatest, v);
            }
        }
        return new ValueBounds(
                least >= 0 ? 0 : NONE.low, least >= 0 && greatest <= 1 ? 1 : NONE.high);
    }
}
