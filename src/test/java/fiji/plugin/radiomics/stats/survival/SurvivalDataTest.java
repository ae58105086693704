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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SurvivalDataTest {

    @Test
    void timesThatDifferByRoundingAreEqual() {
        SurvivalData data =
                SurvivalData.of(new double[] {10.3 - .2, 10.1, 4, 4.0001}, new int[] {1, 0, 2, 1});
        assertEquals(data.time(0), data.time(1));
        assertTrue(data.time(2) < data.time(3));
        assertArrayEquals(new int[] {2, 3, 0, 1}, data.order());
    }

    @Test
    void othersCausesAreCensored() {
        SurvivalData data = SurvivalData.of(new double[] {1, 2, 3}, new int[] {1, 0, 2});
        assertEquals(1, data.events());
        SurvivalData other = data.causeSpecific(SurvivalData.COMPETING);
        assertFalse(other.isEvent(0));
        assertTrue(other.isEvent(2));
    }

    @Test
    void selectedCasesKeepAll() {
        SurvivalData data =
                SurvivalData.of(new double[] {5, 2, 3}, new int[] {1, 0, 1}, new double[] {1, 0, 2})
                        .stratified(new int[] {0, 1, 1})
                        .clustered(new int[] {7, 7, 8})
                        .select(new int[] {2, 0, 0});
        assertEquals(3, data.size());
        assertEquals(2, data.entry(0));
        assertEquals(1, data.stratum(0));
        assertEquals(2, data.strata());
        assertEquals(7, data.cluster(2));
        assertEquals(5, data.time(2));
    }

    @Test
    void impossibleCasesAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> SurvivalData.of(new double[] {1, Double.NaN}, new int[] {1, 0}));
        assertThrows(
                IllegalArgumentException.class,
                () -> SurvivalData.of(new double[] {1}, new int[] {3}));
        assertThrows(
                IllegalArgumentException.class,
                () -> SurvivalData.of(new double[] {1}, new int[] {1}, new double[] {1}));
    }
}
