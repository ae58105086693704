/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.stats.Progress;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThresholdTablesTest {

    private static final int CASES = 40_000;

    /** All cases are negative up to a place, and from there on every other one. */
    private static MarkerResult marker(String name, int from) {
        int[] rows = new int[CASES];
        double[] values = new double[CASES];
        boolean[] positive = new boolean[CASES];
        for (int i = 0; i < CASES; i++) {
            rows[i] = i;
            values[i] = i;
            positive[i] = i >= from && i % 2 == 0;
        }
        return new MarkerAnalysis(RocSettings.INITIAL, Workers.none(), Progress.NONE)
                .analyse(new MarkerValues(name, rows, values, positive, 0), false);
    }

    /** Three markers of 40,001 cutoffs: two fit, a note says so, and all can be asked for. */
    @Test
    void tooManyRowsAreThoseOfTheGreatestAreas() {
        List<MarkerResult> markers =
                List.of(marker("good", 20_000), marker("poor", 0), marker("best", 30_000));
        ThresholdTables.Chosen chosen = ThresholdTables.chosen(RocSettings.INITIAL, markers);
        assertEquals(
                List.of("good", "best"),
                chosen.markers().stream().map(MarkerResult::marker).toList());
        String note = chosen.note().orElseThrow();
        assertTrue(
                note.startsWith("the thresholds of all markers would be 120,003 rows")
                        && note.contains("of the 2 of 3 markers with the greatest areas"),
                note);
        RocSettings all = RocSettings.INITIAL.with(CutoffParameters.THRESHOLDS, "all");
        assertEquals(3, ThresholdTables.chosen(all, markers).markers().size());
        assertTrue(ThresholdTables.chosen(all, markers).note().isEmpty());
        assertEquals(
                2,
                ThresholdTables.chosen(RocSettings.INITIAL, markers.subList(0, 2))
                        .markers()
                        .size());
        RocSettings none = RocSettings.INITIAL.with(CutoffParameters.THRESHOLDS, "none");
        assertTrue(ThresholdTables.chosen(none, markers).markers().isEmpty());
    }

    /** Rows are made when they are read: a table of many takes no time before. */
    @Test
    void rowsOfSeveralMarkersFollowOneAnother() {
        List<MarkerResult> markers = List.of(marker("a", 0), marker("b", 20_000));
        ResultTable table = ThresholdTables.thresholds(RocSettings.INITIAL, markers);
        assertTrue(table.isComputed());
        assertEquals(2 * (CASES + 1), table.rows().size());
        assertEquals("a", table.rows().get(CASES).get(0));
        assertEquals(Double.POSITIVE_INFINITY, table.rows().get(CASES).get(1));
        assertEquals("b", table.rows().get(CASES + 1).get(0));
        assertEquals(Double.NEGATIVE_INFINITY, table.rows().get(CASES + 1).get(1));
        assertEquals(
                List.of("b", .5, 10_000L, 29_999L, 0L, 1L),
                table.rows().get(CASES + 2).subList(0, 6));
        assertEquals(table.columns().size(), table.rows().get(5).size());
    }
}
