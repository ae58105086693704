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
 * Families in a window that slides over an image: what a {@link
 * fiji.plugin.radiomics.feature.window.MappableFamily} offers so that its features can be mapped,
 * and counts that grow and shrink with a window. Whole numbers are kept, so that no rounding
 * gathers on the way. The formulas are those of the families.
 */
package fiji.plugin.radiomics.feature.window;
