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
 * Figures of a ROC analysis, drawn with JFreeChart, and their SVG, PDF and PNG files. Works without
 * a display.
 */
package fiji.plugin.radiomics.figure;
