/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.survival;

import java.util.Arrays;

/**
 * Restricted cubic splines, which are linear beyond the outer knots (Stone and Koo 1985; Harrell,
 * Regression Modeling Strategies): for k knots t the value itself and k − 2 terms, (x − tⱼ)₊³ − (x
 * − tₖ₋₁)₊³ (tₖ − tⱼ)/(tₖ − tₖ₋₁) + (x − tₖ)₊³ (tₖ₋₁ − tⱼ)/(tₖ − tₖ₋₁), divided by (tₖ − t₁)².
 */
public final class RestrictedSpline {

    private static final double[][] QUANTILES = {
        {.1, .5, .9}, {.05, .35, .65, .95}, {.05, .275, .5, .725, .95}
    };

    private final double[] knots;

    private RestrictedSpline(double[] knots) {
        this.knots = knots;
    }

    /**
     * Knots at Harrell's quantiles: 10, 50, 90 % for three, 5, 35, 65, 95 % for four, 5, 27.5, 50,
     * 72.5, 95 % for five.
     *
     * @param values finite
     * @param knots 3 to 5
     * @return the spline
     * @throws IllegalArgumentException where two knots fall together, because many values are equal
     */
    public static RestrictedSpline of(double[] values, int knots) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] at = Arrays.stream(QUANTILES[knots - 3]).map(q -> quantile(sorted, q)).toArray();
        for (int k = 1; k < at.length; k++) {
            if (!(at[k] > at[k - 1])) {
                throw new IllegalArgumentException(
                        "too many equal values for a spline of " + knots + " knots");
            }
        }
        return new RestrictedSpline(at);
    }

    /** R's type 7. */
    private static double quantile(double[] sorted, double q) {
        double h = (sorted.length - 1) * q;
        int k = (int) Math.floor(h);
        int next = Math.min(sorted.length - 1, k + 1);
        return sorted[k] + (h - k) * (sorted[next] - sorted[k]);
    }

    /**
     * @return the knots, ascending
     */
    public double[] knots() {
        return knots.clone();
    }

    /**
     * @param values any
     * @return the columns of a design: the values, and a column a term
     */
    public double[][] columns(double[] values) {
        int k = knots.length;
        double[][] columns = new double[k - 1][values.length];
        for (int i = 0; i < values.length; i++) {
            columns[0][i] = values[i];
            for (int j = 0; j < k - 2; j++) {
                columns[j + 1][i] = term(values[i], j);
            }
        }
        return columns;
    }

    private double term(double x, int j) {
        int k = knots.length;
        double last = knots[k - 1];
        double before = knots[k - 2];
        double range = last - knots[0];
        return (cube(x - knots[j])
                        - cube(x - before) * (last - knots[j]) / (last - before)
                        + cube(x - last) * (before - knots[j]) / (last - before))
                / (range * range);
    }

    private static double cube(double v) {
        return v > 0 ? v * v * v : 0;
    }
}
