/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.texture;

import fiji.plugin.radiomics.feature.FeatureUnit;

/**
 * The formulas that the families of grey level and size have in common, whatever the size is:
 * length of a run, voxels or distance of a zone, dependent neighbours. For the symbols see {@link
 * SizeSums}.
 */
public enum SizeFormula {
    /** Σ c(j) / j² / Ns. */
    SMALL(FeatureUnit.ONE),
    /** Σ c(j) j² / Ns. */
    LARGE(FeatureUnit.ONE),
    /** Σ r(i) / i² / Ns. */
    LOW(FeatureUnit.ONE),
    /** Σ r(i) i² / Ns. */
    HIGH(FeatureUnit.BIN_SQUARED),
    /** Σ n(i,j) / (i² j²) / Ns. */
    SMALL_LOW(FeatureUnit.ONE),
    /** Σ n(i,j) i² / j² / Ns. */
    SMALL_HIGH(FeatureUnit.BIN_SQUARED),
    /** Σ n(i,j) j² / i² / Ns. */
    LARGE_LOW(FeatureUnit.ONE),
    /** Σ n(i,j) i² j² / Ns. */
    LARGE_HIGH(FeatureUnit.BIN_SQUARED),
    /** Σ r(i)² / Ns. */
    LEVEL_NON_UNIFORMITY(FeatureUnit.ONE),
    /** Σ r(i)² / Ns². */
    NORMALISED_LEVEL_NON_UNIFORMITY(FeatureUnit.ONE),
    /** Σ c(j)² / Ns. */
    SIZE_NON_UNIFORMITY(FeatureUnit.ONE),
    /** Σ c(j)² / Ns². */
    NORMALISED_SIZE_NON_UNIFORMITY(FeatureUnit.ONE),
    /** Ns / Nv. */
    PERCENTAGE(FeatureUnit.ONE),
    /** Σ (i − μ)² p(i,j) with μ = Σ i p(i,j). */
    LEVEL_VARIANCE(FeatureUnit.BIN_SQUARED),
    /** Σ (j − μ)² p(i,j) with μ = Σ j p(i,j). */
    SIZE_VARIANCE(FeatureUnit.ONE),
    /** −Σ p(i,j) log₂ p(i,j). */
    ENTROPY(FeatureUnit.BIT),
    /** Σ p(i,j)². */
    ENERGY(FeatureUnit.ONE);

    private final FeatureUnit unit;

    SizeFormula(FeatureUnit unit) {
        this.unit = unit;
    }

    /**
     * @return the unit of its value
     */
    public FeatureUnit unit() {
        return unit;
    }

    /**
     * @param s sums over a matrix that is not empty
     * @return the value by the formula
     */
    public double value(SizeSums s) {
        return switch (this) {
            case SMALL -> s.smallSizes();
            case LARGE -> s.largeSizes();
            case LOW -> s.lowLevels();
            case HIGH -> s.highLevels();
            case SMALL_LOW -> s.smallLow();
            case SMALL_HIGH -> s.smallHigh();
            case LARGE_LOW -> s.largeLow();
            case LARGE_HIGH -> s.largeHigh();
            case LEVEL_NON_UNIFORMITY -> s.levelNonUniformity();
            case NORMALISED_LEVEL_NON_UNIFORMITY -> s.levelUniformity();
            case SIZE_NON_UNIFORMITY -> s.sizeNonUniformity();
            case NORMALISED_SIZE_NON_UNIFORMITY -> s.sizeUniformity();
            case PERCENTAGE -> s.total() / s.voxels();
            case LEVEL_VARIANCE -> s.levelVariance();
            case SIZE_VARIANCE -> s.sizeVariance();
            case ENTROPY -> s.entropy();
            case ENERGY -> s.energy();
        };
    }
}
