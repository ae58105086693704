/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalStringTest {

    /** What is a float's expansion is the decimal that it came from; all else is what it says. */
    @ParameterizedTest
    @CsvSource({
        "0.97699999809265, 0.977",
        "-174.39450073242, -174.3945",
        "-1.3999999761581, -1.4",
        "0.9765625, 0.9765625",
        "0.977, 0.977",
        "0.976999998, 0.976999998",
        "1.5000000001, 1.5000000001",
        "-0.70710678118655, -0.70710678118655",
        "0, 0",
        "1e300, 1e300",
        "NaN, NaN"
    })
    void floatNoiseIsTakenOff(double stored, double meant) {
        assertEquals(meant, DecimalString.withoutFloatNoise(new double[] {stored})[0]);
    }
}
