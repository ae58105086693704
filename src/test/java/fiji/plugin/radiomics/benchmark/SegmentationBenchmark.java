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

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.parameter.NamedValues;
import fiji.plugin.radiomics.segment.MaskAgreement;
import fiji.plugin.radiomics.segment.Segmentation;
import fiji.plugin.radiomics.segment.SegmentationInput;
import fiji.plugin.radiomics.segment.SegmentationMethods;
import fiji.plugin.radiomics.segment.SegmentationProgress;
import fiji.plugin.radiomics.segment.SegmentationResult;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Segmentation in a CT of 512 × 512 × 300 voxels, and of a noisy ball in a box of 100³. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class SegmentationBenchmark {

    private Volume ct;
    private Volume box;
    private Mask lesion;

    /** A ball of 100 mm in a body of noise; a ball of 25 voxels in a box. */
    @Setup(Level.Trial)
    public void fill() {
        ct = ball(Geometry.of(512, 512, 300, 0.8, 0.8, 1), 100, 100, 10);
        box = ball(Geometry.of(100, 100, 100, 1, 1, 1), 25, 60, 30);
        float[] data = box.data();
        byte[] inside = new byte[data.length];
        for (int i = 0; i < data.length; i++) {
            inside[i] = (byte) (data[i] > 30 ? 1 : 0);
        }
        lesion = new Mask(box.geometry(), inside);
    }

    private static Volume ball(Geometry g, double radius, double contrast, double noise) {
        SplittableRandom random = new SplittableRandom(1);
        float[] data = new float[g.voxels()];
        for (int z = 0, i = 0; z < g.size(2); z++) {
            for (int y = 0; y < g.size(1); y++) {
                for (int x = 0; x < g.size(0); x++, i++) {
                    double dx = (x - g.size(0) / 2) * g.spacing(0);
                    double dy = (y - g.size(1) / 2) * g.spacing(1);
                    double dz = (z - g.size(2) / 2) * g.spacing(2);
                    boolean in = dx * dx + dy * dy + dz * dz <= radius * radius;
                    double sum = random.nextDouble() + random.nextDouble() + random.nextDouble();
                    data[i] = (float) ((in ? contrast : 0) + 2 * noise * (sum - 1.5));
                }
            }
        }
        return new Volume(g, data);
    }

    private static SegmentationResult segment(Volume image, String method, String parameters) {
        Geometry g = image.geometry();
        int[] seed = {g.size(0) / 2, g.size(1) / 2, g.size(2) / 2};
        return Segmentation.of(SegmentationMethods.get(method), NamedValues.values(parameters))
                .apply(SegmentationInput.of(image).withSeed(seed), SegmentationProgress.NONE);
    }

    /** Four million cubic millimetres, confidence-connected. */
    @Benchmark
    public SegmentationResult growing() {
        return segment(ct, "region_growing", "");
    }

    /** The same with bridges cut. */
    @Benchmark
    public SegmentationResult growingWithNeck() {
        return segment(ct, "region_growing", "lower:60, neck:3");
    }

    /** The same, opened and closed. */
    @Benchmark
    public SegmentationResult thresholdWithTools() {
        return segment(
                ct, "threshold", "lower:60, closing:3, fillholes:3D, opening:3, largest:true");
    }

    /** One million voxels. */
    @Benchmark
    public SegmentationResult randomWalker() {
        return segment(box, "random_walker", "box:50, ball:15");
    }

    /** All measures of two masks of one million voxels. */
    @Benchmark
    public MaskAgreement agreement() {
        return MaskAgreement.of(lesion, "a", lesion, "b", SegmentationProgress.NONE);
    }
}
