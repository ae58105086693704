/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature;

import java.util.Locale;

/** How texture matrices of slices and directions are put together into one value (IBSI). */
public enum Aggregation {
    /** No matrices to aggregate: the value is of the whole volume by definition (DHQ4). */
    NONE("none", ""),
    /** Features of each slice and direction, averaged. */
    SLICE_DIRECTION_AVERAGED("2D_averaged", "BTW3"),
    /** Directions merged within each slice, features averaged over slices. */
    SLICE_MERGED("2D_slice_merged", "SUJT"),
    /** Slices merged for each in-plane direction, features averaged over directions. */
    DIRECTION_MERGED("2.5D_direction_merged", "JJUI"),
    /** All slices and in-plane directions merged. */
    ALL_SLICES_MERGED("2.5D_merged", "ZW7Z"),
    /** Features of each 3D direction, averaged. */
    VOLUME_AVERAGED("3D_averaged", "ITBB"),
    /** All 3D directions merged. */
    VOLUME_MERGED("3D_merged", "IAZD"),
    /** Features of each slice, averaged, for matrices without direction. */
    SLICE("2D", "8QNN"),
    /** Slices merged, for matrices without direction. */
    SLICES_MERGED("2.5D", "62GR"),
    /** The whole volume, for matrices without direction. */
    VOLUME("3D", "KOBO");

    private final String id;
    private final String code;

    Aggregation(String id, String code) {
        this.id = id;
        this.code = code;
    }

    /**
     * @return the name in long tables and settings, e.g. {@code 2.5D_merged}
     */
    public String id() {
        return id;
    }

    /**
     * @return IBSI's permanent code, empty for {@link #NONE}
     */
    public String ibsiCode() {
        return code;
    }

    /**
     * @return the name in columns of wide tables, e.g. {@code 25d_merged}
     */
    public String columnName() {
        return id.replace(".", "").toLowerCase(Locale.ROOT);
    }
}
