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

import fiji.plugin.radiomics.stats.roc.AucEstimate;
import fiji.plugin.radiomics.stats.roc.AucMethod;
import fiji.plugin.radiomics.stats.roc.BinaryScores;
import fiji.plugin.radiomics.stats.roc.DeLong;
import fiji.plugin.radiomics.stats.roc.Direction;
import fiji.plugin.radiomics.stats.roc.RocComparison;
import fiji.plugin.radiomics.stats.roc.RocCurve;
import java.util.Random;
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

/** Areas and their comparison on many cases, half of them positive, normally distributed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(1)
public class RocBenchmark {

    @Param({"10000", "1000000"})
    private int cases;

    private BinaryScores first;
    private BinaryScores second;

    @Setup
    public void draw() {
        Random random = new Random(1);
        double[] a = new double[cases];
        double[] b = new double[cases];
        boolean[] positive = new boolean[cases];
        for (int i = 0; i < cases; i++) {
            positive[i] = random.nextBoolean();
            double shared = random.nextGaussian() + (positive[i] ? 1 : 0);
            a[i] = shared + random.nextGaussian();
            b[i] = shared + random.nextGaussian();
        }
        first = BinaryScores.of(a, positive);
        second = BinaryScores.of(b, positive);
    }

    @Benchmark
    public double auc() {
        return RocCurve.of(first, Direction.HIGHER).auc();
    }

    @Benchmark
    public AucEstimate delongInterval() {
        return AucEstimate.of(RocCurve.of(first, Direction.HIGHER), AucMethod.DELONG, .95);
    }

    @Benchmark
    public RocComparison pairedDelong() {
        return RocComparison.paired(DeLong.of(first), DeLong.of(second), .95);
    }
}
