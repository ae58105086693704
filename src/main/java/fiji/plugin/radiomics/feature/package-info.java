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
 * Feature families. A {@link fiji.plugin.radiomics.feature.FeatureFamily} is a SciJava plugin that
 * computes all its features of one region; a {@link fiji.plugin.radiomics.feature.Feature} is an
 * enum constant with name, IBSI code, unit and formula. There is a sub-package for each family or
 * group of families.
 */
package fiji.plugin.radiomics.feature;
