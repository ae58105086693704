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

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Compares with another implementation's figures. */
final class Relative {

    private Relative() {}

    static void assertEqual(double expected, double actual) {
        if (Double.isNaN(expected)) {
            assertEquals(expected, actual);
        } else {
            assertEquals(expected, actual, 1e-9 * Math.abs(expected));
        }
    }

    /** A test's statistic, degrees of freedom (NaN: none) and p value. */
    static void assertTest(double statistic, double df, double p, TestResult actual) {
        assertEquals("", actual.note());
        assertEqual(statistic, actual.statistic());
        assertEqual(df, actual.df());
        assertEqual(p, actual.p());
    }
}
