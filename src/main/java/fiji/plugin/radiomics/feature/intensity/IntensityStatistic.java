/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.intensity;

import fiji.plugin.radiomics.feature.Feature;
import fiji.plugin.radiomics.feature.FeatureUnit;

/**
 * Intensity statistics (IBSI UHIW) of the N voxels x of the intensity mask, before discretisation.
 * Percentiles are linear between ranks: P_q lies at rank q (N − 1) / 100 of the sorted x, counted
 * from 0. Formulas: IBSI reference manual, arXiv 1612.07003, section "Intensity-based statistical
 * features". Defined from one voxel on, flat regions included, unless a feature says otherwise.
 */
public enum IntensityStatistic implements Feature {
    /** Mean: μ = Σ x / N. */
    MEAN("mean_intensity", "Q4LE", FeatureUnit.INTENSITY),
    /** Variance: σ² = Σ (x − μ)² / N, without bias correction. */
    VARIANCE("intensity_variance", "ECT3", FeatureUnit.INTENSITY_SQUARED),
    /** Skewness: (Σ (x − μ)³ / N) / σ³. 0 where σ = 0 (IBSI's limit). */
    SKEWNESS("intensity_skewness", "KE2A", FeatureUnit.ONE),
    /** Excess kurtosis: (Σ (x − μ)⁴ / N) / σ⁴ − 3. 0 where σ = 0 (IBSI's limit). */
    KURTOSIS("excess_intensity_kurtosis", "IPH6", FeatureUnit.ONE),
    /** Median: P50; of an even number of voxels the mean of the middle two. */
    MEDIAN("median_intensity", "Y12H", FeatureUnit.INTENSITY),
    /** Minimum: min x. */
    MINIMUM("minimum_intensity", "1GSF", FeatureUnit.INTENSITY),
    /** 10th percentile: P10, at rank 0.1 (N − 1). */
    P10("10th_intensity_percentile", "QG58", FeatureUnit.INTENSITY),
    /** 90th percentile: P90, at rank 0.9 (N − 1). */
    P90("90th_intensity_percentile", "8DWT", FeatureUnit.INTENSITY),
    /** Maximum: max x. */
    MAXIMUM("maximum_intensity", "84IY", FeatureUnit.INTENSITY),
    /** Interquartile range: P75 − P25. */
    INTERQUARTILE_RANGE("intensity_interquartile_range", "SALO", FeatureUnit.INTENSITY),
    /** Range: maximum − minimum. */
    RANGE("intensity_range", "2OJQ", FeatureUnit.INTENSITY),
    /** Mean absolute deviation: Σ |x − μ| / N. */
    MEAN_ABSOLUTE_DEVIATION(
            "intensity_based_mean_absolute_deviation", "4FUA", FeatureUnit.INTENSITY),
    /**
     * Robust mean absolute deviation: that of the voxels with P10 ≤ x ≤ P90, from their own mean.
     * Undefined where there are none, as for two voxels that differ (divisor is zero).
     */
    ROBUST_MEAN_ABSOLUTE_DEVIATION(
            "intensity_based_robust_mean_absolute_deviation", "1128", FeatureUnit.INTENSITY),
    /** Median absolute deviation: Σ |x − median| / N. */
    MEDIAN_ABSOLUTE_DEVIATION(
            "intensity_based_median_absolute_deviation", "N72L", FeatureUnit.INTENSITY),
    /** Coefficient of variation: σ / μ. Undefined where μ = 0 (divisor is zero). */
    COEFFICIENT_OF_VARIATION("intensity_based_coefficient_of_variation", "7TET", FeatureUnit.ONE),
    /**
     * Quartile coefficient of dispersion: (P75 − P25) / (P75 + P25). Undefined where P75 = −P25
     * (divisor is zero).
     */
    QUARTILE_COEFFICIENT_OF_DISPERSION(
            "intensity_based_quartile_coefficient_of_dispersion", "9S40", FeatureUnit.ONE),
    /** Energy: Σ x². */
    ENERGY("intensity_based_energy", "N8CA", FeatureUnit.INTENSITY_SQUARED),
    /** Root mean square: √(Σ x² / N). */
    ROOT_MEAN_SQUARE("root_mean_square_intensity", "5ZWQ", FeatureUnit.INTENSITY);

    private final Definition definition;

    IntensityStatistic(String name, String code, FeatureUnit unit) {
        definition = new Definition(name, code, unit);
    }

    @Override
    public Definition definition() {
        return definition;
    }

    /**
     * @param m moments of at least one voxel
     * @return the value by the formula; not finite where it is not defined
     */
    double value(IntensityMoments m) {
        return switch (this) {
            case MEAN -> m.mean();
            case VARIANCE -> m.variance();
            case SKEWNESS -> m.skewness();
            case KURTOSIS -> m.kurtosis();
            case MEDIAN -> m.median();
            case MINIMUM -> m.min();
            case P10 -> m.p10();
            case P90 -> m.p90();
            case MAXIMUM -> m.max();
            case INTERQUARTILE_RANGE -> m.interquartileRange();
            case RANGE -> m.range();
            case MEAN_ABSOLUTE_DEVIATION -> m.meanAbsoluteDeviation();
            case ROBUST_MEAN_ABSOLUTE_DEVIATION -> m.robustMeanAbsoluteDeviation();
            case MEDIAN_ABSOLUTE_DEVIATION -> m.medianAbsoluteDeviation();
            case COEFFICIENT_OF_VARIATION -> m.coefficientOfVariation();
            case QUARTILE_COEFFICIENT_OF_DISPERSION -> m.quartileCoefficientOfDispersion();
            case ENERGY -> m.energy();
            case ROOT_MEAN_SQUARE -> Math.sqrt(m.energy() / m.voxels());
        };
    }
}
