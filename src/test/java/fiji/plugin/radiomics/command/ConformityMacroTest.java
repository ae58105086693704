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
import fiji.plugin.radiomics.testing.TestData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Check IBSI Conformity in macros of headless ImageJ. */
class ConformityMacroTest {

    private static final String TABLE = "'IBSI Conformity'";

    /** Prints a row a configuration and family, as the table says. */
    private static final String PRINT =
            """
            for (r = 0; r < Table.size(%1$s); r++)
              print(Table.getString('configuration', r, %1$s), Table.getString('family', r, %1$s),
                Table.get('matched', r, %1$s) + '/' + Table.get('total', r, %1$s));
            if (isOpen('IBSI Conformity Misses'))
              print('misses', Table.size('IBSI Conformity Misses'));
            else print('misses 0');
            """
                    .formatted(TABLE);

    @TempDir private Path folder;

    private ChildJvm macro(String text) throws Exception {
        Path file = folder.resolve("macro.ijm");
        Files.writeString(file, text);
        return ChildJvm.cli(folder, "macro", file.toString());
    }

    @Test
    void theTablesSayWhatTheFileSays() throws Exception {
        Path csv = folder.resolve("out.csv");
        ChildJvm run = macro("run('Check IBSI Conformity...', 'output=[" + csv + "]');\n" + PRINT);
        assertEquals(0, run.code(), run.err());
        List<CSVRecord> records =
                CSVFormat.DEFAULT.parse(Files.newBufferedReader(csv)).getRecords();
        records = records.subList(1, records.size());
        assertEquals(482, records.size());
        List<String> out = run.out().lines().toList();
        assertTrue(out.contains("digital_phantom intensity_statistics 18/18"), run.out());
        assertTrue(out.contains("digital_phantom glcm 150/150"), run.out());
        List<String> families = records.stream().map(r -> r.get(1)).distinct().toList();
        assertEquals(families.size() + 1, out.size(), run.out());
        for (int i = 0; i < families.size(); i++) {
            String family = families.get(i);
            long all = records.stream().filter(r -> r.get(1).equals(family)).count();
            long matched =
                    records.stream()
                            .filter(r -> r.get(1).equals(family) && r.get(8).equals("matched"))
                            .count();
            assertEquals("digital_phantom " + family + " " + matched + "/" + all, out.get(i));
        }
        long misses = records.stream().filter(r -> !r.get(8).equals("matched")).count();
        assertEquals(0, misses);
        assertEquals("misses 0", out.get(families.size()));
        // The log has what the command line prints.
        assertTrue(
                run.err()
                        .contains(
                                "skipped ct_a, ct_b, ct_c, ct_d, ct_e, filtered_ct_a, filtered_ct_b:"),
                run.err());
        assertTrue(run.err().contains("482 of 482 values match"), run.err());
    }

    /** The macro that comes with the plugin. */
    @Test
    void theMacroOfTheRepositoryCountsAllValues() throws Exception {
        Path macro = Path.of("macros", "Check_IBSI_Conformity.ijm").toAbsolutePath();
        ChildJvm phantom = ChildJvm.cli(folder, "macro", macro.toString());
        assertEquals(0, phantom.code(), phantom.err());
        assertEquals("482 of 482 values match", phantom.out().strip());
        Path data = TestData.require("ibsi/ibsi1/pat1_ct_image.nii.gz").getParent();
        ChildJvm all = ChildJvm.cli(folder, "macro", macro.toString(), data.toString());
        assertEquals(0, all.code(), all.err());
        assertEquals("2451 of 2451 values match", all.out().strip());
    }

    @Test
    void withTheLungCtAllConfigurationsAreThere() throws Exception {
        Path data = TestData.require("ibsi/ibsi1/pat1_ct_image.nii.gz").getParent();
        ChildJvm run = macro("run('Check IBSI Conformity...', 'data=[" + data + "]');\n" + PRINT);
        assertEquals(0, run.code(), run.err());
        for (String id : List.of("a", "b", "c", "d", "e")) {
            assertTrue(run.out().contains("ct_" + id + " diagnostics 60/60"), run.out());
            assertTrue(run.out().contains("ct_" + id + " intensity_histogram 23/23"), run.out());
        }
        assertFalse(run.err().contains("skipped"), run.err());
    }

    @Test
    void badOptionsAbortTheMacro() throws Exception {
        for (String options : List.of("data=/no/such/folder", "output=[/no/such/folder/t.csv]")) {
            ChildJvm run =
                    macro("run('Check IBSI Conformity...', '" + options + "');\nprint('went on');");
            assertEquals(3, run.code(), run.err());
            assertEquals("", run.out());
            assertTrue(run.err().contains("/no/such/folder"), run.err());
            assertFalse(run.err().contains("\tat "), run.err());
        }
    }
}
