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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Awkward tables of cases: each gets a clear message or the exact result. */
class RocBadInputTest extends RocTableCase {

    @Test
    void oneClassOnly() throws Exception {
        assertRefused(
                RocRun.of(folder, cases(List.of("1", "2", "3"), List.of())),
                "Each class needs two cases at least; positive (yes) are 3, negative are 0");
    }

    @Test
    void fewerThanTwoCasesInAClass() throws Exception {
        assertRefused(
                RocRun.of(folder, cases(List.of("1", "2", "3"), List.of("4"))),
                "positive (yes) are 3, negative are 1; there are yes (3), no (1)");
    }

    /** (1·1 + ½·2 of 6 pairs above or tied, by hand): 3 against 1, 2, 2 and 2 against 1, 2, 2. */
    @Test
    void tiesCountHalf() throws Exception {
        RocRun run = done(cases(List.of("3", "2"), List.of("1", "2", "2")));
        assertEquals(5. / 6, run.number("roc", "marker", "auc"), 1e-15);
    }

    @Test
    void allValuesTied() throws Exception {
        RocRun run = done(cases(List.of("7", "7", "7"), List.of("7", "7")));
        assertEquals(.5, run.number("roc", "marker", "auc"));
        assertEquals(Double.NaN, run.number("roc", "marker", "cutoff"));
        assertTrue(
                run.text("roc", "marker", "warnings").contains("undefined: all values are equal"));
    }

    @Test
    void infiniteValuesAreRanked() throws Exception {
        RocRun run = done(cases(List.of("Infinity", "3", "2"), List.of("-Infinity", "2.5", "1")));
        assertEquals(8. / 9, run.number("roc", "marker", "auc"), 1e-15);
        assertEquals(0, run.number("roc", "marker", "n_missing"));
    }

    /** Pairwise: a missing value leaves its case out of this marker only. */
    @Test
    void missingValuesAreCountedAndLeftOut() throws Exception {
        List<String> csv = new ArrayList<>(List.of("outcome,a,b"));
        csv.addAll(List.of("yes,4,1", "yes,NaN,2", "yes,5,3", "no,1,4", "no,,5", "no,2,NA"));
        RocRun run = done(csv);
        assertEquals(2, run.number("roc", "a", "n_positive"));
        assertEquals(2, run.number("roc", "a", "n_negative"));
        assertEquals(2, run.number("roc", "a", "n_missing"));
        assertEquals(3, run.number("roc", "b", "n_positive"));
        assertEquals(1, run.number("roc", "b", "n_missing"));
        RocRun complete = done(csv, "--missing=complete", "--markers=a");
        assertEquals(2, complete.number("roc", "a", "n_missing"));
    }

    /**
     * Eight against five, no overlap: the lower bound is .025^(1/5), and the exact Mann–Whitney p
     * is 2 / C(13, 5) = 2 / 1287.
     */
    @Test
    void perfectSeparationHasAnExactInterval() throws Exception {
        List<String> high = List.of("11", "12", "13", "14", "15", "16", "17", "18");
        List<String> low = List.of("1", "2", "3", "4", "5");
        RocRun run = done(cases(high, low));
        assertEquals(1, run.number("roc", "marker", "auc"));
        assertEquals(Math.pow(.025, .2), run.number("roc", "marker", "ci_low"), 1e-15);
        assertEquals(1, run.number("roc", "marker", "ci_high"));
        assertEquals(2. / 1287, run.number("roc", "marker", "p"), 1e-15);
        assertEquals(8, run.number("roc", "marker", "cutoff"));

        RocRun mirrored = done(cases(low, high));
        assertEquals(0, mirrored.number("roc", "marker", "auc"));
        assertEquals(0, mirrored.number("roc", "marker", "ci_low"));
        assertEquals(1 - Math.pow(.025, .2), mirrored.number("roc", "marker", "ci_high"), 1e-15);
        assertEquals(2. / 1287, mirrored.number("roc", "marker", "p"), 1e-15);
    }

    @Test
    void threeClasses() throws Exception {
        List<String> csv = cases(List.of("5", "6", "7"), List.of("1", "2", "6.5"));
        csv.addAll(List.of("maybe,3", "maybe,4", "maybe,8"));
        RocRun all = done(csv);
        assertTrue(all.err().contains("3 classes: yes against all others"), all.err());
        assertEquals(6, all.number("roc", "marker", "n_negative"));
        assertEquals(
                (7. / 9 + 6. / 9 + 7. / 9) / 3,
                all.number("groups", "marker", "hand_till_auc"),
                1e-15);

        RocRun pair = done(csv, "--negative=no");
        assertTrue(pair.err().contains("3 cases of other classes than yes and no"), pair.err());
        assertEquals(7. / 9, pair.number("roc", "marker", "auc"), 1e-15);
    }

    /** Three rows of one patient are one patient. */
    @Test
    void severalRowsOfOnePatientAreWarnedOf() throws Exception {
        List<String> csv = new ArrayList<>(List.of("case,outcome,x"));
        for (int i = 0; i < 12; i++) {
            csv.add("p" + i / 3 + "," + (i < 6 ? "no," : "yes,") + i * 5 % 12);
        }
        RocRun run = done(csv);
        assertTrue(
                run.err().contains("4 of 4 cases have several rows (column case, 12 rows in all)"),
                run.err());
        assertTrue(
                Files.readString(run.folder().resolve("report.html")).contains("not independent"));
    }

    /** By hand: 2, 2 and 2 complete cases; H of the ranks 5, 6 | 1, 2 | 3, 4 is 32/7. */
    @Test
    void completeCasesAreThoseOfAllClasses() throws Exception {
        List<String> csv = new ArrayList<>(List.of("outcome,a,b"));
        csv.addAll(List.of("yes,8,1", "yes,9,1", "yes,1,NA"));
        csv.addAll(List.of("no,1,2", "no,2,1", "no,99,"));
        csv.addAll(List.of("maybe,3,1", "maybe,4,2", "maybe,50,NaN"));
        RocRun run = done(csv, "--missing=complete");
        assertEquals(32. / 7, run.number("groups", "a", "kruskal_wallis_h"), 1e-12);
        assertEquals(1, run.number("groups", "a", "hand_till_auc"), 1e-12);
        assertEquals(2, run.number("groups", "a", "n [maybe]"));
        String report = Files.readString(run.folder().resolve("report.html"));
        assertTrue(report.contains("classes: yes (2), no (2), maybe (2)"), report);
        assertTrue(run.err().contains("3 cases lack a value of a marker"), run.err());
    }

    /** Slices of 5 mm were those of the ill. */
    @Test
    void howRowsWereMadeComesFirstWhereItGoesWithTheOutcome() throws Exception {
        List<String> csv = new ArrayList<>(List.of("outcome,x,spacing_z,settings_hash"));
        for (int i = 0; i < 20; i++) {
            csv.add(
                    (i < 10 ? "yes," : "no,")
                            + i * 7 % 20
                            + (i < 9 ? ",5.0" : ",1.0")
                            + ",a"
                            + i % 2);
        }
        RocRun run = done(csv);
        assertTrue(
                run.err()
                        .startsWith(
                                "warning: slice thickness (column spacing_z) goes with the outcome:"
                                        + " 5 in 9 rows of yes and 0 of no; 1 in 1 rows of yes and 10"
                                        + " of no (p < 0.001)"),
                run.err());
        assertTrue(
                run.err().contains("rows were made with different settings (column settings_hash)"),
                run.err());
    }

    @Test
    void aMillionRows() throws Exception {
        SplittableRandom random = new SplittableRandom(5);
        List<String> csv = new ArrayList<>(1_000_001);
        csv.add("outcome,marker");
        for (int i = 0; i < 1_000_000; i++) {
            boolean positive = random.nextInt(4) == 0;
            double value = random.nextDouble() + (positive ? .2 : 0);
            csv.add((positive ? "yes," : "no,") + (float) value);
        }
        RocRun run = done(csv, "--replicates=0");
        // Two uniform classes, one shifted by d: AUC = 1 − (1 − d)² / 2 = .68.
        assertEquals(.68, run.number("roc", "marker", "auc"), .005);
        assertEquals(
                1_000_000,
                run.number("roc", "marker", "n_positive")
                        + run.number("roc", "marker", "n_negative"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--positive=perhaps | positive=perhaps: there is no such class; there are yes (3)",
                "--negative=perhaps | negative=perhaps",
                "--outcome=outcom | has no column outcom; did you mean outcome?",
                "--markers=mark | has no column mark; ",
                "--pattern=x.* | No marker",
                "--pattern=( | pattern=(",
                "--classes=( | classes=(",
                "--direction=up | --direction=up: 'up' is not one of the choices; allowed: higher,"
                        + " lower, auto",
                "--ci=delon | ci=delon",
                "--level=95 | --level=95: '95' is out of range; allowed: a number between 0 and 1",
                "--cutoff=best | cutoff=best",
                "--cutoff=sensitivity:90 | cutoff=sensitivity:90",
                "--partial=specificity:1:0.9 | partial=specificity:1:0.9",
                "--prevalence=2 | prevalence=2",
                "--proportions=wald | --proportions=wald: ",
                "--compare=t_test | t_test",
                "--reference=other --compare | other",
                "--split=centre | has no column centre",
                "--pairs=patient | has no column patient",
                "--correlation=kendall | --correlation=kendall: ",
                "--replicates=-1 | replicates=-1",
                "--seed=x | --seed=x: 'x' is not a whole number; allowed: a whole number",
                "--missing=never | --missing=never: ",
                "--formats=bmp | bmp",
                "--size=0 | size=0",
                "--dpi=none | dpi=none",
                "--threads=0 | threads=0",
                "--table=absent.csv | absent.csv",
                "--table=. | it is a folder"
            })
    void unusableArgumentsAreNamed(String options, String message) throws Exception {
        List<String> csv = cases(List.of("3", "4", "9"), List.of("1", "2", "5"));
        Path table = folder.resolve("cases.csv");
        Files.write(table, csv);
        List<String> arguments = new ArrayList<>();
        for (String usual : List.of("--table=" + table, "--outcome=outcome", "--positive=yes")) {
            if (!options.startsWith(usual.substring(0, usual.indexOf('=') + 1))) {
                arguments.add(usual);
            }
        }
        arguments.addAll(List.of(options.split(" ")));
        assertRefused(RocRun.with(folder, arguments), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | is empty",
                "'outcome,marker' | there is no line below the header",
                "'outcome,marker;yes,1,2' | line 2 has 3 fields, the header 2",
                "'outcome,outcome;yes,1' | outcome"
            })
    void filesThatAreNoTables(String lines, String message) throws Exception {
        assertRefused(RocRun.of(folder, List.of(lines.split(";"))), message);
    }
}
