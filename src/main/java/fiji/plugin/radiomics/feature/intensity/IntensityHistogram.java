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

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.feature.AbstractFamily;
import fiji.plugin.radiomics.feature.Aggregation;
import fiji.plugin.radiomics.feature.FeatureFamily;
import fiji.plugin.radiomics.feature.FeatureSettings;
import fiji.plugin.radiomics.feature.FeatureSink;
import fiji.plugin.radiomics.feature.Status;
import fiji.plugin.radiomics.feature.window.MappableFamily;
import fiji.plugin.radiomics.feature.window.SlidingWindow;
import fiji.plugin.radiomics.feature.window.WindowRequest;
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.List;
import org.scijava.plugin.Plugin;

/** The family of {@link HistogramFeature}s. */
@Plugin(type = FeatureFamily.class, priority = 80)
public final class IntensityHistogram extends AbstractFamily implements MappableFamily {

    /** Called by SciJava. */
    public IntensityHistogram() {
        super(
                "intensity_histogram",
                List.of(HistogramFeature.values()),
                List.of(Aggregation.NONE),
                true);
    }

    @Override
    public void compute(
            RegionData region, FeatureSettings settings, Workers workers, FeatureSink sink) {
        RegionHistogram histogram = new RegionHistogram(region.levels().histogram());
        for (HistogramFeature f : HistogramFeature.values()) {
            double value = f.value(histogram);
            if (Double.isFinite(value)) {
                sink.put(f, Aggregation.NONE, value);
            } else {
                // Levels are positive: there is no gradient in a flat histogram, and no voxel
                // between the percentiles of a few that differ.
                boolean flat = histogram.min() == histogram.max();
                String reason = flat ? Status.FLAT_REGION : "divisor is zero";
                sink.undefined(f, Aggregation.NONE, reason);
            }
        }
    }

    @Override
    public SlidingWindow window(WindowRequest request) {
        return new HistogramWindow(request);
    }
}
