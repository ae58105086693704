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
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import fiji.plugin.radiomics.cli.ChildJvm;
import java.awt.GraphicsEnvironment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Check IBSI Conformity in a window; {@link ConformityScenario} is the user. */
class ConformityWindowTest {

    @Test
    void windowReplayAndCommandLineAgree(@TempDir Path folder) throws Exception {
        assumeFalse(
                GraphicsEnvironment.isHeadless(),
                "skipped: there is no display; run the tests under xvfb-run");
        Path screenshots = Files.createDirectories(Path.of("target", "screenshots"));
        ChildJvm window =
                ChildJvm.run(
                        folder,
                        ChildJvm.classPath(),
                        true,
                        ConformityScenario.class.getName(),
                        folder.toString(),
                        screenshots.toAbsolutePath().toString());
        assertEquals(0, window.code(), window.out() + window.err());
        List<String> said = window.out().lines().toList();
        assertEquals(
                "recorded: run(\"Check IBSI Conformity...\", \"data= output="
                        + folder.resolve("window.csv")
                        + "\");",
                said.get(0));
        assertEquals("rows: 11", said.get(1));
        assertTrue(said.get(2).matches("log: \\d+ of 482 values match"), said.get(2));
        ChildJvm.cli(folder, "conformity", "--output", "cli.csv");
        String expected = Files.readString(folder.resolve("cli.csv"));
        assertEquals(483, expected.lines().count());
        assertEquals(expected, Files.readString(folder.resolve("window.csv")));
        assertEquals(expected, Files.readString(folder.resolve("replay.csv")));
    }
}
