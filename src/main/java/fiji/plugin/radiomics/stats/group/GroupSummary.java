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
 * Describes a group's values, in their own unit.
 *
 * @param name the group
 * @param n number of values
 * @param mean arithmetic mean; NaN where there is no value, or an infinite one
 * @param sd standard deviation with divisor n − 1; NaN for fewer than two values, or where one is
 *     infinite
 * @param firstQuartile linear interpolation between ranks (Hyndman and Fan 1996, type 7)
 * @param median the middle value, or the mean of both
 * @param thirdQuartile as the first
 * @param shapiroWilk test of normality
 */
public record GroupSummary(
        String name,
        int n,
        double mean,
        double sd,
        double firstQuartile,
        double median,
        double thirdQuartile,
        TestResult shapiroWilk) {

    /**
     * @param group any
     * @return its description
     * @throws IllegalArgumentException where a value is NaN
     */
    public static GroupSummary of(Group group) {
        return of(group.name(), sample(group));
    }

    static Sample sample(Group group) {
        return Sample.of(group.values(), "group '" + group.name() + "'");
    }

    static GroupSummary of(String name, Sample sample) {
        return new GroupSummary(
                name,
                sample.n(),
                sample.mean(),
                sample.sd(),
                sample.quantile(.25),
                sample.quantile(.5),
                sample.quantile(.75),
                ShapiroWilk.test(sample));
    }

    /** Of values that cannot be computed. */
    static GroupSummary undefined(String name, int n, String reason) {
        double none = Double.NaN;
        return new GroupSummary(
                name,
                n,
                none,
                none,
                none,
                none,
                none,
                TestResult.undefined(ShapiroWilk.NAME, reason));
    }
}
