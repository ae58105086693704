/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.open;

import java.util.Locale;

/** Which outlines make one region, one row. */
public enum Grouping {
    /**
     * All of one name; outlines without a name of their own by their group number, or else each on
     * its own.
     */
    NAME,
    /** Each on its own. */
    ROI,
    /** All of one group number; those without a group as by name. */
    GROUP,
    /** All outlines, structures or labels together. */
    ALL;

    /**
     * @param text {@code name}, {@code ROI}, {@code group} or {@code all}, in any case; empty =
     *     {@code name}
     * @return the grouping
     * @throws IllegalArgumentException where it is none of these
     */
    public static Grouping of(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "", "name" -> NAME;
            case "roi" -> ROI;
            case "group" -> GROUP;
            case "all" -> ALL;
            default ->
                    throw new IllegalArgumentException(
                            "grouping=" + text + ": allowed are name, ROI, group, all");
        };
    }
}
