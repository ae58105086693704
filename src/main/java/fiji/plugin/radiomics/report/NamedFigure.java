/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.report;

import org.jfree.chart.JFreeChart;

/**
 * A figure of a report.
 *
 * @param file its file's name without extension
 * @param caption what it shows
 * @param chart the figure
 */
record NamedFigure(String file, String caption, JFreeChart chart) {}
