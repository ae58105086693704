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
 * Decoders for the JPEG codes that Java's own library does not know: lossless JPEG and JPEG of 12
 * bits (ITU-T T.81), and JPEG-LS (ITU-T T.87).
 */
package fiji.plugin.radiomics.io.jpeg;
