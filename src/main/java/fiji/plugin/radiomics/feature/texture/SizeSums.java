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

/**
 * The sums over a matrix n(i,j) of grey level i and size j that its features are made of, whether
 * the matrix was counted once or is kept up by a window that slides. Ns = Σ n(i,j), r(i) = Σ_j
 * n(i,j), c(j) = Σ_i n(i,j), p(i,j) = n(i,j) / Ns.
 */
public interface SizeSums {

    /**
     * @return Σ c(j) / j² / Ns
     */
    double smallSizes();

    /**
     * @return Σ c(j) j² / Ns
     */
    double largeSizes();

    /**
     * @return Σ r(i) / i² / Ns
     */
    double lowLevels();

    /**
     * @return Σ r(i) i² / Ns
     */
    double highLevels();

    /**
     * @return Σ n(i,j) / (i² j²) / Ns
     */
    double smallLow();

    /**
     * @return Σ n(i,j) i² / j² / Ns
     */
    double smallHigh();

    /**
     * @return Σ n(i,j) j² / i² / Ns
     */
    double largeLow();

    /**
     * @return Σ n(i,j) i² j² / Ns
     */
    double largeHigh();

    /**
     * @return Σ r(i)² / Ns
     */
    double levelNonUniformity();

    /**
     * @return Σ c(j)² / Ns
     */
    double sizeNonUniformity();

    /**
     * @return Σ r(i)² / Ns²
     */
    double levelUniformity();

    /**
     * @return Σ c(j)² / Ns²
     */
    double sizeUniformity();

    /**
     * @return Σ (i − μ)² p(i,j), μ = Σ i p(i,j)
     */
    double levelVariance();

    /**
     * @return Σ (j − μ)² p(i,j), μ = Σ j p(i,j)
     */
    double sizeVariance();

    /**
     * @return −Σ p(i,j) log₂ p(i,j), in bits
     */
    double entropy();

    /**
     * @return Σ p(i,j)²
     */
    double energy();

    /**
     * @return Ns
     */
    double total();

    /**
     * @return Nv, number of voxels that the matrix, or each merged one, was counted in
     */
    double voxels();
}
