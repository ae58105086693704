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
import java.util.function.ToDoubleFunction;

/**
 * The six parameters of filtration-histogram analysis of the N voxels x of the intensity mask, as
 * Miles, Ganeshan and Hayball (2013), Cancer Imaging 13, 400–406, list them. All but two are IBSI's
 * under other names. Defined from one voxel on, flat regions included, unless a feature says
 * otherwise.
 */
public enum FiltrationHistogramFeature implements Feature {
    /** Mean: μ = Σ x / N. IBSI's mean intensity. */
    MEAN("mean", FeatureUnit.INTENSITY, s -> s.moments.mean()),
    /** Standard deviation: √(Σ (x − μ)² / N). The root of IBSI's intensity variance. */
    STANDARD_DEVIATION(
            "standard_deviation", FeatureUnit.INTENSITY, s -> Math.sqrt(s.moments.variance())),
    /** Entropy: −Σ p(i) log₂ p(i) over grey levels i. IBSI's discretised intensity entropy. */
    ENTROPY("entropy", FeatureUnit.BIT, s -> s.histogram.entropy()),
    /**
     * Mean of positive pixels: the mean of the x above 0. Undefined where there are none (divisor
     * is zero).
     */
    MEAN_OF_POSITIVE_PIXELS(
            "mean_of_positive_pixels", FeatureUnit.INTENSITY, s -> s.moments.meanOfPositive()),
    /** Skewness: (Σ (x − μ)³ / N) / σ³, 0 where σ = 0. IBSI's intensity skewness. */
    SKEWNESS("skewness", FeatureUnit.ONE, s -> s.moments.skewness()),
    /** Kurtosis: (Σ (x − μ)⁴ / N) / σ⁴ − 3, 0 where σ = 0. IBSI's excess intensity kurtosis. */
    KURTOSIS("kurtosis", FeatureUnit.ONE, s -> s.moments.kurtosis());

    /**
     * What they are made of.
     *
     * @param moments moments of the intensities
     * @param histogram of the grey levels
     */
    record Sums(IntensityMoments moments, LevelHistogram histogram) {}

    private final Definition definition;
    private final ToDoubleFunction<Sums> formula;

    FiltrationHistogramFeature(String name, FeatureUnit unit, ToDoubleFunction<Sums> formula) {
        definition = new Definition(name, "", unit);
        this.formula = formula;
    }

    @Override
    public Definition definition() {
        return definition;
    }

    ToDoubleFunction<Sums> formula() {
        return formula;
    }
}
