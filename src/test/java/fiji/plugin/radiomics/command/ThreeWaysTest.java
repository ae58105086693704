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
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import fiji.plugin.radiomics.cli.ChildJvm;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same outline on the same file gives the same bits from the menu in a window, from the
 * recorded line replayed in the window and headless, and from the command line on the equal mask.
 */
class ThreeWaysTest {

    @TempDir private Path folder;

    @Test
    void windowMacroAndCommandLineAgree() throws Exception {
        assumeFalse(
                GraphicsEnvironment.isHeadless(),
                "skipped: there is no display; run the tests under xvfb-run");
        Path screenshots = Files.createDirectories(Path.of("target", "screenshots"));
        ChildJvm window =
                ChildJvm.run(
                        folder,
                        ChildJvm.classPath(),
                        true,
                        ExtractScenario.class.getName(),
                        folder.toString(),
                        screenshots.toAbsolutePath().toString());
        assertEquals(0, window.code(), window.out() + window.err());
        List<String> said = window.out().lines().toList();
        String recorded = after(said, "recorded: ");
        assertTrue(
                recorded.startsWith("run(\"Extract Features...\", \"regions=Selection "), recorded);
        assertTrue(recorded.contains(" binwidth=12.5 "), recorded);
        assertTrue(recorded.contains(" preset=auto "), recorded);
        assertEquals("2", after(said, "rows: "));
        assertEquals("2, 1 of 112.0 voxels", after(said, "manager: "));
        assertEquals("true", after(said, "panel from the table: "));
        assertEquals("true", after(said, "second output: "));
        assertTrue(after(said, "error: ").startsWith("\"Bin width (FBS)\" = twelve"), window.out());
        assertEquals("twelve", after(said, "after the error: "));
        assertEquals("true true buttons 1", after(said, "help: "));
        assertFalse(recorded.contains("help"), recorded);
        assertTrue(
                said.stream().anyMatch(l -> l.matches("preview: 1 region; \\d+ of \\d+ voxels.*")),
                window.out());

        Path macro = folder.resolve("macro.ijm");
        Files.writeString(
                macro,
                "run('Open Image...', 'file=["
                        + folder.resolve("image.nii.gz")
                        + "]');\n"
                        + after(said, "selection: ")
                        + "\n"
                        + recorded.replace("window.csv", "headless.csv"));
        ChildJvm headless = ChildJvm.cli(folder, "macro", macro.toString());
        assertEquals(0, headless.code(), headless.err());
        ChildJvm line =
                ChildJvm.cli(
                        folder,
                        "extract",
                        "--image",
                        "image.nii.gz",
                        "--mask",
                        "mask.nii.gz",
                        "--set",
                        "binwidth=12.5",
                        "--layout",
                        "long",
                        "--output",
                        "cli.csv");
        assertEquals(0, line.code(), line.err());

        List<String> expected = values("window.csv");
        assertTrue(expected.size() > 60, () -> expected.size() + " values");
        // The line appends to the table, and the file holds all of it: header, and the values
        // twice.
        List<String> twice = new ArrayList<>(expected);
        twice.addAll(expected.subList(1, expected.size()));
        assertEquals(twice, values("replay.csv"));
        assertEquals(expected, values("headless.csv"));
        assertEquals(expected, values("cli.csv"));
    }

    private static String after(List<String> lines, String key) {
        return lines.stream()
                .filter(l -> l.startsWith(key))
                .map(l -> l.substring(key.length()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not said: " + key));
    }

    /** Feature, aggregation, value, unit and status; the values as text hold every bit. */
    private List<String> values(String file) throws IOException {
        return CSVFormat.DEFAULT
                .parse(Files.newBufferedReader(folder.resolve(file)))
                .getRecords()
                .stream()
                .map(r -> String.join(" ", r.toList().subList(3, r.size())))
                .toList();
    }
}
