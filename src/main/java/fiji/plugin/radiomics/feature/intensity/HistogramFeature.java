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
 * Intensity histogram features (IBSI ZVCW) of the grey levels i = 1 … Ng of the intensity mask;
 * n(i) voxels have level i, p(i) = n(i) / N. Percentiles are linear between ranks: P_q lies at rank
 * q (N − 1) / 100 of the sorted levels, counted from 0. Formulas: IBSI reference manual, arXiv
 * 1612.07003, section "Intensity histogram features". Defined from one voxel on, regions of one
 * grey level (flat region) included, unless a feature says otherwise.
 */
public enum HistogramFeature implements Feature {
    /** Mean level: μ = Σ i p(i). */
    MEAN("mean_discretised_intensity", "X6K6", FeatureUnit.BIN),
    /** Variance: σ² = Σ (i − μ)² p(i). */
    VARIANCE("discretised_intensity_variance", "CH89", FeatureUnit.BIN_SQUARED),
    /** Skewness: Σ (i − μ)³ p(i) / σ³. 0 where σ = 0 (IBSI's limit). */
    SKEWNESS("discretised_intensity_skewness", "88K1", FeatureUnit.ONE),
    /** Excess kurtosis: Σ (i − μ)⁴ p(i) / σ⁴ − 3. 0 where σ = 0 (IBSI's limit). */
    KURTOSIS("excess_discretised_intensity_kurtosis", "C3I7", FeatureUnit.ONE),
    /** Median level: P50; of an even number of voxels the mean of the middle two. */
    MEDIAN("median_discretised_intensity", "WIFQ", FeatureUnit.BIN),
    /** Minimum level: the least i with n(i) &gt; 0. */
    MINIMUM("minimum_discretised_intensity", "1PR8", FeatureUnit.BIN),
    /** 10th percentile: P10, at rank 0.1 (N − 1). */
    P10("10th_discretised_intensity_percentile", "GPMT", FeatureUnit.BIN),
    /** 90th percentile: P90, at rank 0.9 (N − 1). */
    P90("90th_discretised_intensity_percentile", "OZ0C", FeatureUnit.BIN),
    /** Maximum level: the greatest i with n(i) &gt; 0. */
    MAXIMUM("maximum_discretised_intensity", "3NCY", FeatureUnit.BIN),
    /**
     * Mode: the most frequent level; among several the one closest to μ, of two equally close the
     * lower.
     */
    MODE("intensity_histogram_mode", "AMMC", FeatureUnit.BIN),
    /** Interquartile range: P75 − P25. */
    INTERQUARTILE_RANGE("discretised_intensity_interquartile_range", "WR0O", FeatureUnit.BIN),
    /** Range: maximum − minimum level. */
    RANGE("discretised_intensity_range", "5Z3W", FeatureUnit.BIN),
    /** Mean absolute deviation: Σ |i − μ| p(i). */
    MEAN_ABSOLUTE_DEVIATION("intensity_histogram_mean_absolute_deviation", "D2ZX", FeatureUnit.BIN),
    /**
     * Robust mean absolute deviation: that of the voxels with P10 ≤ i ≤ P90, from their own mean.
     * Undefined where there are none, as for two voxels that differ (divisor is zero).
     */
    ROBUST_MEAN_ABSOLUTE_DEVIATION(
            "intensity_histogram_robust_mean_absolute_deviation", "WRZB", FeatureUnit.BIN),
    /** Median absolute deviation: Σ |i − median| p(i). */
    MEDIAN_ABSOLUTE_DEVIATION(
            "intensity_histogram_median_absolute_deviation", "4RNL", FeatureUnit.BIN),
    /** Coefficient of variation: σ / μ. */
    COEFFICIENT_OF_VARIATION(
            "intensity_histogram_coefficient_of_variation", "CWYJ", FeatureUnit.ONE),
    /** Quartile coefficient of dispersion: (P75 − P25) / (P75 + P25). */
    QUARTILE_COEFFICIENT_OF_DISPERSION(
            "intensity_histogram_quartile_coefficient_of_dispersion", "SLWD", FeatureUnit.ONE),
    /** Entropy: −Σ p(i) log₂ p(i). */
    ENTROPY("discretised_intensity_entropy", "TLU2", FeatureUnit.BIT),
    /** Uniformity: Σ p(i)². */
    UNIFORMITY("discretised_intensity_uniformity", "BJ5W", FeatureUnit.ONE),
    /**
     * Maximum histogram gradient: max H′(i) with H′(i) = (n(i+1) − n(i−1)) / 2, at the two ends the
     * difference of neighbours. Undefined in a flat region.
     */
    MAXIMUM_GRADIENT("maximum_histogram_gradient", "12CE", FeatureUnit.VOXEL),
    /** Level of the maximum gradient: the lowest i of max H′(i). Undefined in a flat region. */
    MAXIMUM_GRADIENT_LEVEL("maximum_histogram_gradient_intensity", "8E6O", FeatureUnit.BIN),
    /** Minimum histogram gradient: min H′(i). Undefined in a flat region. */
    MINIMUM_GRADIENT("minimum_histogram_gradient", "VQB3", FeatureUnit.VOXEL),
    /** Level of the minimum gradient: the lowest i of min H′(i). Undefined in a flat region. */
    MINIMUM_GRADIENT_LEVEL("minimum_histogram_gradient_intensity", "RHQZ", FeatureUnit.BIN);

    private final Definition definition;

    HistogramFeature(String name, String code, FeatureUnit unit) {
        definition = new Definition(name, code, unit);
    }

    @Override
    public Definition definition() {
        return definition;
    }

    /**
     * @param h a histogram of at least one voxel
     * @return the value by the formula; not finite where it is not defined
     */
    double value(LevelHistogram h) {
        return switch (this) {
            case MEAN -> h.mean();
            case VARIANCE -> h.variance();
            case SKEWNESS -> h.skewness();
            case KURTOSIS -> h.kurtosis();
            case MEDIAN -> h.median();
            case MINIMUM -> h.min();
            case P10 -> h.p10();
            case P90 -> h.p90();
            case MAXIMUM -> h.max();
            case MODE -> h.mode();
            case INTERQUARTILE_RANGE -> h.interquartileRange();
            case RANGE -> h.range();
            case MEAN_ABSOLUTE_DEVIATION -> h.meanAbsoluteDeviation();
            case ROBUST_MEAN_ABSOLUTE_DEVIATION -> h.robustMeanAbsoluteDeviation();
            case MEDIAN_ABSOLUTE_DEVIATION -> h.medianAbsoluteDeviation();
            case COEFFICIENT_OF_VARIATION -> h.coefficientOfVariation();
            case QUARTILE_COEFFICIENT_OF_DISPERSION -> h.quartileCoefficientOfDispersion();
            case ENTROPY -> h.entropy();
            case UNIFORMITY -> h.uniformity();
            case MAXIMUM_GRADIENT -> h.maxGradient();
            case MAXIMUM_GRADIENT_LEVEL -> h.maxGradientLevel();
            case MINIMUM_GRADIENT -> h.minGradient();
            case MINIMUM_GRADIENT_LEVEL -> h.minGradientLevel();
        };
    }
}
