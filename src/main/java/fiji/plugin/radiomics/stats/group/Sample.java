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

import fiji.plugin.radiomics.stats.RadixSort;

/** The values of a group in ascending order, with their moments: sorted once for all tests. */
final class Sample {

    private final double[] sorted;
    private final double mean;
    private final double variance;

    private Sample(double[] sorted) {
        this.sorted = sorted;
        this.mean = isFinite() ? mean(sorted) : Double.NaN;
        this.variance = sorted.length > 1 ? variance(sorted, mean) : Double.NaN;
    }

    /**
     * @param values any but NaN; unchanged
     * @param what the values, for the message
     * @throws IllegalArgumentException where a value is NaN
     */
    static Sample of(double[] values, String what) {
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                throw new IllegalArgumentException(
                        "Value "
                                + (i + 1)
                                + " of "
                                + what
                                + " is missing (NaN); leave missing values out");
            }
        }
        return new Sample(RadixSort.sorted(values));
    }

    /** Not to be changed. */
    double[] sorted() {
        return sorted;
    }

    int n() {
        return sorted.length;
    }

    boolean isFinite() {
        int n = sorted.length;
        return n == 0 || !Double.isInfinite(sorted[0]) && !Double.isInfinite(sorted[n - 1]);
    }

    boolean isConstant() {
        return sorted.length == 0 || sorted[0] == sorted[sorted.length - 1];
    }

    /** NaN where there is no value, or an infinite one. */
    double mean() {
        return mean;
    }

    /** With divisor n − 1; NaN for fewer than two values, or where one is infinite. */
    double variance() {
        return variance;
    }

    double sd() {
        return Math.sqrt(variance);
    }

    /**
     * Linear interpolation between the nearest ranks, p · (n − 1) counted from 0: type 7 of Hyndman
     * and Fan 1996, as in R and NumPy.
     *
     * @param p 0 to 1
     */
    double quantile(double p) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double position = p * (sorted.length - 1);
        int below = (int) position;
        double fraction = position - below;
        double low = sorted[below];
        if (fraction == 0 || sorted[below + 1] == low) {
            return low;
        }
        double high = sorted[below + 1];
        return (1 - fraction) * low + fraction * high;
    }

    /** The second sum takes back what the first one lost by rounding. */
    private static double mean(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        double mean = sum / values.length;
        double rest = 0;
        for (double v : values) {
            rest += v - mean;
        }
        return mean + rest / values.length;
    }

    private static double variance(double[] values, double mean) {
        if (values[0] == values[values.length - 1]) {
            return Double.isInfinite(values[0]) ? Double.NaN : 0;
        }
        double squares = 0;
        double rest = 0;
        for (double v : values) {
            double d = v - mean;
            squares += d * d;
            rest += d;
        }
        return (squares - rest * rest / values.length) / (values.length - 1);
    }
}
