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

/**
 * What the formulas of the intensity histogram take of numbers n(i) of voxels of level i, those of
 * a whole region ({@link RegionHistogram}) or of a window that slides ({@link WindowHistogram}).
 */
abstract class LevelHistogram extends FirstOrder {

    /**
     * @return the most frequent level; among several the one closest to the mean, of two equally
     *     close the lower
     */
    abstract double mode();

    /**
     * @return −Σ p(i) log₂ p(i), in bits
     */
    abstract double entropy();

    /**
     * @return Σ p(i)²
     */
    abstract double uniformity();

    /**
     * @return greatest gradient, NaN where there is one level
     */
    abstract double maxGradient();

    /**
     * @return the lowest level that has it
     */
    abstract double maxGradientLevel();

    /**
     * @return least gradient, NaN where there is one level
     */
    abstract double minGradient();

    /**
     * @return the lowest level that has it
     */
    abstract double minGradientLevel();
}
