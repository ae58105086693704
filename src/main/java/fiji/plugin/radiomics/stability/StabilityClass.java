/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stability;

/**
 * How stable a feature is, by the lower end of the interval of its intraclass correlation (Koo and
 * Li 2016, J Chiropr Med 15:155–163).
 */
enum StabilityClass {
    POOR(Double.NEGATIVE_INFINITY),
    MODERATE(.5),
    GOOD(.75),
    EXCELLENT(.9);

    private final double least;

    StabilityClass(double least) {
        this.least = least;
    }

    String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * @param low lower end of the interval, a number
     * @return the class
     */
    static StabilityClass of(double low) {
        StabilityClass found = POOR;
        for (StabilityClass c : values()) {
            found = low >= c.least ? c : found;
        }
        return found;
    }
}
