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
 * Compares groups of values: tests, effect sizes and correlations.
 *
 * <p>A missing value (NaN) is refused; callers leave missing values out. ±Infinity is a value like
 * others to what works on ranks; what works on moments gives NaN then. What cannot be computed is
 * NaN and says why in a note. p values are two-sided and exact in their far tails: they are never
 * differences from 1.
 */
package fiji.plugin.radiomics.stats.group;
