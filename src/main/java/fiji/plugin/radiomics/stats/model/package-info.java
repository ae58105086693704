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
 * Recipes: ordered steps and a learner, each a plug-in, that are fitted on training cases only and
 * applied to any; what is fitted is a value that can be written and read.
 */
package fiji.plugin.radiomics.stats.model;
