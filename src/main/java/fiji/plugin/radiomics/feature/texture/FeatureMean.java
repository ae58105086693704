/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.texture;

import fiji.plugin.radiomics.feature.Aggregation;
import fiji.plugin.radiomics.feature.Feature;
import fiji.plugin.radiomics.feature.FeatureSink;
import fiji.plugin.radiomics.feature.Status;
import fiji.plugin.radiomics.preprocess.Levels;
import java.util.List;

/**
 * The mean of each feature over matrices. Matrices without any count, and those for which a feature
 * is not defined, are left out.
 */
public final class FeatureMean {

    /** The reason where no voxel of the region has a neighbour in it. */
    public static final String NO_NEIGHBOURS = "no neighbouring voxels";

    /**
     * The reason where a feature is defined for none of the matrices of a region that has levels.
     */
    public static final String NO_CONTRAST = "no contrast between neighbours";

    private final double[] sum;
    private final int[] defined;
    private int matrices;

    /**
     * @param features number of features
     */
    public FeatureMean(int features) {
        sum = new double[features];
        defined = new int[features];
    }

    /**
     * @param values features of a matrix that is not empty, NaN where not defined
     * @return this
     */
    public FeatureMean add(double[] values) {
        matrices++;
        for (int f = 0; f < sum.length; f++) {
            if (Double.isFinite(values[f])) {
                sum[f] += values[f];
                defined[f]++;
            }
        }
        return this;
    }

    /**
     * @param matrix a matrix
     * @return this, with the matrix's features where it is not empty
     */
    public FeatureMean add(TextureMatrix<?> matrix) {
        return matrix.isEmpty() ? this : add(matrix.features());
    }

    /**
     * Hands on each mean, or why there is none.
     *
     * @param features the features, in the order of the values
     * @param aggregation how the matrices were put together
     * @param levels the region's levels
     * @param sink where results go
     */
    public void put(
            List<? extends Feature> features,
            Aggregation aggregation,
            Levels levels,
            FeatureSink sink) {
        for (int f = 0; f < sum.length; f++) {
            Feature feature = features.get(f);
            if (levels.voxels() == 1) {
                sink.undefined(feature, aggregation, Status.ONE_VOXEL);
            } else if (matrices == 0) {
                sink.undefined(feature, aggregation, NO_NEIGHBOURS);
            } else if (defined[f] == 0) {
                sink.undefined(
                        feature, aggregation, levels.isFlat() ? Status.FLAT_REGION : NO_CONTRAST);
            } else {
                sink.put(feature, aggregation, sum[f] / defined[f]);
            }
        }
    }
}
