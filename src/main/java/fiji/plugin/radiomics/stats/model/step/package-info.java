/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
/** The steps of recipes: imputation, scaling, and the choice of columns. */
package fiji.plugin.radiomics.stats.model.step;
