/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import fiji.plugin.radiomics.cli.ChildJvm;
import java.awt.GraphicsEnvironment;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in plain ImageJ's window; {@link WindowScenario} is the user. */
class LauncherWindowTest {

    @Test
    void dialogRecorderAndReplay(@TempDir Path folder) throws Exception {
        assumeFalse(
                GraphicsEnvironment.isHeadless(),
                "skipped: there is no display; run the tests under xvfb-run");
        Path screenshots = Files.createDirectories(Path.of("target", "screenshots"));
        ChildJvm run =
                ChildJvm.run(
                        folder,
                        ChildJvm.classPath(),
                        true,
                        WindowScenario.class.getName(),
                        screenshots.toAbsolutePath().toString());
        String row = "patient|Fixed bin number|lesion 2|32|7|-1000 400|C:\\data\\my table.csv";
        String expected =
                """
                no image: message shown
                cancel rows: 0
                cancel recorded:\s
                message before: Prepared for patient
                width before: 25.0
                mask before: [None, lesion 1]
                invalid number: OK disabled
                message width: Fixed bin width, width 12.5, append true
                message method: Fixed bin number, width 32.0, append true
                width by callback: 32.0
                mask after: [None, lesion 1, lesion 2]
                row: ROW
                recorded: run("Launcher Probe...", "method=[Fixed bin number] mask=[lesion 2] \
                binwidth=32.0 slices=7 range=[-1000 400] csv=[C:\\\\data\\\\my table.csv] \
                append=false");
                rows after replay: 2
                row replayed: ROW
                size in macro: 2
                recorded after replay: same
                failure: dialog shown
                after failure: patient
                """
                        .replace("ROW", row);
        assertEquals(expected, run.out().replace(System.lineSeparator(), "\n"), run.err());
        assertEquals(0, run.code(), run.err());
        assertTrue(Files.size(screenshots.resolve("launcher-dialog.png")) > 0);
    }
}
