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
 * ImageJ's images, ROIs and results tables as values of this library, and back. Also the one place
 * that decides which reader opens a file.
 */
package fiji.plugin.radiomics.imagej;
