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

import fiji.plugin.radiomics.stats.survival.ChiSquareTest;
import fiji.plugin.radiomics.stats.survival.Concordance;
import fiji.plugin.radiomics.stats.survival.CoxModel;
import fiji.plugin.radiomics.stats.survival.CoxSettings;
import fiji.plugin.radiomics.stats.survival.KaplanMeier;
import fiji.plugin.radiomics.stats.survival.RankTests;
import fiji.plugin.radiomics.stats.survival.RankWeight;
import fiji.plugin.radiomics.stats.survival.SurvivalData;
import java.util.List;
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

/** Curves, tests and a Cox model of ten covariates; half of the cases or fewer are censored. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SurvivalBenchmark {

    private static final int COVARIATES = 10;

    @Param({"500", "100000"})
    private int cases;

    private double[] time;
    private int[] status;
    private int[] group;
    private double[][] covariates;
    private SurvivalData data;

    @Setup
    public void draw() {
        Random random = new Random(1);
        time = new double[cases];
        status = new int[cases];
        group = new int[cases];
        covariates = new double[COVARIATES][cases];
        for (int i = 0; i < cases; i++) {
            double eta = 0;
            for (double[] column : covariates) {
                column[i] = random.nextGaussian();
                eta += .1 * column[i];
            }
            double event = -Math.log(1 - random.nextDouble()) * 30 * Math.exp(-eta);
            double end = 60 * random.nextDouble();
            time[i] = Math.round(100 * Math.min(event, end)) / 100.;
            status[i] = event <= end ? 1 : 0;
            group[i] = random.nextInt(2);
        }
        data = SurvivalData.of(time, status);
    }

    /** From times, unsorted, to curve and test. */
    @Benchmark
    public ChiSquareTest kaplanMeierAndLogRank() {
        SurvivalData sorted = SurvivalData.of(time, status);
        KaplanMeier.of(sorted);
        return RankTests.of(sorted, group, 2, List.of(RankWeight.LOGRANK)).test(0);
    }

    @Benchmark
    public CoxModel cox() {
        return CoxModel.fit(data, covariates, CoxSettings.STANDARD);
    }

    @Benchmark
    public CoxModel coxOfOneMarker() {
        return CoxModel.fit(data, new double[][] {covariates[0]}, CoxSettings.STANDARD);
    }

    @Benchmark
    public Concordance harrell() {
        return Concordance.harrell(data, covariates[0]);
    }
}
