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
import fiji.plugin.radiomics.extract.ExtractionSettings;
import fiji.plugin.radiomics.extract.Extractor;
import fiji.plugin.radiomics.extract.FeatureRow;
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.extract.Timings;
import fiji.plugin.radiomics.testing.Extractions;
import java.util.List;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** All families in one call, from image and mask to the row, on the synthetic case. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx1500m")
public class WholeCallBenchmark {

    /** Radius of the sphere in voxels. */
    @Param({"20", "50", "100"})
    public int radius;

    /** Number of threads. */
    @Param({"1", "2"})
    public int threads;

    /** Whether Moran's I and Geary's C are among the features. */
    @Param({"false", "true"})
    public String moran;

    private Workers workers;
    private Extractor extractor;
    private SourceImage image;
    private Region region;

    /** Makes image and region. */
    @Setup
    public void setUp() {
        SyntheticCase c = new SyntheticCase(256, radius);
        image = new SourceImage("synthetic", c.image, "HU", List.of());
        region = Region.of("sphere", c.sphere);
        ExtractionSettings settings =
                Extractions.settings(
                        "ct",
                        "range",
                        "none",
                        "discretisation",
                        "FBN",
                        "bins",
                        "64",
                        "aggregations",
                        "3D_averaged 3D_merged 3D",
                        "moran",
                        moran);
        workers = new Workers(threads);
        extractor = new Extractor(settings, workers, Timings.NONE);
    }

    /** Ends the threads. */
    @TearDown
    public void tearDown() {
        workers.close();
    }

    /**
     * @return the row
     */
    @Benchmark
    public FeatureRow extract() {
        return extractor.extract("case", image, region);
    }
}
