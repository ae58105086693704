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
 * Radiomics: from an image and a region to standardised features, and from a table of features to
 * their statistics. Entry points for other programs, none of which knows ImageJ or a display:
 *
 * <ul>
 *   <li>{@link fiji.plugin.radiomics.image.Volume#of} and {@link
 *       fiji.plugin.radiomics.image.Mask#of}: ImgLib2 images as volume and mask on a {@link
 *       fiji.plugin.radiomics.image.Geometry}
 *   <li>{@link fiji.plugin.radiomics.extract.Extractor}: features of a region, by the settings of
 *       {@link fiji.plugin.radiomics.extract.Presets} or of a file ({@link
 *       fiji.plugin.radiomics.extract.SettingsYaml})
 *   <li>{@link fiji.plugin.radiomics.io.FeatureTableCsv}, {@link
 *       fiji.plugin.radiomics.io.NiftiReader}, {@link fiji.plugin.radiomics.io.NiftiWriter}: files
 *   <li>{@link fiji.plugin.radiomics.map.TextureMaps}: features around every voxel
 *   <li>{@link fiji.plugin.radiomics.stats.analysis.RocAnalysis}: which feature tells the classes
 * </ul>
 *
 * <p>New feature families and filters are annotated classes, {@link
 * fiji.plugin.radiomics.feature.FeatureFamily} and {@link
 * fiji.plugin.radiomics.filter.ImageFilter}, which SciJava finds in any jar.
 */
package fiji.plugin.radiomics;
