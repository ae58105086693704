/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.map;

/**
 * How texture maps are made.
 *
 * @param radius r, 1 to {@value #MOST_RADIUS}: a window reaches so many voxels to each side of its
 *     centre
 * @param volumetric whether the window is a cube of (2r + 1)³ voxels; else a square of (2r + 1)² in
 *     the plane of x and y
 * @param masked whether a window ends at the region's border; else at the image's
 * @param merged whether directions of GLCM and GLRLM are merged (aggregations 3D_merged,
 *     2D_slice_merged); else their features are averaged (3D_averaged, 2D_averaged)
 */
public record MapSettings(int radius, boolean volumetric, boolean masked, boolean merged) {

    /** The greatest radius in voxels. */
    public static final int MOST_RADIUS = 7;

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException where one is not allowed
     */
    public MapSettings {
        if (radius < 1 || radius > MOST_RADIUS) {
            throw new IllegalArgumentException(
                    "radius=" + radius + ": allowed are 1 to " + MOST_RADIUS);
        }
    }

    /**
     * @param radius r, 1 to {@value #MOST_RADIUS}
     * @return cubes that end at the region's border, directions averaged
     */
    public static MapSettings cube(int radius) {
        return new MapSettings(radius, true, true, false);
    }
}
