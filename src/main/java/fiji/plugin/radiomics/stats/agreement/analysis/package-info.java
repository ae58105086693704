/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
/** The analysis of readings of the same cases, as all front ends see it. */
package fiji.plugin.radiomics.stats.agreement.analysis;
