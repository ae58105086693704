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
 * What the formulas of intensity statistics take, of a whole region ({@link RegionMoments}) or of a
 * window that slides ({@link WindowMoments}).
 */
abstract class IntensityMoments extends FirstOrder {

    /**
     * @return N, at least one
     */
    abstract int voxels();

    /**
     * @return Σ x²
     */
    abstract double energy();

    /**
     * @return the mean of the x above 0; NaN where there are none
     */
    abstract double meanOfPositive();
}
