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

/** What the outcome is an outcome of, and so what a row is. */
public enum Level {
    /** A row a patient. */
    PATIENT,
    /** A row a lesion: rows of several tables belong together by patient and lesion. */
    LESION;

    /**
     * @return its word in options
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
