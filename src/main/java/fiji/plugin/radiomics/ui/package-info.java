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
 * The panel of the ROC analysis: choice of columns, ranking of markers, figures with a cutoff that
 * can be dragged, and export. Everything shown is computed by {@code stats} and written by {@code
 * report}, so that a macro gives the same results without a window.
 */
package fiji.plugin.radiomics.ui;
