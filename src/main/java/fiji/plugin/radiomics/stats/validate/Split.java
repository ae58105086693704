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

/**
 * Cases that a recipe is fitted on, and those that it is tried on.
 *
 * @param repeat number of the repeat, from 1
 * @param fold name of the fold within it, e.g. 1, or a centre's name
 * @param training rows that it is fitted on, some perhaps several times
 * @param test rows that it is tried on, none of them in training
 */
public record Split(int repeat, String fold, int[] training, int[] test) {}
