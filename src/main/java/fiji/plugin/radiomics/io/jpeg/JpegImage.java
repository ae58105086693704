/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io.jpeg;

/**
 * A decoded image.
 *
 * @param width pixels of a row
 * @param height rows
 * @param components samples of a pixel
 * @param bits of a sample
 * @param samples row by row, the components of a pixel side by side
 */
public record JpegImage(int width, int height, int components, int bits, int[] samples) {}
