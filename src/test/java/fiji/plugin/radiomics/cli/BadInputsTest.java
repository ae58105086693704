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
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import fiji.plugin.radiomics.cli.BadInputRun.Way;
import fiji.plugin.radiomics.testing.MacroSession;
import ij.gui.Roi;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Bad settings, files, outputs and tables, and runs that are ended early, a nested class each,
 * tried on the command line and by the command in macros. Other tests go deeper into each.
 */
@DisplayName("Bad and awkward inputs: files and runs")
class BadInputsTest extends BadInputCase {

    @Nested
    @DisplayName("settings file with an unknown key, wrong type, value out of range")
    class Settings {

        @ParameterizedTest
        @EnumSource(Way.class)
        void keyLineAndAllowedValues(Way way) throws Exception {
            String[][] bad = {
                {"bins: 32\nbinwith: 25\n", "line 2", "binwith", "binwidth"},
                {"binwidth: wide\n", "line 1", "binwidth", "a number above 0"},
                {"bins: 32\n\nglcmdistance: 400\n", "line 3", "glcmdistance", "from 1 to 50"}
            };
            for (String[] b : bad) {
                Path yaml = files.text("settings.yaml", b[0]);
                BadInputRun run = run(way, files.image(), files.mask(), "settings=" + yaml);
                for (String part : Arrays.asList(b).subList(1, 4)) {
                    run.assertUnusable(way, part);
                }
            }
        }
    }

    @Nested
    @DisplayName("truncated, corrupt or wrong-type file; folder; missing file; no permission")
    class Unreadable {

        private void assertOneLine(BadInputRun run, Path file, String cause) {
            run.assertRefused(cause);
            assertTrue(run.said.contains(file.getFileName().toString()), run.said);
            long lines = run.said.lines().filter(l -> l.contains(cause)).count();
            assertEquals(1, lines, run.said);
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void masksAndRois(Way way) throws Exception {
            Path image = files.image();
            Path text = files.text("text.tif", "no image");
            assertOneLine(run(way, image, text), text, "no image of a known format");
            Path absent = folder.resolve("absent.tif");
            assertOneLine(run(way, image, absent), absent, "exist");
            Path directory = Files.createDirectory(folder.resolve("directory.nii"));
            assertOneLine(run(way, image, directory), directory, "folder");
            Path cut = folder.resolve("cut.tif");
            byte[] whole = Files.readAllBytes(files.mask());
            Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
            assertOneLine(run(way, image, cut), cut, "damaged");
            Path roi = files.text("damaged.roi", "Iout and nothing more");
            assertOneLine(run(way, image, roi), roi, "is no ImageJ ROI or is damaged");
            Path none = folder.resolve("absent.zip");
            assertOneLine(run(way, image, none), none, "exist");
            Path settings = folder.resolve("absent.yaml");
            run(way, image, files.mask(), "settings=" + settings)
                    .assertUnusable(way, "absent.yaml");
        }

        @Test
        void images() throws Exception {
            Path text = files.text("text.tif", "no image");
            Path cut = folder.resolve("cut.tif");
            byte[] whole = Files.readAllBytes(files.image());
            Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
            for (Path bad : List.of(text, cut, folder, folder.resolve("absent.tif"))) {
                BadInputRun run = run(Way.COMMAND_LINE, bad, files.mask());
                assertEquals(3, run.code);
                assertEquals(1, run.said.lines().count(), run.said);
                assertTrue(run.rows.get(0).get("status").startsWith("failed: "), run.said);
            }
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void noPermission(Way way) throws Exception {
            Path mask = files.mask();
            mask.toFile().setReadable(false);
            assumeFalse(Files.isReadable(mask), "skipped: root may read everything");
            assertOneLine(run(way, files.image(), mask), mask, "no permission");
        }
    }

    @Nested
    @DisplayName("output not writable, disk full")
    class Output {

        @ParameterizedTest
        @EnumSource(Way.class)
        void saidBeforeTheRun(Way way) throws Exception {
            Path nowhere = folder.resolve("no/such/table.csv");
            run(way, files.image(), files.mask(), "output=" + nowhere)
                    .assertUnusable(way, nowhere.getParent().toString());
            run(way, files.image(), files.mask(), "output=" + folder)
                    .assertUnusable(way, folder.toString());
        }

        /** No file may grow beyond 1 KB: as on a disk that is full before the table is written. */
        @Test
        void fullDiskLeavesTheOldTable() throws Exception {
            Path table = files.text("old.csv", "precious");
            Path image = files.image();
            Path mask = files.mask();
            Process process =
                    new ProcessBuilder(
                                    "bash",
                                    "-c",
                                    "ulimit -f 1; exec \"$@\"",
                                    "bash",
                                    Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                    "-XX:-UsePerfData",
                                    "-cp",
                                    ChildJvm.classPath(),
                                    Main.class.getName(),
                                    "extract",
                                    "--image=" + image,
                                    "--mask=" + mask,
                                    "--output=" + table)
                            .redirectErrorStream(true)
                            .start();
            String said = new String(process.getInputStream().readAllBytes());
            assertEquals(3, process.waitFor(), said);
            assertTrue(said.contains("Cannot write " + table), said);
            assertFalse(said.contains("\tat "), said);
            assertEquals("precious", Files.readString(table));
            try (var all = Files.list(folder)) {
                assertEquals(3, all.count(), "nothing half written is left");
            }
        }
    }

    @Nested
    @DisplayName("cancel during a long run")
    class Cancel {

        /** What ran to its end before the Escape key is kept, in the order of the regions. */
        @Test
        void finishedRowsAreKept() throws Exception {
            Roi[] rois = new Roi[4000];
            for (int i = 0; i < rois.length; i++) {
                rois[i] = new Roi(2, 2, 14, 14);
                rois[i].setPosition(1 + i % 5);
            }
            Path image = files.image();
            Path table = folder.resolve("table.csv");
            String macro =
                    "open('"
                            + image
                            + "');\nrun('Extract Features...', 'regions=[ROI"
                            + " file] table=replace regionfile=["
                            + files.rois(rois)
                            + "] output=["
                            + table
                            + "]');";
            MacroSession.Run run = session.run(macro, 20);
            assertTrue(run.completed(), run.err());
            // Each row has a line in the log before it is computed.
            long begun = run.err().lines().filter(l -> l.contains(" voxels of ")).count();
            int rows = Files.readAllLines(table).size() - 1;
            assertTrue(rows >= 19 && rows < rois.length / 2, rows + " rows");
            assertTrue(begun - rows <= 1, begun + " begun, " + rows + " kept");
        }
    }

    @Nested
    @DisplayName("interrupt of the command line during a long run")
    class InterruptedRun {

        @Test
        void finishedRowsAreWritten() throws Exception {
            Roi[] rois = new Roi[20000];
            for (int i = 0; i < rois.length; i++) {
                rois[i] = new Roi(2, 2, 14, 14);
                rois[i].setPosition(1 + i % 5);
            }
            Path table = folder.resolve("table.csv");
            Path said = folder.resolve("said.txt");
            Process process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                    "-cp",
                                    ChildJvm.classPath(),
                                    Main.class.getName(),
                                    "extract",
                                    "--image=" + files.image(),
                                    "--roi=" + files.rois(rois),
                                    "--layout=wide",
                                    "--output=" + table)
                            .redirectErrorStream(true)
                            .redirectOutput(said.toFile())
                            .start();
            long end = System.nanoTime() + 60_000_000_000L;
            while (Files.readString(said).lines().count() < 20 && System.nanoTime() < end) {
                Thread.sleep(20);
            }
            process.destroy();
            process.waitFor();
            String text = Files.readString(said);
            assertFalse(text.contains("\tat "), text);
            assertTrue(Files.exists(table), text);
            int rows = Files.readAllLines(table).size() - 1;
            assertTrue(rows >= 19 && rows < rois.length, rows + " rows");
            assertTrue(
                    text.contains("interrupted; the " + rows + " finished rows"), rows + " rows");
        }
    }

    @Nested
    @DisplayName(
            "ROC: one class, few cases, ties, Inf, NaN, perfect separation, three classes, text")
    class Roc {

        private static final String SEPARATED =
                "yes,11;yes,12;yes,13;yes,14;yes,15;yes,16;yes,17;yes,18;no,1;no,2;no,3;no,4;no,5";

        private BadInputRun.Roc roc(Way way, String cases, String... more) throws Exception {
            String csv = ("outcome,marker;" + cases + ";").replace(";", "\n");
            return BadInputRun.roc(way, session, folder, files.text("cases.csv", csv), more);
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void classes(Way way) throws Exception {
            roc(way, "yes,1;yes,2;yes,3").assertRefused("positive (yes) are 3, negative are 0");
            roc(way, "yes,1;yes,2;no,4").assertRefused("there are yes (2), no (1)");
            BadInputRun.Roc three = roc(way, "yes,5;yes,6;no,1;no,2;maybe,3;maybe,9");
            assertTrue(three.said().contains("3 classes: yes against all others"), three.said());
            assertEquals(4, three.number("n_negative"));
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void values(Way way) throws Exception {
            assertEquals(5. / 6, roc(way, "yes,3;yes,2;no,1;no,2;no,2").number("auc"), 1e-15);
            BadInputRun.Roc infinite =
                    roc(way, "yes,Infinity;yes,3;yes,2;no,-Infinity;no,2.5;no,1");
            assertEquals(8. / 9, infinite.number("auc"), 1e-15);
            BadInputRun.Roc missing = roc(way, "yes,4;yes,NaN;yes,5;no,1;no,;no,2");
            assertEquals(2, missing.number("n_missing"));
            assertEquals(1, missing.number("auc"));
            BadInputRun.Roc text = roc(way, "yes,1;yes,many;yes,4;no,2;no,3", "markers=marker");
            assertEquals(1, text.number("n_missing"));
            assertEquals(.5, text.number("auc"));
            String left = "\"many\" in row 2 is no number and is left out as missing";
            assertTrue(text.said().contains(left), text.said());
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void perfectSeparation(Way way) throws Exception {
            BadInputRun.Roc one = roc(way, SEPARATED);
            assertEquals(Math.pow(.025, .2), one.number("ci_low"), 1e-15);
            assertEquals(1, one.number("ci_high"));
            assertEquals(2. / 1287, one.number("p"), 1e-15);
            BadInputRun.Roc zero = roc(way, SEPARATED, "direction=lower");
            assertEquals(0, zero.number("auc"));
            assertEquals(0, zero.number("ci_low"));
            assertEquals(1 - Math.pow(.025, .2), zero.number("ci_high"), 1e-15);
        }
    }
}
