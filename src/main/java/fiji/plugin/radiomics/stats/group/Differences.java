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
 * Differences of paired values.
 *
 * @param values first − second, in the order of the cases; NaN for two equal infinities
 */
record Differences(double[] values) {

    static final String UNDEFINED = "the difference of two equal infinite values is undefined";

    /**
     * @throws IllegalArgumentException where a value is NaN or the lengths differ
     */
    static Differences of(double[] first, double[] second) {
        requireSameLength(first, second);
        double[] values = new double[first.length];
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(first[i]) || Double.isNaN(second[i])) {
                throw new IllegalArgumentException(
                        "Pair " + (i + 1) + " has a missing value (NaN); leave such pairs out");
            }
            values[i] = first[i] - second[i];
        }
        return new Differences(values);
    }

    static void requireSameLength(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(
                    "There are "
                            + first.length
                            + " first and "
                            + second.length
                            + " second values; paired values must be as many");
        }
    }

    boolean isUndefined() {
        for (double v : values) {
            if (Double.isNaN(v)) {
                return true;
            }
        }
        return false;
    }

    /** Only where no difference is undefined. */
    Sample sample() {
        return Sample.of(values, "the differences");
    }
}
