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
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.NiftiWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A twin of shuffled voxels is the same from every front end, and never looks like real data. */
class TwinTableTest {

    private static final Geometry GRID = Geometry.of(9, 8, 6, 1, 1, 2);

    @TempDir private Path folder;
    private Path image;
    private Path mask;

    @BeforeEach
    void write() throws IOException {
        image = folder.resolve("i.nii.gz");
        mask = folder.resolve("m.nii.gz");
        Random random = new Random(1);
        float[] values = new float[GRID.voxels()];
        float[] inside = new float[GRID.voxels()];
        for (int i = 0; i < values.length; i++) {
            values[i] = 30 * (i % 9) + random.nextInt(20);
            inside[i] = i % 9 > 0 && i % 9 < 7 ? 1 : 0;
        }
        NiftiWriter.write(new Volume(GRID, values), image);
        NiftiWriter.write(new Volume(GRID, inside), mask);
    }

    /** Resampled, the mean depends on the places of the voxels. */
    @Test
    void shellBatchAndMacroGiveTheSameTwin() throws Exception {
        Set<String> means = new HashSet<>();
        Set<String> hashes = new HashSet<>();
        try (FrontEnds ends = new FrontEnds(folder)) {
            for (FrontEnds.Outcome o : ends.all(image, mask, "preset=ct spacing=1.5 shuffle=7")) {
                CSVRecord row = o.rows().get(0);
                String who = o.who() + ": " + o.said();
                assertEquals("ok", row.get("status"), who);
                assertTrue(row.get("warnings").startsWith("NOT REAL DATA: "), who + row);
                assertTrue(row.get("preset").contains("(shuffle=7)"), who + row);
                means.add(row.get(FrontEnds.MEAN));
                hashes.add(row.get("settings_hash"));
            }
            CSVRecord real =
                    ends.shell(image, mask, Map.of("preset", "ct", "spacing", "1.5")).rows().get(0);
            assertEquals(1, means.size(), means.toString());
            assertEquals(1, hashes.size(), hashes.toString());
            assertNotEquals(Set.of(real.get(FrontEnds.MEAN)), means);
            assertNotEquals(Set.of(real.get("settings_hash")), hashes);
            assertEquals("ct: given", real.get("preset"));
        }
    }

    @Test
    void theSettingsFileCanSayIt() throws Exception {
        Path settings = folder.resolve("s.yaml");
        Files.writeString(settings, "preset: ct\nshuffle: 7\n");
        List<String> two = new ArrayList<>();
        for (List<String> how :
                List.of(
                        List.of("--settings", settings.toString()),
                        List.of("--preset", "ct", "--shuffle", "7"))) {
            Path table = folder.resolve(two.size() + ".csv");
            assertEquals(0, run(how, table, new StringWriter()));
            two.add(
                    Files.readString(table)
                            .replaceAll("ct: given|[^,\"]*ct[^,\"]*shuffle=7\\)", ""));
        }
        assertEquals(two.get(0), two.get(1));
    }

    @Test
    void whatIsNoSeedIsRefused() {
        for (List<String> how :
                List.of(
                        List.of("--shuffle", "yes"),
                        List.of("--shuffle", "1.5"),
                        List.of("--shuffle", "1", "--set", "shuffle=2"))) {
            StringWriter err = new StringWriter();
            assertEquals(2, run(how, folder.resolve("no.csv"), err), err.toString());
            assertTrue(err.toString().startsWith("--shuffle " + how.get(1)), err.toString());
            assertTrue(Files.notExists(folder.resolve("no.csv")));
        }
    }

    private int run(List<String> how, Path table, StringWriter err) {
        List<String> line =
                new ArrayList<>(
                        List.of(
                                "--image",
                                "" + image,
                                "--mask",
                                "" + mask,
                                "--output",
                                "" + table));
        line.addAll(List.of("--layout", "wide", "--quiet"));
        line.addAll(how);
        CommandLine command = new CommandLine(new ExtractCommand());
        command.setErr(new PrintWriter(err, true));
        return command.execute(line.toArray(String[]::new));
    }
}
