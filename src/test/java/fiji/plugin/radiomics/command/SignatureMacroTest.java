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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.cli.ChildJvm;
import fiji.plugin.radiomics.testing.CsvTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked example of a signature, from images to the image of a new patient. */
class SignatureMacroTest {

    private static final Path MACRO = Path.of("macros", "Example_Cohort_to_Signature.ijm");

    @TempDir private Path folder;

    @Test
    void fromTheCohortToANewPatient() throws Exception {
        Path report = folder.resolve("report");
        ChildJvm run =
                ChildJvm.cli(folder, "macro", MACRO.toAbsolutePath().toString(), report.toString());
        assertEquals(0, run.code(), run.err());
        List<CSVRecord> scores = CsvTable.read(report.resolve("scores.csv")).rows();
        assertEquals(2 * 59, scores.size());
        assertTrue(scores.stream().noneMatch(r -> r.get("id").startsWith("case_60")));
        CSVRecord said = CsvTable.read(report.resolve("new_patient.csv")).rows().get(0);
        assertEquals("new_patient", said.get("id"));
        assertEquals("malignant", said.get("class"));
        assertFalse(said.get("warnings").contains("training"), said.get("warnings"));
        String signature = Files.readString(report.resolve("signature.yaml"));
        assertTrue(signature.contains("preset ct, by the table's settings_hash"), signature);
    }
}
