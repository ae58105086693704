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

/** Make Cohort and Batch Extraction in a window; {@link BatchScenario} is the user. */
class BatchWindowTest {

    @Test
    void theRecordedLineGivesTheSameTables(@TempDir Path folder) throws Exception {
        assumeFalse(
                GraphicsEnvironment.isHeadless(),
                "skipped: there is no display; run the tests under xvfb-run");
        Path screenshots = Files.createDirectories(Path.of("target", "screenshots"));
        ChildJvm window =
                ChildJvm.run(
                        folder,
                        ChildJvm.classPath(),
                        true,
                        BatchScenario.class.getName(),
                        screenshots.toAbsolutePath().toString(),
                        folder.toString());
        assertEquals(0, window.code(), window.out() + window.err());
        List<String> said = window.out().lines().toList();
        assertTrue(
                said.get(0)
                        .startsWith(
                                "run(\"Batch Extraction...\", \"manifest=FOLDER/m.csv preset=auto"
                                        + " settings= overrides=[spacing=none; families=ngtdm]"
                                        + " folder=FOLDER/first jobs= memory= resume=false"
                                        + " failfast=false"),
                said.get(0));
        assertEquals("replayed: true", said.get(1));
    }
}
