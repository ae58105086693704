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
 * The SciJava commands behind {@code Plugins > Radiomics}. Their inputs are the dialogs' fields and
 * the keys of macro lines; the work is done in the packages below.
 */
package fiji.plugin.radiomics.command;
