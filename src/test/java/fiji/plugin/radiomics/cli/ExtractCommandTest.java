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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.FeatureFamilies;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.imagej.ExampleData;
import fiji.plugin.radiomics.io.NiftiWriter;
import ij.IJ;
import ij.ImagePlus;
import ij.gui.Roi;
import ij.io.RoiEncoder;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command line's extract on good and on awkward input: rows, messages, exit codes. */
class ExtractCommandTest {

    private static final Geometry GRID = Geometry.of(10, 9, 8, 1, 1, 2);

    @TempDir private Path folder;
    private Path image;
    private Path mask;
    private Path output;

    private record Run(int code, String err) {}

    @BeforeEach
    void writeInputs() throws IOException {
        float[] data = new float[GRID.voxels()];
        float[] labels = new float[data.length];
        for (int i = 0; i < data.length; i++) {
            data[i] = i * 37 % 200;
            labels[i] = i % 10 < 4 ? 2 : i % 10 < 7 ? 5 : 0;
        }
        image = folder.resolve("image.nii.gz");
        mask = folder.resolve("mask.nii.gz");
        output = folder.resolve("out.csv");
        NiftiWriter.write(new Volume(GRID, data), image);
        NiftiWriter.write(new Volume(GRID, labels), mask);
    }

    private Run run(String... arguments) {
        StringWriter err = new StringWriter();
        CommandLine line = new CommandLine(new ExtractCommand());
        line.setErr(new PrintWriter(err, true));
        int code = line.execute(arguments);
        assertFalse(err.toString().contains("\tat "), err.toString());
        return new Run(code, err.toString());
    }

    private Run extract(Path i, Path m, String... more) {
        List<String> all =
                new ArrayList<>(
                        List.of("--image", "" + i, "--mask", "" + m, "--output", "" + output));
        all.addAll(List.of(more));
        if (!all.contains("--layout")) {
            all.addAll(List.of("--layout", "long"));
        }
        return run(all.toArray(String[]::new));
    }

    private List<CSVRecord> rows() throws IOException {
        return CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(output))
                .getRecords();
    }

    private void assertFailed(Run run, String part) throws IOException {
        assertEquals(3, run.code(), run.err());
        assertTrue(run.err().contains(part), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        List<CSVRecord> rows = rows();
        assertFalse(rows.isEmpty());
        for (CSVRecord r : rows) {
            assertTrue(r.get("status").startsWith("failed: "), r.get("status"));
            assertTrue(r.get("status").contains(part), r.get("status"));
            assertEquals("NaN", r.get("value"));
        }
    }

    private void assertRefused(Run run, String part) {
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains(part), run.err());
        assertFalse(Files.exists(output));
    }

    /** As in menu and macros. */
    @Test
    void aTableHasALineARegionUnlessItIsAskedForALineAValue() throws IOException {
        String[] base = {"--image", "" + image, "--mask", "" + mask, "--output", "" + output};
        String[] each = Arrays.copyOf(base, base.length + 2);
        each[6] = "--label";
        each[7] = "each";
        assertEquals(0, run(each).code());
        assertEquals(
                List.of("label_2", "label_5"), rows().stream().map(r -> r.get("roi")).toList());
        assertTrue(rows().get(0).isMapped("original.intensity_statistics.mean_intensity"));
        assertFalse(rows().get(0).isMapped("value"));
        assertEquals(0, extract(image, mask, "--label", "each").code());
        assertTrue(rows().size() > 100 && rows().get(0).isMapped("value"));
    }

    @Test
    void labelsAndCase() throws IOException {
        assertEquals(0, extract(image, mask, "--label", "5", "--case", "P01").code());
        for (CSVRecord r : rows()) {
            assertEquals("P01", r.get("case"));
            assertEquals("label_5", r.get("roi"));
            assertEquals("image.nii.gz", r.get("image"));
            boolean plane = r.get("family").equals("morphology_2d");
            assertEquals(
                    plane ? "undefined: more than one slice" : "ok", r.get("status"), r.toString());
        }
        assertEquals(0, extract(image, mask, "--label", "each", "--layout", "wide").code());
        assertEquals(
                List.of("label_2", "label_5"), rows().stream().map(r -> r.get("roi")).toList());
        assertEquals(0, extract(image, mask, "--layout", "wide").code());
        assertEquals("504", rows().get(0).get("voxels"));
    }

    @Test
    void missingLabelIsFailedWithThoseThatAreThere() throws IOException {
        assertFailed(
                extract(image, mask, "--label", "3"),
                "Label 3 is not in the mask; its labels are 2, 5");
    }

    @Test
    void gridMismatchNamesAxisAndNumbers() throws IOException {
        Path other = folder.resolve("other.nii");
        NiftiWriter.write(new Mask(Geometry.of(10, 9, 7, 1, 1, 2), new byte[630]), other);
        assertFailed(
                extract(image, other),
                "size along z is 8 voxels in the image and 7 voxels in the mask");
        NiftiWriter.write(new Mask(Geometry.of(10, 9, 8, 1, 1, 2.5), new byte[720]), other);
        assertFailed(extract(image, other), "spacing along z is 2.0 mm");
    }

    @Test
    void turnedMaskIsTurnedBack() throws IOException {
        assertEquals(0, extract(image, mask, "--label", "5", "--layout", "wide").code());
        String expected = rows().get(0).get("original.glcm.contrast.3d_averaged");
        float[] labels = new float[GRID.voxels()];
        for (int z = 0, i = 0; z < 8; z++) {
            for (int y = 0; y < 9; y++) {
                for (int x = 0; x < 10; x++, i++) {
                    int x0 = 9 - x;
                    labels[i] = x0 < 4 ? 2 : x0 < 7 ? 5 : 0;
                }
            }
        }
        Geometry turned =
                new Geometry(
                        new int[] {10, 9, 8},
                        GRID.spacing(),
                        GRID.position(9, 0, 0),
                        new double[] {-1, 0, 0, 0, 1, 0, 0, 0, 1},
                        GRID.unit());
        Path file = folder.resolve("turned.nii.gz");
        NiftiWriter.write(new Volume(turned, labels), file);
        assertEquals(0, extract(image, file, "--label", "5", "--layout", "wide").code());
        assertEquals(expected, rows().get(0).get("original.glcm.contrast.3d_averaged"));
    }

    @Test
    void emptyMaskIsUndefinedAndNoFailure() throws IOException {
        NiftiWriter.write(new Mask(GRID, new byte[GRID.voxels()]), mask);
        assertEquals(0, extract(image, mask).code());
        assertTrue(
                rows().stream()
                        .allMatch(
                                r ->
                                        r.get("status").equals("undefined: empty region")
                                                && r.get("value").equals("NaN")));
    }

    @Test
    void unreadableImages() throws IOException {
        assertFailed(extract(folder.resolve("absent.nii"), mask), "absent.nii");
        assertFailed(extract(folder, mask), "folder");
        byte[] whole = Files.readAllBytes(image);
        Path cut = folder.resolve("cut.nii.gz");
        Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
        assertFailed(extract(cut, mask), "cut.nii.gz");
        Path text = folder.resolve("text.tif");
        Files.writeString(text, "no image");
        assertFailed(extract(text, mask), "it is no image of a known format");
        assertFailed(extract(image, text), "text.tif");
    }

    @Test
    void tooManyLevelsFailTheTextureAlone() throws IOException {
        Run run = extract(image, mask, "--set", "binwidth=0.001");
        assertEquals(3, run.code());
        assertTrue(run.err().contains("use a bin width of at least"), run.err());
        for (CSVRecord r : rows()) {
            boolean needsLevels = FeatureFamilies.get(r.get("family")).needsLevels();
            assertEquals(needsLevels, r.get("status").startsWith("failed"), r.toString());
        }
    }

    @Test
    void threadsDoNotChangeTheTableAndTimingsNameEachFamily() throws IOException {
        assertEquals(0, extract(image, mask, "--threads", "1").code());
        byte[] alone = Files.readAllBytes(output);
        Run run = extract(image, mask, "--threads", "3", "--timings");
        assertEquals(0, run.code());
        assertArrayEquals(alone, Files.readAllBytes(output));
        for (String family : FeatureFamilies.all()) {
            assertTrue(run.err().contains("  " + family + " "), run.err());
        }
        for (String stage : List.of("reading", "processing", "discretisation", "whole command")) {
            assertTrue(run.err().contains("  " + stage + " "), run.err());
        }
        Files.delete(output);
        assertRefused(extract(image, mask, "--threads", "0"), "--threads=0: '0' is out of range");
        assertRefused(
                extract(image, mask, "--threads", "40000"),
                "--threads=40000: '40000' is out of range");
    }

    @Test
    void badSettingsAreRefusedBeforeAnything() throws IOException {
        assertRefused(extract(image, mask, "--set", "binWidth=3"), "binwidth");
        assertRefused(extract(image, mask, "--set", "binwidth=-1"), "binwidth");
        assertRefused(extract(image, mask, "--preset", "nonsense"), "nonsense");
        assertRefused(extract(image, mask, "--layout", "tall"), "wide, long");
        Path settings = folder.resolve("settings.yaml");
        Files.writeString(settings, "bins: 32\nbinwith: 25\n");
        assertRefused(extract(image, mask, "--settings", settings.toString()), "line 2");
        assertRefused(run("--image", image.toString(), "--output", output.toString()), "--mask");
    }

    @Test
    void outputIsCheckedBeforeTheRun() {
        String[] base = {"--image", image.toString(), "--mask", mask.toString(), "--output"};
        for (String bad :
                List.of(folder.toString(), folder.resolve("no/such/out.csv").toString())) {
            String[] all = Arrays.copyOf(base, 6);
            all[5] = bad;
            Run run = run(all);
            assertEquals(2, run.code(), run.err());
            assertTrue(run.err().contains(bad) || run.err().contains("no/such"), run.err());
        }
    }

    @Test
    void anOldTableIsLeftAloneByARefusedRun() throws IOException {
        Files.writeString(output, "precious");
        assertEquals(2, extract(image, mask, "--set", "bins=x").code());
        assertEquals("precious", Files.readString(output));
    }

    @Test
    void roiFileOnTiff() throws IOException {
        ImagePlus example = ExampleData.create();
        Path tiff = folder.resolve("example.tif");
        IJ.saveAsTiff(example, tiff.toString());
        Roi roi = new Roi(25, 43, 10, 10);
        Path file = folder.resolve("box.roi");
        roi.setName("box");
        Files.write(file, RoiEncoder.saveAsByteArray(roi));
        String[] base = {"--image", "" + tiff, "--roi", "" + file, "--output", "" + output};
        Run without = run(base);
        assertEquals(3, without.code());
        assertTrue(without.err().contains("has no slice position"), without.err());
        String[] with = Arrays.copyOf(base, 10);
        with[6] = "--slices";
        with[7] = "13";
        with[8] = "--layout";
        with[9] = "wide";
        assertEquals(0, run(with).code());
        CSVRecord row = rows().get(0);
        assertEquals("box", row.get("roi"));
        assertEquals("100", row.get("voxels"));
        assertEquals("2.5", row.get("spacing_z"));
        double mean = Double.parseDouble(row.get("original.intensity_statistics.mean_intensity"));
        assertEquals(45, mean, 5);
    }

    /** As in an installation that lacks a jar. */
    @Test
    void missingLibraryFailsWhatNeedsItAlone() throws Exception {
        String incomplete =
                Arrays.stream(ChildJvm.classPath().split(File.pathSeparator))
                        .filter(jar -> !jar.contains("JTransforms"))
                        .collect(Collectors.joining(File.pathSeparator));
        ChildJvm run =
                ChildJvm.run(
                        folder,
                        incomplete,
                        false,
                        Main.class.getName(),
                        "extract",
                        "--image",
                        image.toString(),
                        "--mask",
                        mask.toString(),
                        "--layout",
                        "long",
                        "--output",
                        output.toString());
        assertEquals(3, run.code(), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
        for (CSVRecord r : rows()) {
            boolean failed =
                    r.get("status")
                            .startsWith("failed: a library is missing or of the wrong version:");
            assertEquals(r.get("family").equals("morphology"), failed, r.toString());
        }
    }
}
