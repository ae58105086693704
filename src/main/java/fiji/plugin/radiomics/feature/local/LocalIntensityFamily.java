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
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.List;
import org.scijava.plugin.Plugin;

/** The family of {@link LocalIntensityFeature}s. Defined from one voxel on. */
@Plugin(type = FeatureFamily.class, priority = 92)
public final class LocalIntensityFamily extends AbstractFamily {

    /** Radius of a sphere of 1 cm³, in mm. */
    static final double RADIUS = 10 * Math.cbrt(3 / (4 * Math.PI));

    /** Called by SciJava. */
    public LocalIntensityFamily() {
        super("local_intensity", List.of(LocalIntensityFeature.values()));
    }

    @Override
    public double marginInMillimetres() {
        return RADIUS;
    }

    /** Both peaks, which families share. */
    static PeakMeans.Peaks peaks(RegionData region, Workers workers) {
        return region.shared("local_intensity", () -> new PeakMeans(region, RADIUS).peaks(workers));
    }

    @Override
    public void compute(
            RegionData region, FeatureSettings settings, Workers workers, FeatureSink sink) {
        boolean known = region.geometry().unit() == LengthUnit.MILLIMETRE;
        PeakMeans.Peaks peaks = known ? peaks(region, workers) : null;
        for (LocalIntensityFeature f : LocalIntensityFeature.values()) {
            if (known) {
                sink.put(f, Aggregation.NONE, f.of(peaks));
            } else {
                sink.undefined(f, Aggregation.NONE, "the image's unit of length is not known");
            }
        }
    }
}
