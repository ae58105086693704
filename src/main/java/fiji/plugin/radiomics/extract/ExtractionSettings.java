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
import fiji.plugin.radiomics.feature.FeatureFamily;
import fiji.plugin.radiomics.feature.FeatureSettings;
import fiji.plugin.radiomics.filter.FilterSpec;
import fiji.plugin.radiomics.preprocess.Discretisation;
import fiji.plugin.radiomics.preprocess.DiscretisationMethod;
import fiji.plugin.radiomics.preprocess.Interpolation;
import java.util.List;
import java.util.OptionalLong;
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
 * @param families the feature families to compute, in order, and their parameters
 * @param aggregations texture aggregations to compute, in order
 * @param intensityUnit symbol of the intensity unit; empty = what the image says
 * @param filters image filters, each a set of columns, in order
 * @param filterDiscretisation how responses become grey levels; their bins begin at the region's
 *     least response
 * @param filterBinWidth width of their bins in the response's unit, for FBS
 * @param filterBins number of their bins, for FBN
 * @param shuffle seed by which the voxels of each region are shuffled, which leaves nothing of
 *     their order: a twin for comparison; empty = real data
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
        FamilyChoice families,
        List<Aggregation> aggregations,
        String intensityUnit,
        List<FilterSpec> filters,
        DiscretisationMethod filterDiscretisation,
        double filterBinWidth,
        int filterBins,
        OptionalLong shuffle) {

    /** Copies the lists. */
    public ExtractionSettings {
        spacing = List.copyOf(spacing);
        aggregations = List.copyOf(aggregations);
        filters = List.copyOf(filters);
    }

    /**
     * @param family a family
     * @param unit symbol of the image's intensity unit; empty where it is not known
     * @return what the family needs to know of the image as it is
     */
    FeatureSettings featureSettings(FeatureFamily family, String unit) {
        return new FeatureSettings(
                Set.copyOf(aggregations),
                families.parameters(family.familyName()),
                new double[] {rangeLow, rangeHigh},
                unit);
    }

    /**
     * Responses are in units of their own: neither the range nor a bin width of the image means
     * anything to them (IBSI 2, section 4).
     *
     * @param family a family
     * @return what the family needs to know of a filter's response
     */
    FeatureSettings responseSettings(FeatureFamily family) {
        return new FeatureSettings(
                Set.copyOf(aggregations),
                family.ofResponse(families.parameters(family.familyName())),
                new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY},
                "");
    }

    /**
     * @return the margin of zeros that the array of levels needs so that no family looks beyond it
     */
    int reach() {
        return families.families().stream()
                .mapToInt(f -> f.reach(families.parameters(f.familyName())))
                .reduce(1, Math::max);
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
