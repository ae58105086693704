/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PValuesTest {

    private static final double[] SOME = {.01, .04, .03, .005, .2, .03};
    private static final double[] GAPS = {.01, Double.NaN, .03, .6, Double.NaN, .5};

    /** R 4.2.2: p.adjust(p, "holm"). */
    @Test
    void holmAsInR() {
        double[] expected = {.05, .12, .12, .03, .2, .12};
        assertArrayEquals(expected, PValues.holm(SOME), 1e-15);
        double[] gaps = {.04, Double.NaN, .09, 1, Double.NaN, 1};
        assertArrayEquals(gaps, PValues.holm(GAPS), 1e-15);
    }

    /** R 4.2.2: p.adjust(p, "BH"). */
    @Test
    void benjaminiHochbergAsInR() {
        double[] expected = {.03, .048, .045, .03, .2, .045};
        assertArrayEquals(expected, PValues.benjaminiHochberg(SOME), 1e-15);
        double[] gaps = {.04, Double.NaN, .06, .6, Double.NaN, .6};
        assertArrayEquals(gaps, PValues.benjaminiHochberg(GAPS), 1e-15);
    }

    @Test
    void nothingToAdjust() {
        assertEquals(0, PValues.holm(new double[0]).length);
        double[] none = {Double.NaN};
        assertArrayEquals(none, PValues.holm(none));
        assertArrayEquals(none, PValues.benjaminiHochberg(none));
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        double[] above = {.5, 1.5};
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> PValues.holm(above));
        assertEquals("p value 2 is 1.5: a number from 0 to 1 is needed", e.getMessage());
        double[] below = {-.1};
        assertThrows(IllegalArgumentException.class, () -> PValues.benjaminiHochberg(below));
    }

    @Property(tries = 300)
    void adjustedValuesKeepTheirOrderAndGrow(
            @ForAll @Size(max = 30) List<@DoubleRange(min = 0, max = 1) Double> some) {
        double[] p = some.stream().mapToDouble(v -> v).toArray();
        double[] before = p.clone();
        double[] holm = PValues.holm(p);
        double[] bh = PValues.benjaminiHochberg(p);
        assertArrayEquals(before, p);
        for (int i = 0; i < p.length; i++) {
            assertTrue(p[i] <= bh[i] && bh[i] <= holm[i] && holm[i] <= 1);
            for (int j = 0; j < p.length; j++) {
                assertTrue(p[i] > p[j] || holm[i] <= holm[j] && bh[i] <= bh[j]);
            }
        }
    }
}
