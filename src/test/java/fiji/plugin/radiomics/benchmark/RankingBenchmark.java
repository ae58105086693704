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
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.analysis.RocAnalysis;
import fiji.plugin.radiomics.stats.analysis.RocParameters;
import fiji.plugin.radiomics.stats.analysis.RocResult;
import fiji.plugin.radiomics.stats.analysis.RocSettings;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.table.TextColumn;
import java.util.ArrayList;
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

/**
 * What the panel waits for: areas, intervals, cutoffs and class tests of all markers of a table.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(1)
public class RankingBenchmark {

    @Param("100000")
    private int rows;

    @Param("500")
    private int markers;

    @Param({"1", "2"})
    private int threads;

    private CaseTable table;
    private RocSettings settings;
    private Workers workers;

    /** A third of the cases is positive, and the markers tell them more or less. */
    @Setup(Level.Trial)
    public void fill() {
        SplittableRandom random = new SplittableRandom(1);
        String[] outcome = new String[rows];
        for (int row = 0; row < rows; row++) {
            outcome[row] = random.nextInt(3) == 0 ? "malignant" : "benign";
        }
        List<Column> columns = new ArrayList<>();
        columns.add(new TextColumn("outcome", outcome));
        for (int m = 0; m < markers; m++) {
            double[] values = new double[rows];
            for (int row = 0; row < rows; row++) {
                double shift = outcome[row].equals("malignant") ? m / (double) markers : 0;
                values[row] = random.nextDouble() + random.nextDouble() + .5 * shift;
            }
            columns.add(new NumberColumn("marker_" + m, values));
        }
        table = new CaseTable("cases", columns);
        settings =
                RocSettings.INITIAL
                        .with(RocParameters.OUTCOME, "outcome")
                        .with(RocParameters.POSITIVE, "malignant");
        workers = new Workers(threads);
    }

    /** Ends the threads. */
    @TearDown(Level.Trial)
    public void close() {
        workers.close();
    }

    /** Everything but the bootstrap of cutoffs. */
    @Benchmark
    public RocResult ranking() {
        return new RocAnalysis(settings, workers, Progress.NONE).ranking(table);
    }
}
