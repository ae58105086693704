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
 * What nuclear medicine reports of a lesion on PET, under the names that it uses, of the N voxels x
 * of the intensity mask in standardised uptake values. Undefined where the image does not hold SUV
 * (the intensity unit is not SUV); what has a volume in it also where the unit of length of the
 * image is not known (the image's unit of length is not known).
 */
public enum SuvFeature implements Feature {
    /** SUVmax: the greatest x. IBSI's maximum intensity. */
    SUV_MAX("SUVmax", FeatureUnit.INTENSITY, false, Sums::max),
    /** SUVmean: Σ x / N. IBSI's mean intensity. */
    SUV_MEAN("SUVmean", FeatureUnit.INTENSITY, false, Sums::mean),
    /**
     * SUVpeak: the greatest mean in a sphere of 1 cm³ about any voxel of the intensity mask (Wahl
     * et al. (2009), J Nucl Med 50, 122S–150S). IBSI's global intensity peak.
     */
    SUV_PEAK("SUVpeak", FeatureUnit.INTENSITY, true, Sums::peak),
    /** MTV, metabolic tumour volume: N times the volume of a voxel. */
    MTV("MTV", FeatureUnit.MILLILITRE, true, Sums::millilitres),
    /**
     * TLG, total lesion glycolysis: SUVmean · MTV (Larson et al. (1999), Clin Positron Imaging 2,
     * 159–171).
     */
    TLG("TLG", FeatureUnit.INTENSITY_MILLILITRE, true, s -> s.mean() * s.millilitres());

    /** What the features are made of. */
    record Sums(double max, double mean, double peak, double millilitres) {}

    private final Definition definition;
    private final boolean needsLength;
    private final ToDoubleFunction<Sums> value;

    SuvFeature(String name, FeatureUnit unit, boolean needsLength, ToDoubleFunction<Sums> value) {
        definition = new Definition(name, "", unit);
        this.needsLength = needsLength;
        this.value = value;
    }

    @Override
    public Definition definition() {
        return definition;
    }

    boolean needsLength() {
        return needsLength;
    }

    double of(Sums sums) {
        return value.applyAsDouble(sums);
    }
}
