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
 * ROC curves and their areas: DeLong, score, logit, Hanley–McNeil and bootstrap intervals, partial
 * areas, comparison of two curves, several classes, and sample size.
 */
package fiji.plugin.radiomics.stats.roc;
