/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.ngtdm;

/**
 * What the {@linkplain NgtdmFeature formulas} take of a matrix with at least one voxel, whether it
 * was counted once ({@link NgtdmSums}) or is kept up by a window that slides ({@link WindowTones}).
 * Sums are over the levels i, or pairs of levels i and j, that occur; n(i) voxels have level i,
 * p(i) = n(i) / N, s(i) is the sum of their differences.
 */
interface ToneDifferences {

    /**
     * @return Np, the number of levels that occur
     */
    double levels();

    /**
     * @return N
     */
    double voxels();

    /**
     * @return Σ s(i)
     */
    double difference();

    /**
     * @return Σ p(i) s(i)
     */
    double weightedDifference();

    /**
     * @return Σ p(i) (i − Σ j p(j))²
     */
    double variance();

    /**
     * @return Σ Σ |i n(i) − j n(j)|
     */
    double productDistance();

    /**
     * @return Σ Σ |i − j| (p(i) s(i) + p(j) s(j)) / (p(i) + p(j))
     */
    double weightedDistance();

    /**
     * @return Σ Σ (p(i) + p(j)) (i − j)²
     */
    double squaredDistance();
}
