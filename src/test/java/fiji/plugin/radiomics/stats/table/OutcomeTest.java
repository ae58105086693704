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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private static final CaseTable TABLE =
            new CaseTable(
                    "Radiomics",
                    List.of(
                            new TextColumn(
                                    "roi",
                                    new String[] {
                                        "l1_benign", "l2_malignant", "l3_benign", "l4_malignant",
                                        "l5_cyst", "l6_cyst", "noise", " "
                                    }),
                            new NumberColumn(
                                    "outcome", new double[] {0, 1, 0, 1, 2, 2, Double.NaN, 0}),
                            new TextColumn(
                                    "grade",
                                    new String[] {"2D", "3D", "2D", "3D", "2D", "NA", "n/a", ""})));

    @Test
    void classesOfAPattern() {
        Outcome o = Outcome.of(TABLE, new OutcomeRule("roi", "l\\d_(\\w+)", "malignant", null));
        assertEquals(List.of("benign", "malignant", "cyst"), o.classes());
        assertEquals("benign, cyst", o.negative());
        assertTrue(o.isPositive(1));
        assertTrue(o.isNegative(4));
        assertNull(o.label(6));
        assertFalse(o.isNegative(6));
        assertEquals(2, o.leftOut());
        assertEquals(
                List.of(
                        "2 cases have no class in roi and are left out",
                        "3 classes: malignant against all others; there are benign (2), malignant"
                                + " (2), cyst (2)"),
                o.warnings());
    }

    @Test
    void aPairOfThreeClasses() {
        Outcome o = Outcome.of(TABLE, new OutcomeRule("outcome", null, "1.0", "0"));
        assertEquals("1", o.positive());
        assertTrue(o.isPositive(3));
        assertTrue(o.isNegative(7));
        assertFalse(o.isNegative(5));
        assertEquals(3, o.leftOut());
        assertTrue(o.warnings().get(1).startsWith("2 cases of other classes than 1 and 0"));
    }

    @Test
    void namesThatOnlyJavaTakesForNumbersStayNames() {
        Outcome o = Outcome.of(TABLE, new OutcomeRule("grade", null, "3D", null));
        assertEquals(List.of("2D", "3D"), o.classes());
    }

    @Test
    void whatIsWrongIsSaid() {
        refused("there is no such class; there are 0 (3), 1 (2), 2 (2)", "outcome", null, "malign");
        refused("name the positive class; there are 0 (3)", "outcome", null, "");
        refused("did you mean outcome?", "outcom", null, "1");
        refused("no regular expression", "roi", "(", "1");
        refused("matches zzz nowhere", "roi", "zzz", "1");
        refused("positive (l1) are 1, negative are 5", "roi", "l\\d", "l1");
        IllegalArgumentException same =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Outcome.of(TABLE, new OutcomeRule("outcome", null, "1", "1")));
        assertTrue(same.getMessage().contains("the same class"), same.getMessage());
    }

    @Test
    void oneClassOnlyIsRefused() {
        CaseTable one =
                new CaseTable("t", List.of(new TextColumn("c", new String[] {"a", "a", "a"})));
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Outcome.of(one, new OutcomeRule("c", null, "a", null)));
        assertTrue(e.getMessage().contains("Each class needs two cases"), e.getMessage());
    }

    private static void refused(String part, String column, String pattern, String positive) {
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Outcome.of(TABLE, new OutcomeRule(column, pattern, positive, null)));
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }
}
