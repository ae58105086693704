/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fiji.plugin.radiomics.feature.texture.Directions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistanceWeightingTest {

    private static final List<int[]> STEPS =
            List.of(new int[] {1, 0, 0}, new int[] {1, -1, 0}, new int[] {1, 1, 1});

    @Test
    void followsTheNormOfTheStep() {
        double e = Math.exp(-1);
        assertEquals(1, DistanceWeighting.NONE.weight(2, 3, 4));
        assertEquals(Math.exp(-16), DistanceWeighting.CHEBYSHEV.weight(2, -3, 4), 1e-22);
        assertEquals(Math.exp(-29), DistanceWeighting.EUCLIDEAN.weight(2, -3, 4), 1e-27);
        assertEquals(Math.exp(-81), DistanceWeighting.MANHATTAN.weight(2, -3, 4), 1e-50);
        assertArrayEquals(
                new double[] {1, e, e * e},
                DistanceWeighting.EUCLIDEAN.relativeWeights(STEPS),
                1e-15);
        assertArrayEquals(
                new double[] {1, 1, 1}, DistanceWeighting.CHEBYSHEV.relativeWeights(STEPS));
    }

    /** Weights of all but the shortest steps vanish; these do not count for more further away. */
    @ParameterizedTest
    @ValueSource(ints = {20, 27, 28, 50})
    void longStepsAreToldApart(int distance) {
        for (DistanceWeighting w :
                List.of(DistanceWeighting.EUCLIDEAN, DistanceWeighting.MANHATTAN)) {
            double[] weights = w.relativeWeights(Directions.volume(distance));
            assertEquals(3, Arrays.stream(weights).sum(), 1e-12);
            assertEquals(1, Arrays.stream(weights).max().orElseThrow());
        }
    }
}
