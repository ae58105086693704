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
 * Files of all formats: which reader opens an image, a mask, ROIs or strokes, and what is refused
 * before ImageJ gets to see it. Needs no window; command line, batch and Spark open their inputs
 * here.
 */
package fiji.plugin.radiomics.opener;
