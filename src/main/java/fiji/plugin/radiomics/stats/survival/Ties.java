/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.survival;

/** How a Cox model treats events at equal times. */
public enum Ties {
    /** Efron 1977, J Am Stat Assoc 72:557–565: the better approximation. */
    EFRON,
    /** Breslow 1974, Biometrics 30:89–99. */
    BRESLOW;

    /**
     * @return its name in macros, files and on the command line
     */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
