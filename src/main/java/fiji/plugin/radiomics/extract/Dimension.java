/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.extract;

/** Whether an image is processed slice by slice or as a volume. */
public enum Dimension {
    /** Resampling in plane only. */
    SLICES("2D"),
    /** Resampling along all axes. */
    VOLUME("3D");

    private final String id;

    Dimension(String id) {
        this.id = id;
    }

    /**
     * @return the name used in settings
     */
    public String id() {
        return id;
    }
}
