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
 * An analysis as a folder: CSV tables, figures, and one HTML page with results and a methods text.
 * Files that no analysis wrote are never deleted or replaced.
 */
package fiji.plugin.radiomics.report;
