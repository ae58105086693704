/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.intensity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderStatisticsTest {

    private static final double[] PERCENT = {0, 10, 25, 50, 75, 90, 100};

    /** Counting must give what sorting gives, on either side of the limit between them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100, 8192, 8193, 50_000})
    void equalsSorting(int n) {
        Random random = new Random(n);
        for (int kind = 0; kind < 4; kind++) {
            float[] values = new float[n];
            for (int i = 0; i < n; i++) {
                values[i] =
                        switch (kind) {
                            case 0 -> (float) random.nextGaussian();
                            case 1 -> random.nextInt(2000) - 1000;
                            case 2 -> 7;
                            default -> (float) Math.scalb(random.nextGaussian(), i % 60 - 30);
                        };
            }
            assertArrayEquals(bySorting(values), OrderStatistics.percentiles(values, PERCENT), 0.0);
        }
    }

    private static double[] bySorting(float[] values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] result = new double[PERCENT.length];
        for (int k = 0; k < PERCENT.length; k++) {
            double position = PERCENT[k] / 100 * (sorted.length - 1);
            int rank = (int) position;
            double low = sorted[rank];
            double high = sorted[Math.min(sorted.length - 1, rank + 1)];
            result[k] = low + (position - rank) * (high - low);
        }
        return result;
    }

    @Test
    void infinitesimalAndSignedZeros() {
        float[] values = new float[9001];
        Arrays.fill(values, 0, 4000, -0.0f);
        Arrays.fill(values, 4000, 4500, Float.MIN_VALUE);
        Arrays.fill(values, 4500, 9001, -Float.MIN_VALUE);
        assertEquals(-Float.MIN_VALUE, OrderStatistics.percentiles(values, 0)[0]);
        assertEquals(0.0, OrderStatistics.percentiles(values, 60)[0]);
        assertEquals(Float.MIN_VALUE, OrderStatistics.percentiles(values, 100)[0]);
    }
}
