/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.morphology;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.feature.AbstractFamily;
import fiji.plugin.radiomics.feature.Aggregation;
import fiji.plugin.radiomics.feature.Feature;
import fiji.plugin.radiomics.feature.FeatureFamily;
import fiji.plugin.radiomics.feature.FeatureSettings;
import fiji.plugin.radiomics.feature.FeatureSink;
import fiji.plugin.radiomics.feature.RegionSize;
import fiji.plugin.radiomics.feature.Status;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.scijava.plugin.Plugin;

/** The family of {@link MorphologyFeature}s and {@link AutocorrelationFeature}s. */
@Plugin(type = FeatureFamily.class, priority = 100)
public final class MorphologyFamily extends AbstractFamily {

    private static final List<Feature> FEATURES =
            Stream.<Feature>concat(
                            Stream.of(MorphologyFeature.values()),
                            Stream.of(AutocorrelationFeature.values()))
                    .toList();

    /** Whether to compute {@link AutocorrelationFeature}s. */
    public static final Parameter<Boolean> MORAN =
            new Parameter<>(
                    "moran",
                    "Compute Moran's I and Geary's C, exactly; takes time and memory in large"
                            + " regions",
                    ParameterTypes.flag(),
                    "true");

    /** Called by SciJava. */
    public MorphologyFamily() {
        super("morphology", FEATURES);
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(MORAN);
    }

    @Override
    public void compute(
            RegionData region, FeatureSettings settings, Workers workers, FeatureSink sink) {
        Callable<Consumer<FeatureSink>> shape =
                () -> {
                    Shape s = Shape.of(region, workers);
                    return to -> put(s, to);
                };
        Callable<Consumer<FeatureSink>> autocorrelation =
                () -> {
                    SpatialAutocorrelation a =
                            settings.parameters().get(MORAN)
                                    ? SpatialAutocorrelation.of(region, workers)
                                    : null;
                    return to -> put(a, to);
                };
        workers.run(List.of(shape, autocorrelation)).forEach(put -> put.accept(sink));
    }

    @Override
    public long workingBytes(RegionSize region, FeatureSettings settings, int threads) {
        boolean spectra =
                settings.parameters().get(MORAN)
                        && !PairSums.fewPairs(region.voxels(), region.box());
        return spectra ? Spectra.bytes(region.box(), threads) : 0;
    }

    private static void put(Shape shape, FeatureSink sink) {
        for (MorphologyFeature f : MorphologyFeature.values()) {
            double value = f.of(shape);
            if (Double.isFinite(value)) {
                sink.put(f, Aggregation.NONE, value);
            } else {
                sink.undefined(f, Aggregation.NONE, f.reason());
            }
        }
    }

    private static void put(SpatialAutocorrelation autocorrelation, FeatureSink sink) {
        for (AutocorrelationFeature f : AutocorrelationFeature.values()) {
            if (autocorrelation == null) {
                sink.undefined(f, Aggregation.NONE, "not asked for, moran=false");
                continue;
            }
            Status status = autocorrelation.status();
            switch (status.kind()) {
                case OK -> sink.put(f, Aggregation.NONE, f.of(autocorrelation));
                case UNDEFINED -> sink.undefined(f, Aggregation.NONE, status.reason());
                case FAILED -> sink.failed(f, Aggregation.NONE, status.reason());
            }
        }
    }
}
