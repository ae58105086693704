/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats;

import java.util.Arrays;

/**
 * Adjusts p values for the number of tests, as R's {@code p.adjust} does. NaN stands for a test
 * that could not be done: it stays NaN and is not counted among the tests.
 */
public final class PValues {

    private PValues() {}

    /**
     * Holm's step-down procedure, which bounds the probability of any false rejection: the i-th
     * least of k values is multiplied by k − i + 1, and is no less than the adjusted ones before
     * it; at most 1. Holm 1979, Scand J Stat 6:65–70.
     *
     * @param p p values in any order, 0 to 1 or NaN; unchanged
     * @return the adjusted values in the same order
     * @throws IllegalArgumentException where a value is no probability
     */
    public static double[] holm(double[] p) {
        Integer[] order = ascending(p);
        double[] adjusted = notTested(p.length);
        double least = 0;
        for (int i = 0; i < order.length; i++) {
            least = Math.max(least, Math.min(1, p[order[i]] * (order.length - i)));
            adjusted[order[i]] = least;
        }
        return adjusted;
    }

    /**
     * Benjamini and Hochberg's step-up procedure, which bounds the expected part of false
     * rejections among all: the i-th least of k values is multiplied by k / i, and is no more than
     * the adjusted ones after it; at most 1. Benjamini and Hochberg 1995, J R Stat Soc B
     * 57:289–300.
     *
     * @param p p values in any order, 0 to 1 or NaN; unchanged
     * @return the adjusted values in the same order
     * @throws IllegalArgumentException where a value is no probability
     */
    public static double[] benjaminiHochberg(double[] p) {
        Integer[] order = ascending(p);
        double[] adjusted = notTested(p.length);
        double greatest = 1;
        for (int i = order.length - 1; i >= 0; i--) {
            greatest = Math.min(greatest, p[order[i]] * ((double) order.length / (i + 1)));
            adjusted[order[i]] = greatest;
        }
        return adjusted;
    }

    /** Indices of the values that are not NaN, the least value first. */
    private static Integer[] ascending(double[] p) {
        Integer[] order = new Integer[p.length];
        int tests = 0;
        for (int i = 0; i < p.length; i++) {
            if (p[i] < 0 || p[i] > 1) {
                throw new IllegalArgumentException(
                        "p value " + (i + 1) + " is " + p[i] + ": a number from 0 to 1 is needed");
            }
            if (!Double.isNaN(p[i])) {
                order[tests++] = i;
            }
        }
        order = Arrays.copyOf(order, tests);
        Arrays.sort(order, (a, b) -> Double.compare(p[a], p[b]));
        return order;
    }

    private static double[] notTested(int n) {
        double[] values = new double[n];
        Arrays.fill(values, Double.NaN);
        return values;
    }
}
