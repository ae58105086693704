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

import fiji.plugin.radiomics.testing.SyntheticCohort;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Parts of a manifest in folders of their own, put together again. */
class BatchShardTest {

    @TempDir private Path folder;
    private Path manifest;

    private record Run(int code, String err) {}

    @BeforeEach
    void cohort() throws IOException {
        manifest = SyntheticCohort.write(folder.resolve("c"), 7, 7, new int[] {16, 16, 8}, 300);
        Files.delete(folder.resolve("c/mask_00004.nii.gz"));
    }

    private Run batch(String output, String... more) {
        List<String> all = new ArrayList<>();
        all.addAll(List.of("--manifest", manifest.toString()));
        all.addAll(List.of("--output", folder.resolve(output).toString()));
        all.addAll(List.of("--set", "families=ngtdm", "--set", "spacing=none"));
        all.addAll(List.of(more));
        StringWriter err = new StringWriter();
        CommandLine line = new CommandLine(new BatchCommand());
        line.setErr(new PrintWriter(err, true));
        return new Run(line.execute(all.toArray(String[]::new)), err.toString());
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private static Set<String> cases(String table) {
        Set<String> cases = new TreeSet<>();
        table.lines().skip(1).forEach(l -> cases.add(l.substring(0, l.indexOf(','))));
        return cases;
    }

    @Test
    void shardsTogetherAreTheWholeByteByByte() throws IOException {
        assertEquals(3, batch("whole").code());
        assertEquals(0, batch("s1", "--shard", "1/3").code());
        assertEquals(3, batch("s2", "--shard", "2/3").code());
        assertEquals(0, batch("s3", "--shard", "3/3").code());
        assertEquals(Set.of("P00000", "P00003", "P00006"), cases(text("s1/features.csv")));
        assertTrue(text("s2/run.json").contains("manifest.csv, shard 2/3\""));

        String[] take = {
            "--take",
            folder.resolve("s1").toString(),
            folder.resolve("s2").toString(),
            folder.resolve("s3").toString()
        };
        Run joined = batch("joined", take);
        assertEquals(3, joined.code(), joined.err());
        assertTrue(joined.err().contains(", 6 kept, 1 failed"), joined.err());
        for (String name : List.of("features.csv", "features_long.csv", "failures.csv")) {
            assertEquals(text("whole/" + name), text("joined/" + name), name);
        }
    }

    @Test
    void aMissingShardIsRunAndOtherSettingsDoNotHold() throws IOException {
        batch("whole");
        batch("s1", "--shard", "1/2");
        Run rest = batch("rest", "--take", folder.resolve("s1").toString());
        assertTrue(rest.err().contains(", 3 kept, 1 failed"), rest.err());
        assertEquals(text("whole/features.csv"), text("rest/features.csv"));
        Run other =
                batch("other", "--set", "binwidth=7", "--take", folder.resolve("s1").toString());
        assertTrue(other.err().contains("7 of 7 cases, "), other.err());
        assertTrue(!other.err().contains("kept"), other.err());
    }

    @Test
    void moreShardsThanCases() throws IOException {
        Run run = batch("s9", "--shard", "9/9");
        assertEquals(0, run.code(), run.err());
        assertEquals(1, text("s9/features.csv").lines().count());
    }

    @Test
    void refused() {
        for (String bad : List.of("0/3", "4/3", "1", "a/b", "1/0", "-1/3", "1/3/4")) {
            Run run = batch("bad", "--shard", bad);
            assertEquals(2, run.code(), bad);
            assertTrue(run.err().startsWith("shard=" + bad + ": "), run.err());
            assertTrue(Files.notExists(folder.resolve("bad")), bad);
        }
        Run run = batch("bad", "--take", folder.resolve("c").toString());
        assertEquals(2, run.code());
        assertTrue(run.err().contains("results.journal: there is no such file"), run.err());
    }
}
