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
 * Regions that are made from others: rings, margins, components, slices, mirror images, and what
 * several have in common. {@link fiji.plugin.radiomics.region.Derivations} reads what a user asks
 * for and applies it.
 */
package fiji.plugin.radiomics.region;
