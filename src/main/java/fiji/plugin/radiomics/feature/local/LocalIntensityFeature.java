/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.local;

import fiji.plugin.radiomics.feature.Feature;
import fiji.plugin.radiomics.feature.FeatureUnit;
import java.util.function.ToDoubleFunction;

/**
 * Local intensity features (IBSI 9ST6): mean intensities in a sphere of 1 cm³, whose radius is (3 /
 * 4π)^(1/3) cm ≈ 6.2 mm. To a sphere belong the voxels of the image, inside the region or not,
 * whose centre lies no further than the radius from its own; voxels that are not finite, and what
 * lies outside the image, are left out. Formulas: IBSI reference manual, arXiv 1612.07003, section
 * "Local intensity features". Undefined where the image's unit of length is not known.
 */
public enum LocalIntensityFeature implements Feature {
    /**
     * Local intensity peak: the mean in the sphere about the voxel of the greatest intensity in the
     * intensity mask; of several such voxels the greatest mean.
     */
    LOCAL_PEAK("local_intensity_peak", "VJGA", PeakMeans.Peaks::local),
    /**
     * Global intensity peak: the greatest mean in a sphere about any voxel of the intensity mask.
     */
    GLOBAL_PEAK("global_intensity_peak", "0F91", PeakMeans.Peaks::global);

    private final Definition definition;
    private final ToDoubleFunction<PeakMeans.Peaks> value;

    LocalIntensityFeature(String name, String code, ToDoubleFunction<PeakMeans.Peaks> value) {
        definition = new Definition(name, code, FeatureUnit.INTENSITY);
        this.value = value;
    }

    @Override
    public Definition definition() {
        return definition;
    }

    double of(PeakMeans.Peaks peaks) {
        return value.applyAsDouble(peaks);
    }
}
