/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.analysis;

import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.analysis.SampleSizeParameters.Correlations;
import fiji.plugin.radiomics.stats.roc.SampleSize;

/**
 * How many cases a study needs, or what power it has with those it has.
 *
 * @param auc the area that is expected
 * @param second that of the second marker; NaN for one area against .5
 * @param positiveCorrelation correlation of the markers within the positive class; NaN likewise
 * @param negativeCorrelation the same within the negative class
 * @param ratio negative cases for each positive one
 * @param alpha level of the two-sided test
 * @param positives number of positive cases
 * @param negatives number of negative cases, rounded up
 * @param power power with this number of positive cases and this ratio
 */
public record SampleSizePlan(
        double auc,
        double second,
        double positiveCorrelation,
        double negativeCorrelation,
        double ratio,
        double alpha,
        long positives,
        long negatives,
        double power) {

    private static final long MOST_CASES = 1_000_000_000_000L;

    /**
     * @param values of {@link SampleSizeParameters#ALL}
     * @return the plan
     * @throws IllegalArgumentException where they cannot be used together
     */
    public static SampleSizePlan of(ParameterValues values) {
        double auc = values.get(SampleSizeParameters.AUC);
        double ratio = values.get(SampleSizeParameters.RATIO);
        double alpha = values.get(SampleSizeParameters.ALPHA);
        boolean isPair = values.has(SampleSizeParameters.SECOND);
        double second = values.getOr(SampleSizeParameters.SECOND, Double.NaN);
        Correlations correlations =
                isPair
                        ? values.get(SampleSizeParameters.CORRELATION)
                        : new Correlations(Double.NaN, Double.NaN);
        SampleSize size =
                isPair
                        ? SampleSize.ofTwoCurves(
                                auc,
                                second,
                                correlations.positive(),
                                correlations.negative(),
                                ratio)
                        : SampleSize.ofOneCurve(auc, ratio);
        long positives =
                values.has(SampleSizeParameters.POSITIVES)
                        ? values.get(SampleSizeParameters.POSITIVES)
                        : needed(size, alpha, values.get(SampleSizeParameters.POWER));
        return new SampleSizePlan(
                auc,
                second,
                correlations.positive(),
                correlations.negative(),
                ratio,
                alpha,
                positives,
                (long) Math.ceil(positives * ratio),
                size.power(alpha, positives));
    }

    private static long needed(SampleSize size, double alpha, double power) {
        double positives = Math.ceil(size.positives(alpha, power));
        if (positives > MOST_CASES) {
            throw new IllegalArgumentException(
                    "More than " + MOST_CASES + " cases: the difference is too small to be found");
        }
        return Math.max(2, (long) positives);
    }
}
