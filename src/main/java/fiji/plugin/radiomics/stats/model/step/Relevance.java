/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.model.step;

import fiji.plugin.radiomics.stats.model.Frame;
import fiji.plugin.radiomics.stats.model.Ranks;
import fiji.plugin.radiomics.stats.model.Training;
import fiji.plugin.radiomics.stats.survival.ChiSquareTest;
import fiji.plugin.radiomics.stats.survival.CoxFitter;
import fiji.plugin.radiomics.stats.survival.CoxSettings;
import fiji.plugin.radiomics.stats.survival.Ties;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How much single columns tell of the outcome. */
final class Relevance {

    private Relevance() {}

    /** The distance of each column's area under the ROC curve from one half. */
    static double[] auc(Training training) {
        Frame x = training.x();
        double[] distance = new double[x.size()];
        for (int j = 0; j < distance.length; j++) {
            distance[j] = Math.abs(Ranks.auc(x.column(j), training.positive()) - .5);
        }
        return distance;
    }

    /**
     * How much each column tells: of classes the distance of its area under the ROC curve from one
     * half, of survival the chi square of the score test of Cox's model.
     */
    static double[] of(Training training) {
        return training.survival().isEmpty() ? auc(training) : score(training, false);
    }

    /** The p value of the score test of Cox's model, a column each; 1 where there is none. */
    static double[] scoreP(Training training) {
        return score(training, true);
    }

    private static double[] score(Training training, boolean p) {
        Frame x = training.x();
        CoxFitter fitter =
                CoxFitter.of(
                        training.survival().orElseThrow(),
                        null,
                        new CoxSettings(Ties.BRESLOW, false));
        double[] score = new double[x.size()];
        for (int j = 0; j < score.length; j++) {
            ChiSquareTest test = fitter.scoreTest(x.column(j));
            double value = p ? test.p() : test.statistic();
            score[j] = Double.isNaN(value) ? p ? 1 : 0 : value;
        }
        return score;
    }

    /** Columns that are not fixed, the greatest value first; of equal ones in their order. */
    static int[] order(Training training, double[] values) {
        return IntStream.range(0, values.length)
                .filter(j -> !training.x().isFixed(j))
                .boxed()
                .sorted(Comparator.comparingDouble(j -> -values[j]))
                .mapToInt(j -> j)
                .toArray();
    }
}
