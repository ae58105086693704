/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A feature that no matrix gives a value is a gap in its map, never 0. */
class FeatureAverageTest {

    @Test
    void whatIsNotSetStaysUndefined() {
        FeatureAverage average = new FeatureAverage(2);
        double[][] out = {{Double.NaN}, {Double.NaN}};
        for (int window = 0; window < 2; window++) {
            average.clear();
            average.values[0] = 3;
            average.add();
            average.put(new int[] {0, 1}, 0, out);
            assertArrayEquals(new double[] {3}, out[0]);
            assertArrayEquals(new double[] {Double.NaN}, out[1]);
        }
    }

    @Test
    void valuesStartUndefined() {
        assertTrue(Arrays.stream(Undefined.values(5)).allMatch(Double::isNaN));
    }
}
