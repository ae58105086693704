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

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.feature.AbstractFamily;
import fiji.plugin.radiomics.feature.Aggregation;
import fiji.plugin.radiomics.feature.FeatureFamily;
import fiji.plugin.radiomics.feature.FeatureSettings;
import fiji.plugin.radiomics.feature.FeatureSink;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.List;
import org.scijava.plugin.Plugin;

/** The family of {@link SuvFeature}s. Defined from one voxel on. */
@Plugin(type = FeatureFamily.class, priority = 91)
public final class SuvFamily extends AbstractFamily {

    private static final String SUV = "SUV";
    private static final double CUBIC_MILLIMETRES = 1000;

    /** Called by SciJava. */
    public SuvFamily() {
        super("suv", List.of(SuvFeature.values()));
    }

    @Override
    public boolean isForAllModalities() {
        return false;
    }

    @Override
    public double marginInMillimetres() {
        return LocalIntensityFamily.RADIUS;
    }

    @Override
    public void compute(
            RegionData region, FeatureSettings settings, Workers workers, FeatureSink sink) {
        boolean suv = settings.intensityUnit().startsWith(SUV);
        boolean length = region.geometry().unit() == LengthUnit.MILLIMETRE;
        SuvFeature.Sums sums = suv ? sums(region, length, workers) : null;
        for (SuvFeature f : SuvFeature.values()) {
            if (!suv) {
                sink.undefined(f, Aggregation.NONE, "the intensity unit is not SUV");
            } else if (f.needsLength() && !length) {
                sink.undefined(f, Aggregation.NONE, "the image's unit of length is not known");
            } else {
                sink.put(f, Aggregation.NONE, f.of(sums));
            }
        }
    }

    private static SuvFeature.Sums sums(RegionData region, boolean length, Workers workers) {
        double sum = 0;
        double max = Double.NEGATIVE_INFINITY;
        for (float v : region.values()) {
            sum += v;
            max = Math.max(max, v);
        }
        int n = region.values().length;
        Geometry g = region.geometry();
        double voxel = g.spacing(0) * g.spacing(1) * g.spacing(2) / CUBIC_MILLIMETRES;
        double peak = length ? LocalIntensityFamily.peaks(region, workers).global() : Double.NaN;
        return new SuvFeature.Sums(max, sum / n, peak, n * voxel);
    }
}
