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
import java.util.function.ToDoubleFunction;

/**
 * The formulas that the families of grey level and size have in common, whatever the size is:
 * length of a run, voxels or distance of a zone, dependent neighbours. For the symbols see {@link
 * SizeSums}.
 */
public enum SizeFormula {
    /** Σ c(j) / j² / Ns. */
    SMALL(FeatureUnit.ONE, SizeSums::smallSizes),
    /** Σ c(j) j² / Ns. */
    LARGE(FeatureUnit.ONE, SizeSums::largeSizes),
    /** Σ r(i) / i² / Ns. */
    LOW(FeatureUnit.ONE, SizeSums::lowLevels),
    /** Σ r(i) i² / Ns. */
    HIGH(FeatureUnit.BIN_SQUARED, SizeSums::highLevels),
    /** Σ n(i,j) / (i² j²) / Ns. */
    SMALL_LOW(FeatureUnit.ONE, SizeSums::smallLow),
    /** Σ n(i,j) i² / j² / Ns. */
    SMALL_HIGH(FeatureUnit.BIN_SQUARED, SizeSums::smallHigh),
    /** Σ n(i,j) j² / i² / Ns. */
    LARGE_LOW(FeatureUnit.ONE, SizeSums::largeLow),
    /** Σ n(i,j) i² j² / Ns. */
    LARGE_HIGH(FeatureUnit.BIN_SQUARED, SizeSums::largeHigh),
    /** Σ r(i)² / Ns. */
    LEVEL_NON_UNIFORMITY(FeatureUnit.ONE, SizeSums::levelNonUniformity),
    /** Σ r(i)² / Ns². */
    NORMALISED_LEVEL_NON_UNIFORMITY(FeatureUnit.ONE, SizeSums::levelUniformity),
    /** Σ c(j)² / Ns. */
    SIZE_NON_UNIFORMITY(FeatureUnit.ONE, SizeSums::sizeNonUniformity),
    /** Σ c(j)² / Ns². */
    NORMALISED_SIZE_NON_UNIFORMITY(FeatureUnit.ONE, SizeSums::sizeUniformity),
    /** Ns / Nv. */
    PERCENTAGE(FeatureUnit.ONE, s -> s.total() / s.voxels()),
    /** Σ (i − μ)² p(i,j) with μ = Σ i p(i,j). */
    LEVEL_VARIANCE(FeatureUnit.BIN_SQUARED, SizeSums::levelVariance),
    /** Σ (j − μ)² p(i,j) with μ = Σ j p(i,j). */
    SIZE_VARIANCE(FeatureUnit.ONE, SizeSums::sizeVariance),
    /** −Σ p(i,j) log₂ p(i,j). */
    ENTROPY(FeatureUnit.BIT, SizeSums::entropy),
    /** Σ p(i,j)². */
    ENERGY(FeatureUnit.ONE, SizeSums::energy);

    private final FeatureUnit unit;
    private final ToDoubleFunction<SizeSums> formula;

    SizeFormula(FeatureUnit unit, ToDoubleFunction<SizeSums> formula) {
        this.unit = unit;
        this.formula = formula;
    }

    /**
     * @return the unit of its value
     */
    public FeatureUnit unit() {
        return unit;
    }

    /**
     * @return its value from the sums over a matrix that is not empty
     */
    public ToDoubleFunction<SizeSums> function() {
        return formula;
    }
}
