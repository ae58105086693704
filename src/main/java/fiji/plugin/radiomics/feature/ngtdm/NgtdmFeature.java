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

import fiji.plugin.radiomics.feature.Feature;
import fiji.plugin.radiomics.feature.FeatureUnit;

/**
 * Features of the neighbourhood grey tone difference matrix (IBSI IPET). n(i) is the number of
 * voxels of level i that have a neighbour in the region within Chebyshev distance δ, N = Σ n(i),
 * p(i) = n(i) / N; s(i) is the sum of |i − mean level of the neighbours| over these voxels; Np is
 * the number of levels with p(i) &gt; 0, and only these take part in sums. Formulas: IBSI reference
 * manual, arXiv 1612.07003, section "Neighbourhood grey tone difference based features". Undefined
 * in a region of one voxel, and where no voxel has a neighbour (no neighbouring voxels).
 */
public enum NgtdmFeature implements Feature {
    /**
     * Coarseness: 1 / Σ p(i) s(i). Undefined where the sum is 0 (flat region, or no contrast
     * between neighbours; IBSI's limit of 10⁶ is arbitrary).
     */
    COARSENESS("coarseness", "QCDE", FeatureUnit.ONE),
    /**
     * Contrast: Σ Σ p(i) p(j) (i − j)² / (Np (Np − 1)) · Σ s(i) / N. 0 where Np = 1 (IBSI's limit).
     */
    CONTRAST("contrast", "65HE", FeatureUnit.BIN_CUBED),
    /**
     * Busyness: Σ p(i) s(i) / Σ Σ |i p(i) − j p(j)|. 0 where Np = 1 (IBSI's limit). Undefined where
     * all i p(i) are equal (no contrast between neighbours).
     */
    BUSYNESS("busyness", "NQ30", FeatureUnit.ONE),
    /** Complexity: Σ Σ |i − j| (p(i) s(i) + p(j) s(j)) / (p(i) + p(j)) / N. */
    COMPLEXITY("complexity", "HDEZ", FeatureUnit.BIN_SQUARED),
    /** Strength: Σ Σ (p(i) + p(j)) (i − j)² / Σ s(i). 0 where Σ s(i) = 0 (IBSI's limit). */
    STRENGTH("strength", "1X9X", FeatureUnit.BIN);

    private final Definition definition;

    NgtdmFeature(String name, String code, FeatureUnit unit) {
        definition = new Definition(name, code, unit);
    }

    @Override
    public Definition definition() {
        return definition;
    }

    /**
     * @param m a matrix with at least one voxel
     * @return the value by the formula; not finite where it is not defined
     */
    double value(ToneDifferences m) {
        return switch (this) {
            case COARSENESS -> 1 / m.weightedDifference();
            case CONTRAST ->
                    m.levels() == 1
                            ? 0
                            : 2
                                    * m.variance()
                                    / (m.levels() * (m.levels() - 1))
                                    * (m.difference() / m.voxels());
            case BUSYNESS ->
                    m.levels() == 1
                            ? 0
                            : m.weightedDifference() / (m.productDistance() / m.voxels());
            case COMPLEXITY -> m.weightedDistance() / m.voxels();
            case STRENGTH -> m.difference() == 0 ? 0 : m.squaredDistance() / m.difference();
        };
    }
}
