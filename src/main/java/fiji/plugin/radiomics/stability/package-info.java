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
 * Which features survive perturbation of image and region: features of all perturbations of one
 * case or of a cohort, and their intraclass correlations.
 */
package fiji.plugin.radiomics.stability;
