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

/** Which values of a marker speak for the positive class. */
public enum Direction {
    /** Higher values: positive is called at or above the threshold. */
    HIGHER,
    /** Lower values: positive is called at or below the threshold. */
    LOWER,
    /**
     * Whichever gives the greater area. The area is then never below .5, not even that of noise,
     * and its p value is too small.
     */
    AUTO;

    /**
     * @return name in settings and tables
     */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * @param text name in settings
     * @return the direction
     * @throws IllegalArgumentException where it is none
     */
    public static Direction of(String text) {
        for (Direction d : values()) {
            if (d.id().equalsIgnoreCase(text.trim())) {
                return d;
            }
        }
        throw new IllegalArgumentException(
                "direction=" + text + ": allowed are higher, lower, auto");
    }
}
