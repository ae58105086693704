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

/** How a value between voxel centres is found. In 2D processing the same acts in plane only. */
public enum Interpolation {
    /** The value of the nearest voxel centre. */
    NEAREST("nearest"),
    /** Linear along each axis; bilinear in 2D processing. */
    TRILINEAR("trilinear"),
    /** Cubic B-spline that passes through the voxels' values; bicubic in 2D processing. */
    TRICUBIC_SPLINE("tricubic_spline");

    private final String id;

    Interpolation(String id) {
        this.id = id;
    }

    /**
     * @return the name used in settings
     */
    public String id() {
        return id;
    }
}
