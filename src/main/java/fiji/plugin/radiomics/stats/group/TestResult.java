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
 * What a statistical test gives.
 *
 * @param name the test, e.g. "Mann-Whitney"
 * @param statistic its statistic; NaN where the test is undefined
 * @param df degrees of freedom of the statistic's distribution; NaN where it has none
 * @param p two-sided p value; NaN where the test is undefined
 * @param method how p was found, e.g. "exact"; empty where the test is undefined
 * @param note why the test is undefined; empty where it is defined
 */
public record TestResult(
        String name, double statistic, double df, double p, String method, String note) {

    /** Without degrees of freedom. */
    static TestResult of(String name, double statistic, double p, String method) {
        return new TestResult(name, statistic, Double.NaN, p, method, "");
    }

    /**
     * @param name the test
     * @param reason why it is undefined
     * @return NaN for every number
     */
    public static TestResult undefined(String name, String reason) {
        return new TestResult(name, Double.NaN, Double.NaN, Double.NaN, "", reason);
    }

    /**
     * @return whether the test could be done
     */
    public boolean isDefined() {
        return note.isEmpty();
    }
}
