/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.assemble;

import java.util.Locale;

/** How several lesions of a patient become one row. */
public enum PerPatient {
    /** The row of the largest lesion. */
    LARGEST,
    /** The mean of each column. */
    MEAN,
    /** The mean of each column, weighted by volume. */
    WEIGHTED,
    /** The greatest value of each column. */
    MAX;

    /**
     * @return its word in options
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
