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
 * What ImageJ shows and asks: open images, the ROI Manager, results tables, the status line, macro
 * lines and messages. Only menu commands and panels need it.
 */
package fiji.plugin.radiomics.window;
