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
 * Survival: times to an event that some cases have not had yet. Conventions are those of R's
 * package {@code survival}, by whose numbers the tests go.
 */
package fiji.plugin.radiomics.stats.survival;
