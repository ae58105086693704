/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
/** The learners of recipes, all logistic: by maximum likelihood, Firth's, and with penalties. */
package fiji.plugin.radiomics.stats.model.learner;
