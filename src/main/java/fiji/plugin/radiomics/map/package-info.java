/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
/**
 * Texture maps: features of a small window around every voxel of a region. {@code TextureMaps}
 * deals out rows of voxels; what a family does along a row is a {@code RowMaps}, mostly a window
 * that slides along x and keeps whole counts, so that no rounding gathers on the way.
 */
package fiji.plugin.radiomics.map;
