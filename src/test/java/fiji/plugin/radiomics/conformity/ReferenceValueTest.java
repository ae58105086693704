/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.conformity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule of matching, at its edges. */
class ReferenceValueTest {

    @ParameterizedTest
    @CsvSource({
        // Within the tolerance, on its edge, beyond it.
        "556, 4, 559.9, true, true",
        "556, 4, 560, true, true",
        "556, 4, 552, true, true",
        "0.698, 0.004, 0.702, true, true",
        "556, 4, 560.6, true, false",
        // Only rounded to three digits does it lie within.
        "556, 4, 560.4, true, true",
        "2.15, 0, 2.1459, true, true",
        "2.15, 0, 2.1549, true, true",
        "2.15, 0, 2.1551, true, false",
        "2.15, 0, 2.1449, true, false",
        "-266, 0, -266.4, true, true",
        "0.0000698, 0, 0.00006984, true, true",
        // What is not rounded keeps all digits.
        "3065, 0, 3065, false, true",
        "3065, 0, 3064, false, false",
        "3060, 0, 3065.1, true, false",
        "3060, 0, 3064, true, true",
        "3060, 0, 3064, false, false",
        "125256, 1000, 126256, false, true",
        "125256, 1000, 126257, false, false",
        "49, 0.3, 49, false, true",
        "49, 0.3, 50, false, false",
        "0, 0, 0, true, true",
        "0, 0, NaN, true, false",
        "0, 1, Infinity, true, false",
    })
    void rule(double reference, double tolerance, double ours, boolean rounded, boolean matches) {
        ReferenceValue value =
                new ReferenceValue(
                        Configuration.CT_A,
                        "family",
                        "feature",
                        "none",
                        "CODE",
                        reference,
                        tolerance,
                        rounded);
        assertEquals(matches, value.matches(ours));
    }
}
