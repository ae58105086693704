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
 * Images and regions as values: arrays with x fastest on a grid of up to three dimensions, with
 * spacing in mm, and views of both as ImgLib2 images.
 */
package fiji.plugin.radiomics.image;
