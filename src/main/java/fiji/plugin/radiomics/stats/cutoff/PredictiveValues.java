/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.cutoff;

import fiji.plugin.radiomics.stats.Interval;

/** Predictive values at a prevalence that is not the sample's, see {@link Diagnostics}. */
final class PredictiveValues {

    private final ConfusionTable table;
    private final double prevalence;
    private final double z;

    PredictiveValues(ConfusionTable table, double prevalence, double z) {
        this.table = table;
        this.prevalence = prevalence;
        this.z = z;
    }

    Measure positive() {
        return predicted(table.tp(), table.positives(), table.tn(), table.negatives(), prevalence);
    }

    /** The same with the classes exchanged. */
    Measure negative() {
        return predicted(
                table.tn(), table.negatives(), table.tp(), table.positives(), 1 - prevalence);
    }

    /**
     * @param a cases of the predicted class that are called so, of m
     * @param b cases of the other class that are not, of n
     * @param share of the predicted class
     */
    private Measure predicted(double a, double m, double b, double n, double share) {
        double right = a / m * share;
        double wrong = (n - b) / n * (1 - share);
        if (m == 0 || n == 0 || right + wrong == 0) {
            return Measure.NONE;
        }
        double add = a == 0 || a == m || b == 0 || b == n ? z * z : 0;
        double m1 = m + add;
        double n1 = n + add;
        double p = (a + add / 2) / m1;
        double q = (b + add / 2) / n1;
        double logit = Math.log(p * share / ((1 - q) * (1 - share)));
        double half = z * Math.sqrt((1 - p) / p / m1 + q / (1 - q) / n1);
        return new Measure(
                right / (right + wrong),
                new Interval(logistic(logit - half), logistic(logit + half)));
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
