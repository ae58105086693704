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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.cli.ChildJvm;
import fiji.plugin.radiomics.io.AtomicFile;
import fiji.plugin.radiomics.testing.SpecialFiles;
import fiji.plugin.radiomics.testing.SyntheticCohort;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A batch among whose cases are pipes, devices and bombs is ended at twenty moments, in turn by
 * SIGTERM and SIGKILL, half of them once tables are being written; and a second batch tries to get
 * at the same folder. After each the tables are of one run and whole, and resuming gives those of
 * an undisturbed run, byte by byte.
 */
class BatchChaosTest {

    private static final int KILLS = 20;
    private static final int WHILE_COMPUTING = 10;
    private static final int CASES = 40;
    private static final long SEED = 20261130;

    private static final List<String> TABLES =
            List.of("features.csv", "features_long.csv", "features.parquet", "failures.csv");

    @TempDir private Path folder;
    private Path manifest;
    private Path output;
    private final Random random = new Random(SEED);

    @BeforeEach
    void cohort() throws Exception {
        Path cohort = folder.resolve("cohort");
        manifest = SyntheticCohort.write(cohort, CASES, 4, new int[] {32, 32, 16}, 2000);
        output = folder.resolve("output");
        SpecialFiles.pipe(cohort.resolve("pipe.nii.gz"));
        SpecialFiles.endless(cohort.resolve("zero.tif"));
        gzipBomb(cohort.resolve("ct_00000.nii.gz"), cohort.resolve("bomb.nii.gz"));
        zipBomb(cohort.resolve("bomb.zip"));
        List<String> lines = new ArrayList<>(Files.readAllLines(manifest));
        int columns = lines.get(0).split(",").length;
        assertTrue(lines.get(0).startsWith("case,image,mask,"), lines.get(0));
        lines.set(0, lines.get(0) + ",roi");
        for (int i = 1; i < lines.size(); i++) {
            lines.set(i, lines.get(i) + ",");
        }
        String none = ",".repeat(columns - 3);
        lines.add(3, "pipe,pipe.nii.gz,mask_00000.nii.gz" + none + ",");
        lines.add(9, "device,ct_00000.nii.gz,zero.tif" + none + ",");
        lines.add(14, "bomb,bomb.nii.gz,mask_00000.nii.gz" + none + ",");
        lines.add(20, "rois,ct_00000.nii.gz," + none + ",bomb.zip");
        Files.write(manifest, lines);
    }

    /** An image with a quarter of a gigabyte behind its last voxel. */
    private static void gzipBomb(Path image, Path bomb) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(image));
                OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            in.transferTo(out);
            for (int mb = 0; mb < 256; mb++) {
                out.write(new byte[1 << 20]);
            }
        }
    }

    private static void zipBomb(Path bomb) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("a.roi"));
            zip.write("Iout".getBytes(StandardCharsets.US_ASCII));
            for (int mb = 0; mb < 128; mb++) {
                zip.write(new byte[1 << 20]);
            }
        }
    }

    private String[] arguments(Path to, String... more) {
        List<String> all = new ArrayList<>();
        all.addAll(List.of("batch", "--manifest", "" + manifest, "--output", "" + to));
        all.addAll(List.of("--set", "spacing=none", "--set", "families=glcm ngtdm"));
        all.addAll(List.of("--preset", "ct", "--jobs", "2"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        ChildJvm.command(
                                folder,
                                ChildJvm.classPath(),
                                "fiji.plugin.radiomics.cli.Main",
                                arguments(output, "--resume")))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** Of tables that are being written, or were when a run was killed. */
    private Set<Path> parts() throws IOException {
        if (!Files.isDirectory(output)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(output)) {
            return files.filter(AtomicFile::isLeftOver).collect(Collectors.toSet());
        }
    }

    private boolean hasNewParts(Set<Path> old) throws IOException {
        return !old.containsAll(parts());
    }

    private Map<String, byte[]> tables() throws IOException {
        Map<String, byte[]> tables = new HashMap<>();
        for (String name : TABLES) {
            Path file = output.resolve(name);
            tables.put(name, Files.exists(file) ? Files.readAllBytes(file) : new byte[0]);
        }
        return tables;
    }

    private static int number(String json, String key) {
        Matcher m = Pattern.compile("\"" + key + "\": (\\d+)").matcher(json);
        assertTrue(m.find(), json);
        return Integer.parseInt(m.group(1));
    }

    /** All tables are of one run: the rows are as many as it says, in each of them. */
    private void assertOneRun() throws IOException {
        if (!Files.exists(output.resolve("features.csv"))) {
            for (String name : TABLES) {
                assertFalse(Files.exists(output.resolve(name)), name);
            }
            return;
        }
        String run = Files.readString(output.resolve("run.json"));
        List<String> wide = Files.readAllLines(output.resolve("features.csv"));
        int rows = number(run, "rows");
        int columns =
                (int)
                        Stream.of(wide.get(0).split(","))
                                .filter(c -> c.contains("original."))
                                .count();
        assertEquals(rows, wide.size() - 1);
        assertEquals(
                rows * columns, Files.readAllLines(output.resolve("features_long.csv")).size() - 1);
        assertEquals(
                number(run, "rows_failed"),
                Files.readAllLines(output.resolve("failures.csv")).size() - 1);
        assertTrue(Files.exists(output.resolve("features.parquet")));
    }

    @Test
    void endedAtAnyMomentTheTablesAreWholeAndResumingGivesTheSame() throws Exception {
        Path undisturbed = folder.resolve("undisturbed");
        ChildJvm whole = ChildJvm.cli(folder, arguments(undisturbed));
        assertEquals(3, whole.code(), whole.err());
        List<String> failures = Files.readAllLines(undisturbed.resolve("failures.csv"));
        assertEquals(5, failures.size(), "" + failures);
        assertTrue(failures.get(1).contains("it is a pipe, not a file"), failures.get(1));
        assertTrue(failures.get(2).contains("it is a device, not a file"), failures.get(2));
        assertTrue(failures.get(3).contains("far more than its header says"), failures.get(3));
        assertTrue(failures.get(4).contains("more than 32 MB"), failures.get(4));
        long all = size(undisturbed.resolve(Journal.FILE_NAME));

        Path journal = output.resolve(Journal.FILE_NAME);
        int ended = 0;
        int whileWriting = 0;
        for (int k = 0; k < KILLS; k++) {
            boolean kill = k % 2 == 1;
            boolean computing = k < WHILE_COMPUTING;
            long before = size(journal);
            Map<String, byte[]> earlier = tables();
            long until = before + (long) (all / (WHILE_COMPUTING + 1.0) * random.nextDouble());
            Set<Path> old = parts();
            Process process = start();
            while (process.isAlive()
                    && (computing ? size(journal) <= Math.max(8, until) : !hasNewParts(old))) {
                Thread.sleep(0, 200_000);
            }
            if (!computing) {
                // From the first byte of the first table to the last one's place.
                Thread.sleep(random.nextInt(40 * (k - WHILE_COMPUTING + 1)));
                whileWriting += process.isAlive() ? 1 : 0;
            } else if (k == 0) {
                ChildJvm second = ChildJvm.cli(folder, arguments(output, "--resume"));
                // Where the first has ended meanwhile, the second only finds all done.
                if (process.isAlive()) {
                    assertEquals(2, second.code(), second.err());
                    assertTrue(second.err().contains("another batch is at work"), second.err());
                }
            }
            ended += process.isAlive() ? 1 : 0;
            if (kill) {
                process.destroyForcibly();
            } else {
                process.destroy();
            }
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it does not end");
            assertTrue(size(journal) >= before, "finished cases were lost");
            String said = Files.readString(folder.resolve("said.txt"));
            assertFalse(said.contains("Exception"), said);
            if (kill) {
                // Whole or as before, and those of one run unless it hit the moment of the moves.
                for (String name : TABLES) {
                    byte[] now = tables().get(name);
                    boolean same = java.util.Arrays.equals(earlier.get(name), now);
                    assertTrue(same || now.length > 0, name + " was lost");
                }
            } else {
                assertFalse(hasNewParts(old), "unfinished parts are left");
            }
            assertOneRun();
        }
        assertTrue(ended >= KILLS - 4, "only " + ended + " were ended before they were through");
        assertTrue(whileWriting >= 5, "only " + whileWriting + " were ended in their tables");
        ChildJvm last = ChildJvm.cli(folder, arguments(output, "--resume"));
        assertEquals(3, last.code(), last.err());
        assertTrue(last.err().contains("kept"), last.err());
        for (String name : TABLES) {
            assertArrayEquals(
                    Files.readAllBytes(undisturbed.resolve(name)),
                    Files.readAllBytes(output.resolve(name)),
                    name);
        }
    }
}
