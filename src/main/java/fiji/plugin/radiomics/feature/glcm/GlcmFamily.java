/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.glcm;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.feature.AbstractFamily;
import fiji.plugin.radiomics.feature.DistanceWeighting;
import fiji.plugin.radiomics.feature.FeatureFamily;
import fiji.plugin.radiomics.feature.FeatureSettings;
import fiji.plugin.radiomics.feature.FeatureSink;
import fiji.plugin.radiomics.feature.RegionSize;
import fiji.plugin.radiomics.feature.texture.DirectionalTexture;
import fiji.plugin.radiomics.feature.window.MappableFamily;
import fiji.plugin.radiomics.feature.window.SlidingWindow;
import fiji.plugin.radiomics.feature.window.WindowRequest;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.List;
import org.scijava.plugin.Plugin;

/**
 * The family of {@link GlcmFeature}s. Averages leave out slices and directions without any pair of
 * neighbours, and those in which a feature is not defined.
 */
@Plugin(type = FeatureFamily.class, priority = 60)
public final class GlcmFamily extends AbstractFamily implements MappableFamily {

    private static final List<GlcmFeature> FEATURES = List.of(GlcmFeature.values());

    /** Chebyshev distance of neighbours: the factor of the 13, in a slice 4, directions (PVMT). */
    public static final Parameter<Integer> DISTANCE =
            new Parameter<>(
                    "distance",
                    "Chebyshev distance of neighbours, in voxels: the factor of the 13 directions",
                    ParameterTypes.whole(1, 50),
                    "1");

    /** Weight of directions. */
    public static final Parameter<DistanceWeighting> WEIGHTING =
            DistanceWeighting.parameter("Weight of directions");

    /** Called by SciJava. */
    public GlcmFamily() {
        super("glcm", FEATURES, DirectionalTexture.AGGREGATIONS, true);
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(DISTANCE, WEIGHTING);
    }

    @Override
    public int reach(ParameterValues values) {
        return values.get(DISTANCE);
    }

    @Override
    public void compute(
            RegionData region, FeatureSettings settings, Workers workers, FeatureSink sink) {
        new DirectionalTexture<>(
                        FEATURES,
                        region.levels(),
                        settings,
                        settings.parameters().get(DISTANCE),
                        settings.parameters().get(WEIGHTING),
                        new PairCounter(region.levels()),
                        workers)
                .compute(sink);
    }

    @Override
    public SlidingWindow window(WindowRequest request) {
        return new GlcmWindow(request);
    }

    @Override
    public long workingBytes(RegionSize region, FeatureSettings settings, int threads) {
        return PairCounter.workingBytes(region, settings, threads);
    }
}
