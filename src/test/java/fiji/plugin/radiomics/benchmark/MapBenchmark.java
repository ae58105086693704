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
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.map.MapFeature;
import fiji.plugin.radiomics.map.MapInput;
import fiji.plugin.radiomics.map.MapProgress;
import fiji.plugin.radiomics.map.MapSettings;
import fiji.plugin.radiomics.map.TextureMaps;
import fiji.plugin.radiomics.testing.Extractions;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Maps of all features of a family over a cube of 48³ voxels out of the synthetic case, with 32
 * grey levels: time a voxel, preparation of the tiles and rounding included.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class MapBenchmark {

    private static final int SIDE = 48;

    /** The family. */
    @Param({
        "intensity_statistics",
        "intensity_histogram",
        "glcm",
        "glcm merged",
        "glrlm",
        "glrlm merged",
        "glszm",
        "gldzm",
        "ngtdm",
        "ngldm"
    })
    public String family;

    /** Radius of the window in voxels. */
    @Param({"1", "3", "7"})
    public int radius;

    /** Number of threads. */
    @Param({"1"})
    public int threads;

    private TextureMaps maps;
    private Workers workers;

    /** Makes the region. */
    @Setup
    public void setUp() {
        SyntheticCase synthetic = new SyntheticCase(64, 30);
        Geometry g = Geometry.of(SIDE, SIDE, SIDE, 1, 1, 1);
        float[] data = new float[g.voxels()];
        for (int z = 0, i = 0; z < SIDE; z++) {
            for (int y = 0; y < SIDE; y++) {
                for (int x = 0; x < SIDE; x++, i++) {
                    data[i] = synthetic.image.get(x + 8, y + 8, z + 8);
                }
            }
        }
        byte[] inside = new byte[data.length];
        Arrays.fill(inside, (byte) 1);
        MapInput input =
                MapInput.of(
                        new Volume(g, data),
                        Region.of("cube", new Mask(g, inside)),
                        Extractions.settings("mr", "bins", "32", "outliersigma", "0"),
                        false);
        boolean merged = family.endsWith(" merged");
        maps =
                new TextureMaps(
                        input,
                        MapFeature.of(family.split(" ")[0]),
                        new MapSettings(radius, true, true, merged));
        workers = new Workers(threads);
    }

    /** Ends the threads. */
    @TearDown
    public void tearDown() {
        workers.close();
    }

    /**
     * All features of the family at every voxel.
     *
     * @param hole takes the values
     */
    @Benchmark
    @OperationsPerInvocation(SIDE * SIDE * SIDE)
    public void compute(Blackhole hole) {
        maps.compute(
                workers,
                MapProgress.NONE,
                (feature, x0, y, z, row, from, n) -> hole.consume(row[from]));
    }
}
