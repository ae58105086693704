/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.glrlm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fiji.plugin.radiomics.feature.texture.Directions;
import fiji.plugin.radiomics.feature.texture.SizeMatrix;
import fiji.plugin.radiomics.testing.IbsiMatrices;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The digital phantom's matrices, entry by entry, as IBSI lists them. */
class GlrlmMatrixTest {

    static Stream<IbsiMatrices.Matrix> matrices() {
        return IbsiMatrices.of("glrlm");
    }

    @Test
    void allAreThere() {
        assertEquals(34, matrices().count());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("matrices")
    void equalsIbsi(IbsiMatrices.Matrix expected) {
        RunCounter counter = new RunCounter(IbsiMatrices.phantom().levels());
        Map<String, Double> entries = new TreeMap<>();
        for (int[] d : Directions.volume(1)) {
            if (expected.has(d)) {
                SizeMatrix m = counter.newMatrix();
                counter.count(d, expected.z0(), expected.z1(), m);
                m.forEachEntry((i, j, n) -> entries.merge(i + "," + j, n, Double::sum));
            }
        }
        assertEquals(expected.entries(), entries);
    }
}
