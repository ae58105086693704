/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.survival;

import fiji.plugin.radiomics.stats.Interval;

/**
 * An estimated time.
 *
 * @param time NaN where it is not reached
 * @param interval its bounds, each NaN where it is not reached
 */
public record TimeEstimate(double time, Interval interval) {}
