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

/**
 * Student's t test for two independent samples of any variances (Welch) and for paired values.
 *
 * <p>As in R, values whose standard error is below 10 ulp of their mean count as constant: t would
 * be made of rounding.
 */
public final class TTest {

    static final String WELCH = "Welch t";
    static final String PAIRED = "paired t";

    private static final String METHOD = "t distribution";
    private static final String INFINITE = "a value is infinite";
    private static final String CONSTANT = "the values do not vary beyond rounding";
    private static final String OVERFLOW = "the values are too large for their squares";

    private TTest() {}

    /**
     * Welch's test: t = (x̄ − ȳ)/s with s² = s₁²/m + s₂²/n; degrees of freedom s⁴/((s₁²/m)²/(m − 1)
     * + (s₂²/n)²/(n − 1)). Welch 1947, Biometrika 34:28–35; Satterthwaite 1946.
     *
     * @param first values without NaN
     * @param second values without NaN
     * @return t, positive where the first mean is higher, df and p; undefined for fewer than two
     *     values in a sample, infinite values and where neither sample varies
     * @throws IllegalArgumentException where a value is NaN
     */
    public static TestResult welch(double[] first, double[] second) {
        return welch(Sample.of(first, "the first sample"), Sample.of(second, "the second sample"));
    }

    static TestResult welch(Sample a, Sample b) {
        if (a.n() < 2 || b.n() < 2) {
            return TestResult.undefined(WELCH, "each group needs 2 values or more");
        }
        if (!a.isFinite() || !b.isFinite()) {
            return TestResult.undefined(WELCH, INFINITE);
        }
        double va = a.variance() / a.n();
        double vb = b.variance() / b.n();
        double error = Math.sqrt(va + vb);
        if (isRounding(error, Math.max(Math.abs(a.mean()), Math.abs(b.mean())))) {
            return TestResult.undefined(WELCH, CONSTANT);
        }
        // Parts of the whole, so that nothing is squared that could vanish.
        double partA = va / (va + vb);
        double partB = vb / (va + vb);
        double df = 1 / (partA * partA / (a.n() - 1) + partB * partB / (b.n() - 1));
        return student(WELCH, (a.mean() - b.mean()) / error, df);
    }

    /**
     * The paired test: t = d̄ √n / s of the differences d = first − second, with n − 1 degrees of
     * freedom.
     *
     * @param first a value a case
     * @param second a value a case, in the same order
     * @return t, df and p; undefined for fewer than two pairs, infinite values and constant
     *     differences
     * @throws IllegalArgumentException where a value is NaN or the lengths differ
     */
    public static TestResult paired(double[] first, double[] second) {
        return paired(Differences.of(first, second));
    }

    static TestResult paired(Differences differences) {
        if (differences.isUndefined()) {
            return TestResult.undefined(PAIRED, Differences.UNDEFINED);
        }
        Sample d = differences.sample();
        if (d.n() < 2) {
            return TestResult.undefined(PAIRED, "2 pairs or more are needed");
        }
        if (!d.isFinite()) {
            return TestResult.undefined(PAIRED, "a difference is infinite");
        }
        double error = d.sd() / Math.sqrt(d.n());
        if (isRounding(error, Math.abs(d.mean()))) {
            return TestResult.undefined(PAIRED, "the differences do not vary beyond rounding");
        }
        return student(PAIRED, d.mean() / error, d.n() - 1);
    }

    /** Whether a spread is no more than the rounding of values of this size. */
    static boolean isRounding(double spread, double size) {
        return spread == 0 || spread < 10 * Math.ulp(1.0) * size;
    }

    private static TestResult student(String name, double t, double df) {
        if (Double.isNaN(t) || Double.isInfinite(t) || Double.isNaN(df)) {
            return TestResult.undefined(name, OVERFLOW);
        }
        return new TestResult(name, t, df, Tails.student(t, df), METHOD, "");
    }
}
