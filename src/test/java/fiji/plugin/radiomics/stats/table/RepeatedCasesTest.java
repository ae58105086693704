/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepeatedCasesTest {

    private static Optional<String> warning(Column... columns) {
        return RepeatedCases.warning(new CaseTable("t", List.of(columns)), row -> true);
    }

    private static Column column(String name, String... values) {
        return new TextColumn(name, values);
    }

    /** As of the example cohort, whose nodules lie in one stack. */
    @Test
    void aCaseThatIsOnlyTheNameOfTheOneImageIsNoPatient() {
        String[] same = {"cohort.tif", "cohort.tif", "cohort.tif"};
        assertEquals(Optional.empty(), warning(column("case", same), column("image", same)));
    }

    @Test
    void rowsOfOnePatientAreWarnedOf() {
        String[] same = {"p1", "p1", "p1"};
        String[] image = {"ct.nii", "ct.nii", "ct.nii"};
        assertTrue(
                warning(column("case", same), column("image", image))
                        .orElseThrow()
                        .startsWith("1 of 1 case has several rows (column case, 3 rows in all)"));
        assertTrue(warning(column("patient", same)).isPresent());
    }

    @Test
    void casesNamedLikeTheirImagesAreWarnedOfWhereTheyRepeat() {
        String[] names = {"a.nii", "a.nii", "b.nii"};
        assertTrue(
                warning(column("case", names), column("image", names))
                        .orElseThrow()
                        .startsWith("1 of 2 cases have several rows (column case, 3 rows in all)"));
    }
}
