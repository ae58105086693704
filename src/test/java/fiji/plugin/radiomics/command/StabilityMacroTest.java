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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.cli.ChildJvm;
import fiji.plugin.radiomics.testing.SyntheticCohort;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StabilityMacroTest {

    @TempDir private Path folder;

    private ChildJvm macro(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("macro.ijm"), text);
        return ChildJvm.cli(folder, "macro", file.toString());
    }

    /** A cohort needs no image; its files are those of the command line. */
    @Test
    void ofACohort() throws Exception {
        Path manifest =
                SyntheticCohort.write(folder.resolve("cohort"), 3, 3, new int[] {24, 24, 8}, 300);
        ChildJvm run =
                macro(
                        "run('Feature Stability...', 'manifest=["
                                + manifest
                                + "] overrides=[families=intensity_statistics] rotation=-5,5"
                                + " noise=2 output=["
                                + folder
                                + "/macro]');\n"
                                + "print('rows ' + Table.size('Stability'), "
                                + "Table.size('Stability Features'));\n");
        assertEquals(0, run.code(), run.toString());
        assertTrue(run.out().contains("rows 18 12"), run.toString());
        ChildJvm shell =
                ChildJvm.cli(
                        folder,
                        "stability",
                        "--manifest=" + manifest,
                        "--set=families=intensity_statistics",
                        "--rotation=-5,5",
                        "--noise=2",
                        "--output=" + folder.resolve("shell"));
        assertEquals(0, shell.code(), shell.toString());
        for (String file : new String[] {"features.csv", "stability.csv", "report.html"}) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("shell").resolve(file)),
                    Files.readAllBytes(folder.resolve("macro").resolve(file)),
                    file);
        }
    }

    @Test
    void ofTheImageInFront() throws Exception {
        String line =
                "run('Feature Stability...', 'regions=Overlay preset=ct"
                        + " families=intensity_statistics volume=-0.2,0.2');\n";
        ChildJvm run =
                macro(
                        "run('Open Radiomics Example');\n"
                                + line
                                + "print('wsd ' + Table.get('wsd', 0, 'Stability'));\n"
                                + "print(Table.getString('perturbation', 1, 'Stability Features'));"
                                + "\n");
        assertEquals(0, run.code(), run.toString());
        assertTrue(run.out().contains("volume=0.2"), run.toString());
        assertTrue(run.out().matches("(?s).*wsd \\d+\\.\\d+.*"), run.toString());

        ChildJvm without = macro(line);
        assertTrue(without.err().contains("There is no image open"), without.toString());
        ChildJvm nothing =
                macro(
                        "run('Open Radiomics Example');\n"
                                + "run('Feature Stability...', 'regions=Overlay preset=ct');\n");
        assertTrue(nothing.err().contains("Nothing is perturbed"), nothing.toString());
    }
}
