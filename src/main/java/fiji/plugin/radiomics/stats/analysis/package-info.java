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
 * Analyses of a table of cases: the one kind, {@link
 * fiji.plugin.radiomics.stats.analysis.Analysis}, from whose declaration menu, macro, command line,
 * panel, report and folder are made, and the ROC analysis, which is one of them.
 */
package fiji.plugin.radiomics.stats.analysis;
