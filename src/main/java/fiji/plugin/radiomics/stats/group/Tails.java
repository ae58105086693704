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

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/** Tail probabilities that keep their digits, however small they are. */
public final class Tails {

    private static final int MOST_TERMS = 100_000;

    private Tails() {}

    /**
     * @param t finite
     * @param df degrees of freedom, above 0
     * @return P(|T| ≥ |t|) of Student's distribution
     */
    public static double student(double t, double df) {
        return student(df / (df + t * t), t * t / (df + t * t), df);
    }

    /**
     * The same from two complementary parts, of which each may be too small to be the other's
     * difference from 1: P = I(far; df/2, ½).
     *
     * @param far df / (df + t²)
     * @param near t² / (df + t²)
     */
    static double student(double far, double near, double df) {
        boolean inTheMiddle = near <= 1.5 / (2.5 + df / 2);
        return inTheMiddle
                ? 1 - Beta.regularizedBeta(near, .5, df / 2)
                : Beta.regularizedBeta(far, df / 2, .5);
    }

    /**
     * @param x not negative
     * @param df degrees of freedom, above 0
     * @return P(X ≥ x) of the χ² distribution
     */
    public static double chiSquared(double x, double df) {
        return Gamma.regularizedGammaQ(df / 2, x / 2, 1e-15, MOST_TERMS);
    }

    /**
     * The limiting distribution of Kolmogorov's statistic: 2 Σ (−1)^(k−1) exp(−2k²x²) or, where
     * that converges slowly, 1 − √(2π)/x Σ exp(−(2k−1)²π²/(8x²)).
     *
     * @param x √n D, not negative
     * @return P(X ≥ x)
     */
    static double kolmogorov(double x) {
        if (x < 1) {
            double sum = 0;
            for (int k = 1; k <= 9; k += 2) {
                sum += Math.exp(-k * k * Math.PI * Math.PI / (8 * x * x));
            }
            // At 0 the sum has vanished long before x.
            return sum == 0 ? 1 : 1 - Math.sqrt(2 * Math.PI) / x * sum;
        }
        double sum = 0;
        for (int k = 5; k >= 1; k--) {
            sum = Math.exp(-2.0 * k * k * x * x) - sum;
        }
        return 2 * sum;
    }
}
