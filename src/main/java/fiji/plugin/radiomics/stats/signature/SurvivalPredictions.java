/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.signature;

import fiji.plugin.radiomics.stats.model.FittedRecipe;
import fiji.plugin.radiomics.stats.model.Training;
import fiji.plugin.radiomics.stats.survival.SurvivalData;
import fiji.plugin.radiomics.stats.validate.FoldResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was predicted of the survival of cases that were not in training, a repeat.
 *
 * @param rows cases, by number; those without a score are not among them
 * @param scores of each
 * @param survival of each the predicted survival at the times that are asked, a time a row
 * @param groups of risk of each, by number
 * @param parts the test part of each: scores of different models have no common zero
 */
record SurvivalPredictions(
        int[] rows, double[] scores, double[][] survival, int[] groups, int[] parts) {

    /** What a fold's model has learnt of the level of survival. */
    static RiskScale scale(FoldResult fold, Training cases, RiskScale like) {
        return scale(fold.fitted(), cases.rows(fold.split().training()), like);
    }

    static RiskScale scale(FittedRecipe fitted, Training training, RiskScale like) {
        return RiskScale.of(
                fitted.scores(training.x()),
                training.survival().orElseThrow(),
                like.cuts().length + 1,
                like.asked(),
                like.unit());
    }

    /** A repeat each; of bootstrap samples one, of the means over the samples without a case. */
    static List<SurvivalPredictions> of(
            List<FoldResult> results, Training cases, RiskScale like, boolean bootstrap) {
        Map<Integer, List<FoldResult>> repeats = new TreeMap<>();
        for (FoldResult result : results) {
            repeats.computeIfAbsent(bootstrap ? 1 : result.split().repeat(), k -> new ArrayList<>())
                    .add(result);
        }
        int n = cases.positive().length;
        List<SurvivalPredictions> all = new ArrayList<>();
        for (List<FoldResult> folds : repeats.values()) {
            Sums sums = new Sums(n, like.asked().length);
            for (int f = 0; f < folds.size(); f++) {
                RiskScale scale = scale(folds.get(f), cases, like);
                int[] test = folds.get(f).split().test();
                for (int i = 0; i < test.length; i++) {
                    sums.add(test[i], folds.get(f).scores()[i], scale, bootstrap ? 0 : f);
                }
            }
            all.add(sums.means());
        }
        return all;
    }

    /** Of cases that one model has predicted. */
    static SurvivalPredictions of(double[] scores, RiskScale scale) {
        Sums sums = new Sums(scores.length, scale.asked().length);
        for (int i = 0; i < scores.length; i++) {
            sums.add(i, scores[i], scale, 0);
        }
        return sums.means();
    }

    private static final class Sums {

        private final double[] score;
        private final double[][] survival;
        private final double[] group;
        private final int[] part;
        private final int[] times;

        Sums(int n, int asked) {
            score = new double[n];
            survival = new double[asked][n];
            group = new double[n];
            part = new int[n];
            times = new int[n];
        }

        void add(int row, double value, RiskScale scale, int fold) {
            if (Double.isNaN(value)) {
                return;
            }
            score[row] += value;
            for (int t = 0; t < survival.length; t++) {
                survival[t][row] += scale.survival(value, scale.asked()[t]);
            }
            group[row] += scale.group(value);
            part[row] = fold;
            times[row]++;
        }

        SurvivalPredictions means() {
            int[] rows =
                    java.util.stream.IntStream.range(0, times.length)
                            .filter(i -> times[i] > 0)
                            .toArray();
            double[][] means = new double[survival.length][];
            for (int t = 0; t < means.length; t++) {
                double[] at = survival[t];
                means[t] = Arrays.stream(rows).mapToDouble(i -> at[i] / times[i]).toArray();
            }
            return new SurvivalPredictions(
                    rows,
                    Arrays.stream(rows).mapToDouble(i -> score[i] / times[i]).toArray(),
                    means,
                    Arrays.stream(rows).map(i -> (int) Math.round(group[i] / times[i])).toArray(),
                    Arrays.stream(rows).map(i -> part[i]).toArray());
        }
    }

    /** The survival of these cases. */
    SurvivalData data(SurvivalData all) {
        return all.select(rows);
    }

    /** The predicted risk of each at a time. */
    double[] risk(int time) {
        return Arrays.stream(survival[time]).map(s -> 1 - s).toArray();
    }

    /** A bootstrap sample: each case as often as it was drawn. */
    SurvivalPredictions drawn(int[] times) {
        int[] some =
                java.util.stream.IntStream.range(0, rows.length)
                        .flatMap(
                                i ->
                                        java.util.stream.IntStream.generate(() -> i)
                                                .limit(times[rows[i]]))
                        .toArray();
        double[][] survivals = new double[survival.length][];
        for (int t = 0; t < survivals.length; t++) {
            double[] at = survival[t];
            survivals[t] = Arrays.stream(some).mapToDouble(i -> at[i]).toArray();
        }
        return new SurvivalPredictions(
                Arrays.stream(some).map(i -> rows[i]).toArray(),
                Arrays.stream(some).mapToDouble(i -> scores[i]).toArray(),
                survivals,
                Arrays.stream(some).map(i -> groups[i]).toArray(),
                Arrays.stream(some).map(i -> parts[i]).toArray());
    }
}
