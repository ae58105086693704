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
 * Regions of an image, from what a user asks for to voxels: one request ({@link
 * fiji.plugin.radiomics.open.RegionRequest}) and one resolver for menu, macro, command line, batch
 * and cluster. Knows no windows: whoever has open images hands them in as a {@link
 * fiji.plugin.radiomics.open.RegionSources}.
 */
package fiji.plugin.radiomics.open;
