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
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What an extraction says before it computes, on the command line. */
class DryRunTest {

    @TempDir private Path folder;
    private Path image;
    private Path mask;

    private record Run(int code, List<String> out, String err) {}

    @BeforeEach
    void write() {
        BadInputFiles files = new BadInputFiles(folder);
        image = files.image((x, y, z) -> x == 6 && z == 2 ? Float.NaN : x * 10 + y);
        mask = files.mask();
    }

    private Run run(String... more) {
        List<String> arguments = new ArrayList<>(List.of("--image=" + image, "--mask=" + mask));
        arguments.addAll(List.of(more));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = new CommandLine(new ExtractCommand());
        line.setErr(new PrintWriter(err, true));
        line.setOut(new PrintWriter(out, true));
        int code = line.execute(arguments.toArray(String[]::new));
        return new Run(code, out.toString().lines().toList(), err.toString());
    }

    @Test
    void everyLine() throws IOException {
        // Box of 8 x 7 x 3 voxels, x from 5 to 12, y from 4 to 10: values 10 x + y.
        Run run = run("--dry-run", "--set=range=60..100", "--set=binwidth=10", "--threads=1");
        assertEquals(0, run.code(), run.err());
        assertEquals("image.tif, mask:", run.out().get(0));
        assertEquals("  status: ok", run.out().get(1));
        List<String> expected =
                List.of(
                        "  preset: any: neither preset nor modality given",
                        "  slices: 2 to 4 of 5",
                        "  voxels: 168",
                        "  voxels after re-segmentation: 80",
                        "  voxels NaN or infinite: 7",
                        "  spacing: 1 x 1 x 2 mm",
                        "  intensities: 54 to 130",
                        "  intensities after re-segmentation: 60 to 100",
                        "  grey levels: 9",
                        "  grey levels after re-segmentation: 5",
                        "  outside the image: 0.0 %",
                        "  warning: only 5 grey levels occur; a bin width of 0.313 to 2.50 gives"
                                + " 128 to 16",
                        "  warning: 7 voxels are NaN or infinite and were left out",
                        "  warning: the re-segmentation range 60..100 left out 81 of 161 voxels"
                                + " (50.3 %) of the region; range=none keeps them");
        List<String> out = new ArrayList<>(run.out().subList(2, run.out().size()));
        out.removeIf(l -> l.startsWith("  memory: "));
        assertEquals(expected, out);
        assertEquals(out.size() + 3, run.out().size(), "and one line of memory");
        try (var all = Files.list(folder)) {
            assertEquals(2, all.count(), "nothing is written");
        }
    }

    @Test
    void exitCodesAreThoseOfTheRun() {
        assertEquals(0, run("--dry-run", "--set=range=1000..2000").code(), "empty is no failure");
        Run failed = run("--dry-run", "--set=binwidth=0.0001");
        assertEquals(3, failed.code());
        assertTrue(failed.out().get(1).contains("use a bin width of at least"), "" + failed.out());
        Run label = run("--dry-run", "--label=9");
        assertEquals(3, label.code());
        assertTrue(label.out().get(1).contains("Label 9 is not in the mask"), "" + label.out());
        assertEquals(2, run("--dry-run", "--set=binwidth=x").code());
        assertEquals(2, run().code(), "without --output there must be --dry-run");
    }

    @Test
    void theRunItselfSaysOneLineARegion() throws IOException {
        Path table = folder.resolve("table.csv");
        Run run = run("--output=" + table, "--set=binwidth=5", "--layout=wide");
        assertEquals(0, run.code(), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(
                run.err().startsWith("image.tif, mask: 161 of 168 voxels of 1 x 1 x 2 mm, "),
                run.err());
        assertTrue(Files.readString(table).contains("7 voxels are NaN or infinite"));
        assertFalse(run.err().contains("before re-segmentation"), run.err());
    }

    @Test
    void textsOfTheTableMayBeMadeSafe() throws IOException {
        Path table = folder.resolve("table.csv");
        String evil = "=HYPERLINK(\"x\")\n<b>";
        run("--output=" + table, "--case=" + evil, "--csv-safe", "--layout=wide");
        assertTrue(Files.readString(table).contains("\n\"'=HYPERLINK(\"\"x\"\") <b>\","));
        run("--output=" + table, "--case=" + evil, "--layout=wide");
        assertTrue(Files.readString(table).contains("\n\"=HYPERLINK(\"\"x\"\") <b>\","));
    }
}
