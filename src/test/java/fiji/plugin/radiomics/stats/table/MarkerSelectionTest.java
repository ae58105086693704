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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.Provenance;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MarkerSelectionTest {

    private static final CaseTable TABLE =
            new CaseTable(
                    "t",
                    List.of(
                            new TextColumn("case", new String[] {"a", "b"}),
                            number("voxels"),
                            number("outcome"),
                            number("original.glcm.contrast.2d"),
                            number("original.glcm.joint_entropy.2d"),
                            number("original.morphology.volume_mesh"),
                            new TextColumn("remark", new String[] {"1,5", "2"}),
                            number("age")));

    private static NumberColumn number(String name) {
        return new NumberColumn(name, new double[] {1, 2});
    }

    private static List<String> chosen(List<String> names, String pattern, String family) {
        return new MarkerSelection(names, pattern, family)
                .columns(TABLE, Set.of("outcome")).stream().map(NumberColumn::name).toList();
    }

    @Test
    void provenanceIsThatOfTheExtraction() {
        assertEquals(Set.copyOf(Provenance.COLUMNS), MarkerSelection.PROVENANCE);
    }

    @Test
    void withoutAWishAllNumbersButProvenanceAndOutcome() {
        assertEquals(
                List.of(
                        "original.glcm.contrast.2d",
                        "original.glcm.joint_entropy.2d",
                        "original.morphology.volume_mesh",
                        "age"),
                chosen(List.of(), null, null));
    }

    @Test
    void namesAreTakenAsTheyAreInTheTablesOrder() {
        assertEquals(List.of("voxels", "age"), chosen(List.of("age", "voxels"), null, null));
    }

    @Test
    void familyPatternAndNames() {
        assertEquals(2, chosen(List.of(), null, "GLCM").size());
        assertEquals(
                List.of("original.glcm.contrast.2d", "age"),
                chosen(List.of("age"), "*contrast*", "glcm"));
        assertEquals(
                List.of("original.morphology.volume_mesh", "age"),
                chosen(List.of(), "age|.*mesh", null));
        assertEquals(List.of(), chosen(List.of(), "entropy", null), "whole names");
    }

    @Test
    void namedTextIsRefused() {
        String message =
                assertThrows(
                                IllegalArgumentException.class,
                                () -> chosen(List.of("remark"), null, null))
                        .getMessage();
        assertTrue(message.contains("row 1 holds the text \"1,5\""), message);
        assertTrue(message.contains("point for decimals"), message);
    }

    /** A percent sign, a unit or marks between thousands take a column from the ranking. */
    @Test
    void measurementsThatAreNoNumbersAreTold() {
        CaseTable table =
                new CaseTable(
                        "t",
                        List.of(
                                number("age"),
                                new TextColumn("share", new String[] {"12.5%", "3%"}),
                                new TextColumn("density", new String[] {"40 HU", "-1.5 HU"}),
                                new TextColumn("dose", new String[] {"1,234.5", "12,000"}),
                                new TextColumn("count", new String[] {"1'234", "2 000"}),
                                new TextColumn("site", new String[] {"Bonn", "Ulm"})));
        List<String> notes =
                new MarkerSelection(List.of(), null, null).chosen(table, Set.of()).notes();
        assertEquals(
                List.of(
                        "column share is no marker: its cells are no numbers (\"12.5%\" in row 1,"
                                + " \"3%\" in row 2); write the number without its unit",
                        "column density is no marker: its cells are no numbers (\"40 HU\" in row"
                                + " 1, \"-1.5 HU\" in row 2); write the number without its unit",
                        "column dose is no marker: its cells are no numbers (\"1,234.5\" in row"
                                + " 1, \"12,000\" in row 2); write numbers without commas for"
                                + " thousands",
                        "column count is no marker: its cells are no numbers (\"1'234\" in row 1,"
                                + " \"2 000\" in row 2); write numbers without marks or blanks"
                                + " between thousands"),
                notes);
    }
}
