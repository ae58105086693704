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

import fiji.plugin.radiomics.stats.model.LogisticFit;
import java.util.Arrays;

/**
 * How far predicted probabilities agree with what happened.
 *
 * @param inTheLarge intercept of a logistic model with the log odds as offset; 0 where the mean
 *     probability is right
 * @param slope of a logistic model of the log odds; 1 where they are neither too extreme nor too
 *     tame
 * @param observedToExpected positive cases by the sum of the probabilities
 * @param brier mean squared difference of probability and class
 * @param scaledBrier 1 less the Brier score by that of the share of positive cases
 */
public record Calibration(
        double inTheLarge,
        double slope,
        double observedToExpected,
        double brier,
        double scaledBrier) {

    /** Log odds of a probability nearer to 0 or 1 count as this. */
    private static final double CERTAIN = 1e-9;

    /**
     * @param probabilities predicted
     * @param positive the class of each case
     * @return the measures; NaN where a class is empty
     */
    public static Calibration of(double[] probabilities, boolean[] positive) {
        int n = positive.length;
        double observed = 0;
        double expected = 0;
        double squares = 0;
        double[] logit = new double[n];
        for (int i = 0; i < n; i++) {
            double y = positive[i] ? 1 : 0;
            observed += y;
            expected += probabilities[i];
            squares += (probabilities[i] - y) * (probabilities[i] - y);
            double p = Math.min(Math.max(probabilities[i], CERTAIN), 1 - CERTAIN);
            logit[i] = Math.log(p / (1 - p));
        }
        double share = observed / n;
        double brier = squares / n;
        double large = Double.NaN;
        double slope = Double.NaN;
        if (observed > 0 && observed < n) {
            large = LogisticFit.of(new double[0][], positive, null, logit, false).intercept();
            slope = slope(logit, positive);
        }
        return new Calibration(
                large, slope, observed / expected, brier, 1 - brier / (share * (1 - share)));
    }

    private static double slope(double[] logit, boolean[] positive) {
        if (Arrays.stream(logit).distinct().count() < 2) {
            return Double.NaN;
        }
        LogisticFit fit = LogisticFit.of(new double[][] {logit}, positive);
        return fit.isSeparated() ? Double.NaN : fit.coefficients()[0];
    }

    /**
     * Net benefit (Vickers, Elkin 2006) of calling cases positive whose probability is not below a
     * threshold.
     *
     * @param probabilities predicted
     * @param positive the class of each case
     * @param threshold above 0, below 1
     * @param prevalence of the positive class where the model is to be used; NaN = as in the cases
     * @return true positives less weighted false ones, a case
     */
    public static double netBenefit(
            double[] probabilities, boolean[] positive, double threshold, double prevalence) {
        double tp = 0;
        double fp = 0;
        double positives = 0;
        for (int i = 0; i < positive.length; i++) {
            positives += positive[i] ? 1 : 0;
            if (probabilities[i] >= threshold) {
                tp += positive[i] ? 1 : 0;
                fp += positive[i] ? 0 : 1;
            }
        }
        double n = positive.length;
        double share = Double.isNaN(prevalence) ? positives / n : prevalence;
        return share * tp / positives
                - (1 - share) * fp / (n - positives) * threshold / (1 - threshold);
    }
}
