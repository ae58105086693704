/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.glszm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fiji.plugin.radiomics.feature.texture.SizeMatrix;
import fiji.plugin.radiomics.testing.IbsiMatrices;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The digital phantom's matrices, entry by entry, as IBSI lists them. */
class GlszmMatrixTest {

    static Stream<IbsiMatrices.Matrix> matrices() {
        return IbsiMatrices.of("glszm");
    }

    @Test
    void allAreThere() {
        assertEquals(5, matrices().count());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("matrices")
    void equalsIbsi(IbsiMatrices.Matrix expected) {
        ZoneSizeCounter counter = new ZoneSizeCounter(IbsiMatrices.phantom());
        SizeMatrix matrix = counter.newMatrix();
        counter.count(expected.volume(), expected.z0(), expected.z1(), matrix);
        Map<String, Double> entries = new TreeMap<>();
        matrix.forEachEntry((i, j, n) -> entries.put(i + "," + j, n));
        assertEquals(expected.entries(), entries);
    }
}
