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
import fiji.plugin.radiomics.feature.window.MappableFamily;
import fiji.plugin.radiomics.feature.window.SlidingWindow;
import fiji.plugin.radiomics.feature.window.WindowRequest;
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.List;
import org.scijava.plugin.Plugin;

/** The family of {@link IntensityStatistic}s. */
@Plugin(type = FeatureFamily.class, priority = 90)
public final class IntensityStatistics extends AbstractFamily implements MappableFamily {

    /** Called by SciJava. */
    public IntensityStatistics() {
        super("intensity_statistics", List.of(IntensityStatistic.values()));
    }

    @Override
    public void compute(
            RegionData region, FeatureSettings settings, Workers workers, FeatureSink sink) {
        RegionMoments moments = new RegionMoments(region.values());
        for (IntensityStatistic f : IntensityStatistic.values()) {
            double value = f.value(moments);
            if (Double.isFinite(value)) {
                sink.put(f, Aggregation.NONE, value);
            } else {
                sink.undefined(f, Aggregation.NONE, "divisor is zero");
            }
        }
    }

    @Override
    public SlidingWindow window(WindowRequest request) {
        return IntensityWindow.of(request);
    }
}
