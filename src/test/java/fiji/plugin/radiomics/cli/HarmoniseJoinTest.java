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

import fiji.plugin.radiomics.io.CaseTableCsv;
import fiji.plugin.radiomics.stats.table.CaseTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Features whose centres stand in a table of their own. */
class HarmoniseJoinTest {

    @TempDir private Path folder;

    private int run(StringWriter err, Object... arguments) {
        List<String> texts = new ArrayList<>();
        for (Object argument : arguments) {
            texts.add(argument.toString());
        }
        CommandLine line = new CommandLine(new HarmoniseCommand());
        line.setErr(new PrintWriter(err, true));
        return line.execute(texts.toArray(String[]::new));
    }

    @Test
    void aClinicalTableNamesTheCentres() throws IOException {
        List<String> whole = new ArrayList<>(List.of("case,f,g,centre"));
        List<String> features = new ArrayList<>(List.of("case,f,g"));
        List<String> clinical = new ArrayList<>(List.of("patient,centre"));
        Random random = new Random(3);
        for (int i = 0; i < 40; i++) {
            String centre = i % 2 == 0 ? "north" : "south";
            double shift = i % 2 * 5;
            String values =
                    String.format(
                            Locale.ROOT,
                            "P%d,%.4f,%.4f",
                            i,
                            random.nextGaussian() + shift,
                            2 * random.nextGaussian() - shift);
            whole.add(values + "," + centre);
            features.add(values);
            // In another order, so that lines do not fit by chance.
            clinical.add(1, "P" + i + "," + centre);
        }
        Path one = Files.write(folder.resolve("whole.csv"), whole);
        Path first = Files.write(folder.resolve("features.csv"), features);
        Path second = Files.write(folder.resolve("clinical.csv"), clinical);
        Path expected = folder.resolve("expected.csv");
        Path found = folder.resolve("found.csv");
        StringWriter err = new StringWriter();
        assertEquals(
                0,
                run(err, "--table", one, "--batch", "centre", "--output", expected),
                err.toString());
        Object[] joined = {
            "--table",
            first,
            "--clinical",
            second,
            "--by",
            "case=patient",
            "--batch",
            "centre",
            "--output",
            found
        };
        assertEquals(0, run(err, joined), err.toString());
        CaseTable a = CaseTableCsv.read(expected);
        CaseTable b = CaseTableCsv.read(found);
        assertEquals(40, b.rows());
        for (String column : List.of("case", "f", "g", "centre")) {
            for (int row = 0; row < 40; row++) {
                assertEquals(a.column(column).text(row), b.column(column).text(row), column);
            }
        }
        assertTrue(!whole.get(1).contains(a.column("f").text(0)), "nothing was harmonised");
        joined[joined.length - 1] = second;
        assertEquals(2, run(err, joined));
        assertEquals(clinical, Files.readAllLines(second));
    }
}
