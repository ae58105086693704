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
 * Harmonisation of features of several centres or scanners: ComBat, learnt on some cases and
 * applied to any.
 */
package fiji.plugin.radiomics.stats.harmonise;
