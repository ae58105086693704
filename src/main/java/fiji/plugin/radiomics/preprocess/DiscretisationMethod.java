/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.preprocess;

/** How intensities become grey levels (IBSI 4R0B). */
public enum DiscretisationMethod {
    /** Fixed bin size (IBSI Q3RU): level = ⌊(x − lowest edge) / width⌋ + 1. */
    FBS("FBS"),
    /** Fixed bin number (IBSI K15C): level = ⌊N (x − min) / (max − min)⌋ + 1, N at the maximum. */
    FBN("FBN"),
    /** Intensities are grey levels already: whole numbers from 1. */
    NONE("none");

    private final String id;

    DiscretisationMethod(String id) {
        this.id = id;
    }

    /**
     * @return the name used in settings
     */
    public String id() {
        return id;
    }
}
