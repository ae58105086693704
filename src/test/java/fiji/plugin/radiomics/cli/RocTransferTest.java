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

import fiji.plugin.radiomics.stats.analysis.CutoffParameters;
import fiji.plugin.radiomics.stats.analysis.RocSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cutoffs of an earlier run on other cases, grey zones, and cutoffs set by hand. */
class RocTransferTest {

    /** Entropy of 4.5 or more parts them but for one case; low ADC is malignant. */
    private static final List<String> FIRST =
            List.of(
                    "outcome,entropy,adc",
                    "yes,5,0.7",
                    "yes,6,0.9",
                    "yes,7,1.4",
                    "yes,4,0.8",
                    "no,3,1.2",
                    "no,2,1.5",
                    "no,1,1.6",
                    "no,3.5,1.3",
                    "no,2.5,1.1");

    private static final List<String> SECOND =
            List.of(
                    "outcome,entropy,adc,new",
                    "yes,3.9,0.6,1",
                    "yes,5.5,1.3,3",
                    "yes,3.7,0.8,2",
                    "no,3.6,1.4,2",
                    "no,3.9,0.9,1",
                    "no,8,1.7,0");

    @TempDir private Path first;
    @TempDir private Path second;
    private RocRun earlier;

    @BeforeEach
    void runEarlier() throws Exception {
        earlier =
                RocRun.of(
                        first,
                        FIRST,
                        "--direction=adc:lower,*:higher",
                        "--ruleout=0.99",
                        "--rulein=0.9");
        assertEquals(0, earlier.code(), earlier.err());
    }

    private RocRun here(String... more) throws Exception {
        List<String> all = new java.util.ArrayList<>(List.of(more));
        all.add("--cutoffs=" + earlier.folder().resolve("roc.csv"));
        return RocRun.of(second, SECOND, all.toArray(String[]::new));
    }

    @Test
    void bothResultsStandSideBySide() throws Exception {
        RocRun run = here();
        assertEquals(0, run.code(), run.err());
        assertEquals(3.75, run.number("cutoffs", "entropy", "cutoff"), 1e-12);
        assertEquals(1, run.number("cutoffs", "entropy", "earlier_sensitivity"));
        assertEquals(1, run.number("cutoffs", "entropy", "earlier_specificity"));
        assertEquals(4, run.number("cutoffs", "entropy", "earlier_n_positive"));
        // binom.test(4, 4)$conf.int
        assertEquals(0.3976354, run.number("cutoffs", "entropy", "earlier_sensitivity_low"), 1e-7);
        // 3.9 and 5.5 of three are called positive, and so are 3.9 and 8 of the three others.
        assertEquals(2. / 3, run.number("cutoffs", "entropy", "sensitivity"), 1e-12);
        assertEquals(1. / 3, run.number("cutoffs", "entropy", "specificity"), 1e-12);
        // binom.test(2, 3)$conf.int
        assertEquals(0.0942993, run.number("cutoffs", "entropy", "sensitivity_low"), 1e-7);
        assertEquals(0.9915962, run.number("cutoffs", "entropy", "sensitivity_high"), 1e-7);
        assertEquals(3.75, run.number("roc", "entropy", "cutoff"), 1e-12);
        assertEquals(2. / 3, run.number("roc", "entropy", "sensitivity"), 1e-12);
        assertEquals("earlier run (roc.csv)", run.text("roc", "entropy", "cutoff_rule"));
        assertFalse(run.text("roc", "entropy", "warnings").contains("chosen by these data"));
        assertTrue(
                run.text("roc", "entropy", "warnings").contains("was not chosen on these cases"));
        assertTrue(Double.isNaN(run.number("roc", "entropy", "cutoff_low")));
    }

    /** A cutoff without its side means nothing: the earlier run's direction comes with it. */
    @Test
    void theDirectionComesWithTheCutoff() throws Exception {
        RocRun run = here();
        assertEquals("lower", run.text("roc", "adc", "direction"));
        assertEquals("lower", run.text("cutoffs", "adc", "direction"));
        assertEquals(
                earlier.number("roc", "adc", "cutoff"), run.number("cutoffs", "adc", "cutoff"));
        assertEquals(2. / 3, run.number("cutoffs", "adc", "sensitivity"), 1e-12);
        assertTrue(
                run.err()
                        .contains(
                                "adc: the direction is that of the earlier run, lower; direction="
                                        + " says higher"),
                run.err());
    }

    @Test
    void markersThatTheEarlierRunHasNotAreNamed() throws Exception {
        RocRun run = here();
        assertTrue(run.err().contains("it has no cutoff of 1 marker (new)"), run.err());
        assertEquals("youden", run.text("roc", "new", "cutoff_rule"));
        RocRun none = here("--markers=new");
        assertEquals(2, none.code());
        assertTrue(none.err().contains("it has a cutoff of none of these markers"), none.err());
    }

    @Test
    void theReportSetsThemBesideEachOther() throws Exception {
        RocRun run = here("--markers=entropy,adc");
        String report = Files.readString(run.folder().resolve("report.html"));
        assertTrue(report.contains("Cutoffs of an earlier run"));
        assertTrue(report.contains("≥ 3.750 of an earlier run"));
        assertFalse(report.contains("Note that the cutoff was chosen"), "none was chosen here");
        assertTrue(report.contains("was taken from it and not chosen on these cases"), "methods");
    }

    /** The pair of the earlier run is applied as it is, too. */
    @Test
    void greyZonesHereAndElsewhere() throws Exception {
        // Sensitive enough is 0.65 to 1.45, of which one lies below 1.3 or so.
        assertEquals(1.45, earlier.number("grey_zone", "adc", "rule_out_cutoff"), 1e-12);
        assertEquals(1.0, earlier.number("grey_zone", "adc", "rule_in_cutoff"), 1e-12);
        assertEquals(4, earlier.number("grey_zone", "adc", "n_grey"));
        assertEquals(1, earlier.number("grey_zone", "adc", "grey_positive"));
        assertEquals(3, earlier.number("grey_zone", "adc", "n_ruled_in"));
        assertEquals(2, earlier.number("grey_zone", "adc", "n_ruled_out"));
        assertEquals(0, earlier.number("grey_zone", "adc", "ruled_out_positive"));
        assertEquals(1, earlier.number("grey_zone", "adc", "accuracy_outside"));
        assertEquals(4. / 9, earlier.number("grey_zone", "adc", "grey_share"), 1e-12);
        assertTrue(
                earlier.text("grey_zone", "adc", "notes").contains("cutoffs were chosen by these"));
        assertTrue(earlier.text("grey_zone", "entropy", "notes").contains("one cutoff is both"));
        RocRun run = here();
        assertEquals(1.45, run.number("grey_zone", "adc", "rule_out_cutoff"), 1e-12);
        // Here .6, .8 and .9 are ruled in, 1.7 is ruled out, 1.3 and 1.4 lie between.
        assertEquals(3, run.number("grey_zone", "adc", "n_ruled_in"));
        assertEquals(1, run.number("grey_zone", "adc", "ruled_in_negative"));
        assertEquals(1, run.number("grey_zone", "adc", "n_ruled_out"));
        assertEquals(2, run.number("grey_zone", "adc", "n_grey"));
        assertEquals(.75, run.number("grey_zone", "adc", "accuracy_outside"), 1e-12);
        assertEquals("earlier run (roc.csv)", run.text("grey_zone", "adc", "source"));
    }

    @Test
    void theSameCasesAreNoTest() throws Exception {
        RocRun run =
                RocRun.of(
                        second,
                        FIRST,
                        "--direction=adc:lower,*:higher",
                        "--cutoffs=" + earlier.folder().resolve("roc.csv"));
        assertTrue(run.err().contains("seems to be of these very cases"), run.err());
        assertTrue(run.text("cutoffs", "adc", "notes").contains("chosen on them"));
    }

    /** By hand wins over the earlier run, and both stay in the settings. */
    @Test
    void handsHaveTheLastWord() throws Exception {
        String file = earlier.folder().resolve("roc.csv").toString();
        RocRun run = RocRun.of(second, SECOND, "--cutoffs=" + file + ",entropy:5");
        assertEquals("by hand", run.text("roc", "entropy", "cutoff_rule"));
        assertEquals(1. / 3, run.number("roc", "entropy", "sensitivity"), 1e-12);
        assertEquals("earlier run (roc.csv)", run.text("roc", "adc", "cutoff_rule"));
        String report = Files.readString(run.folder().resolve("report.html"));
        assertTrue(report.contains("≥ 5 set by hand"), "marked");
        RocSettings moved =
                RocSettings.INITIAL
                        .with(CutoffParameters.CUTOFFS, file + ",entropy:5")
                        .withCutoffs(Map.of("adc", 1.25));
        assertEquals(List.of(file), moved.cutoffFiles());
        assertEquals(Map.of("adc", 1.25), moved.cutoffs());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--cutoffs=nowhere.csv | nowhere.csv",
                "--cutoffs=entropy | is no marker with its cutoff",
                "--ruleout=0.9 | rulein= is missing",
                "--rulein=0.9 | ruleout= is missing",
                "--ruleout=2 | between 0 and 1"
            })
    void unusableOnesAreRefused(String option, String message) throws Exception {
        RocRun run = RocRun.of(second, SECOND, option);
        assertEquals(2, run.code());
        assertTrue(run.err().contains(message), run.err());
    }

    @Test
    void anyOtherTableIsRefused() throws Exception {
        RocRun run =
                RocRun.of(
                        second,
                        SECOND,
                        "--cutoffs=" + earlier.folder().resolve("operating_points.csv"),
                        "--markers=entropy");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("it has several rows of entropy"), run.err());
        RocRun groups =
                RocRun.of(second, SECOND, "--cutoffs=" + earlier.folder().resolve("groups.csv"));
        assertEquals(2, groups.code());
        assertTrue(groups.err().contains("no column cutoff"), groups.err());
    }
}
