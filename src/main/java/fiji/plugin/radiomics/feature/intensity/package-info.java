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
 * First-order features: intensity statistics, the histogram of grey levels, and
 * filtration-histogram analysis.
 */
package fiji.plugin.radiomics.feature.intensity;
