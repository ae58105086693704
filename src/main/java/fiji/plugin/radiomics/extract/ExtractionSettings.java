package fiji.plugin.radiomics.extract;

import fiji.plugin.radiomics.feature.Aggregation;
import fiji.plugin.radiomics.feature.DistanceWeighting;
import fiji.plugin.radiomics.feature.FeatureSettings;
import fiji.plugin.radiomics.preprocess.DiscretisationMethod;
import fiji.plugin.radiomics.preprocess.Interpolation;
import java.util.List;
import java.util.Set;

/**
 * Everything that decides the values of an extraction, beside image and region. Immutable. Names,
 * defaults, allowed values and text form of each are those of {@code SettingKey}.
 *
 * @param dimension whether to process slice by slice or as a volume
 * @param spacing new voxel spacing in mm along x, y, z (z is not used in 2D); empty = no resampling
 * @param interpolation interpolation of the image
 * @param maskInterpolation interpolation of the mask, nearest or trilinear
 * @param maskThreshold partial volume fraction from which a resampled voxel is inside, in (0, 1]
 * @param rounding whether resampled intensities are rounded to whole numbers
 * @param rangeLow least intensity kept by re-segmentation, in image units; −∞ for none
 * @param rangeHigh greatest intensity kept by re-segmentation; +∞ for none
 * @param outlierSigma outlier filter's number of standard deviations; 0 for none
 * @param discretisation how intensities become grey levels
 * @param binWidth width of a bin in image units, for FBS
 * @param bins number of bins, for FBN
 * @param maxLevels number of grey levels above which a region is refused
 * @param families names of the feature families to compute, in order
 * @param aggregations texture aggregations to compute, in order
 * @param weighting weight of directions in GLCM and GLRLM, of neighbours in NGTDM
 * @param glcmDistance Chebyshev distance of GLCM neighbours, in voxels
 * @param ngtdmDistance Chebyshev radius of the NGTDM's neighbourhood, in voxels
 * @param ngldmDistance Chebyshev radius of the NGLDM's neighbourhood, in voxels
 * @param ngldmAlpha the NGLDM's coarseness α, in grey levels
 * @param ivhMethod how intensities become levels of the intensity-volume histogram
 * @param ivhWidth its bins' width in image units, for FBS
 * @param ivhLevels its number of bins, for FBN
 * @param moran whether to compute Moran's I and Geary's C
 * @param intensityUnit symbol of the intensity unit; empty = what the image says
 */
public record ExtractionSettings(
        Dimension dimension,
        List<Double> spacing,
        Interpolation interpolation,
        Interpolation maskInterpolation,
        double maskThreshold,
        boolean rounding,
        double rangeLow,
        double rangeHigh,
        double outlierSigma,
        DiscretisationMethod discretisation,
        double binWidth,
        int bins,
        int maxLevels,
        List<String> families,
        List<Aggregation> aggregations,
        DistanceWeighting weighting,
        int glcmDistance,
        int ngtdmDistance,
        int ngldmDistance,
        double ngldmAlpha,
        DiscretisationMethod ivhMethod,
        double ivhWidth,
        int ivhLevels,
        boolean moran,
        String intensityUnit) {

    /** Copies the lists. */
    public ExtractionSettings {
        spacing = List.copyOf(spacing);
        families = List.copyOf(families);
        aggregations = List.copyOf(aggregations);
    }

    /**
     * @return what families need to know
     */
    FeatureSettings featureSettings() {
        return new FeatureSettings(
                Set.copyOf(aggregations),
                weighting,
                glcmDistance,
                ngtdmDistance,
                ngldmDistance,
                ngldmAlpha,
                new FeatureSettings.Ivh(ivhMethod, ivhWidth, ivhLevels),
                new double[] {rangeLow, rangeHigh},
                moran);
    }
}
