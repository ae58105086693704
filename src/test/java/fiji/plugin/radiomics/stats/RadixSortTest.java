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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RadixSortTest {

    @Property(tries = 200)
    void ordersAsComparisonsDo(
            @ForAll @Size(max = 40) List<@DoubleRange(min = -1e300, max = 1e300) Double> some) {
        // Repeated past the size from which digits are sorted.
        double[] values = new double[2100 * (some.isEmpty() ? 0 : 1)];
        for (int i = 0; i < values.length; i++) {
            values[i] = some.get(i % some.size()) * (1 + i / some.size() % 3) + 0.0;
        }
        double[] expected = values.clone();
        Arrays.sort(expected);
        assertArrayEquals(expected, RadixSort.sorted(values));
        int[] order = RadixSort.order(values);
        for (int i = 0; i < order.length; i++) {
            assertEquals(expected[i], values[order[i]]);
            assertTrue(i == 0 || expected[i - 1] < expected[i] || order[i - 1] < order[i]);
        }
    }

    @Test
    void valuesThatDifferInTheirLowestBits() {
        double[] values = new double[5000];
        for (int i = 0; i < values.length; i++) {
            values[i] = 1 + (i * 7919L % 5000) * Math.ulp(1.0) + (i % 2) * 3;
        }
        Integer[] expected = new Integer[values.length];
        Arrays.setAll(expected, i -> i);
        Arrays.sort(expected, java.util.Comparator.comparingDouble(i -> values[i]));
        int[] order = RadixSort.order(values);
        for (int i = 0; i < order.length; i++) {
            assertEquals(expected[i], order[i]);
        }
    }

    @Test
    void infinitiesAndZerosOfBothSigns() {
        double[] values = {0.0, Double.POSITIVE_INFINITY, -0.0, Double.NEGATIVE_INFINITY, 1, -1};
        assertArrayEquals(new int[] {3, 5, 0, 2, 4, 1}, RadixSort.order(values));
        double[] many = new double[6000];
        for (int i = 0; i < many.length; i++) {
            many[i] = values[i % 6];
        }
        double[] sorted = RadixSort.sorted(many);
        assertEquals(Double.NEGATIVE_INFINITY, sorted[999]);
        assertEquals(-1, sorted[1000]);
        assertEquals(0.0, sorted[2000]);
        assertEquals(0.0, sorted[3999]);
        assertEquals(Double.POSITIVE_INFINITY, sorted[5000]);
    }
}
