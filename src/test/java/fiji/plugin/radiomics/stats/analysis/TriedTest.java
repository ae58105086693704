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
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.table.TextColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The best of many markers that know nothing, against rwilcox() in R. */
class TriedTest {

    private static CaseTable noise(int markers, int positives, int negatives) {
        Random random = new Random(1);
        int n = positives + negatives;
        List<Column> columns = new ArrayList<>();
        String[] classes = new String[n];
        for (int row = 0; row < n; row++) {
            classes[row] = row < positives ? "yes" : "no";
        }
        columns.add(new TextColumn("class", classes));
        for (int k = 0; k < markers; k++) {
            columns.add(new NumberColumn("noise " + k, random.doubles(n).toArray()));
        }
        return new CaseTable("noise", columns);
    }

    @ParameterizedTest
    @CsvSource({"142, 30, 30, .7124", "10, 12, 20, .7004", "30, 212, 357, .5582"})
    void expectedBestAreaIsThatOfNullMarkers(int markers, int m, int n, double expected) {
        RocSettings settings =
                RocSettings.INITIAL
                        .with(RocParameters.OUTCOME, "class")
                        .with(RocParameters.POSITIVE, "yes")
                        .with(RocParameters.REPLICATES, "0");
        RocResult result =
                new RocAnalysis(settings, Workers.none(), Progress.NONE).run(noise(markers, m, n));
        Tried tried = result.review().tried().orElseThrow();
        assertEquals(markers, tried.markers());
        assertEquals((double) Math.min(m, n) / markers, tried.eventsPerMarker());
        assertEquals(expected, tried.expected(), .004);
        assertTrue(tried.expected() < tried.upper());
        // These markers are such: their best area is nothing to write home about.
        assertTrue(tried.p() > .01, "p " + tried.p());
        assertTrue(
                result.methods().stream().anyMatch(p -> p.contains("upper bound")),
                result.methods().toString());
    }
}
