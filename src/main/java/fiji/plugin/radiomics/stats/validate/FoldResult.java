/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.validate;

import fiji.plugin.radiomics.stats.model.FittedRecipe;

/**
 * What a recipe, fitted on one part of the cases, says of the other.
 *
 * @param split the parts
 * @param fitted the recipe, fitted on the training rows
 * @param scores of the test rows: log odds, or logarithms of hazard ratios
 * @param cutoff the score from which on a case is called positive, chosen on the training rows; NaN
 *     of survival
 * @param trainingAuc area under the ROC curve, or Harrell's C, on the rows that it was fitted on
 */
public record FoldResult(
        Split split, FittedRecipe fitted, double[] scores, double cutoff, double trainingAuc) {}
