/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.stats.confound.PartialSpearman;
import fiji.plugin.radiomics.stats.confound.StratifiedAuc;
import fiji.plugin.radiomics.stats.group.ContingencyTable;
import fiji.plugin.radiomics.stats.group.StandardisedDifference;
import fiji.plugin.radiomics.stats.roc.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of counts against R 4.2.2: {@code fisher.test}, {@code chisq.test(correct = FALSE)}. */
class ContingencyTableOracleTest {

    private static int[][] table(String rows) {
        String[] lines = rows.split(";");
        int[][] table = new int[lines.length][];
        for (int i = 0; i < lines.length; i++) {
            String[] cells = lines[i].trim().split(" ");
            table[i] = java.util.Arrays.stream(cells).mapToInt(Integer::parseInt).toArray();
        }
        return table;
    }

    @ParameterizedTest
    @CsvSource({
        "8 2; 1 5, 0.034965034965034975, 0.013425424881491258",
        "0 10; 5 5, 0.032507739938080538, 0.0098232745075192644",
        "12 5; 7 20, 0.005313763698481847, 0.0035884765704549005",
        "3 0; 0 4, 0.028571428571428564, 0.0081509715935027018",
        "100 40; 60 200, 6.2315170149765777e-21, 4.7249357840849853e-21",
        "12 5 9; 3 14 8, 0.008438118747342585, 0.0078045168342221029",
        "3 1 0 2; 0 4 2 1; 5 2 6 1, 0.058282761228871924, 0.082270149558405253",
        "30 22 41 17 9; 18 25 30 29 20, 0.016317990937719219, 0.016178715615623694"
    })
    void pIsThatOfR(String rows, double fisher, double chiSquared) {
        ContingencyTable table = ContingencyTable.of(table(rows));
        assertEquals(fisher, table.fisher().p(), 1e-9 * Math.max(fisher, 1e-12));
        assertEquals(chiSquared, table.chiSquared().p(), 1e-9 * Math.max(chiSquared, 1e-12));
    }

    @Test
    void chiSquaredHasItsDegreesOfFreedom() {
        ContingencyTable table = ContingencyTable.of(table("12 5 9; 3 14 8"));
        assertEquals(9.7061052631578928, table.chiSquared().statistic(), 1e-12);
        assertEquals(2, table.chiSquared().df());
    }

    @Test
    void emptyClassesDoNotCount() {
        ContingencyTable table = ContingencyTable.of(table("8 0 2; 1 0 5"));
        assertEquals(0.034965034965034975, table.fisher().p(), 1e-12);
        assertEquals(1, table.chiSquared().df());
        assertFalse(ContingencyTable.of(table("8 0; 1 0")).fisher().isDefined());
    }

    @Test
    void tooManyTablesAreUndefinedRatherThanEndless() {
        int[][] large = new int[4][9];
        for (int[] row : large) {
            java.util.Arrays.fill(row, 60);
        }
        large[0][0] = 61;
        assertTrue(ContingencyTable.of(large).fisher().note().startsWith("there are too many"));
        assertTrue(ContingencyTable.of(large).chiSquared().isDefined());
    }

    /** By the formula of Yang and Dalton, in R. */
    @Test
    void standardisedDifferences() {
        int[] first = {12, 5, 9};
        int[] second = {3, 14, 8};
        assertEquals(0.97072613610805647, StandardisedDifference.of(first, second), 1e-12);
        assertEquals(
                0.92057461789832329,
                StandardisedDifference.of(new int[] {10, 20}, new int[] {15, 5}),
                1e-12);
    }

    /** Of ranks by cor() and pt() in R. */
    @Test
    void partialSpearman() {
        double[] x = {1.2, 3.4, 2.2, 5.1, 4.4, 2.9, 3.3, 7.1};
        double[] y = {0, 0, 1, 0, 1, 1, 0, 1};
        double[] z = {2.1, 2.0, 3.3, 4.1, 5.2, 2.5, 3.6, 4.9};
        PartialSpearman partial = PartialSpearman.of(x, y, z);
        assertEquals(-0.27116307227332032, partial.r(), 1e-12);
        assertEquals(0.55639522749580239, partial.p(), 1e-12);
        assertFalse(PartialSpearman.of(x, y, x).note().isEmpty());
    }

    /** Two strata of 2 × 1 and 1 × 2 pairs: (2 · ½ + 2 · 1) / 4. */
    @Test
    void areaWithinStrata() {
        double[] values = {1, 3, 2, 9, 8, 7};
        boolean[] positive = {true, true, false, true, false, false};
        int[] strata = {0, 0, 0, 1, 1, 1};
        StratifiedAuc auc = StratifiedAuc.of(values, positive, strata, Direction.HIGHER, .95);
        assertEquals(.75, auc.auc(), 1e-12);
        assertEquals(2, auc.strata());
        int[] tertiles = StratifiedAuc.parts(new double[] {5, 1, 4, 2, 2, 6}, 3);
        org.junit.jupiter.api.Assertions.assertArrayEquals(new int[] {2, 0, 1, 0, 0, 2}, tertiles);
    }
}
