/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.analysis;

/**
 * A figure that an analysis has; the {@code report} package draws it.
 *
 * @param kind what is drawn, one lower-case word, e.g. {@code distribution}
 * @param subject of which marker or model; empty where the figure is of all
 * @param caption what it shows, a sentence
 */
public record ResultFigure(String kind, String subject, String caption) {}
