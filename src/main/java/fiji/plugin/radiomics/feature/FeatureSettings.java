package fiji.plugin.radiomics.feature;

import fiji.plugin.radiomics.preprocess.DiscretisationMethod;
import java.util.Set;

/**
 * What families need to know beside the region.
 *
 * @param aggregations the aggregations asked for; a family computes those that it defines
 * @param weighting weight of directions in GLCM and GLRLM, of neighbours in NGTDM
 * @param glcmDistance Chebyshev distance of GLCM neighbours in voxels: the factor of its 13 (in a
 *     slice 4) directions (IBSI PVMT)
 * @param ngtdmDistance Chebyshev radius of the NGTDM's neighbourhood in voxels
 * @param ngldmDistance Chebyshev radius of the NGLDM's neighbourhood in voxels
 * @param ngldmAlpha greatest difference of grey levels of dependent voxels, the coarseness α
 * @param ivh grey levels of the intensity-volume histogram
 * @param range the re-segmentation range {low, high} in image units, ±∞ where it is open
 * @param moran whether to compute Moran's I and Geary's C
 * @param intensityUnit symbol of the unit of the intensities; empty where it is not known or, as in
 *     a filter's response, not the image's
 */
public record FeatureSettings(
        Set<Aggregation> aggregations,
        DistanceWeighting weighting,
        int glcmDistance,
        int ngtdmDistance,
        int ngldmDistance,
        double ngldmAlpha,
        Ivh ivh,
        double[] range,
        boolean moran,
        String intensityUnit) {

    /**
     * How intensities become the levels of the intensity-volume histogram.
     *
     * @param method none: calibrated units that are whole numbers; FBS: calibrated, continuous
     *     units; FBN: arbitrary units
     * @param width width of a bin in image units, for FBS
     * @param levels number of bins, for FBN
     */
    public record Ivh(DiscretisationMethod method, double width, int levels) {}

    /** Copies what is mutable. */
    public FeatureSettings {
        aggregations = Set.copyOf(aggregations);
        range = range.clone();
    }

    /**
     * @param aggregations the aggregations asked for
     * @return IBSI's benchmark settings: distances 1, no weighting, α 0
     */
    public static FeatureSettings ibsi(Set<Aggregation> aggregations) {
        return new FeatureSettings(
                aggregations,
                DistanceWeighting.NONE,
                1,
                1,
                1,
                0,
                new Ivh(DiscretisationMethod.NONE, 1, 1000),
                new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY},
                true,
                "");
    }

    /**
     * @param unit symbol of the unit of the intensities
     * @return the same settings for an image in that unit
     */
    public FeatureSettings withIntensityUnit(String unit) {
        return new FeatureSettings(
                aggregations,
                weighting,
                glcmDistance,
                ngtdmDistance,
                ngldmDistance,
                ngldmAlpha,
                ivh,
                range,
                moran,
                unit);
    }

    /**
     * @param any aggregations
     * @return whether any of them is asked for
     */
    public boolean wants(Aggregation... any) {
        for (Aggregation a : any) {
            if (aggregations.contains(a)) {
                return true;
            }
        }
        return false;
    }

    /**
     * @return the margin of zeros that the levels' array needs so that no matrix looks beyond it
     */
    public int reach() {
        return Math.max(glcmDistance, Math.max(ngtdmDistance, ngldmDistance));
    }

    @Override
    public double[] range() {
        return range.clone();
    }
}
