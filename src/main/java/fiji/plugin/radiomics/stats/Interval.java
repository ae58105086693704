/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats;

/**
 * A confidence interval.
 *
 * @param low lower bound, NaN where there is none
 * @param high upper bound, NaN where there is none
 */
public record Interval(double low, double high) {

    /** No interval can be given. */
    public static final Interval NONE = new Interval(Double.NaN, Double.NaN);

    /**
     * @param least least possible value
     * @param greatest greatest possible value
     * @return the part of the interval that is possible
     */
    public Interval clippedTo(double least, double greatest) {
        return new Interval(
                Math.min(greatest, Math.max(least, low)),
                Math.min(greatest, Math.max(least, high)));
    }

    /**
     * @param factor any number
     * @return the interval of the values times the factor
     */
    public Interval times(double factor) {
        return factor < 0
                ? new Interval(high * factor, low * factor)
                : new Interval(low * factor, high * factor);
    }
}
