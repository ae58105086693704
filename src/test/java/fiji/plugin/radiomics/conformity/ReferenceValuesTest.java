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

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The embedded tables are whole. */
class ReferenceValuesTest {

    @Test
    void everyValueIsThere() {
        Map<Configuration, Long> features =
                ReferenceValues.features().stream()
                        .collect(groupingBy(ReferenceValue::configuration, counting()));
        assertEquals(
                Map.of(
                        Configuration.DIGITAL_PHANTOM,
                        482L,
                        Configuration.CT_A,
                        346L,
                        Configuration.CT_B,
                        346L,
                        Configuration.CT_C,
                        209L,
                        Configuration.CT_D,
                        210L,
                        Configuration.CT_E,
                        210L),
                features);
        assertEquals(300, ReferenceValues.diagnostics().size());
        assertEquals(25, ReferenceValues.responseMaps().size());
        assertEquals(323, ReferenceValues.filtered().size());
        assertEquals(2451, ReferenceValues.all().size());
    }

    /** What a value is looked up by identifies it; the code would not. */
    @Test
    void namesAreUnique() {
        Set<String> names = new HashSet<>();
        for (ReferenceValue r : ReferenceValues.all()) {
            assertTrue(names.add(r.toString()), r.toString());
            assertTrue(r.tolerance() >= 0 && Double.isFinite(r.value()), r.toString());
            boolean feature =
                    !r.family().equals(ReferenceValues.DIAGNOSTICS)
                            && r.configuration() != Configuration.RESPONSE_MAPS;
            assertEquals(feature, !r.ibsiCode().isEmpty(), r.toString());
        }
    }

    @Test
    void countsAreNotRoundedAndMeansAre() {
        List<ReferenceValue> all = ReferenceValues.diagnostics();
        for (ReferenceValue r : all) {
            boolean measured = r.feature().contains("mean") || r.feature().contains(".voxel_dim");
            assertEquals(measured, r.rounded(), r.feature());
        }
        // 5 configurations: 2 + 3 means, 2 · 3 spacings.
        assertEquals(5 * (5 + 6), all.stream().filter(ReferenceValue::rounded).count());
        assertFalse(ReferenceValues.features().stream().anyMatch(r -> !r.rounded()));
    }
}
