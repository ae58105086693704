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
 * deals out rows of voxels; how a window slides along a row is a family's own matter, see {@code
 * feature.window}.
 */
package fiji.plugin.radiomics.map;
