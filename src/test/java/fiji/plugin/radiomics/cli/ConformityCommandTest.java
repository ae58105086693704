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

import fiji.plugin.radiomics.conformity.Configuration;
import fiji.plugin.radiomics.conformity.ConformityCheck;
import fiji.plugin.radiomics.conformity.ConformityCsv;
import fiji.plugin.radiomics.conformity.ReferenceValue;
import fiji.plugin.radiomics.conformity.ReferenceValues;
import fiji.plugin.radiomics.testing.TestData;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command line's conformity: what it prints, what it writes, its exit codes. */
class ConformityCommandTest {

    /** Complete families, so that every value can match. */
    private static final List<ReferenceValue> STATISTICS =
            ReferenceValues.all().stream()
                    .filter(
                            r ->
                                    r.family().equals("intensity_statistics")
                                            || r.family().equals(ReferenceValues.DIAGNOSTICS))
                    .toList();

    @TempDir private Path folder;

    private record Run(int code, String out, String err) {}

    private static Run run(List<ReferenceValue> references, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line =
                new CommandLine(new ConformityCommand(() -> new ConformityCheck(references)));
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        int code = line.execute(arguments);
        assertFalse(err.toString().contains("\tat "), err.toString());
        return new Run(code, out.toString().replace("\r\n", "\n"), err.toString());
    }

    /** The first value of the phantom made 5 % greater. */
    private static List<ReferenceValue> falsified() {
        List<ReferenceValue> list = new ArrayList<>(STATISTICS);
        for (int i = 0; i < list.size(); i++) {
            ReferenceValue r = list.get(i);
            if (r.configuration() == Configuration.DIGITAL_PHANTOM) {
                list.set(
                        i,
                        new ReferenceValue(
                                r.configuration(),
                                r.family(),
                                r.feature(),
                                r.aggregation(),
                                r.ibsiCode(),
                                1.05 * r.value(),
                                r.tolerance(),
                                true));
                return list;
            }
        }
        throw new AssertionError("no phantom");
    }

    private static List<CSVRecord> records(Path file) throws IOException {
        return CSVFormat.DEFAULT.parse(Files.newBufferedReader(file)).getRecords();
    }

    @Test
    void phantomAlone() {
        Run run = run(STATISTICS);
        assertEquals(0, run.code(), run.err());
        assertEquals("", run.err());
        assertEquals(
                """
                digital_phantom
                  intensity_statistics         18/18
                skipped ct_a, ct_b, ct_c, ct_d, ct_e: no data folder is given; these need the \
                lung CT PAT1
                18 of 18 values match
                """,
                run.out());
    }

    @Test
    void withTheLungCt() {
        Path image = TestData.require("ibsi/ibsi1/pat1_ct_image.nii.gz");
        for (Path data : List.of(image.getParent(), image.getParent().getParent().getParent())) {
            Run run = run(STATISTICS, "--data", data.toString());
            assertEquals(0, run.code(), run.out() + run.err());
            for (String id : List.of("a", "b", "c", "d", "e")) {
                String expected =
                        "\nct_"
                                + id
                                + "\n  diagnostics                  60/60"
                                + "\n  intensity_statistics         18/18\n";
                assertTrue(run.out().contains(expected), run.out());
            }
            assertTrue(run.out().endsWith("\n408 of 408 values match\n"), run.out());
            assertFalse(run.out().contains("skipped"), run.out());
        }
    }

    @Test
    void aMissIsPrintedWrittenAndTheExitCode() throws IOException {
        Path csv = folder.resolve("out.csv");
        Run run = run(falsified(), "--output", csv.toString());
        assertEquals(3, run.code(), run.err());
        List<String> lines = run.out().lines().toList();
        assertEquals("  intensity_statistics         17/18", lines.get(1));
        assertEquals(
                "    mean_intensity: missed, value 2.14864865, reference 2.2575, tolerance 0",
                lines.get(2));
        assertEquals("17 of 18 values match", lines.get(lines.size() - 1));

        List<CSVRecord> records = records(csv);
        assertEquals(19, records.size());
        assertEquals(ConformityCsv.COLUMNS, records.get(0).toList());
        CSVRecord miss = records.get(1);
        assertEquals(
                List.of("digital_phantom", "intensity_statistics", "mean_intensity", "none"),
                miss.toList().subList(0, 4));
        assertEquals("Q4LE", miss.get(4));
        assertEquals(159.0 / 74, Double.parseDouble(miss.get(5)), 1e-15);
        assertEquals(2.2575, Double.parseDouble(miss.get(6)));
        assertEquals("missed", miss.get(8));
        assertEquals(17, records.stream().filter(r -> r.get(8).equals("matched")).count());
    }

    @Test
    void aFolderWithoutTheCtIsSaidAndNoFailure() {
        Run run = run(STATISTICS, "--data", folder.toString());
        assertEquals(0, run.code());
        assertTrue(
                run.out()
                        .contains(
                                "skipped ct_a, ct_b, ct_c, ct_d, ct_e: there is no"
                                        + " pat1_ct_image.nii.gz with pat1_gtv_mask.nii.gz in "
                                        + folder),
                run.out());
    }

    @Test
    void unusableArguments() throws IOException {
        Path damaged = Files.createDirectory(folder.resolve("damaged"));
        Files.writeString(damaged.resolve("pat1_ct_image.nii.gz"), "no image");
        Files.writeString(damaged.resolve("pat1_gtv_mask.nii.gz"), "no mask");
        assertRefused(run(STATISTICS, "--data", "/no/such/folder"), "/no/such/folder");
        assertRefused(run(STATISTICS, "--data", damaged.toString()), "pat1_ct_image.nii.gz");
        assertRefused(run(STATISTICS, "--output", folder.toString()), "it is a folder");
        assertRefused(run(STATISTICS, "--output", "/no/such/folder/t.csv"), "/no/such/folder");
        assertEquals(2, run(STATISTICS, "--nonsense").code());
    }

    private static void assertRefused(Run run, String part) {
        assertEquals(2, run.code());
        assertEquals("", run.out());
        assertTrue(run.err().contains(part), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    /** From the main program, with all reference values. */
    @Test
    void allOfThePhantom() throws Exception {
        ChildJvm run = ChildJvm.cli(folder, "conformity", "--output", "out.csv");
        List<CSVRecord> records = records(folder.resolve("out.csv"));
        assertEquals(483, records.size());
        long matched = records.stream().filter(r -> r.get(8).equals("matched")).count();
        assertEquals(482, matched);
        assertTrue(run.out().contains("\n482 of 482 values match"), run.out());
        assertTrue(run.out().contains("  glcm                         150/150"), run.out());
        assertEquals(0, run.code(), run.err());
        assertEquals("", run.err());
    }
}
