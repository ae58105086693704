/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.morphology;

import fiji.plugin.radiomics.feature.Feature;
import fiji.plugin.radiomics.feature.FeatureUnit;
import java.util.function.ToDoubleFunction;

/**
 * Spatial autocorrelation of the voxels of the intensity mask, over all ordered pairs of different
 * voxels i, j with the weight w(i,j) = 1 / distance of their centres; N is the number of voxels, μ
 * their mean intensity. Exact, without sampling. Formulas: IBSI reference manual, arXiv 1612.07003,
 * section "Morphological features". Undefined in a region of one voxel, in a flat region, and where
 * the setting {@code moran} is false; failed where memory does not suffice.
 */
public enum AutocorrelationFeature implements Feature {
    /** Moran's I index: N / Σ w(i,j) · Σ w(i,j) (x(i) − μ) (x(j) − μ) / Σ (x(i) − μ)². */
    MORANS_I("morans_i_index", "N365", SpatialAutocorrelation::moran),
    /** Geary's C measure: (N − 1) / (2 Σ w(i,j)) · Σ w(i,j) (x(i) − x(j))² / Σ (x(i) − μ)². */
    GEARYS_C("gearys_c_measure", "NPT7", SpatialAutocorrelation::geary);

    private final Definition definition;
    private final ToDoubleFunction<SpatialAutocorrelation> value;

    AutocorrelationFeature(
            String name, String code, ToDoubleFunction<SpatialAutocorrelation> value) {
        definition = new Definition(name, code, FeatureUnit.ONE);
        this.value = value;
    }

    @Override
    public Definition definition() {
        return definition;
    }

    double of(SpatialAutocorrelation autocorrelation) {
        return value.applyAsDouble(autocorrelation);
    }
}
