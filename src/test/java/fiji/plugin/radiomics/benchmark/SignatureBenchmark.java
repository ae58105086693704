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
import fiji.plugin.radiomics.stats.cutoff.CutoffRule;
import fiji.plugin.radiomics.stats.model.ElasticNet;
import fiji.plugin.radiomics.stats.model.Frame;
import fiji.plugin.radiomics.stats.model.LinearModel;
import fiji.plugin.radiomics.stats.model.Recipe;
import fiji.plugin.radiomics.stats.model.RecipePresets;
import fiji.plugin.radiomics.stats.model.Training;
import fiji.plugin.radiomics.stats.model.Tuned;
import fiji.plugin.radiomics.stats.model.learner.LassoLearner;
import fiji.plugin.radiomics.stats.validate.FoldResult;
import fiji.plugin.radiomics.stats.validate.Splits;
import fiji.plugin.radiomics.stats.validate.Validation;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/**
 * Paths of 100 penalties, their choice in ten folds, and nested folds, of 1000 columns, independent
 * ones or 40 sources mixed. Beside it, R: {@code glmnet(x, y, family = "binomial")} and {@code
 * cv.glmnet}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SignatureBenchmark {

    private static final int COLUMNS = 1000;
    private static final int SOURCES = 40;

    @Param({"false", "true"})
    private boolean mixed;

    private Training small;
    private Training large;

    @Setup
    public void draw() {
        small = cases(200);
        large = cases(250);
    }

    private Training cases(int n) {
        Random random = new Random(1);
        double[][] sources = new double[SOURCES][n];
        for (double[] source : sources) {
            for (int i = 0; i < n; i++) {
                source[i] = random.nextGaussian();
            }
        }
        double[][] x = new double[COLUMNS][n];
        for (double[] column : x) {
            for (double[] source : sources) {
                double share = mixed && random.nextDouble() < .15 ? random.nextGaussian() : 0;
                for (int i = 0; i < n; i++) {
                    column[i] += share * source[i];
                }
            }
            for (int i = 0; i < n; i++) {
                column[i] += (mixed ? .3 : 1) * random.nextGaussian();
            }
        }
        boolean[] positive = new boolean[n];
        for (int i = 0; i < n; i++) {
            double odds = x[0][i] + x[1][i] - x[2][i];
            positive[i] = random.nextDouble() < LinearModel.probability(odds);
        }
        List<String> names = IntStream.range(0, COLUMNS).mapToObj(j -> "f" + j).toList();
        return new Training(Frame.of(names, x), positive, 1);
    }

    @Benchmark
    public LinearModel[] path() {
        ElasticNet net = new ElasticNet(small.x(), small.positive(), null, 1, true);
        return net.path(net.penalties(100, 0), ElasticNet.USUAL);
    }

    @Benchmark
    public Tuned tenFolds() {
        LassoLearner lasso = new LassoLearner();
        return Tuned.of(lasso, lasso.parameters().values(Map.of("folds", "10")), small, List.of());
    }

    @Benchmark
    public List<FoldResult> nestedFoldsOfTwoThreads() {
        Recipe recipe = RecipePresets.of("lasso");
        return new Validation(CutoffRule.of("youden"), new Workers(2), Progress.NONE)
                .run(recipe, large, Splits.repeated(large.positive(), large.cluster(), 5, 5, 1));
    }
}
