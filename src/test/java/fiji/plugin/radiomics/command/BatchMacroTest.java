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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.cli.ChildJvm;
import fiji.plugin.radiomics.testing.SyntheticCohort;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Make Cohort and Batch Extraction in macros of headless ImageJ. */
class BatchMacroTest {

    @TempDir private Path folder;

    @BeforeEach
    void cohort() throws Exception {
        SyntheticCohort.write(folder.resolve("cohort"), 4, 4, new int[] {16, 16, 8}, 300);
    }

    private ChildJvm macro(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("macro.ijm"), text);
        return ChildJvm.cli(folder, "macro", file.toString());
    }

    private String batch(String options) {
        return "run('Batch Extraction...', 'manifest=["
                + folder
                + "/m.csv] overrides=[spacing=none; families=ngtdm] "
                + options
                + "');\n";
    }

    @Test
    void fromAFolderToTheTablesOfTheCommandLine() throws Exception {
        String make =
                "run('Make Cohort...', 'folder=["
                        + folder
                        + "/cohort] images=ct_*.nii.gz masks=mask_*.nii.gz output=["
                        + folder
                        + "/m.csv]');\n";
        String out = "folder=[" + folder + "/out]";
        ChildJvm run =
                macro(make + batch(out + " jobs=2") + batch(out + " resume=true") + batch(out));
        assertEquals(3, run.code(), run.err());
        assertTrue(run.err().contains("is not empty; resume what is in it"), run.err());
        String said = run.out() + run.err();
        assertTrue(said.contains("m.csv: 4 cases, 4 region files"), said);
        assertTrue(said.contains("4 kept"), said);
        ChildJvm cli =
                ChildJvm.cli(
                        folder,
                        "batch",
                        "--manifest",
                        "m.csv",
                        "--output",
                        "cli",
                        "--set",
                        "spacing=none",
                        "--set",
                        "families=ngtdm");
        assertEquals(0, cli.code(), cli.err());
        for (String name : new String[] {"features.csv", "features_long.csv"}) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("cli").resolve(name)),
                    Files.readAllBytes(folder.resolve("out").resolve(name)));
        }
    }

    @Test
    void shardsTogetherAreTheWhole() throws Exception {
        Files.copy(folder.resolve("cohort/manifest.csv"), folder.resolve("cohort/m.csv"));
        String batch =
                "run('Batch Extraction...', 'manifest=["
                        + folder
                        + "/cohort/m.csv] overrides=[spacing=none; families=ngtdm] folder=["
                        + folder
                        + "/";
        ChildJvm run =
                macro(
                        batch
                                + "whole]');\n"
                                + batch
                                + "a] shard=1/2');\n"
                                + batch
                                + "b] shard=2/2');\n"
                                + batch
                                + "all] take=["
                                + folder
                                + "/a, "
                                + folder
                                + "/b]');\n");
        String said = run.out() + run.err();
        assertEquals(0, run.code(), said);
        assertTrue(said.contains("4 kept"), said);
        assertEquals(3, Files.readAllLines(folder.resolve("a/features.csv")).size());
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("whole/features.csv")),
                Files.readAllBytes(folder.resolve("all/features.csv")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'folder=x' | Give the manifest",
                "'manifest=no.csv folder=x' | no.csv: there is no such file",
                "'manifest=cohort/manifest.csv' | Give the manifest",
                "'manifest=cohort/manifest.csv folder=x jobs=many' | jobs=many",
                "'manifest=cohort/manifest.csv folder=x shard=3/2' | shard=3/2",
                "'manifest=cohort/manifest.csv folder=x resume=perhaps' | resume=perhaps",
                "'manifest=cohort/manifest.csv folder=x memory=4' | memory=4",
                "'manifest=cohort/manifest.csv folder=x preset=nonsense' | nonsense",
                "'manifest=cohort/manifest.csv folder=x overrides=bins' | overrides=bins",
            })
    void badOptionsAbortTheMacro(String options, String message) throws Exception {
        ChildJvm run = macro("run('Batch Extraction...', '" + options + "');\nprint('went on');\n");
        assertEquals(3, run.code(), run.out() + run.err());
        assertFalse(run.out().contains("went on"), run.out());
        assertTrue(run.err().contains(message), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
        assertFalse(Files.exists(folder.resolve("x")));
    }
}
