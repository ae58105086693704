/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stability;

import fiji.plugin.radiomics.extract.FeatureRow;

/**
 * Features of a perturbed region.
 *
 * @param perturbation which perturbation, in words; empty where none could be computed
 * @param row the features
 */
public record PerturbedRow(String perturbation, FeatureRow row) {}
