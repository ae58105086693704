/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that a spreadsheet would take for formulas. */
class CsvTextsTest {

    @TempDir private Path folder;

    private List<String> written(CsvTexts texts, Object... fields) throws IOException {
        Path file = folder.resolve("t.csv");
        CsvFile.write(file, List.of("=name"), List.of(Arrays.asList(fields)), texts);
        List<String> both =
                CSVFormat.DEFAULT.parse(Files.newBufferedReader(file)).getRecords().stream()
                        .flatMap(r -> r.stream())
                        .toList();
        return both;
    }

    @Test
    void formulasAreNeutralisedAndNumbersAreNot() throws IOException {
        assertEquals(
                List.of(
                        "'=name",
                        "'=1+1",
                        "'+x",
                        "'-2+3",
                        "'@SUM(A1)",
                        "'\t=1",
                        "'\r=1",
                        "'\n=1",
                        "a=b",
                        "-3.5",
                        "+7",
                        "-Infinity",
                        "-12",
                        "",
                        "x\ny"),
                written(
                        CsvTexts.SAFE,
                        "=1+1",
                        "+x",
                        "-2+3",
                        "@SUM(A1)",
                        "\t=1",
                        "\r=1",
                        "\n=1",
                        "a=b",
                        -3.5,
                        "+7",
                        Double.NEGATIVE_INFINITY,
                        "-12",
                        null,
                        "x\ny"));
    }

    /** Spreadsheets drop blanks and quotes before a formula, and take full-width signs for it. */
    @Test
    void formulasInDisguiseAreNeutralised() throws IOException {
        String[] formulas = {
            "\uff1dSUM(A1)", "\uff0b1+1", "\uff0d1+1", "\uff201", "\u2212cmd", " =1+1", "  \t@x",
            "\u00a0=1", "\u3000=1", "'=1+1", "\"=1+1", "\" =1", "\u201c=1", "''-x"
        };
        List<String> safe = written(CsvTexts.SAFE, (Object[]) formulas);
        for (int i = 0; i < formulas.length; i++) {
            assertEquals("'" + formulas[i], safe.get(i + 1));
            assertEquals(formulas[i], CsvTexts.SAFE.undo(safe.get(i + 1)));
        }
        for (String harmless : List.of("it's", "'quoted'", "a -b", "5", "", "'")) {
            assertEquals(harmless, written(CsvTexts.SAFE, harmless).get(1));
            assertEquals(harmless, CsvTexts.SAFE.undo(harmless));
        }
    }

    /** What turns the direction of writing, or has no width, is seen in every table. */
    @Test
    void hiddenCharactersAreShown() throws IOException {
        for (CsvTexts texts : CsvTexts.values()) {
            assertEquals(
                    List.of(
                            "\\u202Egnp.exe",
                            "a\\u200Bb",
                            "a\\u2028b",
                            "\\u001B[2J",
                            "\\uDB40\\uDC41"),
                    written(
                                    texts,
                                    "\u202egnp.exe",
                                    "a\u200bb",
                                    "a\u2028b",
                                    "\u001b[2J",
                                    "\udb40\udc41")
                            .subList(1, 6));
            assertEquals("Größe μ 肺\n2", written(texts, "Größe μ 肺\n2").get(1));
        }
    }

    @Test
    void asTheyAreUnlessAskedFor() throws IOException {
        assertEquals(
                List.of("=name", "=1+1", "-x,\"y\""), written(CsvTexts.PLAIN, "=1+1", "-x,\"y\""));
    }
}
