/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.batch;

/** What the columns before the features hold in tables that know types. */
public enum ColumnKind {
    /** Text, never missing. */
    TEXT,
    /** A whole number of 32 bits; missing where it is not known. */
    WHOLE_NUMBER,
    /** A double; NaN where it is not known. */
    NUMBER;

    /**
     * @param name one of {@link fiji.plugin.radiomics.extract.Provenance#COLUMNS}
     * @return what it holds
     */
    public static ColumnKind of(String name) {
        return switch (name) {
            case "voxels", "voxels_resegmented", "voxels_not_finite", "grey_levels" -> WHOLE_NUMBER;
            case "spacing_x",
                    "spacing_y",
                    "spacing_z",
                    "image_spacing_x",
                    "image_spacing_y",
                    "image_spacing_z",
                    "clipped_fraction" ->
                    NUMBER;
            default -> TEXT;
        };
    }
}
