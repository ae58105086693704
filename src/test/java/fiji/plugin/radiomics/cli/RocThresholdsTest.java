/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of whole curves, as the command line writes them. */
class RocThresholdsTest {

    private static final List<String> CASES =
            List.of("outcome,a,b", "yes,5,2", "yes,3,1", "yes,3,4", "no,3,4", "no,2,3", "no,1,6");

    @TempDir private Path folder;

    /** coords(roc(c(1,1,1,0,0,0), c(5,3,3,3,2,1), direction = "<"), "all") of pROC 1.18.0. */
    @Test
    void aRowACutoffWithBothEnds() throws Exception {
        RocRun run = RocRun.of(folder, CASES);
        assertEquals(0, run.code(), run.err());
        List<String> lines = Files.readAllLines(run.folder().resolve("thresholds.csv"));
        assertTrue(
                lines.get(0)
                        .startsWith("marker,cutoff,tp,fp,fn,tn,sensitivity,specificity,ppv,npv"));
        List<String> starts =
                lines.stream()
                        .map(l -> String.join(",", List.of(l.split(",")).subList(0, 6)))
                        .toList();
        assertEquals(
                List.of(
                        "marker,cutoff,tp,fp,fn,tn",
                        "a,-Infinity,3,3,0,0",
                        "a,1.5,3,2,0,1",
                        "a,2.5,3,1,0,2",
                        "a,4.0,1,0,2,3",
                        "a,Infinity,0,0,3,3",
                        "b,-Infinity,3,3,0,0",
                        "b,1.5,2,3,1,0",
                        "b,2.5,1,3,2,0",
                        "b,3.5,1,2,2,1",
                        "b,5.0,0,1,3,2",
                        "b,Infinity,0,0,3,3"),
                starts);
        List<String> curve = Files.readAllLines(run.folder().resolve("curve.csv"));
        assertEquals(
                "marker,cutoff,specificity,sensitivity,sensitivity_low,sensitivity_high",
                curve.get(0));
        assertEquals(lines.size(), curve.size());
        assertTrue(curve.get(3).startsWith("a,2.5,0.6666666666666666,1.0,"), curve.get(3));
        assertFalse(curve.get(3).contains("NaN"), "the band is there");
    }

    @Test
    void predictiveValuesOfSampleAndGivenPrevalence() throws Exception {
        RocRun run = RocRun.of(folder, CASES, "--prevalence=0.1", "--proportions=wilson");
        // The row of cutoff 2.5: sensitivity 1, specificity 2/3.
        String[] names =
                Files.readAllLines(run.folder().resolve("thresholds.csv")).get(0).split(",");
        String[] cells =
                Files.readAllLines(run.folder().resolve("thresholds.csv")).get(3).split(",");
        List<String> columns = List.of(names);
        assertEquals(.1 / (.1 + .9 / 3), Double.parseDouble(cells[columns.indexOf("ppv")]), 1e-12);
        assertEquals(.75, Double.parseDouble(cells[columns.indexOf("ppv_sample")]), 1e-12);
        // prop.test(3, 4, correct = FALSE)
        assertEquals(
                0.300641842582402,
                Double.parseDouble(cells[columns.indexOf("ppv_sample_low")]),
                1e-12);
    }

    @Test
    void theyCanBeLeftOut() throws Exception {
        RocRun run = RocRun.of(folder, CASES, "--thresholds=none");
        assertEquals(0, run.code(), run.err());
        assertFalse(Files.exists(run.folder().resolve("thresholds.csv")));
        assertFalse(Files.exists(run.folder().resolve("curve.csv")));
        assertTrue(Files.exists(run.folder().resolve("operating_points.csv")));
    }
}
