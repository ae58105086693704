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
 * How far several readings of the same cases agree: intraclass correlation, Lin's concordance,
 * Bland–Altman limits, repeatability and kappa. Pure numbers; readings that are missing are left
 * out by who calls.
 */
package fiji.plugin.radiomics.stats.agreement;
