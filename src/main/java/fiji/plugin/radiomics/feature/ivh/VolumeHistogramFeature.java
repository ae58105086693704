/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.ivh;

import fiji.plugin.radiomics.feature.Feature;
import fiji.plugin.radiomics.feature.FeatureUnit;
import java.util.function.ToDoubleFunction;

/**
 * Features of the intensity-volume histogram (IBSI P88C). Discretised intensities i run from min G
 * to max G in steps w; ν(i) is the fraction of voxels with at least i, γ(i) = (i − min G) / (max G
 * − min G) the intensity fraction. Without discretisation (calibrated, whole units, such as HU) w =
 * 1 and G is the re-segmentation range, where it is open the region's own; with fixed bin size w is
 * the bin width and i are the bins' centres; with fixed bin number i are the bin numbers and w = 1.
 * Formulas: IBSI reference manual, arXiv 1612.07003, section "Intensity-volume histogram features".
 */
public enum VolumeHistogramFeature implements Feature {
    /**
     * Volume at 10 % intensity: the greatest ν(i) with γ(i) ≥ 0.1. Undefined where G is a single
     * intensity (flat region).
     */
    VOLUME_AT_10(
            "volume_at_intensity_fraction_10",
            "BC2M",
            FeatureUnit.ONE,
            VolumeHistogram::volumeAt10),
    /**
     * Volume at 90 % intensity: the greatest ν(i) with γ(i) ≥ 0.9. Undefined where G is a single
     * intensity (flat region).
     */
    VOLUME_AT_90(
            "volume_at_intensity_fraction_90",
            "BC2M",
            FeatureUnit.ONE,
            VolumeHistogram::volumeAt90),
    /**
     * Intensity at 10 % volume: the least i with ν(i) ≤ 0.1; one step above the greatest intensity
     * present where more than 10 % of voxels have that one.
     */
    INTENSITY_AT_10(
            "intensity_at_volume_fraction_10",
            "GBPN",
            FeatureUnit.INTENSITY,
            VolumeHistogram::intensityAt10),
    /**
     * Intensity at 90 % volume: the least i with ν(i) ≤ 0.9; one step above the greatest intensity
     * present where more than 90 % of voxels have that one.
     */
    INTENSITY_AT_90(
            "intensity_at_volume_fraction_90",
            "GBPN",
            FeatureUnit.INTENSITY,
            VolumeHistogram::intensityAt90),
    /**
     * Volume fraction difference between intensity fractions: the volume at 10 % minus that at 90 %
     * intensity. Undefined where G is a single intensity (flat region).
     */
    VOLUME_DIFFERENCE(
            "volume_fraction_difference_between_intensity_fractions_10_90",
            "DDTU",
            FeatureUnit.ONE,
            h -> h.volumeAt10() - h.volumeAt90()),
    /**
     * Intensity fraction difference between volume fractions: the intensity at 10 % minus that at
     * 90 % volume.
     */
    INTENSITY_DIFFERENCE(
            "intensity_fraction_difference_between_volume_fractions_10_90",
            "CNV2",
            FeatureUnit.INTENSITY,
            h -> h.intensityAt10() - h.intensityAt90()),
    /**
     * Area under the IVH curve: Σ (ν(i) + ν(i + w)) / 2 · (γ(i + w) − γ(i)), the trapezoidal rule.
     * 0 where G is a single intensity (IBSI's limit).
     */
    AREA("area_under_the_ivh_curve", "9CMM", FeatureUnit.ONE, VolumeHistogram::area);

    private final Definition definition;
    private final ToDoubleFunction<VolumeHistogram> formula;

    VolumeHistogramFeature(
            String name, String code, FeatureUnit unit, ToDoubleFunction<VolumeHistogram> formula) {
        definition = new Definition(name, code, unit);
        this.formula = formula;
    }

    @Override
    public Definition definition() {
        return definition;
    }

    /**
     * @param histogram of at least one voxel
     * @return the value, NaN where it is not defined
     */
    double of(VolumeHistogram histogram) {
        return formula.applyAsDouble(histogram);
    }
}
