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

import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.Normal;
import fiji.plugin.radiomics.stats.model.Ranks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The mean of the areas under the ROC curves of folds, with its standard error by influence curves
 * (LeDell, Petersen, van der Laan 2015, Electron J Stat 9:1583): what each case contributes, the
 * mean of its contributions over repeats, summed up by patient.
 *
 * @param auc mean of the folds that hold both classes
 * @param error its standard error
 * @param folds number of these folds
 * @param left number of folds that lack a class, whose area does not exist
 */
public record FoldedAuc(double auc, double error, int folds, int left) {

    /**
     * @param results of all folds of all repeats
     * @param positive the class of each case
     * @param cluster the patient of each
     * @return the mean and its error
     */
    public static FoldedAuc of(List<FoldResult> results, boolean[] positive, int[] cluster) {
        double sum = 0;
        int folds = 0;
        int left = 0;
        double[] influence = new double[positive.length];
        int[] times = new int[positive.length];
        double positives = 0;
        double tested = 0;
        for (FoldResult result : results) {
            for (int row : result.split().test()) {
                positives += positive[row] ? 1 : 0;
                tested++;
            }
        }
        double share = positives / tested;
        for (FoldResult result : results) {
            int[] rows = result.split().test();
            boolean[] classes = new boolean[rows.length];
            for (int i = 0; i < rows.length; i++) {
                classes[i] = positive[rows[i]];
            }
            double auc = Ranks.auc(result.scores(), classes);
            if (Double.isNaN(auc)) {
                left++;
                continue;
            }
            sum += auc;
            folds++;
            double[] ahead = placements(result.scores(), classes);
            for (int i = 0; i < rows.length; i++) {
                influence[rows[i]] += (ahead[i] - auc) / (classes[i] ? share : 1 - share);
                times[rows[i]]++;
            }
        }
        return new FoldedAuc(
                folds == 0 ? Double.NaN : sum / folds,
                error(influence, times, cluster),
                folds,
                left);
    }

    /** Of each case the share of the other class that its score is on the right side of. */
    private static double[] placements(double[] scores, boolean[] positive) {
        double[] all = Ranks.midRanks(scores);
        double[] own = new double[scores.length];
        int[] n = new int[2];
        for (int side = 0; side < 2; side++) {
            int wanted = side;
            int[] rows =
                    java.util.stream.IntStream.range(0, scores.length)
                            .filter(i -> positive[i] == (wanted == 1))
                            .toArray();
            n[side] = rows.length;
            double[] some = new double[rows.length];
            for (int k = 0; k < rows.length; k++) {
                some[k] = scores[rows[k]];
            }
            double[] ranks = Ranks.midRanks(some);
            for (int k = 0; k < rows.length; k++) {
                own[rows[k]] = ranks[k];
            }
        }
        double[] shares = new double[scores.length];
        for (int i = 0; i < shares.length; i++) {
            double below = all[i] - own[i];
            shares[i] = positive[i] ? below / n[0] : 1 - below / n[1];
        }
        return shares;
    }

    private static double error(double[] influence, int[] times, int[] cluster) {
        Map<Integer, Double> patients = new HashMap<>();
        double n = 0;
        for (int i = 0; i < influence.length; i++) {
            if (times[i] > 0) {
                n++;
                patients.merge(cluster[i], influence[i] / times[i], Double::sum);
            }
        }
        double squares = 0;
        for (double v : patients.values()) {
            squares += v * v;
        }
        return n == 0 ? Double.NaN : Math.sqrt(squares) / n;
    }

    /**
     * @param level confidence level
     * @return the interval, within 0 to 1
     */
    public Interval interval(double level) {
        double half = Normal.ofLevel(level) * error;
        return new Interval(Math.max(0, auc - half), Math.min(1, auc + half));
    }
}
