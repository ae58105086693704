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

import static fiji.plugin.radiomics.stats.group.Relative.assertEqual;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Values of R 4.2.2. */
class TailsOracleTest {

    /** 2 * pt(-t, df). */
    @Test
    void student() {
        assertEqual(1.4840148511542568e-136, Tails.student(35, 500));
        assertEqual(7.5417048640324934e-16, Tails.student(1e10, 1.5));
        assertEqual(0.071861642472172846, Tails.student(1.8, 3e5));
        assertEqual(0.089131962094537664, Tails.student(-1.7, 3e5));
        assertEqual(0.99920211567191353, Tails.student(.001, 2e6));
        assertEqual(0.99999999924078664, Tails.student(-1e-9, 5));
        assertEquals(1, Tails.student(0, 3));
    }

    /** pchisq(x, df, lower = FALSE). */
    @Test
    void chiSquared() {
        assertEqual(4.9119861035732004e-149, Tails.chiSquared(700, 5));
        assertEqual(0.99992021154405275, Tails.chiSquared(1e-8, 1));
        assertEqual(0.28729749518364578, Tails.chiSquared(5, 4));
        assertEquals(1, Tails.chiSquared(0, 2));
    }

    @Test
    void bothSeriesOfKolmogorovMeet() {
        assertEquals(Tails.kolmogorov(Math.nextDown(1.0)), Tails.kolmogorov(1), 1e-14);
        assertEquals(1, Tails.kolmogorov(0));
        assertTrue(Tails.kolmogorov(.5) < 1 && Tails.kolmogorov(.5) > .95);
    }
}
