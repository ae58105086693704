/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.cutoff.CutoffRule;
import fiji.plugin.radiomics.stats.model.Frame;
import fiji.plugin.radiomics.stats.model.LogisticFit;
import fiji.plugin.radiomics.stats.model.Recipe;
import fiji.plugin.radiomics.stats.model.RecipeText;
import fiji.plugin.radiomics.stats.model.Training;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A score of pure noise beside a clinical column. */
class TwoStageTest {

    private static final int MARKERS = 40;
    private static final double CRITICAL = 3.841459;

    private static final Recipe LASSO =
            RecipeText.read("steps: [scale]\nlearner: {lasso: {lambda: 0.05}}", "score");

    private static final Recipe PLAIN = RecipeText.read("learner: firth", "plain");

    private static Training noise(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 80;
        double[][] x = new double[MARKERS + 1][n];
        boolean[] positive = new boolean[n];
        for (int i = 0; i < n; i++) {
            for (double[] column : x) {
                column[i] = random.nextDouble();
            }
            positive[i] = x[MARKERS][i] + random.nextDouble() > 1;
        }
        List<String> names = new ArrayList<>();
        IntStream.range(0, MARKERS).forEach(j -> names.add("m" + j));
        names.add("age");
        return new Training(Frame.of(names, x), positive, seed);
    }

    private static List<String> markers() {
        return IntStream.range(0, MARKERS).mapToObj(j -> "m" + j).toList();
    }

    /** Its likelihood ratio beside age exceeds what chance exceeds once in twenty. */
    private static boolean isSignificant(Training t, double[] score) {
        double[] age = t.x().column(MARKERS);
        double with = LogisticFit.of(new double[][] {age, score}, t.positive()).logLikelihood();
        double without = LogisticFit.of(new double[][] {age}, t.positive()).logLikelihood();
        return score[0] != score[1] && 2 * (with - without) > CRITICAL;
    }

    @Test
    void noiseAddsNothingOnceItIsCrossFitted() {
        TwoStage stages = new TwoStage(LASSO, markers(), PLAIN, List.of("age"));
        int runs = 60;
        int naive = 0;
        int positive = 0;
        for (int seed = 1; seed <= runs; seed++) {
            Training t = noise(seed);
            Training own = t.with(t.x().keep(markers()));
            naive += isSignificant(t, LASSO.fit(own).scores(own.x())) ? 1 : 0;
            double[] crossFitted = stages.crossFitted(t);
            double[] age = t.x().column(MARKERS);
            double slope =
                    LogisticFit.of(new double[][] {age, crossFitted}, t.positive())
                            .coefficients()[1];
            positive += slope > 0 && isSignificant(t, crossFitted) ? 1 : 0;
        }
        assertTrue(naive >= .95 * runs, "fitted to the same cases: " + naive);
        // Nominal 2.5 % on this side; 5 of 60 are exceeded once in a hundred times.
        assertTrue(positive <= 5, "cross-fitted: " + positive);
    }

    @Test
    void testRowsMoveNothingThatIsFitted() {
        Training t = noise(3);
        List<Split> splits = Splits.repeated(t.positive(), t.cluster(), 1, 4, 9);
        Validation validation =
                new Validation(CutoffRule.of("youden"), new Workers(2), Progress.NONE);
        TwoStage stages = new TwoStage(LASSO, markers(), PLAIN, List.of("age"));
        List<FoldResult> clean = stages.run(validation, t, splits);
        for (int f = 0; f < splits.size(); f++) {
            double[][] columns = new double[t.x().size()][];
            Arrays.setAll(columns, j -> t.x().column(j).clone());
            boolean[] classes = t.positive().clone();
            for (int row : splits.get(f).test()) {
                for (double[] column : columns) {
                    column[row] = 1e300;
                }
                classes[row] = !classes[row];
            }
            Training poisoned =
                    new Training(t.x().with(columns), classes, t.cluster(), t.seed(), () -> {});
            FoldResult result = stages.run(validation, poisoned, splits.subList(f, f + 1)).get(0);
            assertEquals(
                    Arrays.toString(clean.get(f).fitted().model().coefficients()),
                    Arrays.toString(result.fitted().model().coefficients()));
        }
    }
}
