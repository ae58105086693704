/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.cutoff;

/**
 * How measures at a cutoff are computed.
 *
 * @param level confidence level, e.g. .95
 * @param proportions interval of proportions
 * @param prevalence prevalence for which predictive values are given, between 0 and 1; NaN = that
 *     of the sample
 */
public record DiagnosticSettings(double level, ProportionInterval proportions, double prevalence) {}
