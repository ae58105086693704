/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.conformity.Comparison;
import fiji.plugin.radiomics.conformity.Configuration;
import fiji.plugin.radiomics.conformity.ConformityCheck;
import fiji.plugin.radiomics.conformity.ConformityData;
import fiji.plugin.radiomics.conformity.ReferenceValue;
import fiji.plugin.radiomics.conformity.ReferenceValues;
import fiji.plugin.radiomics.testing.TestData;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every value of IBSI 2, phase 2, from the ordinary extraction with filters. */
class FilteredCtIbsiTest {

    private static final Map<ReferenceValue, Comparison> COMPARED = new HashMap<>();

    static Stream<ReferenceValue> rows() {
        return ReferenceValues.filtered().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void matches(ReferenceValue row) throws IOException {
        if (COMPARED.isEmpty()) {
            compare();
        }
        Comparison comparison = COMPARED.get(row);
        assertTrue(comparison.isMatch(), comparison::toString);
        assertEquals(row.value(), comparison.value(), row.tolerance());
    }

    private static void compare() throws IOException {
        ConformityData.TestObject ct =
                ConformityData.read(
                        TestData.require("ibsi/ibsi1/pat1_ct_image.nii.gz"),
                        TestData.require("ibsi/ibsi1/pat1_gtv_mask.nii.gz"));
        for (Configuration c :
                new Configuration[] {Configuration.FILTERED_A, Configuration.FILTERED_B}) {
            new ConformityCheck()
                    .run(c, ct, () -> false)
                    .comparisons()
                    .forEach(result -> COMPARED.put(result.reference(), result));
        }
    }
}
