/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io.dicom;

/**
 * The part of a stored picture that is a slice, where scanners put several into one.
 *
 * @param x first column
 * @param y first row
 * @param columns pixels of a row
 * @param rows rows
 */
record Tile(int x, int y, int columns, int rows) {}
