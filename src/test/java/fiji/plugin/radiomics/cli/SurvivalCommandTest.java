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

import fiji.plugin.radiomics.testing.CsvTable;
import fiji.plugin.radiomics.testing.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command line's survival analysis of 150 synthetic cases against R 4.2.2 with survival 3.5-3,
 * maxstat 0.7-25 and riskRegression.
 */
class SurvivalCommandTest {

    private static final String SET = "gastric";

    @TempDir private Path folder;

    private SurvivalRun run(String... more) {
        List<String> arguments = new ArrayList<>(List.of("--time=time", "--event=event=1"));
        arguments.addAll(List.of(more));
        return SurvivalRun.with(
                folder,
                TestData.require("stats/survival/survival_gastric.csv"),
                arguments.toArray(String[]::new));
    }

    private static double expected(String file, String analysis, String item, String quantity)
            throws IOException {
        for (CSVRecord row : CsvTable.read(TestData.require("stats/survival/" + file)).rows()) {
            if (row.get("dataset").equals(SET)
                    && row.get("analysis").equals(analysis)
                    && row.get("item").equals(item)
                    && row.get("quantity").equals(quantity)) {
                String value = row.get("value");
                return value.isEmpty() ? Double.NaN : Double.parseDouble(value);
            }
        }
        throw new AssertionError(analysis + " " + item + " " + quantity);
    }

    private static double expected(String analysis, String item, String quantity)
            throws IOException {
        return expected("survival_expected.csv", analysis, item, quantity);
    }

    private static void assertSame(double expected, double actual) {
        assertEquals(expected, actual, 1e-9 * Math.max(1, Math.abs(expected)));
    }

    @Test
    void modelsAloneAndTogether() throws Exception {
        for (String ties : List.of("efron", "breslow")) {
            SurvivalRun run =
                    run(
                            "--markers=entropy,stage,age",
                            "--covariates=entropy,stage,age",
                            "--ties=" + ties);
            Map<String, String> columns =
                    Map.of(
                            "coef", "coef", "se", "se", "z", "z", "p", "p", "hr", "hr", "hr_low",
                            "ci_low", "hr_high", "ci_high");
            for (String term : List.of("entropy", "stage", "age")) {
                for (Map.Entry<String, String> c : columns.entrySet()) {
                    assertSame(
                            expected("cox_" + ties, term, c.getKey()),
                            run.number(
                                    "cox", c.getValue(), "model", "multivariable", "term", term));
                }
            }
            assertEquals(85, run.number("cox", "events", "model", "univariable", "term", "age"));
            assertSame(expected("cox_" + ties, "model", "loglik"), run.number("model", "loglik"));
        }
        SurvivalRun run = run("--markers=entropy,stage,age");
        assertSame(
                expected("cox_efron_univariable", "stage", "coef"),
                run.number("cox", "coef", "model", "univariable", "term", "stage"));
    }

    @Test
    void curvesAndTestsOfGroups() throws Exception {
        SurvivalRun run =
                run("--markers=entropy", "--groups=group", "--strata=stage", "--times=12,24,48");
        assertSame(
                expected("km_at", "group:1:24", "survival"),
                run.number(
                        "survival_times",
                        "survival",
                        "grouping",
                        "group",
                        "group",
                        "1",
                        "time",
                        "24.0"));
        int compared = 0;
        for (CSVRecord row :
                CsvTable.read(TestData.require("stats/survival/survival_km.csv")).rows()) {
            if (row.get("dataset").equals(SET) && row.get("group").equals("all")) {
                String time = String.valueOf(Double.parseDouble(row.get("time")));
                String[] where = {"grouping", "all", "group", "all", "time", time};
                assertSame(
                        Double.parseDouble(row.get("survival")),
                        run.number("kaplan_meier", "survival", where));
                assertSame(
                        Double.parseDouble(row.get("low_log")),
                        run.number("kaplan_meier", "ci_low", where));
                assertEquals(
                        Double.parseDouble(row.get("n_risk")),
                        run.number("kaplan_meier", "at_risk", where));
                compared++;
                if (compared == 5) {
                    break;
                }
            }
        }
        assertEquals(5, compared);
        Map<String, String> tests =
                Map.of(
                        "logrank", "weighted_logrank_logrank",
                        "gehan_breslow", "weighted_logrank_gehan_breslow",
                        "tarone_ware", "weighted_logrank_tarone_ware",
                        "peto_peto", "peto_peto_rho1_survdiff",
                        "fleming_harrington_0_1", "weighted_logrank_fleming_harrington_0_1",
                        "logrank_stratified", "logrank_stratified_by_stage");
        for (Map.Entry<String, String> test : tests.entrySet()) {
            String[] where = {"grouping", "group", "test", test.getKey()};
            assertSame(
                    expected(test.getValue(), "group", "chisq"),
                    run.number("logrank", "statistic", where));
            assertSame(expected(test.getValue(), "group", "p"), run.number("logrank", "p", where));
        }
    }

    @Test
    void aChosenCutoffComesWithCorrectedP() throws Exception {
        SurvivalRun run = run("--markers=entropy", "--cutoff=maxstat", "--minimum-share=.1");
        String[] where = {"marker", "entropy", "method", "maxstat", "p_method", "lau92"};
        Map<String, String> columns =
                Map.of("cutoff", "cutpoint", "statistic", "M", "p", "p_Lau92");
        for (Map.Entry<String, String> c : columns.entrySet()) {
            assertSame(
                    expected("maxstat_logrank_scores", "entropy:minprop0.1", c.getValue()),
                    run.number("cutoffs", c.getKey(), where));
        }
        assertTrue(
                run.number("cutoffs", "p_uncorrected", where) < run.number("cutoffs", "p", where));
        assertTrue(run.err().contains("cutoff chosen on these cases"), run.err());
        String[] test = {"grouping", "entropy", "test", "logrank"};
        assertSame(
                expected("maxstat_logrank_scores", "entropy:minprop0.1", "p_Lau92"),
                run.number("logrank", "p_corrected", test));
        assertTrue(run.number("logrank", "p", test) < run.number("logrank", "p_corrected", test));
        assertTrue(
                run.rows("logrank").get(0).get("notes").startsWith("cutoff chosen on these cases"));
    }

    @Test
    void discrimination() throws Exception {
        SurvivalRun run = run("--markers=entropy", "--times=12,24,48");
        assertSame(
                expected("harrell_c_of_marker", "entropy", "c"),
                run.number(
                        "discrimination", "estimate", "marker", "entropy", "measure", "harrell_c"));
        assertSame(
                expected(
                        "survival_expected_risk.csv",
                        "time_dependent_auc_riskRegression_ipcw_km",
                        "marker:24",
                        "auc"),
                run.number(
                        "discrimination",
                        "estimate",
                        "marker",
                        "entropy",
                        "measure",
                        "auc",
                        "time",
                        "24.0"));
    }

    /** Uno's C counts events up to the last of the times; 60 as in R's {@code ymax = 60}. */
    @Test
    void unosConcordanceUpToTheLastTime() throws Exception {
        SurvivalRun run = run("--markers=entropy", "--times=24,60", "--cutoff=median");
        for (String[] value : new String[][] {{"c", "estimate"}, {"se", "se"}}) {
            assertSame(
                    expected("uno_c_of_marker_survival_n/G2", "entropy:tau60", value[0]),
                    run.number(
                            "discrimination",
                            value[1],
                            "marker",
                            "entropy",
                            "measure",
                            "uno_c",
                            "time",
                            "60.0"));
        }
    }

    @Test
    void concordanceWithoutPairsSaysSo() throws Exception {
        List<String> cases = List.of("id,t,e,x", "1,5,1,1", "2,5,1,2", "3,5,1,3");
        SurvivalRun run = SurvivalRun.of(folder, cases, "--time=t", "--event=e=1", "--markers=x");
        for (String measure : List.of("harrell_c", "uno_c")) {
            assertTrue(
                    run.rows("discrimination").stream()
                            .filter(r -> r.get("measure").equals(measure))
                            .allMatch(r -> r.get("notes").contains("no pair")));
        }
    }

    /** A figure alone tells which marker and cutoff its groups are of. */
    @Test
    void figuresNameCutoffsAndTimes() throws Exception {
        SurvivalRun run = run("--markers=entropy", "--times=24", "--cutoff=4.5", "--formats=svg");
        Path figures = run.folder().resolve("figures");
        String curves = Files.readString(figures.resolve("kaplan_meier_entropy.svg"));
        assertTrue(curves.contains("entropy ≤ 4.5"), curves);
        assertTrue(curves.contains("entropy &gt; 4.5"), curves);
        String roc = Files.readString(figures.resolve("roc_at_time_24.svg"));
        assertTrue(roc.contains("entropy, AUC 0.678 (0.585–0.772)"), roc);
    }

    /** The same file on any number of threads, with figures and a report. */
    @Test
    void threadsDoNotMatter() throws Exception {
        String[] settings = {
            "--groups=group",
            "--cutoff=maxstat",
            "--covariates=entropy,age",
            "--knots=4",
            "--formats=svg",
            "--unit=months"
        };
        String first = contents(run(with(settings, "--threads=1")));
        String second = contents(run(with(settings, "--threads=2")));
        assertEquals(first, second);
        assertTrue(first.contains("Time (months)"));
    }

    private static String[] with(String[] settings, String more) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add(more);
        return all.toArray(String[]::new);
    }

    private static String contents(SurvivalRun run) throws IOException {
        assertEquals(0, run.code(), run.err());
        StringBuilder all = new StringBuilder();
        try (var files = Files.walk(run.folder())) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.append(file.getFileName()).append('\n').append(Files.readString(file));
            }
        }
        for (String figure :
                List.of("kaplan_meier_group.svg", "forest.svg", "maxstat_entropy.svg")) {
            assertTrue(all.indexOf(figure) >= 0, figure);
        }
        return all.toString();
    }
}
