/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.glszm;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.feature.AbstractFamily;
import fiji.plugin.radiomics.feature.FeatureFamily;
import fiji.plugin.radiomics.feature.FeatureSettings;
import fiji.plugin.radiomics.feature.FeatureSink;
import fiji.plugin.radiomics.feature.RegionSize;
import fiji.plugin.radiomics.feature.texture.SliceTexture;
import fiji.plugin.radiomics.feature.texture.ZoneWindow;
import fiji.plugin.radiomics.feature.texture.Zones;
import fiji.plugin.radiomics.feature.window.MappableFamily;
import fiji.plugin.radiomics.feature.window.SlidingWindow;
import fiji.plugin.radiomics.feature.window.WindowRequest;
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.List;
import org.scijava.plugin.Plugin;

/**
 * The family of {@link GlszmFeature}s. Averages leave out slices without a voxel. Undefined in a
 * region of one voxel.
 */
@Plugin(type = FeatureFamily.class, priority = 40)
public final class GlszmFamily extends AbstractFamily implements MappableFamily {

    static final List<GlszmFeature> FEATURES = List.of(GlszmFeature.values());

    /** Called by SciJava. */
    public GlszmFamily() {
        super("glszm", FEATURES, SliceTexture.AGGREGATIONS, true);
    }

    @Override
    public void compute(
            RegionData region, FeatureSettings settings, Workers workers, FeatureSink sink) {
        new SliceTexture<>(
                        FEATURES, region.levels(), settings, new ZoneSizeCounter(region), workers)
                .compute(sink);
    }

    @Override
    public long workingBytes(RegionSize region, FeatureSettings settings, int threads) {
        return Zones.keptBytes(region, settings, Integer.BYTES);
    }

    @Override
    public SlidingWindow window(WindowRequest request) {
        return new ZoneWindow(request);
    }
}
