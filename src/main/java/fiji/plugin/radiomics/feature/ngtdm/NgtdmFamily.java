/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.ngtdm;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.feature.AbstractFamily;
import fiji.plugin.radiomics.feature.DistanceWeighting;
import fiji.plugin.radiomics.feature.FeatureFamily;
import fiji.plugin.radiomics.feature.FeatureSettings;
import fiji.plugin.radiomics.feature.FeatureSink;
import fiji.plugin.radiomics.feature.texture.SliceTexture;
import fiji.plugin.radiomics.feature.window.MappableFamily;
import fiji.plugin.radiomics.feature.window.SlidingWindow;
import fiji.plugin.radiomics.feature.window.WindowRequest;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.preprocess.Levels;
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.List;
import org.scijava.plugin.Plugin;

/**
 * The family of {@link NgtdmFeature}s. Averages leave out slices in which no voxel has a neighbour,
 * and those in which a feature is not defined.
 */
@Plugin(type = FeatureFamily.class, priority = 30)
public final class NgtdmFamily extends AbstractFamily implements MappableFamily {

    private static final List<NgtdmFeature> FEATURES = List.of(NgtdmFeature.values());

    /** Chebyshev radius of the neighbourhood, in voxels. */
    public static final Parameter<Integer> DISTANCE =
            new Parameter<>(
                    "distance",
                    "Chebyshev radius of the neighbourhood, in voxels",
                    ParameterTypes.whole(1, 50),
                    "1");

    /** Weight of neighbours in their mean. */
    public static final Parameter<DistanceWeighting> WEIGHTING =
            DistanceWeighting.parameter("Weight of neighbours in their mean");

    /** Called by SciJava. */
    public NgtdmFamily() {
        super("ngtdm", FEATURES, SliceTexture.AGGREGATIONS, true);
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
        Levels levels = region.levels();
        int distance = settings.parameters().get(DISTANCE);
        DistanceWeighting weighting = settings.parameters().get(WEIGHTING);
        SliceTexture.Counter<NgtdmMatrix> counter =
                weighting == DistanceWeighting.NONE
                        ? new ToneCounter(levels, distance)
                        : new WeightedToneCounter(levels, distance, weighting);
        new SliceTexture<>(FEATURES, levels, settings, counter, workers).compute(sink);
    }

    @Override
    public SlidingWindow window(WindowRequest request) {
        return new ToneWindow(request);
    }
}
