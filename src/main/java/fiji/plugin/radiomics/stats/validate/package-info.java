/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
/** Validation of recipes: how cases are parted, and what is said of cases that were not seen. */
package fiji.plugin.radiomics.stats.validate;
