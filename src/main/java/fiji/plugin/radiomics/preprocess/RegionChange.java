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

import fiji.plugin.radiomics.image.VoxelSource;

/** Changes a region on the grid on which features are computed, before re-segmentation. */
@FunctionalInterface
public interface RegionChange {

    /**
     * @param region the region, not empty
     * @param image the image on that grid, whose geometry is the whole grid
     * @return the changed region, which may be empty
     */
    PlacedMask apply(PlacedMask region, VoxelSource image);
}
