/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fiji.plugin.radiomics.testing.IbsiReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reference value of IBSI 1 for this family. */
class MorphologyIbsiTest {

    static Stream<IbsiReference.Row> rows() {
        return IbsiReference.rows("morphology");
    }

    @Test
    void allRowsAreThere() {
        assertEquals(149, rows().count());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void matches(IbsiReference.Row row) {
        IbsiReference.assertMatches(row);
    }
}
