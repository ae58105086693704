/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.extract;

import fiji.plugin.radiomics.feature.Aggregation;
import fiji.plugin.radiomics.feature.Feature;

/**
 * One column of a wide table, or one row a region of a long one.
 *
 * @param filter name of the image filter, {@value #ORIGINAL} where there is none
 * @param family name of the feature family
 * @param feature the feature
 * @param aggregation its aggregation
 */
public record FeatureColumn(
        String filter, String family, Feature feature, Aggregation aggregation) {

    /** The filter name of an image that was not filtered. */
    public static final String ORIGINAL = "original";

    /**
     * @return the column's name, e.g. {@code original.glcm.joint_entropy.25d_merged}; without
     *     aggregation {@code original.intensity_statistics.mean_intensity}
     */
    public String name() {
        String name = filter + "." + family + "." + feature.featureName();
        return aggregation == Aggregation.NONE ? name : name + "." + aggregation.columnName();
    }
}
