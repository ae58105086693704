/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.benchmark;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.extract.FeatureFamilies;
import fiji.plugin.radiomics.feature.Aggregation;
import fiji.plugin.radiomics.feature.Feature;
import fiji.plugin.radiomics.feature.FeatureFamily;
import fiji.plugin.radiomics.feature.FeatureSettings;
import fiji.plugin.radiomics.feature.FeatureSink;
import fiji.plugin.radiomics.preprocess.Discretisation;
import fiji.plugin.radiomics.preprocess.DiscretisationMethod;
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Each family alone, one thread, on spheres of the synthetic case with 64 grey levels. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FamilyBenchmark {

    /** Radius of the sphere in voxels. */
    @Param({"20", "50", "100"})
    public int radius;

    /** The family; morphology also without Moran's I and Geary's C, which take most of its time. */
    @Param({
        "morphology",
        "morphology moran=false",
        "local_intensity",
        "intensity_statistics",
        "intensity_histogram",
        "intensity_volume_histogram",
        "glcm",
        "glrlm",
        "glszm",
        "gldzm",
        "ngtdm",
        "ngldm"
    })
    public String family;

    private RegionData region;
    private FeatureFamily computed;

    private FeatureSettings settings;

    /** Makes the region. */
    @Setup
    public void setUp() {
        RegionData whole = new SyntheticCase(256, radius).region();
        region =
                whole.withLevels(
                        new Discretisation(
                                        DiscretisationMethod.FBN,
                                        0,
                                        Double.NEGATIVE_INFINITY,
                                        64,
                                        4096)
                                .apply(whole, 1));
        computed = FeatureFamilies.get(family.split(" ")[0]);
        settings =
                FeatureSettings.standard(
                        computed,
                        Set.of(
                                Aggregation.VOLUME_AVERAGED,
                                Aggregation.VOLUME_MERGED,
                                Aggregation.VOLUME));
        if (family.contains("moran=false")) {
            settings = settings.with(settings.parameters().with("moran", "false"));
        }
    }

    /**
     * All features of the family.
     *
     * @param hole takes the values
     */
    @Benchmark
    public void compute(Blackhole hole) {
        computed.compute(
                // A new one, so that nothing is left of the invocation before.
                region.withLevels(region.levels()),
                settings,
                Workers.none(),
                new FeatureSink() {
                    @Override
                    public void put(Feature f, Aggregation a, double value) {
                        hole.consume(value);
                    }

                    @Override
                    public void undefined(Feature f, Aggregation a, String reason) {
                        hole.consume(reason);
                    }

                    @Override
                    public void failed(Feature f, Aggregation a, String reason) {
                        throw new IllegalStateException(reason);
                    }
                });
    }
}
