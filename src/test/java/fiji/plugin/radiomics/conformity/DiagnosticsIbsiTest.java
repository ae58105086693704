/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.conformity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fiji.plugin.radiomics.testing.IbsiReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every diagnostic value of IBSI 1: image and region at each stage of processing. */
class DiagnosticsIbsiTest {

    static Stream<IbsiReference.Row> rows() {
        return IbsiReference.rows(ReferenceValues.DIAGNOSTICS);
    }

    @Test
    void allRowsAreThere() {
        assertEquals(300, rows().count());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void matches(IbsiReference.Row row) {
        IbsiReference.assertMatches(row);
    }
}
