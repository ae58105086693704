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
 * Tables of cases: columns of texts and numbers, outcome and marker columns, missing values, and
 * the join of two tables by an identifier.
 */
package fiji.plugin.radiomics.stats.table;
