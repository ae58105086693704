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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The subcommand {@code signature} from table to files. */
class SignatureCommandTest extends SignatureCase {

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

    /** Features and clinical columns in two files score as they do in one. */
    @Test
    void clinicalTablesAreJoined() throws IOException {
        assertEquals(0, build(cases(), "--folds=fold_a", "--pattern=t.").code());
        String signature = "--signature=" + folder.resolve("out/signature.yaml");
        String whole = "--table=" + folder.resolve("cases.csv");
        Path one = folder.resolve("one.csv");
        assertEquals(0, run("apply", signature, whole, "--output=" + one).code());
        List<String> ids = new ArrayList<>(List.of("id"));
        for (int i = 0; i < 72; i++) {
            ids.add("p" + i);
        }
        Path first = Files.write(folder.resolve("ids.csv"), ids);
        String clinical = "--clinical=" + folder.resolve("cases.csv");
        Path two = folder.resolve("two.csv");
        Run run =
                run("apply", signature, "--table=" + first, clinical, "--by=id", "--output=" + two);
        assertEquals(0, run.code(), run.err());
        assertEquals(Files.readAllLines(one), Files.readAllLines(two));
        Run image =
                run("apply", signature, "--image=ct.nii", "--mask=m.nii", clinical, "--output=-");
        assertEquals(2, image.code());
        assertTrue(image.err().contains("--clinical is joined to --table"), image.err());
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
}
