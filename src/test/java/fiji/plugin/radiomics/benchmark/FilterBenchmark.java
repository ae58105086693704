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
import fiji.plugin.radiomics.filter.FilterSpec;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Volume;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Filters of a volume of 256³ voxels of 1 mm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
public class FilterBenchmark {

    private static final int SIZE = 256;

    @Param({
        "laplacian_of_gaussian(sigma:3mm)",
        "separable_wavelet(wavelet:coif1)",
        "mean(support:5)",
        "laws(kernels:E5L5S5, energy:7, rotation:true, pooling:max)",
        "nonseparable_wavelet"
    })
    private String filter;

    @Param({"1", "2"})
    private int threads;

    private Volume image;
    private Workers workers;

    /** Noise about soft tissue. */
    @Setup(Level.Trial)
    public void fill() {
        SplittableRandom random = new SplittableRandom(1);
        float[] data = new float[SIZE * SIZE * SIZE];
        for (int i = 0; i < data.length; i++) {
            data[i] = (float) (40 + 100 * (random.nextDouble() + random.nextDouble() - 1));
        }
        image = new Volume(Geometry.of(SIZE, SIZE, SIZE, 1, 1, 1), data);
        workers = new Workers(threads);
    }

    /** Ends the threads. */
    @TearDown(Level.Trial)
    public void close() {
        workers.close();
    }

    /** All responses of the filter. */
    @Benchmark
    public List<Volume> filter() {
        return FilterSpec.of(filter).apply(image, workers);
    }
}
