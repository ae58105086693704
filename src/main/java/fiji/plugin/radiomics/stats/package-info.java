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
 * Statistics on plain arrays: normal distribution, intervals, rank sums and adjusted p values. The
 * sub-packages hold ROC curves, cutoffs, group tests, tables of cases, and the analysis that joins
 * them.
 */
package fiji.plugin.radiomics.stats;
