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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.cutoff.CutoffRule;
import fiji.plugin.radiomics.stats.model.FittedText;
import fiji.plugin.radiomics.stats.model.Folds;
import fiji.plugin.radiomics.stats.model.Frame;
import fiji.plugin.radiomics.stats.model.Recipe;
import fiji.plugin.radiomics.stats.model.RecipePresets;
import fiji.plugin.radiomics.stats.model.RecipeText;
import fiji.plugin.radiomics.stats.model.Training;
import fiji.plugin.radiomics.stats.model.YamlText;
import fiji.plugin.radiomics.stats.survival.SurvivalData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that is fitted knows of the cases that it is tried on. */
class LeakTest {

    private static final String ALL_STEPS =
            """
            steps:
              - impute: {indicator: true}
              - constant
              - stable: {table: ICC}
              - harmonise
              - log
              - scale: {method: robust}
              - correlation
              - univariate: {by: mannwhitney, k: 12}
              - mrmr: {k: 9}
              - lasso
            learner:
              elastic_net: {measure: auc, lambda: 1se}
            """;

    @TempDir private static Path folder;

    static List<Recipe> recipes() throws IOException {
        StringBuilder lines = new StringBuilder("marker,form,name,icc\n");
        for (int j = 0; j < 15; j++) {
            lines.append("f" + j + ",\"ICC(2,1)\",x," + (.99 - j / 100.) + "\n");
        }
        Path icc = Files.writeString(folder.resolve("icc.csv"), lines);
        List<Recipe> all = new ArrayList<>();
        RecipePresets.ofClasses().forEach(name -> all.add(RecipePresets.of(name)));
        all.add(RecipeText.read(ALL_STEPS.replace("ICC", icc.toString()), "all_steps"));
        return all;
    }

    private static Training cases() {
        SplittableRandom random = new SplittableRandom(8);
        int n = 80;
        double[][] x = new double[15][n];
        boolean[] positive = new boolean[n];
        int[] patient = new int[n];
        for (int i = 0; i < n; i++) {
            patient[i] = i / 2;
            for (int j = 0; j < 15; j++) {
                x[j][i] = 1 + random.nextDouble() * (j + 1);
            }
            positive[i] = x[2][i] / 3 + x[6][i] / 7 + random.nextDouble() > 1.9;
            if (i % 11 == 0) {
                x[9][i] = Double.NaN;
            }
        }
        List<String> names = IntStream.range(0, 15).mapToObj(j -> "f" + j).toList();
        String[] centres =
                IntStream.range(0, n).mapToObj(i -> "c" + i / 3 % 2).toArray(String[]::new);
        return new Training(Frame.of(names, x).withBatch(centres), positive, patient, 1, () -> {});
    }

    private static List<Split> splits(Training cases) {
        return Splits.repeated(cases.positive(), cases.cluster(), 1, 4, 3);
    }

    private static Validation validation(int threads) {
        return new Validation(CutoffRule.of("youden"), new Workers(threads), Progress.NONE);
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void poisonedTestRowsMoveNoFittedNumber(Recipe recipe) {
        Training cases = cases();
        List<Split> splits = splits(cases);
        List<FoldResult> clean = validation(1).run(recipe, cases, splits);
        for (double poison : new double[] {Double.NaN, 1e300}) {
            for (int f = 0; f < splits.size(); f++) {
                double[][] columns = new double[cases.x().size()][];
                Arrays.setAll(columns, j -> cases.x().column(j).clone());
                boolean[] classes = cases.positive().clone();
                for (int row : splits.get(f).test()) {
                    for (double[] column : columns) {
                        column[row] = poison;
                    }
                    classes[row] = !classes[row];
                }
                Training poisoned =
                        new Training(
                                cases.x().with(columns), classes, cases.cluster(), 1, () -> {});
                FoldResult result =
                        validation(1).run(recipe, poisoned, splits.subList(f, f + 1)).get(0);
                assertEquals(text(clean.get(f)), text(result));
            }
        }
    }

    static List<Recipe> recipesOfSurvival() {
        List<Recipe> all = new ArrayList<>();
        RecipePresets.ofSurvival().forEach(name -> all.add(RecipePresets.of(name)));
        String steps = ALL_STEPS.replace("by: mannwhitney", "by: cox");
        all.add(RecipeText.read(steps.replaceAll(".*(mrmr|stable).*\n", ""), "all_steps"));
        return all;
    }

    @ParameterizedTest
    @MethodSource("recipesOfSurvival")
    void poisonedTestRowsMoveNoFittedNumberOfSurvival(Recipe recipe) {
        Training classes = cases();
        int n = classes.positive().length;
        double[] time = new double[n];
        int[] status = new int[n];
        for (int i = 0; i < n; i++) {
            time[i] = 1 + (7 * i) % 30 + (classes.positive()[i] ? 0 : 20);
            status[i] = i % 3 > 0 ? 1 : 0;
        }
        Training cases = survival(classes.x(), time, status, classes);
        List<Split> splits = splits(cases);
        List<FoldResult> clean = validation(1).run(recipe, cases, splits);
        for (double poison : new double[] {Double.NaN, 1e300}) {
            for (int f = 0; f < splits.size(); f++) {
                double[][] columns = new double[cases.x().size()][];
                Arrays.setAll(columns, j -> cases.x().column(j).clone());
                double[] times = time.clone();
                int[] ends = status.clone();
                for (int row : splits.get(f).test()) {
                    for (double[] column : columns) {
                        column[row] = poison;
                    }
                    times[row] += 1000;
                    ends[row] = 1 - ends[row];
                }
                Training poisoned = survival(cases.x().with(columns), times, ends, classes);
                FoldResult result =
                        validation(1).run(recipe, poisoned, splits.subList(f, f + 1)).get(0);
                assertEquals(text(clean.get(f)), text(result));
            }
        }
        assertTrue(clean.get(0).trainingAuc() > .6);
    }

    private static Training survival(Frame x, double[] time, int[] status, Training cases) {
        return Training.ofSurvival(x, SurvivalData.of(time, status), cases.cluster(), 1);
    }

    private static String text(FoldResult result) {
        return YamlText.write(FittedText.write(result.fitted()))
                + result.cutoff()
                + " "
                + result.trainingAuc();
    }

    @Test
    void threadsChangeNothing() {
        Training cases = cases();
        Recipe recipe = RecipePresets.of(RecipePresets.STANDARD);
        List<FoldResult> one = validation(1).run(recipe, cases, splits(cases));
        List<FoldResult> three = validation(3).run(recipe, cases, splits(cases));
        for (int f = 0; f < one.size(); f++) {
            assertEquals(text(one.get(f)), text(three.get(f)));
            assertEquals(
                    Arrays.toString(one.get(f).scores()), Arrays.toString(three.get(f).scores()));
        }
    }

    @Test
    void patientsStayWholeAndClassesEven() {
        Training cases = cases();
        int[] fold = Folds.stratified(cases.positive(), cases.cluster(), 4, 7);
        int[] positives = new int[5];
        for (int i = 0; i < fold.length; i++) {
            assertEquals(fold[i - i % 2], fold[i]);
            positives[fold[i]] += cases.positive()[i] ? 1 : 0;
        }
        int least = Arrays.stream(positives).skip(1).min().orElseThrow();
        int most = Arrays.stream(positives).skip(1).max().orElseThrow();
        assertTrue(most - least <= 2, Arrays.toString(positives));
        for (Split split : Splits.bootstrap(cases.positive(), cases.cluster(), 5, 7)) {
            Set<Integer> drawn = new HashSet<>();
            Arrays.stream(split.training()).forEach(i -> drawn.add(cases.cluster()[i]));
            for (int row : split.test()) {
                assertTrue(!drawn.contains(cases.cluster()[row]));
            }
        }
    }

    @Test
    void endsWhenCancelled() {
        Progress cancelled =
                new Progress() {
                    @Override
                    public void report(long done, long total) {}

                    @Override
                    public boolean isCancelled() {
                        return true;
                    }
                };
        Training cases = cases();
        assertThrows(
                CancellationException.class,
                () ->
                        new Validation(CutoffRule.of("youden"), Workers.none(), cancelled)
                                .run(RecipePresets.of("lasso"), cases, splits(cases)));
    }
}
