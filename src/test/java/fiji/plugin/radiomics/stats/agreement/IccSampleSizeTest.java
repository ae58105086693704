/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IccSampleSizeTest {

    /**
     * By hand from Bonett's formula; 20,000 simulated studies of 68 cases have a mean width of .2.
     */
    @ParameterizedTest
    @CsvSource({"0.7, 3, 0.2, 68", "0.7, 2, 0.2, 105", "0.9, 2, 0.1, 61", "0, 2, 0.5, 63"})
    void widthOfAnInterval(double icc, int readings, double width, long cases) {
        assertEquals(cases, IccSampleSize.ofWidth(icc, readings, width, .95));
    }

    /** Walter, Eliasziw and Donner 1998: 39 cases of two readings for .8 against .6. */
    @ParameterizedTest
    @CsvSource({"0.8, 0.6, 2, 39", "0.9, 0.7, 2, 18", "0.7, 0.5, 3, 40"})
    void powerOfATest(double icc, double least, int readings, long cases) {
        assertEquals(cases, IccSampleSize.ofTest(icc, least, readings, .05, .8));
    }

    /** R 4.2.2: 1 - pf(qf(.95, n-1, n(k-1)) * C, n-1, n(k-1)). */
    @Test
    void exactPower() {
        assertEquals(POWER_39, IccSampleSize.power(.8, .6, 2, .05, 39), 1e-9);
        assertEquals(POWER_68, IccSampleSize.power(.7, .5, 3, .05, 68), 1e-9);
    }

    private static final double POWER_39 = 0.8009140596431370;
    private static final double POWER_68 = 0.9474890165194466;

    @Test
    void valuesOutsideTheirRangeAreRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> IccSampleSize.ofTest(.6, .6, 2, .05, .8));
        assertThrows(IllegalArgumentException.class, () -> IccSampleSize.ofWidth(1, 2, .2, .95));
    }
}
