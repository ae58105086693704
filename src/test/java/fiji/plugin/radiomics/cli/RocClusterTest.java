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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several rows of a patient; expected numbers as in {@code ObuchowskiTest}. */
class RocClusterTest {

    @TempDir private Path folder;

    private static List<String> cases() {
        List<String> csv = new ArrayList<>(List.of("patient,outcome,first,second,centre"));
        for (int i = 0; i < 24; i++) {
            boolean positive = i * 7 % 11 % 2 == 0;
            csv.add(
                    "P"
                            + i * 5 % 9
                            + (positive ? ",yes," : ",no,")
                            + (i * 13 % 17 + (positive ? 3 : 0))
                            + ","
                            + (i * 7 % 19 - (positive ? 4 : 0))
                            + (i < 12 ? ",A" : ",B"));
        }
        return csv;
    }

    private RocRun run(String... more) throws Exception {
        List<String> all = new ArrayList<>(List.of("--markers=first,second"));
        all.add("--direction=second:lower,*:higher");
        all.addAll(List.of(more));
        return RocRun.of(folder, cases(), all.toArray(String[]::new));
    }

    @Test
    void areasAndComparisonsTakePatientsTogether() throws Exception {
        RocRun run = run("--cluster=patient", "--compare=delong_paired,bootstrap");
        assertEquals(0, run.code(), run.err());
        assertEquals(0.6188811188811189, run.number("roc", "first", "auc"), 1e-14);
        double se = run.number("roc", "first", "se");
        assertEquals(0.10107885023785455, se, 1e-14);
        assertEquals(0.11455666579157132, run.number("roc", "second", "se"), 1e-14);
        assertEquals("obuchowski", run.text("roc", "first", "ci_method"));
        assertEquals("Obuchowski", run.text("roc", "first", "p_method"));
        assertEquals(
                0.6188811188811189 - 1.959963984540054 * se,
                run.number("roc", "first", "ci_low"),
                1e-12);
        // 2 * pnorm(-0.1188811188811189 / 0.10107885023785455)
        assertEquals(0.2395458930504011, run.number("roc", "first", "p"), 1e-12);
        assertEquals("obuchowski_paired", run.text("comparisons", "first", "method"));
        assertEquals(-0.80023833564839, run.number("comparisons", "first", "z"), 1e-12);
        assertEquals(0.423572722683627, run.number("comparisons", "first", "p"), 1e-12);
        assertTrue(run.err().contains("24 rows of 9 patients"), run.err());
        assertFalse(run.err().contains("several rows"), run.err());
        String report = Files.readString(run.folder().resolve("report.html"));
        assertTrue(report.contains("Obuchowski (1997)"), "methods");
    }

    @Test
    void withoutItAWarningCountsThePatients() throws Exception {
        RocRun run = run();
        assertTrue(
                run.err()
                        .contains(
                                "9 of 9 cases have several rows (column patient, 24 rows in all)"),
                run.err());
        assertTrue(run.err().contains("cluster="), run.err());
        assertEquals("score", run.text("roc", "first", "ci_method"));
    }

    /** Bootstraps of area, cutoff and curve draw patients: they differ from those of rows. */
    @Test
    void everyBootstrapDrawsPatients() throws Exception {
        RocRun rows = run("--ci=bootstrap", "--replicates=200");
        double[] before = bounds(rows);
        RocRun patients = run("--ci=bootstrap", "--replicates=200", "--cluster=patient");
        double[] after = bounds(patients);
        for (int i = 0; i < before.length; i++) {
            assertTrue(before[i] != after[i], "bound " + i + ": " + before[i]);
        }
        assertEquals("bootstrap", patients.text("roc", "first", "ci_method"));
    }

    private static double[] bounds(RocRun run) throws Exception {
        return new double[] {
            run.number("roc", "first", "ci_se"),
            run.number("roc", "first", "sensitivity_corrected"),
            run.number("operating_points", "first", "ci_high")
                    + run.number("operating_points", "first", "ci_low")
        };
    }

    @Test
    void partsMayShareThePatients() throws Exception {
        RocRun run = run("--cluster=patient", "--split=centre");
        assertEquals(0, run.code(), run.err());
        assertEquals("obuchowski_unpaired", run.text("comparisons", "first [A]", "method"));
        assertTrue(Double.isFinite(run.number("comparisons", "first [A]", "p")));
    }

    @ParameterizedTest
    @CsvSource({
        "--ci=score, ci=score takes rows for independent cases",
        "--ci=hanley_mcneil, ci=hanley_mcneil takes rows for independent cases",
        "--pmethod=exact, pmethod=exact takes rows for independent cases",
        "--cluster=nobody, nobody"
    })
    void methodsForIndependentRowsAreRefused(String option, String message) throws Exception {
        RocRun run = run("--cluster=patient", option);
        if (option.startsWith("--cluster")) {
            run = RocRun.of(folder, cases(), option);
        }
        assertEquals(2, run.code());
        assertTrue(run.err().contains(message), run.err());
        assertFalse(Files.exists(run.folder().resolve("roc.csv")));
    }

    @Test
    void namesOfEveryRowTakeNothingTogether() throws Exception {
        List<String> csv = new ArrayList<>();
        List<String> cases = cases();
        for (int i = 0; i < cases.size(); i++) {
            csv.add((i == 0 ? "lesion," : i == 5 ? "," : "L" + i + ",") + cases.get(i));
        }
        RocRun run = RocRun.of(folder, csv, "--markers=first", "--cluster=lesion", "--ci=delong");
        assertTrue(run.err().contains("every row has a name of its own"), run.err());
        assertTrue(run.err().contains("1 row has no patient"), run.err());
        double clustered = run.number("roc", "first", "se");
        assertEquals(
                RocRun.of(folder, csv, "--markers=first", "--ci=delong")
                        .number("roc", "first", "se"),
                clustered,
                1e-14);
    }
}
