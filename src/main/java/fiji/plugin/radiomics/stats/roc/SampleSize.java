/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.roc;

import fiji.plugin.radiomics.stats.Normal;

/**
 * Sample size and power of a two-sided test of one area against .5, or of the difference of two
 * areas of the same cases.
 *
 * <p>With Z the normal quantiles, V₀ and V the variance (times the number of positive cases)
 * without and with the difference Δ, the number of positive cases is (Z₁₋α/₂ √V₀ + Z₁₋β √V)² / Δ².
 *
 * <ul>
 *   <li>One curve, by Obuchowski, Lieber and Wians (2004), Clinical Chemistry 50, 1118–1125: V₀ =
 *       .0792 (1 + 1/κ), V = .0099 exp(−A²/2) ((5A² + 8) + (A² + 8)/κ), A = 1.414 Φ⁻¹(AUC).
 *   <li>Two curves, by Obuchowski and McClish (1997), Statistics in Medicine 16, 1529–1542, from
 *       the variances and the covariance of binormal curves of equal spread (B = 1, A = √2
 *       Φ⁻¹(AUC)): V₀ = 2 V(A₁) − 2 C, V = V(A₁) + V(A₂) − 2 C.
 * </ul>
 *
 * κ is the number of negative cases for each positive one.
 */
public final class SampleSize {

    /** B of both binormal curves: the spread of the negative cases over that of the positive. */
    private static final double B = 1;

    private final double difference;
    private final double nullVariance;
    private final double variance;

    private SampleSize(double difference, double nullVariance, double variance) {
        this.difference = difference;
        this.nullVariance = nullVariance;
        this.variance = variance;
    }

    /**
     * @param auc the area that is expected, above .5 and below 1
     * @param ratio κ, negative cases for each positive one, above 0
     * @return the test of this area against .5
     * @throws IllegalArgumentException where a value is outside its range
     */
    public static SampleSize ofOneCurve(double auc, double ratio) {
        checkArea(auc);
        checkRatio(ratio);
        double a = 1.414 * Normal.of(auc);
        double variance = .0099 * Math.exp(-a * a / 2) * ((5 * a * a + 8) + (a * a + 8) / ratio);
        return new SampleSize(auc - .5, .0792 * (1 + 1 / ratio), variance);
    }

    /**
     * @param first the one area that is expected, from .5 and below 1; V₀ is of this one
     * @param second the other, different from it
     * @param positiveCorrelation correlation of the two markers within the positive class, from −1,
     *     below 1
     * @param negativeCorrelation the same within the negative class
     * @param ratio κ, negative cases for each positive one, above 0
     * @return the test of the difference of these areas
     * @throws IllegalArgumentException where a value is outside its range
     */
    public static SampleSize ofTwoCurves(
            double first,
            double second,
            double positiveCorrelation,
            double negativeCorrelation,
            double ratio) {
        checkPairArea(first);
        checkPairArea(second);
        checkCorrelation(positiveCorrelation);
        checkCorrelation(negativeCorrelation);
        checkRatio(ratio);
        if (first == second) {
            throw new IllegalArgumentException(
                    "The two areas are equal (" + first + "): no number of cases finds nothing");
        }
        double a1 = Math.sqrt(1 + B * B) * Normal.of(first);
        double a2 = Math.sqrt(1 + B * B) * Normal.of(second);
        double v1 = binormalVariance(a1, ratio);
        double v2 = binormalVariance(a2, ratio);
        double c = binormalCovariance(a1, a2, positiveCorrelation, negativeCorrelation, ratio);
        return new SampleSize(first - second, 2 * v1 - 2 * c, v1 + v2 - 2 * c);
    }

    /**
     * Variance of the area of a binormal curve times the number of positive cases. As published: it
     * leaves out the covariance of A and B, which is negative here, so that sizes are on the safe
     * side.
     */
    private static double binormalVariance(double a, double ratio) {
        double f = slopeOfA(a);
        double g = -a * B / (1 + B * B) * f;
        return f * f * (1 + B * B / ratio + a * a / 2) + g * g * B * B * (1 + ratio) / (2 * ratio);
    }

    /** Covariance of the areas of two binormal curves, likewise. */
    private static double binormalCovariance(
            double a1, double a2, double positive, double negative, double ratio) {
        double f1 = slopeOfA(a1);
        double f2 = slopeOfA(a2);
        double g1 = -a1 * B / (1 + B * B) * f1;
        double g2 = -a2 * B / (1 + B * B) * f2;
        double p2 = positive * positive;
        double n2 = negative * negative;
        return f1 * f2 * (positive + negative * B * B / ratio + p2 * a1 * a2 / 2)
                + g1 * g2 * B * B * (n2 + ratio * p2) / (2 * ratio)
                + f1 * g2 * p2 * a1 * B / 2
                + f2 * g1 * p2 * a2 * B / 2;
    }

    /** Derivative of the area with respect to A. */
    private static double slopeOfA(double a) {
        double spread = 1 + B * B;
        return Math.exp(-a * a / (2 * spread)) / Math.sqrt(2 * Math.PI * spread);
    }

    /**
     * @param alpha level of the two-sided test, between 0 and 1
     * @param power wanted power, above {@code alpha} / 2 and below 1
     * @return number of positive cases, not rounded; that of negative ones is κ times it
     * @throws IllegalArgumentException where a value is outside its range
     */
    public double positives(double alpha, double power) {
        checkAlpha(alpha);
        if (!(power > alpha / 2 && power < 1)) {
            throw new IllegalArgumentException(
                    "power=" + power + ": a number above alpha / 2 and below 1 is expected");
        }
        double root =
                Normal.ofLevel(1 - alpha) * Math.sqrt(nullVariance)
                        + Normal.of(power) * Math.sqrt(variance);
        return root * root / (difference * difference);
    }

    /**
     * @param alpha level of the two-sided test, between 0 and 1
     * @param positives number of positive cases, above 0
     * @return power of the test
     * @throws IllegalArgumentException where a value is outside its range
     */
    public double power(double alpha, double positives) {
        checkAlpha(alpha);
        if (!(positives > 0 && positives < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "positives=" + positives + ": a number above 0 is expected");
        }
        double found = Math.sqrt(positives) * Math.abs(difference);
        double z = found - Normal.ofLevel(1 - alpha) * Math.sqrt(nullVariance);
        return Normal.probability(z / Math.sqrt(variance));
    }

    private static void checkArea(double auc) {
        if (!(auc > .5 && auc < 1)) {
            throw new IllegalArgumentException(
                    "auc=" + auc + ": a number above 0.5 and below 1 is expected");
        }
    }

    private static void checkPairArea(double auc) {
        if (!(auc >= .5 && auc < 1)) {
            throw new IllegalArgumentException(
                    "area " + auc + ": a number from 0.5 and below 1 is expected");
        }
    }

    private static void checkCorrelation(double r) {
        if (!(r >= -1 && r < 1)) {
            throw new IllegalArgumentException(
                    "correlation " + r + ": a number from -1 and below 1 is expected");
        }
    }

    private static void checkRatio(double ratio) {
        if (!(ratio > 0 && ratio < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("ratio=" + ratio + ": a number above 0 is expected");
        }
    }

    private static void checkAlpha(double alpha) {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException(
                    "alpha=" + alpha + ": a number between 0 and 1 is expected");
        }
    }
}
