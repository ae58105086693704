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
 * Whether the values computed here are those of the Image Biomarker Standardisation Initiative: its
 * reference values, its digital phantom, and the comparison of both with the ordinary pipeline.
 */
package fiji.plugin.radiomics.conformity;
