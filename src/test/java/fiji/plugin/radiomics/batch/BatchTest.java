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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.batch.BatchSummary.End;
import fiji.plugin.radiomics.extract.ExtractionSettings;
import fiji.plugin.radiomics.extract.Presets;
import fiji.plugin.radiomics.extract.SettingKey;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.NiftiReader;
import fiji.plugin.radiomics.io.NiftiWriter;
import fiji.plugin.radiomics.io.UnwritableFileException;
import fiji.plugin.radiomics.testing.SyntheticCohort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole batches: tables, resuming, cancelling, and what can be wrong with cases and folders. */
class BatchTest {

    private static final List<String> TABLES =
            List.of("features.csv", "features_long.csv", "features.parquet", "failures.csv");

    /** What belongs to one run. */
    private static final List<String> ALL_FILES =
            List.of(
                    "features.csv",
                    "features_long.csv",
                    "features.parquet",
                    "failures.csv",
                    "settings.yaml",
                    "run.json");

    private static final ExtractionSettings SETTINGS =
            SettingKey.apply(
                    Presets.get("ct"), Map.of("spacing", "none", "families", "ngtdm glszm"), "");

    private static final long MEMORY = 1L << 30;

    @TempDir private Path folder;
    private Path cohort;
    private Path manifest;
    private Path output;

    @BeforeEach
    void cohort() throws IOException {
        cohort = folder.resolve("cohort");
        manifest = SyntheticCohort.write(cohort, 8, 8, new int[] {16, 16, 8}, 300);
        output = folder.resolve("out");
    }

    private BatchSummary run(Path to, int jobs, boolean resume) throws IOException {
        return run(to, SETTINGS, new BatchOptions(jobs, MEMORY, resume, false));
    }

    private BatchSummary run(Path to, ExtractionSettings settings, BatchOptions options)
            throws IOException {
        return new Batch(manifest, settings, to, options).run(BatchListener.NONE);
    }

    private static List<CSVRecord> csv(Path file) throws IOException {
        return CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(file))
                .getRecords();
    }

    private List<CSVRecord> wide() throws IOException {
        return csv(output.resolve("features.csv"));
    }

    private static void assertSameTables(Path expected, Path actual) throws IOException {
        for (String name : TABLES) {
            assertArrayEquals(
                    Files.readAllBytes(expected.resolve(name)),
                    Files.readAllBytes(actual.resolve(name)),
                    name);
        }
    }

    @Test
    void tablesAreInTheOrderOfTheManifestWhateverTheJobs() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(manifest));
        lines.add(2, "P00003,ct_00003.nii.gz,mask_00002.nii.gz,east,7");
        Files.write(manifest, lines);
        BatchSummary one = run(output, 1, false);
        assertEquals(End.FINISHED, one.end());
        assertTrue(one.isComplete());
        assertEquals(9, one.rows());
        List<CSVRecord> rows = wide();
        assertEquals(
                List.of("P00000", "P00003", "P00001", "P00002", "P00003"),
                rows.stream().limit(5).map(r -> r.get("case")).toList());
        assertEquals("east", rows.get(1).get("centre"));
        assertEquals("7", rows.get(1).get("outcome"));
        assertEquals("mask_00002", rows.get(1).get("roi"));
        assertEquals("north", rows.get(4).get("centre"));
        List<CSVRecord> values = csv(output.resolve("features_long.csv"));
        assertEquals("east", values.get(values.size() / 9).get("centre"));
        Path other = folder.resolve("other");
        run(other, 5, false);
        assertSameTables(output, other);
        for (String name : TABLES) {
            String text = new String(Files.readAllBytes(other.resolve(name)), "ISO-8859-1");
            assertFalse(text.contains(folder.toString()), name);
        }
        assertTrue(Files.readString(other.resolve("run.json")).contains("\"jobs\": 5"));
        assertTrue(Files.readString(other.resolve("settings.yaml")).contains("spacing: none"));
    }

    /** A run that is cancelled early does not take away the tables of one that was not. */
    @Test
    void cancellingLeavesFullerTablesAsTheyWere() throws IOException {
        run(output, 2, false);
        Path before = folder.resolve("before");
        Files.createDirectory(before);
        for (String name : ALL_FILES) {
            Files.copy(output.resolve(name), before.resolve(name));
        }
        ExtractionSettings other = SettingKey.apply(SETTINGS, Map.of("binwidth", "11"), "");
        AtomicInteger done = new AtomicInteger();
        BatchSummary summary =
                new Batch(manifest, other, output, new BatchOptions(1, MEMORY, true, false))
                        .run(
                                new BatchListener() {
                                    @Override
                                    public void progress(BatchProgress progress) {
                                        done.set(progress.done());
                                    }

                                    @Override
                                    public boolean isCancelled() {
                                        return done.get() >= 2;
                                    }
                                });
        assertEquals(End.CANCELLED, summary.end());
        assertTrue(summary.notices().get(0).contains("8 cases, are left"), "" + summary.notices());
        for (String name : ALL_FILES) {
            assertArrayEquals(
                    Files.readAllBytes(before.resolve(name)),
                    Files.readAllBytes(output.resolve(name)),
                    name);
        }
        run(output, other, new BatchOptions(2, MEMORY, true, false));
        Path fresh = folder.resolve("fresh");
        run(fresh, other, new BatchOptions(2, MEMORY, false, false));
        assertSameTables(fresh, output);
        assertTrue(Files.readString(output.resolve("settings.yaml")).contains("11"));
    }

    @Test
    void resumingSkipsWhatHoldsAndRunsTheRest() throws IOException {
        assertEquals(0, run(output, 2, true).progress().kept());
        Path first = folder.resolve("first");
        Files.createDirectory(first);
        run(first, 2, true);
        assertSameTables(output, first);
        assertEquals(8, run(output, 2, true).progress().kept());
        assertSameTables(first, output);

        ExtractionSettings other = SettingKey.apply(SETTINGS, Map.of("binwidth", "11"), "");
        BatchOptions resume = new BatchOptions(2, MEMORY, true, false);
        assertEquals(0, run(output, other, resume).progress().kept());
        assertEquals(0, run(output, 2, true).progress().kept());
        assertSameTables(first, output);

        Path mask = cohort.resolve("mask_00002.nii.gz");
        byte[] smaller = halved(mask);
        Files.write(mask, smaller);
        BatchSummary changed = run(output, 2, true);
        assertEquals(7, changed.progress().kept());
        Files.delete(mask);
        BatchSummary missing = run(output, 2, true);
        assertEquals(1, missing.progress().failed());
        assertEquals("failed", wide().get(2).get("status").substring(0, 6));
        Files.write(mask, smaller);
        BatchSummary again = run(output, 2, true);
        assertEquals(7, again.progress().kept());
        assertTrue(again.isComplete());
    }

    /** A mask of the first half of the voxels, as a file. */
    private byte[] halved(Path mask) throws IOException {
        Volume labels = NiftiReader.readImage(mask, 0).volume();
        byte[] inside = new byte[labels.data().length];
        int left = 0;
        for (float v : labels.data()) {
            left += v != 0 ? 1 : 0;
        }
        left /= 2;
        for (int i = 0; i < inside.length && left > 0; i++) {
            inside[i] = (byte) (labels.data()[i] != 0 ? 1 : 0);
            left -= inside[i];
        }
        Path file = folder.resolve("halved.nii.gz");
        NiftiWriter.write(new Mask(labels.geometry(), inside), file);
        return Files.readAllBytes(file);
    }

    @Test
    void aLongerManifestAndOtherExtrasAreTakenUp() throws IOException {
        List<String> lines = Files.readAllLines(manifest);
        Files.write(manifest, lines.subList(0, 5));
        run(output, 2, false);
        Files.write(manifest, lines.stream().map(l -> l.replace("south", "west")).toList());
        assertEquals(4, run(output, 2, true).progress().kept());
        assertEquals("west", wide().get(1).get("centre"));
        assertEquals(8, wide().size());
    }

    @Test
    void onlyEmptyFoldersOrBatchesAreUsed() throws IOException {
        Files.createDirectory(output);
        Files.writeString(output.resolve("notes.txt"), "mine");
        assertRefused("is not empty", 1, false);
        assertRefused("no batch that could be resumed", 1, true);
        assertEquals(1, output.toFile().list().length);
        Files.delete(output.resolve("notes.txt"));
        run(output, 1, false);
        assertRefused("is not empty", 1, false);
        run(output, 1, true);

        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThrows(UnwritableFileException.class, () -> run(file, 1, false));
        String message =
                assertThrows(UnwritableFileException.class, () -> run(file.resolve("in"), 1, false))
                        .getMessage();
        assertTrue(message.contains("cannot be made"), message);
        assertEquals("x", Files.readString(file));
    }

    private void assertRefused(String part, int jobs, boolean resume) {
        String message =
                assertThrows(IllegalArgumentException.class, () -> run(output, jobs, resume))
                        .getMessage();
        assertTrue(message.contains(part), message);
        assertTrue(message.contains(output.toString()), message);
    }

    @Test
    void whatFailsIsARowAndTheRestIsDone() throws IOException {
        Files.delete(cohort.resolve("ct_00001.nii.gz"));
        Files.delete(cohort.resolve("mask_00003.nii.gz"));
        Files.createDirectory(cohort.resolve("mask_00003.nii.gz"));
        Files.write(cohort.resolve("ct_00005.nii.gz"), new byte[] {1, 2, 3});
        BatchSummary summary = run(output, 3, false);
        assertEquals(End.FINISHED, summary.end());
        assertEquals(3, summary.progress().failed());
        assertFalse(summary.isComplete());
        assertEquals(8, wide().size());
        List<CSVRecord> failures = csv(output.resolve("failures.csv"));
        assertEquals(
                List.of("P00001", "P00003", "P00005"),
                failures.stream().map(r -> r.get("case")).toList());
        assertEquals("3", failures.get(0).get("line"));
        assertTrue(failures.get(0).get("reason").contains("there is no such file"));
        assertTrue(
                failures.get(1).get("reason").contains("mask_00003.nii.gz"),
                failures.get(1).get("reason"));
        assertEquals("failed: " + failures.get(0).get("reason"), wide().get(1).get("status"));
        assertEquals(3, summary.failures().size());
    }

    @Test
    void aCaseThatNeedsTooMuchMemoryIsARowWithTheFigure() throws IOException {
        Path big = folder.resolve("big");
        SyntheticCohort.write(big, 1, 1, new int[] {64, 64, 64}, 3000);
        List<String> lines = new ArrayList<>(Files.readAllLines(manifest));
        lines.add(
                "BIG,"
                        + big.resolve("ct_00000.nii.gz")
                        + ","
                        + big.resolve("mask_00000.nii.gz")
                        + ",x,0");
        Files.write(manifest, lines);
        BatchOptions small = new BatchOptions(2, 1L << 20, false, false);
        BatchSummary summary = run(output, SETTINGS, small);
        assertEquals(1, summary.progress().failed());
        String status = wide().get(8).get("status");
        assertTrue(status.startsWith("failed: the case needs about 2 MB of memory"), status);
        assertTrue(status.contains("may use 1 MB"), status);
        BatchOptions enough = new BatchOptions(2, MEMORY, true, false);
        assertTrue(run(output, SETTINGS, enough).isComplete());
        // Less than two cases need together: they wait for each other.
        Path tight = folder.resolve("tight");
        run(tight, SETTINGS, new BatchOptions(4, 3_000_000, false, false));
        assertSameTables(output, tight);
    }

    /** More cases than a job can finish before its results are looked at. */
    private void manyCases() throws IOException {
        SyntheticCohort.write(cohort, 60, 4, new int[] {16, 16, 8}, 300);
    }

    @Test
    void failFastStopsAtTheFirst() throws IOException {
        manyCases();
        Files.delete(cohort.resolve("ct_00001.nii.gz"));
        BatchSummary summary = run(output, SETTINGS, new BatchOptions(1, MEMORY, false, true));
        assertEquals(End.FIRST_FAILURE, summary.end());
        assertTrue(summary.progress().done() < 60, summary.text());
        assertEquals(summary.progress().done(), wide().size());
        assertEquals("P00001", csv(output.resolve("failures.csv")).get(0).get("case"));
    }

    @Test
    void cancellingKeepsWhatIsFinished() throws IOException {
        manyCases();
        Path whole = folder.resolve("whole");
        run(whole, 2, false);
        AtomicInteger done = new AtomicInteger();
        BatchListener afterThree =
                new BatchListener() {
                    @Override
                    public void progress(BatchProgress progress) {
                        done.set(progress.done());
                    }

                    @Override
                    public boolean isCancelled() {
                        return done.get() >= 3;
                    }
                };
        BatchOptions options = new BatchOptions(1, MEMORY, false, false);
        BatchSummary summary = new Batch(manifest, SETTINGS, output, options).run(afterThree);
        assertEquals(End.CANCELLED, summary.end());
        assertEquals(done.get(), wide().size());
        assertTrue(done.get() < 60);
        assertEquals(done.get(), run(output, 2, true).progress().kept());
        assertSameTables(whole, output);
    }

    @Test
    void leftOversOfAKilledWriterAreCleared() throws IOException {
        run(output, 1, false);
        Path part = Files.writeString(output.resolve(".radiomics-1.part"), "half a table");
        run(output, 1, true);
        assertFalse(Files.exists(part));
    }
}
