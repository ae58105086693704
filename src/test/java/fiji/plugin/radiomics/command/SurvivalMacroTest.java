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
import fiji.plugin.radiomics.testing.CsvTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked example of a survival analysis, from synthetic patients to the report. */
class SurvivalMacroTest {

    private static final Path MACRO = Path.of("macros", "Example_Survival_of_a_Marker.ijm");

    @TempDir private Path folder;

    /** The log hazard ratio of entropy was drawn as 1 per unit, that of contrast as 0. */
    @Test
    void theEffectsThatWereDrawnAreFound() throws Exception {
        Path report = folder.resolve("report");
        ChildJvm run =
                ChildJvm.cli(folder, "macro", MACRO.toAbsolutePath().toString(), report.toString());
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("univariable\tentropy\tHR per SD "), run.out());
        List<CSVRecord> cox = CsvTable.read(report.resolve("cox.csv")).rows();
        assertEquals(7, cox.size());
        double[] entropy = interval(cox.get(0));
        assertTrue(entropy[0] < Math.E && Math.E < entropy[1], cox.get(0).toString());
        assertTrue(entropy[0] > 1, cox.get(0).toString());
        double[] contrast = interval(cox.get(1));
        assertTrue(contrast[0] < 1 && 1 < contrast[1], cox.get(1).toString());
        assertTrue(Files.exists(report.resolve("figures").resolve("kaplan_meier_stage.pdf")));
        assertTrue(Files.readString(report.resolve("report.html")).contains("synthetic_patients"));
    }

    private static double[] interval(CSVRecord row) {
        return new double[] {
            Double.parseDouble(row.get("ci_low")), Double.parseDouble(row.get("ci_high"))
        };
    }
}
