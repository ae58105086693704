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
 * Cutoffs of a marker: the rules that choose one, confusion tables, sensitivity, specificity and
 * predictive values with their intervals, and the bootstrap's correction for choosing a cutoff on
 * the same cases.
 */
package fiji.plugin.radiomics.stats.cutoff;
