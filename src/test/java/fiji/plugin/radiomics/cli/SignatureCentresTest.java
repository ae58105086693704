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
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Signatures of several centres, and of columns that a reliability analysis has found stable. */
class SignatureCentresTest {

    private static final String HARMONISED =
            """
            steps: [impute, constant, harmonise, scale]
            learner: {ridge: {lambda: 0.05}}
            """;

    private static final String STABLE =
            """
            steps:
              - impute
              - stable: {table: "ICC", threshold: 0.8}
              - scale
            learner: {ridge: {lambda: 0.05}}
            """;

    @TempDir private Path folder;

    private record Run(int code, String err) {}

    private Run run(String... arguments) {
        StringWriter err = new StringWriter();
        int code =
                new CommandLine(SignatureCommand.create())
                        .setOut(new PrintWriter(new StringWriter(), true))
                        .setErr(new PrintWriter(err, true))
                        .execute(arguments);
        return new Run(code, err.toString());
    }

    /** Centre b measures everything higher; t1 tells the classes apart within a centre. */
    private Path cases() throws IOException {
        SplittableRandom random = new SplittableRandom(4);
        List<String> lines = new ArrayList<>();
        lines.add("id,outcome,centre,t1,t2,t3,t4");
        for (int i = 0; i < 80; i++) {
            boolean yes = random.nextBoolean();
            boolean second = i % 2 == 1;
            StringBuilder line =
                    new StringBuilder("p" + i + (yes ? ",yes," : ",no,") + (second ? "b" : "a"));
            for (int j = 0; j < 4; j++) {
                double v = random.nextDouble() + (j == 0 && yes ? .7 : 0);
                line.append(',').append(second ? 3 * v + 5 : v);
            }
            lines.add(line.toString());
        }
        Files.writeString(folder.resolve("harmonised.yaml"), HARMONISED);
        Files.writeString(folder.resolve("plain.yaml"), HARMONISED.replace("harmonise, ", ""));
        return Files.write(folder.resolve("cases.csv"), lines);
    }

    private Run build(Path table, String... more) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "build",
                                "--table=" + table,
                                "--outcome=outcome",
                                "--positive=yes",
                                "--formats=none",
                                "--replicates=20",
                                "--output=" + folder.resolve("out")));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    private double auc() throws IOException {
        CaseTable table = CaseTableCsv.read(folder.resolve("out/performance.csv"));
        for (int i = 0; i < table.rows(); i++) {
            if (table.column("measure").text(i).equals("auc_cross_validated")) {
                return ((NumberColumn) table.column("estimate")).values()[i];
            }
        }
        return Double.NaN;
    }

    @Test
    void harmonisedInTheFoldsAndWhereApplied() throws IOException {
        Path table = cases();
        String folds = "--validation=repeats=2,folds=4";
        Run plain =
                build(table, "--recipe=" + folder.resolve("plain.yaml"), folds, "--batch=centre");
        assertEquals(0, plain.code(), plain.err());
        double without = auc();
        Run run =
                build(
                        table,
                        "--recipe=" + folder.resolve("harmonised.yaml"),
                        folds,
                        "--batch=centre");
        assertEquals(0, run.code(), run.err());
        assertTrue(auc() > without + .05, without + " " + auc());
        List<String> lines = new ArrayList<>(Files.readAllLines(table));
        lines.set(1, lines.get(1).replace(",a,", ",z,"));
        Path other = Files.write(folder.resolve("other.csv"), lines);
        Run applied =
                run(
                        "apply",
                        "--signature=" + folder.resolve("out/signature.yaml"),
                        "--table=" + other,
                        "--output=" + folder.resolve("applied.csv"));
        assertEquals(0, applied.code(), applied.err());
        CaseTable said = CaseTableCsv.read(folder.resolve("applied.csv"));
        double[] scores = ((NumberColumn) said.column("score")).values();
        assertTrue(Double.isNaN(scores[0]) && Double.isFinite(scores[1]));
        String warning = said.column("warnings").text(0);
        assertTrue(warning.contains("centre z is not among the training cases"), warning);
        assertTrue(warning.contains("there is no score"), warning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--folds=absent | harmonises centres: name their column in batch=",
                "--batch=centre --validation=leave_out=centre | cannot tell the effect of a",
                "--batch=centre --set=harmonise.keep=outcome | keeps outcome, the outcome",
                "--batch=centre --set=harmonise.keep=age | cannot keep age",
                "--batch=centre --set=harmonise.reference=q | training cases are of a, b",
            })
    void refusedInOneLine(String options, String expected) throws IOException {
        Path table = cases();
        List<String> all =
                new ArrayList<>(List.of("--recipe=" + folder.resolve("harmonised.yaml")));
        all.addAll(List.of(options.replace("--folds=absent", "--seed=1").strip().split(" ")));
        Run run = build(table, all.toArray(String[]::new));
        assertEquals(2, run.code(), run.err());
        List<String> said = run.err().lines().filter(l -> !l.startsWith("warning: ")).toList();
        assertEquals(1, said.size(), run.err());
        assertTrue(said.get(0).contains(expected.strip()), run.err());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void aCentreAtATimeWhereUnseenOnesStayAsTheyAre() throws IOException {
        Path table = cases();
        List<String> lines = new ArrayList<>(Files.readAllLines(table));
        for (int i = 1; i < lines.size(); i += 5) {
            lines.set(i, lines.get(i).replace(",a,", ",c,").replace(",b,", ",c,"));
        }
        Run run =
                build(
                        Files.write(table, lines),
                        "--recipe=" + folder.resolve("harmonised.yaml"),
                        "--batch=centre",
                        "--set=harmonise.unseen=as_is",
                        "--validation=leave_out=centre");
        assertEquals(0, run.code(), run.err());
    }

    @Test
    void onlyStableColumns() throws IOException {
        Path table = cases();
        Path icc = folder.resolve("icc.csv");
        Files.writeString(
                icc,
                "marker,form,name,icc,ci_low\n"
                        + "t1,\"ICC(2,1)\",x,0.95,0.9\n"
                        + "t1,\"ICC(3,1)\",x,0.1,0\n"
                        + "t2,\"ICC(2,1)\",x,0.79,0.6\n"
                        + "t3,\"ICC(2,1)\",x,0.8,0.7\n");
        Path recipe = folder.resolve("stable.yaml");
        Files.writeString(recipe, STABLE.replace("ICC\"", icc.toString() + "\""));
        Run run = build(table, "--recipe=" + recipe, "--validation=repeats=1,folds=4");
        assertEquals(0, run.code(), run.err());
        CaseTable terms = CaseTableCsv.read(folder.resolve("out/coefficients.csv"));
        assertEquals(3, terms.rows());
        for (String set : List.of("stable.threshold=0.97", "stable.form=ICC3")) {
            Run refused = build(table, "--recipe=" + recipe, "--set=" + set);
            assertEquals(2, refused.code(), refused.err());
            assertTrue(refused.err().contains("The step stable "), refused.err());
        }
    }
}
