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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.batch.BatchProgress;
import fiji.plugin.radiomics.testing.SyntheticCohort;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** manifest and batch on the command line: exit codes, and one line for what is wrong. */
class BatchCommandTest {

    @TempDir private Path folder;
    private Path cohort;
    private Path manifest;
    private Path output;

    private record Run(int code, String err) {}

    @BeforeEach
    void cohort() throws IOException {
        cohort = folder.resolve("cohort");
        SyntheticCohort.write(cohort, 3, 3, new int[] {16, 16, 8}, 300);
        manifest = folder.resolve("m.csv");
        output = folder.resolve("out");
        Run made = manifest("ct_*.nii.gz", "mask_*.nii.gz");
        assertEquals(new Run(0, "3 cases, 3 region files\n"), made);
    }

    private static Run run(Object command, String... arguments) {
        StringWriter err = new StringWriter();
        CommandLine line = new CommandLine(command);
        line.setErr(new PrintWriter(err, true));
        int code = line.execute(arguments);
        assertFalse(err.toString().contains("\tat "), err.toString());
        return new Run(code, err.toString());
    }

    private Run manifest(String image, String mask) {
        return run(
                new ManifestCommand(),
                "--folder",
                cohort.toString(),
                "--image",
                image,
                "--mask",
                mask,
                "--output",
                manifest.toString());
    }

    private Run batch(String... more) {
        List<String> all = new ArrayList<>();
        all.addAll(List.of("--manifest", manifest.toString(), "--output", output.toString()));
        all.addAll(List.of("--set", "families=ngtdm", "--set", "spacing=none"));
        all.addAll(List.of(more));
        return run(new BatchCommand(), all.toArray(String[]::new));
    }

    @Test
    void allWell() throws IOException {
        Run run = batch("--jobs", "2", "--memory", "100M");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().startsWith("3 of 3 cases, "), run.err());
        assertEquals(4, Files.readAllLines(output.resolve("features.csv")).size());
        assertTrue(Files.exists(output.resolve("features.parquet")));
        assertEquals(2, batch().code());
        Run resumed = batch("--resume");
        assertEquals(0, resumed.code(), resumed.err());
        assertTrue(resumed.err().contains("3 kept"), resumed.err());
    }

    @Test
    void failuresAreNamedAndGiveThree() throws IOException {
        Files.delete(cohort.resolve("mask_00001.nii.gz"));
        Run run = batch();
        assertEquals(3, run.code());
        List<String> lines = run.err().lines().toList();
        assertEquals(2, lines.size(), run.err());
        assertTrue(lines.get(0).startsWith("00001, mask_00001.nii.gz: Cannot read "), lines.get(0));
        assertTrue(lines.get(1).endsWith(", 1 failed"), lines.get(1));
        assertEquals(3, batch("--resume", "--fail-fast").code());
    }

    @Test
    void anEmptyRegionIsNoFailure() throws IOException {
        Path mask = cohort.resolve("mask_00001.nii.gz");
        Path image = cohort.resolve("ct_00001.nii.gz");
        Files.delete(mask);
        Files.copy(image, mask);
        Files.writeString(
                manifest, "case,image,mask\na,cohort/ct_00000.nii.gz,cohort/mask_00000.nii.gz\n");
        Run run = batch("--set", "range=9000..9001");
        assertEquals(0, run.code(), run.err());
        assertTrue(
                Files.readString(output.resolve("features.csv"))
                        .contains("undefined: empty region"));
    }

    @Test
    void whatCannotBeRunIsRefusedWithTwoAndLeavesNothing() throws IOException {
        assertRefused("jobs=0", batch("--jobs", "0"));
        assertRefused("memory=9999T", batch("--memory", "9999T"));
        assertRefused("memory=much", batch("--memory", "much"));
        assertRefused("binwith", batch("--set", "binwith=3"));
        Files.writeString(manifest, "case,image,mask\na,i.nii,m.nii\na,j.nii,m.nii\n");
        assertRefused("lines 2 and 3 give the case a two images", batch());
        Files.writeString(manifest, "case,image,mask,status\na,i.nii,m.nii,x\n");
        assertRefused("column status", batch());
        Files.delete(manifest);
        assertRefused("there is no such file", batch());
        assertEquals(2, manifest("no*", "mask_*.nii.gz").code());
        assertEquals(2, manifest("ct_*.nii.gz", "(").code());
    }

    private void assertRefused(String part, Run run) {
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains(part), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertFalse(Files.exists(output));
    }

    @Test
    void onATerminalOneLineIsRewritten() {
        StringWriter out = new StringWriter();
        ProgressLine line = new ProgressLine(new PrintWriter(out), true);
        line.update(new BatchProgress(8, 8, 1, 2, 3));
        assertEquals(
                "\r[########################] 8 of 8 cases, 2.0 a second, 2 kept, 1 failed\u001b[K",
                out.toString());
        line.end();
        assertTrue(out.toString().endsWith("\r\u001b[K"));
        assertFalse(out.toString().contains("\n"));
        assertEquals(
                "2 of 10 cases, 0.5 a second, 16 s left", new BatchProgress(2, 10, 0, 0, 4).text());
    }
}
