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

/** The family of {@link FiltrationHistogramFeature}s. */
@Plugin(type = FeatureFamily.class, priority = 75)
public final class FiltrationHistogram extends AbstractFamily implements MappableFamily {

    /** Called by SciJava. */
    public FiltrationHistogram() {
        super(
                "filtration_histogram",
                List.of(FiltrationHistogramFeature.values()),
                List.of(Aggregation.NONE),
                true);
    }

    @Override
    public void compute(
            RegionData region, FeatureSettings settings, Workers workers, FeatureSink sink) {
        FiltrationHistogramFeature.Sums sums =
                new FiltrationHistogramFeature.Sums(
                        new RegionMoments(region.values()),
                        new RegionHistogram(region.levels().histogram()));
        for (FiltrationHistogramFeature f : FiltrationHistogramFeature.values()) {
            double value = f.value(sums);
            if (Double.isFinite(value)) {
                sink.put(f, Aggregation.NONE, value);
            } else {
                sink.undefined(f, Aggregation.NONE, "divisor is zero");
            }
        }
    }

    @Override
    public SlidingWindow window(WindowRequest request) {
        return new FiltrationWindow(request);
    }
}
