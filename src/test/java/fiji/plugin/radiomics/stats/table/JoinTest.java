package fiji.plugin.radiomics.stats.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

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

    @Test
    void numbersMeetTheirTextsAndLeadingZerosAreNames() {
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
        assertNull(join.table().column("kind").text(1));
    }

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
}
