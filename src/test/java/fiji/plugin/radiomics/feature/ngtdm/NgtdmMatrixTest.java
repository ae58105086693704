/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.ngtdm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fiji.plugin.radiomics.testing.IbsiMatrices;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The digital phantom's matrices, entry by entry, as IBSI lists them. */
class NgtdmMatrixTest {

    static Stream<IbsiMatrices.Matrix> matrices() {
        return IbsiMatrices.of("ngtdm");
    }

    @Test
    void allAreThere() {
        assertEquals(5, matrices().count());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("matrices")
    void equalsIbsi(IbsiMatrices.Matrix expected) {
        ToneCounter counter = new ToneCounter(IbsiMatrices.phantom().levels(), 1);
        NgtdmMatrix matrix = counter.newMatrix();
        counter.count(expected.volume(), expected.z0(), expected.z1(), matrix);
        Map<String, Double> entries = new TreeMap<>();
        for (int i = 0; i < matrix.voxels.length; i++) {
            if (matrix.voxels[i] > 0) {
                entries.put(i + ",n", (double) matrix.voxels[i]);
                entries.put(i + ",s", matrix.difference[i]);
            }
        }
        assertEquals(expected.entries().keySet(), entries.keySet());
        // IBSI lists the sums with six decimals.
        expected.entries().forEach((key, v) -> assertEquals(v, entries.get(key), 5e-7, key));
    }
}
