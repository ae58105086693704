/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.glrlm;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.feature.AbstractFamily;
import fiji.plugin.radiomics.feature.DistanceWeighting;
import fiji.plugin.radiomics.feature.FeatureFamily;
import fiji.plugin.radiomics.feature.FeatureSettings;
import fiji.plugin.radiomics.feature.FeatureSink;
import fiji.plugin.radiomics.feature.RegionSize;
import fiji.plugin.radiomics.feature.texture.DirectionalTexture;
import fiji.plugin.radiomics.feature.texture.SizeMatrix;
import fiji.plugin.radiomics.feature.window.MappableFamily;
import fiji.plugin.radiomics.feature.window.SlidingWindow;
import fiji.plugin.radiomics.feature.window.WindowRequest;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.List;
import org.scijava.plugin.Plugin;

/**
 * The family of {@link GlrlmFeature}s. Averages leave out slices without a voxel. Undefined in a
 * region of one voxel.
 */
@Plugin(type = FeatureFamily.class, priority = 50)
public final class GlrlmFamily extends AbstractFamily implements MappableFamily {

    static final List<GlrlmFeature> FEATURES = List.of(GlrlmFeature.values());

    /** Weight of directions. */
    public static final Parameter<DistanceWeighting> WEIGHTING =
            DistanceWeighting.parameter("Weight of directions");

    /** Called by SciJava. */
    public GlrlmFamily() {
        super("glrlm", FEATURES, DirectionalTexture.AGGREGATIONS, true);
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(WEIGHTING);
    }

    @Override
    public void compute(
            RegionData region, FeatureSettings settings, Workers workers, FeatureSink sink) {
        new DirectionalTexture<>(
                        FEATURES,
                        region.levels(),
                        settings,
                        1,
                        settings.parameters().get(WEIGHTING),
                        new RunCounter(region.levels()),
                        workers)
                .compute(sink);
    }

    @Override
    public long workingBytes(RegionSize region, FeatureSettings settings, int threads) {
        return DirectionalTexture.workingBytes(
                SizeMatrix.cells(region.levels(), region.longest()),
                Double.BYTES,
                region,
                settings,
                threads);
    }

    @Override
    public SlidingWindow window(WindowRequest request) {
        return new RunWindow(request);
    }
}
