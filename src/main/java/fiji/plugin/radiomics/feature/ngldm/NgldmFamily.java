/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.ngldm;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.feature.AbstractFamily;
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
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.List;
import org.scijava.plugin.Plugin;

/**
 * The family of {@link NgldmFeature}s. Averages leave out slices without a voxel. Undefined in a
 * region of one voxel.
 */
@Plugin(type = FeatureFamily.class, priority = 20)
public final class NgldmFamily extends AbstractFamily implements MappableFamily {

    static final List<NgldmFeature> FEATURES = List.of(NgldmFeature.values());

    /** Chebyshev radius of the neighbourhood, in voxels. */
    public static final Parameter<Integer> DISTANCE =
            new Parameter<>(
                    "distance",
                    "Chebyshev radius of the neighbourhood, in voxels",
                    ParameterTypes.whole(1, 50),
                    "1");

    /** The coarseness α. */
    public static final Parameter<Double> ALPHA =
            new Parameter<>(
                    "alpha",
                    "Coarseness: greatest difference of grey levels of dependent voxels",
                    ParameterTypes.number("0 or a number above 0", v -> v >= 0),
                    "0");

    /** Called by SciJava. */
    public NgldmFamily() {
        super("ngldm", FEATURES, SliceTexture.AGGREGATIONS, true);
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(DISTANCE, ALPHA);
    }

    @Override
    public int reach(ParameterValues values) {
        return values.get(DISTANCE);
    }

    @Override
    public void compute(
            RegionData region, FeatureSettings settings, Workers workers, FeatureSink sink) {
        DependenceCounter counter =
                new DependenceCounter(
                        region.levels(),
                        settings.parameters().get(DISTANCE),
                        settings.parameters().get(ALPHA));
        new SliceTexture<>(FEATURES, region.levels(), settings, counter, workers).compute(sink);
    }

    @Override
    public SlidingWindow window(WindowRequest request) {
        return new DependenceWindow(request);
    }

    @Override
    public List<Parameter<?>> windowParameters() {
        return List.of(ALPHA);
    }
}
