/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.group;

/**
 * A named group of cases.
 *
 * @param name e.g. "malignant"
 * @param values of a marker, in any order, without NaN
 */
public record Group(String name, double[] values) {}
