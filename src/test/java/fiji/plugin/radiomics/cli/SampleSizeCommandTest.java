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

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class SampleSizeCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new SampleSizeCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    /** 16.6 positive cases by pROC (see the oracle test of SampleSize); 17 are needed. */
    @Test
    void numberOfCasesOfOneArea() {
        assertEquals(0, run("--auc=.8", "--power=.9"), err.toString());
        assertTrue(out.toString().contains("n_positive 17\nn_negative 17\nn 34\n"), out.toString());
    }

    @Test
    void powerOfTwoAreasIntoAFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("plan.csv");
        assertEquals(
                0,
                run(
                        "--auc=.75",
                        "--second=.85",
                        "--correlation=.6:.2",
                        "--ratio=2",
                        "--positives=60",
                        "--output=" + file),
                err.toString());
        List<String> lines = Files.readAllLines(file);
        assertEquals(
                "auc,second,correlation_positive,correlation_negative,ratio,alpha,n_positive,"
                        + "n_negative,n,power",
                lines.get(0));
        String[] row = lines.get(1).split(",");
        assertEquals("120", row[7]);
        assertEquals(0.4954692157852545, Double.parseDouble(row[9]), 1e-9);
    }

    /** 91.0 events of two equal groups by Schoenfeld's formula; 60 % of the cases have one. */
    @Test
    void numberOfCasesOfAHazardRatio() {
        int code =
                new CommandLine(new SurvivalSizeCommand())
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true))
                        .execute("--hazardratio=1.8", "--share=.5", "--eventshare=.6");
        assertEquals(0, code, err.toString());
        assertTrue(out.toString().contains("events 91\nn 152\npower 0.8"), out.toString());
    }

    /** The example of the R package pmsampsize. */
    @Test
    void numberOfCasesOfAModel() {
        int code =
                new CommandLine(new ModelSizeCommand())
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true))
                        .execute("--columns=24", "--prevalence=.174", "--rsquared=.288");
        assertEquals(0, code, err.toString());
        assertTrue(
                out.toString()
                        .contains(
                                "n_shrinkage 623\nn_optimism 662\nn_share 221\nn 662\nevents 116"),
                out.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "--auc=many, --auc=many: 'many' is not a number",
        "--auc=.5, above 0.5 and below 1",
        "--ratio=0, ratio=0.0",
        "--alpha=1, alpha=1.0",
        "--power=1.5, power=1.5",
        "--positives=1, --positives=1: '1' is no number of cases; allowed: a whole number from 2",
        "--second=.8, are equal"
    })
    void unusableValuesAreNamed(String argument, String message) {
        assertEquals(ExitCodes.UNUSABLE, run(argument));
        assertTrue(err.toString().contains(message), err.toString());
        assertEquals(1, err.toString().lines().count());
    }
}
