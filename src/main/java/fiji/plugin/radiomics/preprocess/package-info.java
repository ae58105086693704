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
 * What happens between image and features, in the order of IBSI: resampling, re-segmentation,
 * discretisation. {@link fiji.plugin.radiomics.preprocess.RegionData} holds the result for all
 * families of a region.
 */
package fiji.plugin.radiomics.preprocess;
