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

import fiji.plugin.radiomics.io.CaseTableCsv;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What is simpler than a signature, or was known without it. */
class SignatureRivalsTest {

    private static final String RIDGE =
            "steps: [impute, constant, scale]\nlearner: {ridge: {lambda: 0.05}}\n";

    @TempDir private Path folder;

    private record Run(int code, String err) {}

    /** Age and volume tell the class, t0 does so too where {@code tells}, t1 … t5 are noise. */
    private List<String> cases(boolean tells) {
        SplittableRandom random = new SplittableRandom(6);
        List<String> lines = new ArrayList<>();
        lines.add("id,outcome,age,volume,scanner,t0,t1,t2,t3,t4,t5");
        for (int i = 0; i < 120; i++) {
            double age = random.nextDouble();
            double texture = random.nextDouble();
            boolean yes = age + (tells ? 2 * texture : 0) + random.nextDouble() > (tells ? 2 : 1);
            StringBuilder line = new StringBuilder();
            line.append("p").append(i).append(yes ? ",yes" : ",no").append(',').append(age);
            line.append(',').append(age + random.nextDouble() / 2);
            line.append(yes == random.nextDouble() < .9 ? ",S1" : ",S2");
            line.append(',').append(texture);
            for (int j = 1; j < 6; j++) {
                line.append(',').append(random.nextDouble());
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private Run build(List<String> lines, String... more) throws IOException {
        Files.writeString(folder.resolve("r.yaml"), RIDGE);
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "build",
                                "--table=" + Files.write(folder.resolve("cases.csv"), lines),
                                "--outcome=outcome",
                                "--positive=yes",
                                "--pattern=t[0-9]",
                                "--recipe=" + folder.resolve("r.yaml"),
                                "--validation=repeats=2,folds=4",
                                "--formats=none",
                                "--replicates=100",
                                "--output=" + folder.resolve("out")));
        all.addAll(List.of(more));
        StringWriter err = new StringWriter();
        int code =
                new CommandLine(SignatureCommand.create())
                        .setOut(new PrintWriter(new StringWriter(), true))
                        .setErr(new PrintWriter(err, true))
                        .execute(all.toArray(String[]::new));
        return new Run(code, err.toString());
    }

    private Map<String, double[]> rows(String name, String... keys) throws IOException {
        CaseTable table = CaseTableCsv.read(folder.resolve("out/" + name + ".csv"), Set.of());
        Map<String, double[]> rows = new LinkedHashMap<>();
        for (int i = 0; i < table.rows(); i++) {
            List<String> key = new ArrayList<>();
            for (String k : keys) {
                key.add(String.valueOf(table.column(k).text(i)));
            }
            double[] values = new double[3];
            List<String> names = List.of("estimate", "ci_low", "ci_high");
            for (int c = 0; c < 3; c++) {
                values[c] = ((NumberColumn) table.column(names.get(c))).values()[i];
            }
            rows.put(String.join(" ", key), values);
        }
        return rows;
    }

    @Test
    void markersThatAddToAge() throws IOException {
        Run run =
                build(
                        cases(true),
                        "--covariates=age",
                        "--reclassification=continuous",
                        "--added=t0,t1",
                        "--threshold=0.3");
        assertEquals(0, run.code(), run.err());
        CaseTable table = CaseTableCsv.read(folder.resolve("out/added_value.csv"));
        assertEquals(
                List.of(
                        "model",
                        "against",
                        "measure",
                        "estimate",
                        "ci_low",
                        "ci_high",
                        "p",
                        "method"),
                table.names());
        Map<String, double[]> rows = rows("added_value", "model", "against", "measure");
        double[] gain = rows.get("combined clinical deviance_difference");
        assertTrue(gain[0] < 0 && gain[2] < 0, rows.toString());
        assertEquals(
                rows.get("combined null deviance")[0] - rows.get("clinical null deviance")[0],
                gain[0],
                1e-12);
        assertTrue(rows.get("combined clinical auc_difference")[1] > 0);
        assertTrue(
                rows.keySet()
                        .containsAll(
                                List.of(
                                        "combined clinical auc_difference_delong",
                                        "combined clinical net_benefit_difference",
                                        "combined clinical nri_continuous",
                                        "combined clinical idi",
                                        "clinical_and_named clinical likelihood_ratio")),
                rows.keySet().toString());
        assertTrue(rows.get("clinical_and_named clinical likelihood_ratio")[0] > 10);
        String report = Files.readString(folder.resolve("out/report.html"));
        assertTrue(report.contains("The radiomic score adds to the clinical columns"), report);
    }

    @Test
    void noiseBesideAgeIsSaidToAddNothing() throws IOException {
        Run run = build(cases(false), "--covariates=age");
        assertEquals(0, run.code(), run.err());
        assertTrue(
                run.err().contains("The radiomic score does not surely add to the clinical"),
                run.err());
        assertFalse(
                rows("added_value", "measure").containsKey("nri_continuous"), "only on request");
        Map<String, double[]> measures = rows("performance", "measure");
        assertTrue(measures.get("auc_size_and_clinical")[0] > .7);
        assertTrue(measures.get("auc_gain_over_size_and_clinical")[1] < 0);
        assertTrue(run.err().contains("The size (column volume) with the clinical"), run.err());
    }

    @Test
    void scannersThatTellTheClassAreSaidFirst() throws IOException {
        Run run = build(cases(false));
        assertEquals(0, run.code(), run.err());
        assertTrue(rows("performance", "measure").get("auc_acquisition")[0] > .8);
        assertTrue(
                run.err().lines().limit(3).anyMatch(l -> l.contains("(column scanner)")),
                run.err());
    }

    /** Shuffled voxels know as much as the texture did, or nothing. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void theSameRecipeOnTwins(boolean same) throws IOException {
        List<String> lines = cases(true);
        SplittableRandom random = new SplittableRandom(1);
        List<String> twin = new ArrayList<>();
        for (String line : lines) {
            String[] c = line.split(",");
            if (!same && !twin.isEmpty()) {
                for (int j = 5; j < c.length; j++) {
                    c[j] = String.valueOf(random.nextDouble());
                }
            }
            twin.add(String.join(",", c));
        }
        Path file = Files.write(folder.resolve("twin.csv"), twin);
        Run run = build(lines, "--twin=" + file);
        assertEquals(0, run.code(), run.err());
        double[] auc = rows("performance", "measure").get("auc_twin");
        double own = rows("performance", "measure").get("auc_cross_validated")[0];
        assertEquals(same ? own : .5, auc[0], same ? 1e-9 : .15);
        assertEquals(same, run.err().contains("The same recipe on shuffled voxels (twin table"));
        assertTrue(run.err().contains("do not say that their voxels were shuffled"), run.err());
    }

    @Test
    void hosmerLemeshowAndNumbersOfCases() throws IOException {
        Run run = build(cases(true), "--hosmer-lemeshow");
        assertEquals(0, run.code(), run.err());
        Map<String, double[]> rows = rows("performance", "measure");
        double p = rows.get("hosmer_lemeshow_p")[0];
        assertTrue(p > 0 && p < 1);
        assertTrue(rows.get("cases_needed_for_model")[0] > 20);
        assertTrue(rows.get("cases_needed_for_auc")[0] > 5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--added=t0 | name these in covariates=",
                "--covariates=age --added=age | a clinical column",
                "--covariates=age --reclassification=0.5,0.2 | reclassification=0.5,0.2",
                "--twin=absent.csv | twin=absent.csv",
                "--threshold=2 | threshold=2"
            })
    void refusedInOneLine(String options, String expected) throws IOException {
        Run run = build(cases(true), options.strip().split(" "));
        assertEquals(2, run.code(), run.err());
        List<String> said = run.err().lines().filter(l -> !l.startsWith("warning: ")).toList();
        assertEquals(1, said.size(), run.err());
        assertTrue(said.get(0).toLowerCase(Locale.ROOT).contains(expected.strip()), run.err());
    }
}
