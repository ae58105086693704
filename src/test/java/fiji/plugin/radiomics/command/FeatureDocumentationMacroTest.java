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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without a display there is nothing to open: the log says where the page is. */
class FeatureDocumentationMacroTest {

    @Test
    void logNamesThePage(@TempDir Path folder) throws Exception {
        Path macro = folder.resolve("macro.ijm");
        Files.writeString(macro, "run('Feature Documentation');");
        ChildJvm run = ChildJvm.cli(folder, "macro", macro.toString());
        assertEquals(0, run.code(), run.err());
        String said = (run.out() + run.err()).replaceAll("(?s).*described in (\\S+).*", "$1");
        Path page = Path.of(said);
        String expected =
                Files.readString(Path.of("src/main/resources/fiji/plugin/radiomics/features.html"));
        assertEquals(expected, Files.readString(page));
        assertTrue(Files.deleteIfExists(page));
    }
}
