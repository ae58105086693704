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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Awkward tables, options and signature files: each gets one line that says what is wrong. */
class SignatureBadInputTest extends SignatureCase {

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
