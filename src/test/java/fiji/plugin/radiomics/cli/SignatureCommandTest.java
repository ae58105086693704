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
import fiji.plugin.radiomics.stats.model.Ranks;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The subcommand {@code signature} from table to files. */
class SignatureCommandTest {

    @TempDir private Path folder;

    private record Run(int code, String out, String err) {}

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code =
                new CommandLine(SignatureCommand.create())
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true))
                        .execute(arguments);
        return new Run(code, out.toString(), err.toString());
    }

    /** Cases of which two columns tell something; folds in two columns, centres in one. */
    private static List<String> cases() {
        SplittableRandom random = new SplittableRandom(4);
        List<String> lines = new ArrayList<>();
        lines.add("id,outcome,age,sex,centre,fold_a,fold_b,t1,t2,t3,t4,t5,t6,t7,t8");
        for (int i = 0; i < 72; i++) {
            StringBuilder line = new StringBuilder();
            double[] t = new double[8];
            for (int j = 0; j < 8; j++) {
                t[j] = random.nextDouble();
            }
            boolean yes = t[0] + t[1] + random.nextDouble() > 1.5;
            line.append("p").append(i).append(yes ? ",yes" : ",no");
            line.append(',').append(40 + random.nextInt(40));
            line.append(random.nextBoolean() ? ",f" : ",m");
            line.append(',').append("abc".charAt(i % 3));
            line.append(',').append(i % 4 + 1).append(',').append(i / 2 % 3 + 1);
            for (double v : t) {
                line.append(',').append(v);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private Path table(List<String> lines) throws IOException {
        Path table = folder.resolve("cases.csv");
        Files.write(table, lines);
        return table;
    }

    private Run build(List<String> lines, String... more) throws IOException {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "build",
                                "--table=" + table(lines),
                                "--outcome=outcome",
                                "--positive=yes",
                                "--formats=none",
                                "--replicates=50",
                                "--output=" + folder.resolve("out")));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    private CaseTable read(String name) throws IOException {
        return CaseTableCsv.read(folder.resolve("out/" + name + ".csv"), Set.of("fold", "id"));
    }

    private static double[] numbers(CaseTable table, String column) {
        return ((NumberColumn) table.column(column)).values();
    }

    private Map<String, double[]> performance() throws IOException {
        CaseTable table = read("performance");
        Map<String, double[]> rows = new LinkedHashMap<>();
        for (int i = 0; i < table.rows(); i++) {
            rows.put(
                    table.column("measure").text(i),
                    new double[] {
                        numbers(table, "estimate")[i],
                        numbers(table, "ci_low")[i],
                        numbers(table, "ci_high")[i]
                    });
        }
        return rows;
    }

    @Test
    void scoresAreOutOfTheFoldsThatAreGiven() throws IOException {
        List<String> lines = cases();
        Run run = build(lines, "--folds=fold_a,fold_b", "--pattern=t*", "--recipe=lasso");
        assertEquals(0, run.code(), run.err());
        CaseTable scores = read("scores");
        assertEquals(
                List.of("id", "repeat", "fold", "outcome", "score", "probability"), scores.names());
        assertEquals(144, scores.rows());
        Map<String, List<Integer>> folds = new LinkedHashMap<>();
        double[] repeat = numbers(scores, "repeat");
        double[] outcome = numbers(scores, "outcome");
        double[] score = numbers(scores, "score");
        for (int i = 0; i < scores.rows(); i++) {
            int row = Integer.parseInt(scores.column("id").text(i).substring(1));
            String fold = scores.column("fold").text(i);
            assertEquals(repeat[i] == 1 ? row % 4 + 1 : row / 2 % 3 + 1, Integer.parseInt(fold));
            assertEquals(lines.get(row + 1).contains(",yes,") ? 1 : 0, outcome[i]);
            folds.computeIfAbsent(repeat[i] + " " + fold, k -> new ArrayList<>()).add(i);
        }
        double sum = 0;
        for (List<Integer> rows : folds.values()) {
            double[] s = rows.stream().mapToDouble(i -> score[i]).toArray();
            boolean[] y = new boolean[s.length];
            for (int k = 0; k < s.length; k++) {
                y[k] = outcome[rows.get(k)] == 1;
            }
            sum += Ranks.auc(s, y);
        }
        double[] auc = performance().get("auc_cross_validated");
        assertEquals(sum / 7, auc[0], 1e-12);
        assertTrue(auc[0] > .7 && auc[1] < auc[0] && auc[0] < auc[2], Arrays.toString(auc));
        assertEquals(
                new LinkedHashSet<>(List.of("t1", "t2", "t3", "t4", "t5", "t6", "t7", "t8")),
                new LinkedHashSet<>(features()));
    }

    private List<String> features() throws IOException {
        CaseTable selection = read("selection");
        List<String> features = new ArrayList<>();
        for (int i = 0; i < selection.rows(); i++) {
            features.add(selection.column("feature").text(i));
        }
        return features;
    }

    @Test
    void writtenFoldsGiveTheSameNumbersAgain() throws IOException {
        assertEquals(0, build(cases(), "--validation=repeats=2,folds=3").code());
        Map<String, double[]> first = performance();
        Path folds = Files.copy(folder.resolve("out/folds.csv"), folder.resolve("folds.csv"));
        Run again =
                build(
                        cases(),
                        "--clinical=" + folds,
                        "--by=id",
                        "--folds=fold1,fold2",
                        "--threads=1");
        assertEquals(0, again.code(), again.err());
        first.forEach(
                (measure, values) -> {
                    try {
                        assertEquals(values[0], performance().get(measure)[0], 1e-12, measure);
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    @Test
    void clinicalColumnsAreInTheModelAndCentresAreNot() throws IOException {
        Run run =
                build(
                        cases(),
                        "--covariates=age,sex",
                        "--batch=centre",
                        "--folds=fold_a",
                        "--recipe=lasso");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("column sex: its classes m are compared with f"), run.err());
        CaseTable coefficients = read("coefficients");
        List<String> terms = new ArrayList<>();
        for (int i = 0; i < coefficients.rows(); i++) {
            terms.add(coefficients.column("term").text(i));
        }
        assertTrue(terms.containsAll(List.of("(intercept)", "age", "sex=m")), terms.toString());
        assertFalse(features().contains("centre") || features().contains("fold_a"));
        List<String> other = cases();
        other.set(1, other.get(1).replaceFirst(",[abc],", ",z,").replaceFirst(",[\\d.]+$", ",7"));
        Run applied =
                run(
                        "apply",
                        "--signature=" + folder.resolve("out/signature.yaml"),
                        "--table=" + table(other),
                        "--output=" + folder.resolve("applied.csv"));
        assertEquals(0, applied.code(), applied.err());
        CaseTable said = CaseTableCsv.read(folder.resolve("applied.csv"));
        assertTrue(said.column("warnings").text(0).contains("centre z is not among"));
    }

    @Test
    void appliedToItsOwnCasesItGivesItsApparentArea() throws IOException {
        assertEquals(0, build(cases(), "--folds=fold_a", "--pattern=t.").code());
        Path signature = folder.resolve("out/signature.yaml");
        Path output = folder.resolve("applied.csv");
        Run run =
                run(
                        "apply",
                        "--signature=" + signature,
                        "--table=" + folder.resolve("cases.csv"),
                        "--contributions=" + folder.resolve("parts.csv"),
                        "--output=" + output);
        assertEquals(0, run.code(), run.err());
        CaseTable said = CaseTableCsv.read(output);
        assertEquals(List.of("id", "score", "probability", "class", "warnings"), said.names());
        boolean[] yes = new boolean[said.rows()];
        for (int i = 0; i < yes.length; i++) {
            yes[i] = cases().get(i + 1).contains(",yes,");
            assertEquals("p" + i, said.column("id").text(i));
        }
        double[] scores = numbers(said, "score");
        assertEquals(performance().get("auc_apparent")[0], Ranks.auc(scores, yes), 1e-12);
        CaseTable parts = CaseTableCsv.read(folder.resolve("parts.csv"));
        double sum = 0;
        for (int i = 0; i < parts.rows() && parts.column("id").text(i).equals("p0"); i++) {
            sum += numbers(parts, "adds")[i];
        }
        CaseTable coefficients = read("coefficients");
        assertEquals(scores[0], sum + numbers(coefficients, "coef_scaled")[0], 1e-9);
        Run shown = run("show", "--signature=" + signature);
        assertTrue(shown.out().contains("recipe top_k_ridge"), shown.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bootstrap=20",
                "leave_out=centre",
                "split=centre:b",
                "repeats:1,folds:4",
            })
    void otherValidations(String validation) throws IOException {
        Run run =
                build(
                        cases(),
                        "--validation=" + validation,
                        "--pattern=t.",
                        "--recipe=ridge",
                        "--set=lambda=0.1");
        assertEquals(0, run.code(), run.err());
        Map<String, double[]> rows = performance();
        boolean bootstrap = validation.startsWith("bootstrap");
        assertTrue(rows.containsKey(bootstrap ? "auc_out_of_bag" : "auc_cross_validated"));
        assertEquals(bootstrap, rows.containsKey("auc_optimism_corrected"));
        assertTrue(
                !bootstrap || rows.get("auc_optimism_corrected")[0] < rows.get("auc_apparent")[0]);
        CaseTable scores = read("scores");
        if (validation.startsWith("leave_out")) {
            assertEquals("a", scores.column("fold").text(0));
            assertEquals(72, scores.rows());
        } else if (validation.startsWith("split")) {
            assertEquals(24, scores.rows());
        }
    }

    @Test
    void severalRecipesHaveAColumnOfTheirOwn() throws IOException {
        Run run =
                build(
                        cases(),
                        "--folds=fold_a",
                        "--pattern=t.",
                        "--recipe=firth",
                        "--recipe=ridge,lasso",
                        "--learning-curve",
                        "--permutations=3",
                        "--external=" + table(cases()));
        assertEquals(0, run.code(), run.err());
        for (String name :
                List.of(
                        "scores",
                        "performance",
                        "coefficients",
                        "selection",
                        "calibration",
                        "decision_curve",
                        "learning_curve",
                        "external_scores")) {
            CaseTable table = read(name);
            assertEquals("recipe", table.names().get(0), name);
            assertEquals("firth", table.column("recipe").text(0), name);
            assertEquals("lasso", table.column("recipe").text(table.rows() - 1), name);
        }
        Set<String> measures = performance().keySet();
        assertTrue(
                measures.containsAll(
                        List.of("permutation_p", "external_auc", "auc_best_of_recipes_corrected")),
                measures.toString());
        assertTrue(
                Files.readString(folder.resolve("out/signature.yaml")).contains("recipe: firth"));
    }

    @Test
    void completeCasesOfSeveralClasses() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : cases()) {
            String[] c = line.split(",");
            boolean head = lines.isEmpty();
            c[0] = head ? "Patient ID" : c[0];
            c[1] = lines.size() % 6 == 1 ? "maybe" : c[1];
            c[9] = head || lines.size() % 10 > 0 ? c[9] : "";
            c[10] = head ? c[10] : "";
            lines.add(String.join(",", c));
        }
        Run run = build(lines, "--pattern=t.", "--folds=fold_a", "--missing=complete");
        assertEquals(0, run.code(), run.err());
        assertEquals(1, run.err().lines().filter(l -> l.contains("classes")).count(), run.err());
        assertTrue(run.err().contains("Name negative= to compare two classes only"), run.err());
        assertEquals(65, read("scores").rows());
        assertEquals(
                "p0", CaseTableCsv.read(folder.resolve("out/scores.csv")).column("id").text(0));
    }

    /** The outcome follows the size; the texture only knows the size, too. */
    @Test
    void sizeStandsBesideTheSignature() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : cases()) {
            String[] c = line.split(",");
            boolean head = lines.isEmpty();
            double size = head ? 0 : Double.parseDouble(c[7]) + Double.parseDouble(c[8]);
            c[7] = head ? "texture" : String.valueOf(size + Double.parseDouble(c[9]) / 9);
            lines.add(String.join(",", c) + (head ? ",tumour_volume" : "," + size));
        }
        Run run = build(lines, "--folds=fold_a", "--markers=texture");
        assertEquals(0, run.code(), run.err());
        String first = run.err().lines().findFirst().orElseThrow();
        assertTrue(
                first.startsWith("warning: The size alone (column tumour_volume) reaches"),
                run.err());
        double[] alone = performance().get("auc_size_alone");
        assertTrue(alone[0] > .7 && alone[1] < alone[0], Arrays.toString(alone));
        assertTrue(performance().get("auc_gain_over_size")[1] < 0);
    }

    static List<List<String>> badTables() {
        return List.of(
                List.of("outcome,yes,no", "tells the classes apart", "leak"),
                List.of("x", "infinite values are taken as missing in t3", "infinite"),
                List.of("x", "no case has a value of t4", "empty"),
                List.of("x", "all cases have the same value of t5", "constant"),
                List.of("x", "several rows", "repeated"),
                List.of("x", "Only 6 cases are of the smaller class", "few"));
    }

    @ParameterizedTest
    @MethodSource("badTables")
    void warnedOfInOneLine(List<String> what) throws IOException {
        List<String> lines = new ArrayList<>();
        int yes = 0;
        for (String line : cases()) {
            String[] c = line.split(",");
            boolean head = lines.isEmpty();
            switch (what.get(2)) {
                case "leak" -> c[9] = head ? "t3" : c[1].equals("yes") ? "1" : "0";
                case "infinite" -> c[9] = head ? "t3" : lines.size() == 5 ? "Inf" : c[9];
                case "empty" -> c[10] = head ? "t4" : "NA";
                case "constant" -> c[11] = head ? "t5" : "3";
                case "repeated" -> c[0] = head ? "patient" : "p" + lines.size() / 2;
                default -> {
                    yes += c[1].equals("yes") ? 1 : 0;
                    if (c[1].equals("yes") && yes > 6) {
                        continue;
                    }
                }
            }
            lines.add(String.join(",", c));
        }
        Run run = build(lines, "--pattern=t.", "--validation=repeats=1,folds=3");
        assertEquals(0, run.code(), run.err());
        assertEquals(1, run.err().lines().filter(l -> l.contains(what.get(1))).count(), run.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--recipe=lassso | There is no recipe 'lassso', did you mean lasso?",
                "--external=absent.csv | external=absent.csv",
                "--recipe=absent.yaml | the file cannot be read",
                "--set=kk=3 | set=kk: no step or learner of the recipe has it",
                "--validation=folds=1 | '1' is not a whole number from 2",
                "--validation=tenfold | 'tenfold' is no validation",
                "--validation=split=centre:q | no case is in the test part",
                "--folds=t1 | are no folds",
                "--cluster=pacient | has no column pacient",
                "--covariates=id | different texts",
                "--cutoff=7 | is a probability",
                "--negative=maybe | there is no such class",
                "--cluster=centre --folds=fold_a | A patient stands in several folds",
                "--recipe=logistic.yaml | sums of each other|too many"
            })
    void refusedInOneLine(String options, String expected) throws IOException {
        Files.writeString(folder.resolve("logistic.yaml"), "learner: logistic\n");
        List<String> lines = cases();
        List<String> twice = new ArrayList<>();
        for (String line : lines) {
            twice.add(line + (twice.isEmpty() ? ",t9" : "," + line.split(",")[7]));
        }
        String[] more =
                options.strip()
                        .replace("=logistic.yaml", "=" + folder.resolve("logistic.yaml"))
                        .split(" ");
        Run run = build(twice, more);
        assertEquals(2, run.code(), run.err());
        List<String> said = run.err().lines().filter(l -> !l.startsWith("warning: ")).toList();
        assertEquals(1, said.size(), run.err());
        assertTrue(said.get(0).contains(expected.split("\\|")[0].strip()), run.err());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @ParameterizedTest
    @CsvSource({
        "format: fiji-radiomics-signature, format: something, is no signature",
        "format_version: 1, format_version: 9, newer version",
        "cutoff: , cut: , lacks 'cutoff'",
        "  steps:, '  steps: [', is not YAML",
        "step: impute, step: imputed, There is no step"
    })
    void damagedSignaturesAreRefused(String part, String other, String expected)
            throws IOException {
        assertEquals(0, build(cases(), "--folds=fold_a", "--pattern=t.").code());
        Path signature = folder.resolve("out/signature.yaml");
        String text = Files.readString(signature).replace("\"", "");
        assertTrue(text.contains(part), text);
        Files.writeString(signature, text.replace(part, other));
        Run run = run("show", "--signature=" + signature);
        assertEquals(2, run.code());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains(expected), run.err());
    }

    @Test
    void aTableWithoutTheColumnsIsRefusedByTheirNames() throws IOException {
        assertEquals(0, build(cases(), "--folds=fold_a", "--pattern=t.").code());
        Path other = folder.resolve("other.csv");
        Files.writeString(other, "id,t1,t2\na,1,2\n");
        Run run =
                run(
                        "apply",
                        "--signature=" + folder.resolve("out/signature.yaml"),
                        "--table=" + other,
                        "--output=" + folder.resolve("applied.csv"));
        assertEquals(2, run.code());
        assertTrue(run.err().contains("lacks 6 columns that the signature needs: "), run.err());
    }
}
