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
 * Menu, dialogs and headless start of the commands in ImageJ without Fiji, and how both hosts run a
 * macro line.
 */
package fiji.plugin.radiomics.launch;
