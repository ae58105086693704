/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.glcm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fiji.plugin.radiomics.feature.texture.Directions;
import fiji.plugin.radiomics.testing.IbsiMatrices;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The digital phantom's matrices, entry by entry, as IBSI lists them. */
class GlcmMatrixTest {

    static Stream<IbsiMatrices.Matrix> matrices() {
        return IbsiMatrices.of("glcm");
    }

    @Test
    void allAreThere() {
        assertEquals(34, matrices().count());
    }

    /** As the merged directions of a region of more than 165 million voxels would. */
    @Test
    void countsGrowBeyondInts() {
        PairCounter counter = new PairCounter(IbsiMatrices.phantom().levels());
        PairCounter.Matrix m = counter.newMatrix();
        counter.count(new int[] {1, 0, 0}, 0, 4, m);
        double[] values = m.features();
        Map<String, Double> expected = new TreeMap<>();
        m.forEachEntry((i, j, n) -> expected.put(i + "," + j, n * (1L << 32)));
        for (int k = 0; k < 32; k++) {
            m.add(m, 1);
        }
        Map<String, Double> entries = new TreeMap<>();
        m.forEachEntry((i, j, n) -> entries.put(i + "," + j, n));
        assertEquals(expected, entries);
        assertArrayEquals(values, m.features(), 1e-12);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("matrices")
    void equalsIbsi(IbsiMatrices.Matrix expected) {
        PairCounter counter = new PairCounter(IbsiMatrices.phantom().levels());
        Map<String, Double> entries = new TreeMap<>();
        for (int[] d : Directions.volume(1)) {
            if (expected.has(d)) {
                PairCounter.Matrix m = counter.newMatrix();
                counter.count(d, expected.z0(), expected.z1(), m);
                m.forEachEntry((i, j, n) -> entries.merge(i + "," + j, n, Double::sum));
            }
        }
        assertEquals(expected.entries(), entries);
    }
}
