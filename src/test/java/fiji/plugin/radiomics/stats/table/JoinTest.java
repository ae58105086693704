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
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoinTest {

    private static final CaseTable CASES =
            new CaseTable(
                    "features",
                    List.of(
                            new TextColumn("case", new String[] {"b", "a", "b", "x", null}),
                            new NumberColumn("age", new double[] {1, 2, 3, 4, 5})));

    private static CaseTable clinical(String... cases) {
        double[] ages = new double[cases.length];
        String[] kinds = new String[cases.length];
        for (int i = 0; i < cases.length; i++) {
            ages[i] = 50 + i;
            kinds[i] = "kind of " + cases[i];
        }
        return new CaseTable(
                "clinical",
                List.of(
                        new TextColumn("case", cases),
                        new NumberColumn("age", ages),
                        new TextColumn("kind", kinds)));
    }

    @Test
    void rowsKeepTheirOrderAndGetTheirPartners() {
        Join join = Join.of(CASES, clinical("a", "b", "c"), "case");
        assertEquals(List.of("case", "age", "age.clinical", "kind"), join.table().names());
        assertEquals("kind of b", join.table().column("kind").text(0));
        assertEquals("kind of a", join.table().column("kind").text(1));
        assertEquals("kind of b", join.table().column("kind").text(2));
        assertNull(join.table().column("kind").text(3));
        double[] ages = ((NumberColumn) join.table().column("age.clinical")).values();
        assertEquals(51, ages[0]);
        assertTrue(Double.isNaN(ages[4]));
        assertEquals(
                List.of(
                        "2 rows of features have no partner: x, row 5",
                        "1 row of clinical is not used: c"),
                join.warnings());
    }

    private static Join joined(String[] cases, String... partners) {
        CaseTable first =
                new CaseTable("features.csv", List.of(new TextColumn("id", cases.clone())));
        CaseTable second =
                new CaseTable(
                        "clinical.csv",
                        List.of(
                                new TextColumn("patient", partners.clone()),
                                new TextColumn("partner", partners.clone())));
        return Join.of(first, second, "id=patient");
    }

    private static String partner(Join join, int row) {
        return join.table().column("partner").text(row);
    }

    /** As doubles both were 10000000000000000. */
    @Test
    void idsOfSeventeenDigitsAreTold() {
        Join join =
                joined(
                        new String[] {"10000000000000000", "10000000000000003"},
                        "10000000000000001",
                        "10000000000000003");
        assertNull(partner(join, 0));
        assertEquals("10000000000000003", partner(join, 1));
    }

    @Test
    void anExponentIsTextInAnId() {
        Join join = joined(new String[] {"1E5", "100000"}, "100000");
        assertNull(partner(join, 0));
        assertEquals("100000", partner(join, 1));
        assertNull(partner(joined(new String[] {"1.10", "x"}, "1.1", "x"), 0));
    }

    @ParameterizedTest
    @CsvSource({"007,7", "7,007", "7,7.0", "P7,p7", "P 7,'P  7'", "７,7"})
    void anotherSpellingIsASecondTryAndTold(String id, String other) {
        Join join = joined(new String[] {id}, other, "x");
        assertEquals(other, partner(join, 0));
        assertTrue(
                join.warnings().get(0).startsWith("1 id is spelt differently in the two tables"),
                join.warnings().toString());
        assertTrue(join.warnings().get(0).contains(id + " = " + other));
        assertTrue(join.table().notes().contains(join.warnings().get(0)), "in the report, too");
    }

    @Test
    void blanksAroundAnIdAreToldOf() {
        Join join = joined(new String[] {" p1", "p2"}, "p1", "p2 ");
        assertEquals("p1", partner(join, 0));
        assertEquals("p2", partner(join, 1));
        assertTrue(join.warnings().get(0).startsWith("1 id in column id has blanks"));
        assertTrue(join.warnings().get(1).startsWith("1 id in column patient has blanks"));
    }

    /** 7 is there, so 007 is somebody else; and two that could be meant are none. */
    @Test
    void anotherSpellingIsNeverAGuess() {
        Join exact = joined(new String[] {"7", "007"}, "7");
        assertEquals("7", partner(exact, 0));
        assertNull(partner(exact, 1));
        Join two = joined(new String[] {"07", "x"}, "7", "007", "x");
        assertNull(partner(two, 0));
    }

    @Test
    void numbersMeetTheirTexts() {
        CaseTable numbered =
                new CaseTable("t", List.of(new NumberColumn("id", new double[] {7, 8})));
        CaseTable named =
                new CaseTable(
                        "c",
                        List.of(
                                new TextColumn("patient", new String[] {"7.0", "08"}),
                                new TextColumn("kind", new String[] {"seven", "eight"})));
        Join join = Join.of(numbered, named, "id = patient");
        assertEquals("seven", join.table().column("kind").text(0));
        assertEquals("eight", join.table().column("kind").text(1));
        assertTrue(join.warnings().get(0).contains("7 = 7.0, 8 = 08"), join.warnings().get(0));
    }

    /** An open table has them as doubles. */
    @Test
    void idsWithLostDigitsAreRefused() {
        CaseTable open = new CaseTable("Results", List.of(new NumberColumn("case", LOST)));
        String message =
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Join.of(open, clinical("a"), "case"))
                        .getMessage();
        assertTrue(message.contains("more digits than an open table keeps"), message);
    }

    private static final double[] LOST = {10000000000000001.0, 10000000000000003.0};

    @Test
    void aCaseThatStandsTwiceIsRefused() {
        String message =
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Join.of(CASES, clinical("a", "b", "a"), "case"))
                        .getMessage();
        assertTrue(message.contains("two rows with case a"), message);
    }

    @Test
    void aColumnThatIsNotThereIsNamed() {
        String message =
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Join.of(CASES, clinical("a"), "case=patient"))
                        .getMessage();
        assertTrue(message.contains("clinical has no column patient"), message);
    }

    @Test
    void tablesWithoutACommonIdAreRefusedWithIdsOfBoth() {
        String message =
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Join.of(CASES, clinical("a.nii", "b.nii"), "case"))
                        .getMessage();
        assertTrue(message.startsWith("No case of features is in clinical: "), message);
        assertTrue(message.contains("column case holds a.nii, b.nii"), message);
    }
}
