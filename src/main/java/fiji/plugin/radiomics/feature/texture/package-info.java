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
 * What the texture families share: matrices that are merged and averaged, sums over matrices of
 * grey level and size, zones of equal level.
 */
package fiji.plugin.radiomics.feature.texture;
