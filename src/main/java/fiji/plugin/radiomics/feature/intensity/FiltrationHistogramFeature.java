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
 * The six parameters of filtration-histogram analysis of the N voxels x of the intensity mask, as
 * Miles, Ganeshan and Hayball (2013), Cancer Imaging 13, 400–406, list them. All but two are IBSI's
 * under other names. Defined from one voxel on, flat regions included, unless a feature says
 * otherwise.
 */
public enum FiltrationHistogramFeature implements Feature {
    /** Mean: μ = Σ x / N. IBSI's mean intensity. */
    MEAN("mean", FeatureUnit.INTENSITY),
    /** Standard deviation: √(Σ (x − μ)² / N). The root of IBSI's intensity variance. */
    STANDARD_DEVIATION("standard_deviation", FeatureUnit.INTENSITY),
    /** Entropy: −Σ p(i) log₂ p(i) over grey levels i. IBSI's discretised intensity entropy. */
    ENTROPY("entropy", FeatureUnit.BIT),
    /**
     * Mean of positive pixels: the mean of the x above 0. Undefined where there are none (divisor
     * is zero).
     */
    MEAN_OF_POSITIVE_PIXELS("mean_of_positive_pixels", FeatureUnit.INTENSITY),
    /** Skewness: (Σ (x − μ)³ / N) / σ³, 0 where σ = 0. IBSI's intensity skewness. */
    SKEWNESS("skewness", FeatureUnit.ONE),
    /** Kurtosis: (Σ (x − μ)⁴ / N) / σ⁴ − 3, 0 where σ = 0. IBSI's excess intensity kurtosis. */
    KURTOSIS("kurtosis", FeatureUnit.ONE);

    /**
     * What they are made of.
     *
     * @param moments moments of the intensities
     * @param histogram of the grey levels
     */
    record Sums(IntensityMoments moments, LevelHistogram histogram) {}

    private final Definition definition;

    FiltrationHistogramFeature(String name, FeatureUnit unit) {
        definition = new Definition(name, "", unit);
    }

    @Override
    public Definition definition() {
        return definition;
    }

    /**
     * @param s moments and histogram of at least one voxel
     * @return the value by the formula; not finite where it is not defined
     */
    double value(Sums s) {
        return switch (this) {
            case MEAN -> s.moments.mean();
            case STANDARD_DEVIATION -> Math.sqrt(s.moments.variance());
            case ENTROPY -> s.histogram.entropy();
            case MEAN_OF_POSITIVE_PIXELS -> s.moments.meanOfPositive();
            case SKEWNESS -> s.moments.skewness();
            case KURTOSIS -> s.moments.kurtosis();
        };
    }
}
