/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fiji.plugin.radiomics.cli.ChildJvm;
import fiji.plugin.radiomics.testing.SyntheticCohort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches that end against their will, in virtual machines of their own. */
class BatchKillTest {

    private static final int KILLS = 4;
    private static final int CASES = 60;
    private static final long SEED = 20261127;

    @TempDir private Path folder;

    private String[] arguments(Path manifest, Path output, String... more) {
        List<String> all = new ArrayList<>();
        all.addAll(List.of("batch", "--manifest", "" + manifest, "--output", "" + output));
        all.addAll(List.of("--set", "spacing=none", "--jobs", "2"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** Killed by SIGKILL at random moments of its work and resumed: the same tables. */
    @Test
    void killedAndResumedItIsAsIfNothingHadHappened() throws Exception {
        Path manifest =
                SyntheticCohort.write(
                        folder.resolve("cohort"), CASES, 3, new int[] {40, 40, 20}, 4000);
        Path undisturbed = folder.resolve("undisturbed");
        ChildJvm whole = ChildJvm.cli(folder, arguments(manifest, undisturbed));
        assertEquals(0, whole.code(), whole.err());

        Path output = folder.resolve("output");
        Path journal = output.resolve(Journal.FILE_NAME);
        long all = size(undisturbed.resolve(Journal.FILE_NAME));
        Random random = new Random(SEED);
        int killed = 0;
        for (int k = 0; k < KILLS; k++) {
            long before = size(journal);
            // Anywhere in the next part of the work, in the midst of a record or between two.
            long until = before + (long) (all / (KILLS + 1.0) * random.nextDouble());
            Process process =
                    new ProcessBuilder(
                                    ChildJvm.command(
                                            folder,
                                            ChildJvm.classPath(),
                                            "fiji.plugin.radiomics.cli.Main",
                                            arguments(manifest, output, "--resume")))
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("killed.txt").toFile())
                            .start();
            while (process.isAlive() && size(journal) <= until) {
                Thread.sleep(0, 200_000);
            }
            process.destroyForcibly().waitFor();
            killed += process.exitValue() == 0 ? 0 : 1;
            assertTrue(size(journal) >= before, "finished cases were lost");
        }
        assertEquals(KILLS, killed);
        ChildJvm last = ChildJvm.cli(folder, arguments(manifest, output, "--resume"));
        assertEquals(0, last.code(), last.err());
        assertTrue(last.err().contains("kept"), last.err());
        for (String name :
                List.of("features.csv", "features_long.csv", "features.parquet", "failures.csv")) {
            assertArrayEquals(
                    Files.readAllBytes(undisturbed.resolve(name)),
                    Files.readAllBytes(output.resolve(name)),
                    name);
        }
    }

    /** Files of at most so many bytes, as on a full disk; then there is room again. */
    @Test
    void aFullDiskLosesNothingThatWasFinished() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell here");
        Path manifest =
                SyntheticCohort.write(folder.resolve("cohort"), 12, 3, new int[] {16, 16, 8}, 300);
        Path output = folder.resolve("output");
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c"));
        command.add("ulimit -f 40; exec \"$@\"");
        command.add("sh");
        command.addAll(
                ChildJvm.command(
                        folder,
                        ChildJvm.classPath(),
                        "fiji.plugin.radiomics.cli.Main",
                        arguments(manifest, output)));
        Path err = folder.resolve("full.txt");
        Process process = new ProcessBuilder(command).redirectError(err.toFile()).start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS));
        String message = Files.readString(err);
        assertEquals(3, process.exitValue(), message);
        assertTrue(message.contains("Cannot write " + output), message);
        assertTrue(message.contains("what was finished is kept"), message);
        assertEquals(1, message.lines().count(), message);
        ChildJvm resumed = ChildJvm.cli(folder, arguments(manifest, output, "--resume"));
        assertEquals(0, resumed.code(), resumed.err());
        assertTrue(resumed.err().contains("kept"), "nothing was kept: " + resumed.err());
        Path undisturbed = folder.resolve("undisturbed");
        assertEquals(0, ChildJvm.cli(folder, arguments(manifest, undisturbed)).code());
        assertArrayEquals(
                Files.readAllBytes(undisturbed.resolve("features.csv")),
                Files.readAllBytes(output.resolve("features.csv")));
    }
}
