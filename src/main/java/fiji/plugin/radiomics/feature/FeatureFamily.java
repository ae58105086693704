/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.List;
import org.scijava.plugin.SciJavaPlugin;

/**
 * A family of features that share an intermediate result, such as a texture matrix. Annotated with
 * {@code @Plugin(type = FeatureFamily.class)}, a family is discovered by SciJava, from this jar or
 * any other; nothing else has to learn of it. Implementations have no state.
 */
public interface FeatureFamily extends SciJavaPlugin {

    /**
     * @return the family's name in tables and settings, e.g. {@code glcm}
     */
    String familyName();

    /**
     * @return its features, in the order of tables
     */
    List<? extends Feature> features();

    /**
     * @return the aggregations that it defines, in the order of tables; {@link Aggregation#NONE}
     *     alone where there are none
     */
    List<Aggregation> aggregations();

    /**
     * @return whether it works on grey levels; where discretisation is refused, such a family is
     *     not asked
     */
    boolean needsLevels();

    /**
     * @return its parameters, in the order of documents; settings write them as {@code
     *     name(key:value, key:value)}
     */
    default List<Parameter<?>> parameters() {
        return List.of();
    }

    /**
     * @param values values of its parameters for the image
     * @return their values for a filter's response, which has a unit of its own: what is said in
     *     the image's unit means nothing there (IBSI 2, section 4)
     */
    default ParameterValues ofResponse(ParameterValues values) {
        return values;
    }

    /**
     * @param values values of its parameters
     * @return how many voxels it looks beyond a voxel with a grey level: the margin of zeros that
     *     the array of levels needs
     */
    default int reach(ParameterValues values) {
        return 1;
    }

    /**
     * Computes every feature for every aggregation that the settings ask for. Each gets exactly one
     * value or reason.
     *
     * @param region a region with at least one voxel in its intensity mask
     * @param settings what to compute, with values of its parameters
     * @param workers threads for independent parts
     * @param sink where results go; called from the caller's thread only
     */
    void compute(RegionData region, FeatureSettings settings, Workers workers, FeatureSink sink);

    /**
     * @return whether it means something for images of any modality, so that {@code families: all}
     *     takes it; another must be named
     */
    default boolean isForAllModalities() {
        return true;
    }

    /**
     * @return how far beyond the region's bounding box the family looks at the image, in mm; see
     *     {@link RegionData#surroundings()}
     */
    default double marginInMillimetres() {
        return 0;
    }

    /**
     * What {@link #compute} needs at its peak beside the region itself: an estimate, made before
     * anything is allocated.
     *
     * @param region the region's size
     * @param settings what to compute
     * @param threads number of threads that parts are shared by
     * @return bytes; 0 where it is little, whatever the region
     */
    default long workingBytes(RegionSize region, FeatureSettings settings, int threads) {
        return 0;
    }
}
