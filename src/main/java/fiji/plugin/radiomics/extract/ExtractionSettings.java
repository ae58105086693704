package fiji.plugin.radiomics.extract;

import fiji.plugin.radiomics.feature.Aggregation;
import fiji.plugin.radiomics.feature.DistanceWeighting;
import fiji.plugin.radiomics.feature.FeatureSettings;
import fiji.plugin.radiomics.filter.FilterSpec;
import fiji.plugin.radiomics.preprocess.Discretisation;
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
 * @param binEdge lower edge of the first bin in image units, for FBS where the range has no low
 *     end; bins go on below it by whole widths; −∞ = the region's least intensity
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
 * @param filters image filters, each a set of columns, in order
 * @param filterDiscretisation how responses become grey levels; their bins begin at the region's
 *     least response
 * @param filterBinWidth width of their bins in the response's unit, for FBS
 * @param filterBins number of their bins, for FBN
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
        double binEdge,
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
        String intensityUnit,
        List<FilterSpec> filters,
        DiscretisationMethod filterDiscretisation,
        double filterBinWidth,
        int filterBins) {

    /** Copies the lists. */
    public ExtractionSettings {
        spacing = List.copyOf(spacing);
        families = List.copyOf(families);
        aggregations = List.copyOf(aggregations);
        filters = List.copyOf(filters);
    }

    /**
     * @return what families need to know of the image as it is
     */
    FeatureSettings featureSettings() {
        return featureSettings(
                new FeatureSettings.Ivh(ivhMethod, ivhWidth, ivhLevels),
                new double[] {rangeLow, rangeHigh});
    }

    /**
     * Responses are in units of their own: neither the range nor a bin width of the image means
     * anything to them (IBSI 2, section 4).
     *
     * @return what families need to know of a filter's response
     */
    FeatureSettings responseSettings() {
        return featureSettings(
                new FeatureSettings.Ivh(DiscretisationMethod.FBN, ivhWidth, ivhLevels),
                new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY});
    }

    private FeatureSettings featureSettings(FeatureSettings.Ivh ivh, double[] range) {
        return new FeatureSettings(
                Set.copyOf(aggregations),
                weighting,
                glcmDistance,
                ngtdmDistance,
                ngldmDistance,
                ngldmAlpha,
                ivh,
                range,
                moran,
                "");
    }

    /**
     * @return how the image's intensities become grey levels
     */
    Discretisation imageDiscretisation() {
        // Bins start at the lower end of the re-segmentation range, where there is one: the same
        // bin then means the same intensity in every region.
        return new Discretisation(discretisation, binWidth, firstEdge(), bins, maxLevels);
    }

    /**
     * @return lower edge of the first bin in image units, for FBS; −∞ = the region's least
     *     intensity
     */
    public double firstEdge() {
        return Double.isInfinite(rangeLow) ? binEdge : rangeLow;
    }

    /**
     * @return how responses become grey levels
     */
    Discretisation responseDiscretisation() {
        return new Discretisation(
                filterDiscretisation,
                filterBinWidth,
                Double.NEGATIVE_INFINITY,
                filterBins,
                maxLevels);
    }
}
