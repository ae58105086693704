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

import fiji.plugin.radiomics.stats.model.LinearModel;
import fiji.plugin.radiomics.stats.model.Ranks;
import fiji.plugin.radiomics.stats.validate.FoldResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was predicted of cases that were not in training, a repeat: a prediction a case at most.
 *
 * @param rows cases, by number
 * @param probabilities predicted
 * @param called whether the probability is not below the cutoff that was chosen in training
 */
record Predictions(int[] rows, double[] probabilities, boolean[] called) {

    /** A repeat each; of bootstrap samples one, of the mean over the samples without a case. */
    static List<Predictions> of(List<FoldResult> results, int cases, boolean bootstrap) {
        Map<Integer, List<FoldResult>> repeats = new TreeMap<>();
        for (FoldResult result : results) {
            repeats.computeIfAbsent(bootstrap ? 1 : result.split().repeat(), k -> new ArrayList<>())
                    .add(result);
        }
        List<Predictions> all = new ArrayList<>();
        for (List<FoldResult> folds : repeats.values()) {
            double[] p = new double[cases];
            double[] called = new double[cases];
            int[] times = new int[cases];
            for (FoldResult fold : folds) {
                int[] test = fold.split().test();
                for (int i = 0; i < test.length; i++) {
                    double score = fold.scores()[i];
                    p[test[i]] += LinearModel.probability(score);
                    called[test[i]] += score >= fold.cutoff() ? 1 : 0;
                    times[test[i]]++;
                }
            }
            all.add(mean(p, called, times));
        }
        return all;
    }

    /** Of cases that one model has predicted. */
    static Predictions of(double[] scores, double cutoff) {
        double[] p = Arrays.stream(scores).map(LinearModel::probability).toArray();
        double[] called = Arrays.stream(scores).map(s -> s >= cutoff ? 1 : 0).toArray();
        int[] once = new int[scores.length];
        Arrays.fill(once, 1);
        return mean(p, called, once);
    }

    private static Predictions mean(double[] p, double[] called, int[] times) {
        int[] rows = new int[p.length];
        int n = 0;
        for (int i = 0; i < p.length; i++) {
            if (times[i] > 0) {
                rows[n++] = i;
            }
        }
        double[] probabilities = new double[n];
        boolean[] are = new boolean[n];
        for (int k = 0; k < n; k++) {
            probabilities[k] = p[rows[k]] / times[rows[k]];
            are[k] = called[rows[k]] >= .5 * times[rows[k]];
        }
        return new Predictions(Arrays.copyOf(rows, n), probabilities, are);
    }

    /** The classes of the cases. */
    boolean[] classes(boolean[] positive) {
        boolean[] classes = new boolean[rows.length];
        for (int k = 0; k < rows.length; k++) {
            classes[k] = positive[rows[k]];
        }
        return classes;
    }

    /** Area under their ROC curve. */
    double auc(boolean[] positive) {
        return Ranks.auc(probabilities, classes(positive));
    }

    /** A bootstrap sample: each case as often as it was drawn. */
    Predictions drawn(int[] times) {
        int n = 0;
        for (int row : rows) {
            n += times[row];
        }
        int[] some = new int[n];
        double[] p = new double[n];
        boolean[] are = new boolean[n];
        int k = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int t = 0; t < times[rows[i]]; t++) {
                some[k] = rows[i];
                p[k] = probabilities[i];
                are[k++] = called[i];
            }
        }
        return new Predictions(some, p, are);
    }
}
