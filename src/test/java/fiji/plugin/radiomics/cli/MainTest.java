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
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @TempDir private Path folder;

    @Test
    void withoutASubcommandUsageIsShown() throws Exception {
        ChildJvm run = ChildJvm.cli(folder);
        assertEquals(ExitCodes.UNUSABLE, run.code());
        assertEquals("", run.out());
        assertTrue(run.err().contains("Usage: fiji-radiomics"), run.err());
        assertTrue(run.err().contains("macro"), run.err());
    }

    @Test
    void helpAndVersion() throws Exception {
        ChildJvm help = ChildJvm.cli(folder, "--help");
        assertEquals(0, help.code());
        assertTrue(help.out().contains("Usage: fiji-radiomics"), help.out());
        ChildJvm version = ChildJvm.cli(folder, "--version");
        assertEquals(0, version.code());
        assertEquals("fiji-radiomics " + Version.number(), version.out().trim());
    }

    @Test
    void unusableArguments() throws Exception {
        Path script = Files.writeString(folder.resolve("script.py"), "print(1)");
        assertUnusable("Unmatched argument", "nonsense");
        assertUnusable("Missing required parameter: 'FILE'", "macro");
        assertUnusable("All options: fiji-radiomics structures --help", "structures");
        assertUnusable("there is no file missing.ijm", "macro", "missing.ijm");
        assertUnusable("cannot read the file " + folder, "macro", folder.toString());
        assertUnusable("must end in .ijm or .txt", "macro", script.toString());
        assertUnusable("there is no display", "gui");
    }

    private void assertUnusable(String message, String... arguments) throws Exception {
        ChildJvm run = ChildJvm.cli(folder, arguments);
        assertEquals(ExitCodes.UNUSABLE, run.code());
        assertEquals("", run.out());
        assertTrue(run.err().contains(message), run.err());
    }
}
