package fiji.plugin.radiomics.feature;

import java.util.Set;

/**
 * What families need to know beside the region.
 *
 * @param aggregations the aggregations asked for; a family computes those that it defines
 * @param glcmDistance Chebyshev distance of GLCM neighbours in voxels (IBSI PVMT)
 */
public record FeatureSettings(Set<Aggregation> aggregations, int glcmDistance) {

    /** Copies the set. */
    public FeatureSettings {
        aggregations = Set.copyOf(aggregations);
    }
}
