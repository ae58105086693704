/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.group;

import fiji.plugin.radiomics.stats.Normal;

/**
 * The Shapiro–Wilk test of normality by Royston's approximation, for 3 to 5000 values.
 *
 * <p>W = (Σ aᵢ x₍ᵢ₎)² / Σ(xᵢ − x̄)², with weights from the normal scores Φ⁻¹((i − 3/8)/(n + 1/4))
 * of which the outer one or two are corrected by polynomials in 1/√n. 1 − W, transformed, is about
 * normal; for n = 3 its distribution is known. Royston 1992, Stat Comput 2:117–119; Royston 1995,
 * algorithm AS R94, Appl Stat 44:547–551.
 */
public final class ShapiroWilk {

    static final String NAME = "Shapiro-Wilk";

    /** Fewest values. */
    public static final int LEAST = 3;

    /** Most values for which the approximation was made. */
    public static final int MOST = 5000;

    // Royston's polynomials, the constant term first.
    private static final double[] OUTERMOST = {0, .221157, -.147981, -2.07119, 4.434685, -2.706056};
    private static final double[] NEXT = {0, .042981, -.293762, -1.752461, 5.682633, -3.582633};
    private static final double[] SMALL_SHIFT = {-2.273, .459};
    private static final double[] SMALL_MEAN = {.544, -.39978, .025054, -6.714e-4};
    private static final double[] SMALL_LOG_SD = {1.3822, -.77857, .062767, -.0020322};
    private static final double[] MEAN = {-1.5861, -.31082, -.083751, .0038915};
    private static final double[] LOG_SD = {-.4803, -.082676, .0030302};

    private static final int SMALL = 11;

    private ShapiroWilk() {}

    /**
     * @param values without NaN
     * @return W and p; undefined for fewer than 3 or more than 5000 values, infinite and constant
     *     ones
     * @throws IllegalArgumentException where a value is NaN
     */
    public static TestResult test(double[] values) {
        return test(Sample.of(values, "the sample"));
    }

    static TestResult test(Sample sample) {
        int n = sample.n();
        if (n < LEAST || n > MOST) {
            return TestResult.undefined(
                    NAME, LEAST + " to " + MOST + " values are needed, there are " + n);
        }
        if (!sample.isFinite()) {
            return TestResult.undefined(NAME, "a value is infinite");
        }
        if (sample.isConstant()) {
            return TestResult.undefined(NAME, "all values are equal");
        }
        double rest = lackOfFit(sample.sorted(), weights(n));
        double w = 1 - rest;
        return TestResult.of(NAME, w, p(w, rest, n), n == 3 ? "exact" : "Royston 1995");
    }

    /** Positive weights of the upper half of the values, the greatest value's first. */
    private static double[] weights(int n) {
        if (n == 3) {
            return new double[] {Math.sqrt(.5)};
        }
        double[] scores = new double[n / 2];
        double squares = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = -Normal.of((i + 1 - .375) / (n + .25));
            squares += 2 * scores[i] * scores[i];
        }
        double norm = Math.sqrt(squares);
        int corrected = n > 5 ? 2 : 1;
        double[] weights = new double[scores.length];
        double left = 1;
        for (int i = 0; i < corrected; i++) {
            double[] correction = i == 0 ? OUTERMOST : NEXT;
            weights[i] = scores[i] / norm + polynomial(correction, 1 / Math.sqrt(n));
            squares -= 2 * scores[i] * scores[i];
            left -= 2 * weights[i] * weights[i];
        }
        double scale = Math.sqrt(squares / left);
        for (int i = corrected; i < weights.length; i++) {
            weights[i] = scores[i] / scale;
        }
        return weights;
    }

    /**
     * 1 − W as 1 less the squared correlation of values and weights, which keeps the digits of a
     * good fit.
     */
    private static double lackOfFit(double[] sorted, double[] weights) {
        int n = sorted.length;
        // Halved where the range of the greatest numbers would be infinite.
        double unit = Double.isInfinite(sorted[n - 1] - sorted[0]) ? .5 : 1;
        double low = sorted[0] * unit;
        double range = sorted[n - 1] * unit - low;
        double mean = 0;
        for (double v : sorted) {
            mean += (v * unit - low) / range;
        }
        mean /= n;
        double aa = 0;
        double xx = 0;
        double ax = 0;
        for (int i = 0; i < n; i++) {
            int fromEnd = Math.min(i, n - 1 - i);
            double weight = fromEnd < weights.length ? weights[fromEnd] : 0;
            double a = 2 * i < n ? -weight : weight;
            double x = (sorted[i] * unit - low) / range - mean;
            aa += a * a;
            xx += x * x;
            ax += a * x;
        }
        double norm = Math.sqrt(aa * xx);
        return Math.max(0, (norm - ax) * (norm + ax) / (aa * xx));
    }

    private static double p(double w, double rest, int n) {
        if (n == 3) {
            double p = 6 / Math.PI * (Math.asin(Math.sqrt(w)) - Math.asin(Math.sqrt(.75)));
            return Math.max(0, Math.min(1, p));
        }
        double y = Math.log(rest);
        if (n <= SMALL) {
            // No W of so few values reaches the bound at which the outer logarithm ends.
            double z = -Math.log(polynomial(SMALL_SHIFT, n) - y);
            return upper(z, polynomial(SMALL_MEAN, n), polynomial(SMALL_LOG_SD, n));
        }
        double logN = Math.log(n);
        return upper(y, polynomial(MEAN, logN), polynomial(LOG_SD, logN));
    }

    private static double upper(double z, double mean, double logSd) {
        return Normal.probability((mean - z) / Math.exp(logSd));
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum * x + coefficients[i];
        }
        return sum;
    }
}
