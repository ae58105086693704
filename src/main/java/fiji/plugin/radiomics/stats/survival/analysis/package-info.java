/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
/** Survival analysis of a table of cases, as window, macro and command line offer it. */
package fiji.plugin.radiomics.stats.survival.analysis;
