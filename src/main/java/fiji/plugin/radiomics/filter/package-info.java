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
 * Image filters of IBSI 2 and others. An {@link fiji.plugin.radiomics.filter.ImageFilter} is a
 * SciJava plugin with declared parameters; a {@link fiji.plugin.radiomics.filter.FilterSpec} is a
 * filter with its parameter values.
 */
package fiji.plugin.radiomics.filter;
