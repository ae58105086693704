/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
/** Local and global intensity peak in a sphere of 1 ml, and the SUV measures of PET. */
package fiji.plugin.radiomics.feature.local;
