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

/**
 * A measure with its uncertainty.
 *
 * @param value the measure; NaN where nothing is divided by nothing
 * @param interval its confidence interval; {@link Interval#NONE} where there is none
 */
public record Measure(double value, Interval interval) {

    /** Not defined. */
    public static final Measure NONE = new Measure(Double.NaN, Interval.NONE);
}
