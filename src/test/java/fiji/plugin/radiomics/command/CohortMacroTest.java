/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.cli.ChildJvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked example, from the embedded cohort to the report, as a user runs it. */
class CohortMacroTest {

    private static final Path MACRO = Path.of("macros", "Example_Cohort_to_ROC_Report.ijm");
    private static final Pattern AUC = Pattern.compile("^(\\S+)\tAUC (\\S+) .*");

    @TempDir private Path folder;

    @Test
    void textureTellsTheClassesAndTheMeanDoesNot() throws Exception {
        Path report = folder.resolve("report");
        ChildJvm run =
                ChildJvm.cli(folder, "macro", MACRO.toAbsolutePath().toString(), report.toString());
        assertEquals(0, run.code(), run.err());
        List<String> said = run.out().lines().toList();
        double mean = auc(said, "mean_intensity");
        assertTrue(mean < .6, "" + mean);
        double skewness = auc(said, "intensity_skewness");
        assertTrue(skewness > .65 && skewness < .98, "" + skewness);
        double kurtosis = auc(said, "excess_intensity_kurtosis");
        assertTrue(kurtosis > .65 && kurtosis < .98, "" + kurtosis);
        double contrast = auc(said, "contrast.2d_averaged");
        assertTrue(contrast > .8 && contrast < .98, "" + contrast);

        List<String> roc = Files.readAllLines(report.resolve("roc.csv"));
        assertEquals(7, roc.size());
        assertTrue(roc.get(0).startsWith("marker,n_positive,n_negative,direction,auc,"));
        String[] row = roc.get(6).split(",");
        assertEquals("30", row[1]);
        assertEquals("30", row[2]);
        assertEquals(contrast, Double.parseDouble(row[4]), 5e-4);
        assertEquals(16, Files.readAllLines(report.resolve("comparisons.csv")).size());
        assertTrue(Files.exists(report.resolve("figures").resolve("roc.pdf")));
        String html = Files.readString(report.resolve("report.html"));
        assertTrue(html.contains("original.glcm.contrast.2d_averaged"), html.substring(0, 500));
    }

    private static double auc(List<String> said, String marker) {
        for (String line : said) {
            Matcher matcher = AUC.matcher(line);
            if (matcher.matches() && matcher.group(1).endsWith("." + marker)) {
                return Double.parseDouble(matcher.group(2));
            }
        }
        throw new AssertionError(marker + " is not in " + said);
    }
}
