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
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fiji.plugin.radiomics.testing.SyntheticCohort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session without a language, as cron and containers have it: {@code LC_ALL=C}. */
class PlainLocaleTest {

    private static final String CURE =
            "Java cannot name this file in the character set of the session (ANSI_X3.4-1968)."
                    + " Start the program with LC_ALL=C.UTF-8, or rename the file";

    @TempDir private Path folder;

    private int run(String... arguments) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(
                                ChildJvm.command(
                                        folder,
                                        ChildJvm.classPath(),
                                        "fiji.plugin.radiomics.cli.Main",
                                        arguments))
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("said.txt").toFile());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS));
        return process.exitValue();
    }

    private String said() throws Exception {
        return Files.readString(folder.resolve("said.txt"));
    }

    @Test
    void onePathWithOtherLettersFailsAloneWithTheCure() throws Exception {
        assumeTrue(System.getProperty("os.name").startsWith("Linux"));
        Path manifest =
                SyntheticCohort.write(folder.resolve("c"), 2, 2, new int[] {16, 16, 8}, 300);
        Files.writeString(
                manifest,
                """
                case,image,mask
                good,ct_00000.nii.gz,mask_00000.nii.gz
                other,M\u00fcller/ct.nii.gz,mask_00000.nii.gz
                mask,ct_00001.nii.gz,\u03bc.nii.gz
                """);
        String[] batch = {
            "batch",
            "--manifest",
            "" + manifest,
            "--output",
            "" + folder.resolve("out"),
            "--set",
            "families=intensity_statistics",
            "--set",
            "spacing=none"
        };
        assertEquals(3, run(batch), said());
        List<String> rows = Files.readAllLines(folder.resolve("out/features.csv"));
        assertEquals(4, rows.size());
        assertTrue(rows.get(1).startsWith("good,") && rows.get(1).contains(",ok,"), rows.get(1));
        List<String> failures = Files.readAllLines(folder.resolve("out/failures.csv"));
        assertTrue(failures.get(1).contains("M\u00fcller/ct.nii.gz: " + CURE), failures.get(1));
        assertTrue(failures.get(2).contains("\u03bc.nii.gz: " + CURE), failures.get(2));
    }

    @Test
    void ofAnArgumentItIsSaidAtOnce() throws Exception {
        assumeTrue(System.getProperty("os.name").startsWith("Linux"));
        // As the shell hands it over: bytes that mean nothing in this session.
        ProcessBuilder shell =
                new ProcessBuilder(
                        "/bin/sh", "-c", "exec \"$@\" \"$(printf 'M\\303\\274ller.nii')\"", "sh");
        shell.command()
                .addAll(
                        ChildJvm.command(
                                folder,
                                ChildJvm.classPath(),
                                "fiji.plugin.radiomics.cli.Main",
                                "structures",
                                "--file"));
        shell.environment().put("LC_ALL", "C");
        Process process =
                shell.redirectErrorStream(true)
                        .redirectOutput(folder.resolve("said.txt").toFile())
                        .start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS));
        assertEquals(2, process.exitValue(), said());
        assertTrue(said().contains(CURE), said());
    }
}
