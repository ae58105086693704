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
 * Settings, the one pipeline that computes features by them, and the table of results. A {@link
 * fiji.plugin.radiomics.extract.Extractor} is made once for its settings and serves any number of
 * images, regions and threads; it never throws for what is wrong with an image or a region, but
 * gives a {@link fiji.plugin.radiomics.extract.FeatureRow} whose status says it.
 */
package fiji.plugin.radiomics.extract;
