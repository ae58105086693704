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
 * File formats: NIfTI, NRRD and MetaImage images, CSV and JSON tables, names of segments. Files are
 * written completely or not at all, and only regular files are opened.
 */
package fiji.plugin.radiomics.io;
