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

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.CaseTableCsv;
import fiji.plugin.radiomics.io.NiftiWriter;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.testing.SyntheticCohort;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class StabilityCommandTest {

    private static final String FAMILIES =
            "--set=families=intensity_statistics,intensity_histogram";

    @TempDir private static Path data;
    private static Path manifest;

    @TempDir private Path folder;
    private Path output;
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void cohort() throws IOException {
        manifest = SyntheticCohort.write(data, 4, 4, new int[] {40, 36, 10}, 900);
    }

    @BeforeEach
    void output() {
        output = folder.resolve("out");
    }

    private int run(String... options) {
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of(options));
        if (all.stream().noneMatch(o -> o.startsWith("--output"))) {
            all.add("--output=" + output);
        }
        int code =
                new CommandLine(new StabilityCommand())
                        .setErr(new PrintWriter(err, true))
                        .execute(all.toArray(String[]::new));
        assertFalse(err.toString().contains("\tat "), err.toString());
        return code;
    }

    private int ofOne(String... options) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "--image=" + data.resolve("ct_00000.nii.gz"),
                                "--mask=" + data.resolve("mask_00000.nii.gz"),
                                FAMILIES));
        all.addAll(List.of(options));
        return run(all.toArray(String[]::new));
    }

    private CaseTable table(String name) throws IOException {
        return CaseTableCsv.read(output.resolve(name));
    }

    private static double[] numbers(CaseTable table, String column) {
        return ((NumberColumn) table.column(column)).values();
    }

    private static List<String> texts(CaseTable table, String column) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < table.rows(); i++) {
            texts.add(table.column(column).text(i));
        }
        return texts;
    }

    @Test
    void oneCaseHasARowAPerturbation() throws IOException {
        assertEquals(
                0,
                ofOne("--case=A", "--rotation", "-10:10:10", "--volume=-0.2,0.2", "--contour=2"),
                err.toString());
        CaseTable features = table("features.csv");
        assertEquals(12, features.rows());
        assertEquals("case", features.names().get(0));
        assertEquals("perturbation", features.names().get(1));
        assertEquals("rotation=-10 volume=-0.2 contour=1", texts(features, "perturbation").get(0));
        CaseTable stability = table("stability.csv");
        assertEquals(
                "marker form name icc ci_low ci_high f df1 df2 p n readings wcv wsd class",
                String.join(" ", stability.names()));
        assertEquals("ICC(1,1)", texts(stability, "form").get(0));
        assertEquals(12, numbers(stability, "readings")[0]);
        assertTrue(Double.isNaN(numbers(stability, "icc")[0]));
        assertTrue(numbers(stability, "wcv")[0] > 0 && numbers(stability, "wsd")[2] > 0);
        assertFalse(Files.exists(output.resolve("stable.csv")));
        assertTrue(err.toString().contains("one case only"), err.toString());
        String report = Files.readString(output.resolve("report.html"));
        assertTrue(report.contains("no test-retest"), report);
    }

    @Test
    void ofACohortTheCorrelationsAreThoseOfItsFeatures() throws IOException {
        assertEquals(
                0,
                run(
                        "--manifest=" + manifest,
                        FAMILIES,
                        "--rotation=-5,5",
                        "--noise=2",
                        "--threads=2",
                        "--stable=moderate"),
                err.toString());
        CaseTable features = table("features.csv");
        assertEquals(16, features.rows());
        CaseTable stability = table("stability.csv");
        String marker = "original.intensity_statistics.mean_intensity";
        int row = texts(stability, "marker").indexOf(marker);
        double[] values = numbers(features, marker);
        double grand = Arrays.stream(values).average().orElseThrow();
        double between = 0;
        double within = 0;
        for (int c = 0; c < 4; c++) {
            double mean = 0;
            for (int k = 0; k < 4; k++) {
                mean += values[4 * c + k] / 4;
            }
            between += 4 * (mean - grand) * (mean - grand) / 3;
            for (int k = 0; k < 4; k++) {
                within += (values[4 * c + k] - mean) * (values[4 * c + k] - mean) / 12;
            }
        }
        double icc = (between - within) / (between + 3 * within);
        assertEquals(icc, numbers(stability, "icc")[row], 1e-9);
        double low = numbers(stability, "ci_low")[row];
        assertEquals(
                low >= .9 ? "excellent" : low >= .75 ? "good" : low >= .5 ? "moderate" : "poor",
                texts(stability, "class").get(row));
        CaseTable stable = table("stable.csv");
        assertEquals(
                "marker form name icc ci_low ci_high f df1 df2 p n readings wcv",
                String.join(" ", stable.names()));
        for (double v : numbers(stable, "ci_low")) {
            assertTrue(v >= .5 || Double.isNaN(v), "" + v);
        }
        assertTrue(err.toString().contains("noise of standard deviation"), err.toString());
    }

    @Test
    void aCaseOfACohortHasTheValuesThatItHasAlone() throws IOException {
        String[] how = {"--noise=2", "--volume=0.1,-0.1", "--contour=2", "--translation=0,.5"};
        List<String> all = new ArrayList<>(List.of("--manifest=" + manifest, FAMILIES));
        all.addAll(List.of(how));
        all.add("--threads=3");
        assertEquals(0, run(all.toArray(String[]::new)), err.toString());
        CaseTable cohort = table("features.csv");
        output = folder.resolve("alone");
        List<String> one = new ArrayList<>(List.of(how));
        one.addAll(List.of("--case=P00000", "--threads=1"));
        assertEquals(0, ofOne(one.toArray(String[]::new)), err.toString());
        CaseTable alone = table("features.csv");
        assertEquals(2 * 2 * 2 * 8, alone.rows());
        for (String marker :
                List.of(
                        "original.intensity_statistics.mean_intensity",
                        "original.intensity_statistics.intensity_variance")) {
            for (int i = 0; i < alone.rows(); i++) {
                assertEquals(numbers(alone, marker)[i], numbers(cohort, marker)[i], 0);
            }
        }
        output = folder.resolve("other");
        one.add("--seed=2");
        assertEquals(0, ofOne(one.toArray(String[]::new)), err.toString());
        assertTrue(
                numbers(table("features.csv"), "original.intensity_statistics.mean_intensity")[0]
                        != numbers(alone, "original.intensity_statistics.mean_intensity")[0]);
    }

    @Test
    void whatIsNotPerturbedIsWhatAnExtractionGives() throws IOException {
        assertEquals(0, ofOne("--rotation=0,90"), err.toString());
        Path csv = folder.resolve("plain.csv");
        int code =
                new CommandLine(new ExtractCommand())
                        .setErr(new PrintWriter(err, true))
                        .execute(
                                "--image=" + data.resolve("ct_00000.nii.gz"),
                                "--mask=" + data.resolve("mask_00000.nii.gz"),
                                FAMILIES,
                                "--output=" + csv);
        assertEquals(0, code, err.toString());
        CaseTable plain = CaseTableCsv.read(csv);
        CaseTable features = table("features.csv");
        for (String name : plain.names()) {
            assertEquals(plain.column(name).text(0), features.column(name).text(0), name);
        }
        assertEquals(
                numbers(plain, "voxels")[0],
                numbers(features, "voxels")[1],
                .02 * numbers(plain, "voxels")[0]);
    }

    @Test
    void aCaseThatCannotBeReadStaysInTheTable() throws IOException {
        Path broken = folder.resolve("manifest.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(manifest));
        lines.replaceAll(l -> l.replace("ct_", data + "/ct_").replace("mask_", data + "/mask_"));
        lines.set(2, lines.get(2).replace("/ct_00001", "/absent"));
        Files.write(broken, lines);
        assertEquals(3, run("--manifest=" + broken, FAMILIES, "--rotation=-5,5"));
        CaseTable features = table("features.csv");
        assertEquals(7, features.rows());
        assertTrue(texts(features, "status").get(2).startsWith("failed"));
        assertTrue(err.toString().contains("P00001"), err.toString());
        assertEquals(3, numbers(table("stability.csv"), "n")[0]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--rotation=0 | Nothing is perturbed",
                "--rotation=1:5 | --rotation=1:5: '1:5' is neither",
                "--rotation=5 --set=binwidth=x | binwidth",
                "--rotation=5 --label=9 --manifest=m.csv | --image is for one image",
                "--noise-level=5 --rotation=3 | noise=0",
                "--stable=poor --rotation=5 | moderate, good, excellent",
                "--volume=-1 | --volume"
            })
    void unusableArgumentsAreRefused(String options, String message) {
        assertEquals(2, ofOne(options.split(" ")));
        assertTrue(err.toString().contains(message), err.toString());
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertFalse(Files.exists(output));
    }

    @Test
    void imageAndRegionsMustBeSaid() {
        assertEquals(2, run("--rotation=5"));
        assertTrue(err.toString().contains("--manifest"), err.toString());
        assertEquals(2, run("--rotation=5", "--image=" + data.resolve("ct_00000.nii.gz")));
        assertTrue(err.toString().contains("--mask"), err.toString());
        assertEquals(3, run("--rotation=5", "--image=absent.nii", "--mask=absent.nii"));
        assertTrue(err.toString().contains("absent.nii"), err.toString());
    }

    /** A block in the corner of an image of one slice or more. */
    private int ofBlock(int slices, float contrast, int width, String... options)
            throws IOException {
        Geometry grid = Geometry.of(30, 24, slices, 1, 1, 2);
        float[] values = new float[grid.voxels()];
        byte[] inside = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            int x = i % 30;
            int y = i / 30 % 24;
            values[i] = 50 + contrast * ((x * 7 + y * 5 + i * i % 11) % 13);
            inside[i] = (byte) (x < width && y < width && i / (30 * 24) < 3 ? 1 : 0);
        }
        Path image = folder.resolve("image.nii");
        Path mask = folder.resolve("mask.nii");
        NiftiWriter.write(new Volume(grid, values), image);
        NiftiWriter.write(new Mask(grid, inside), mask);
        List<String> all = new ArrayList<>(List.of("--image=" + image, "--mask=" + mask));
        all.add("--set=families=intensity_statistics");
        all.addAll(List.of(options));
        return run(all.toArray(String[]::new));
    }

    /** A turned grid reaches beyond the image, where a region finds no intensities. */
    @Test
    void aRegionGrowsWithinTheImage() throws IOException {
        assertEquals(0, ofBlock(6, 1, 8, "--rotation=0,45,90", "--volume=0,0.5"), err.toString());
        double[] voxels = numbers(table("features.csv"), "voxels");
        assertEquals(192, voxels[0]);
        assertEquals(192, voxels[4]);
        for (int i = 0; i < 6; i += 2) {
            assertEquals(Math.floor(1.5 * voxels[i]), voxels[i + 1]);
        }
        output = folder.resolve("full");
        assertEquals(0, ofBlock(2, 1, 30, "--volume=-0.1,0.5"), err.toString());
        CaseTable full = table("features.csv");
        assertEquals(30 * 24 * 2, numbers(full, "voxels")[1]);
        assertTrue(
                texts(full, "warnings").get(1).contains("fills the image"),
                texts(full, "warnings").toString());
    }

    @Test
    void anImageOfOneSliceStaysInItsSlice() throws IOException {
        assertEquals(
                0,
                ofBlock(1, 1, 9, "--translation=0,0.5", "--rotation=20", "--volume=0.2"),
                err.toString());
        CaseTable features = table("features.csv");
        assertEquals(4, features.rows());
        assertEquals(
                "rotation=20 translation=0.5/0 volume=0.2", texts(features, "perturbation").get(2));
        for (double n : numbers(features, "voxels")) {
            assertEquals(1.2 * 81, n, 8);
        }
    }

    @Test
    void whatIsLeftOutIsSaid() throws IOException {
        assertEquals(0, ofBlock(6, 0, 8, "--noise=2"), err.toString());
        assertTrue(err.toString().contains("no noise was found"), err.toString());
        output = folder.resolve("one");
        assertEquals(0, ofBlock(1, 1, 1, "--volume=-0.5,0.5"), err.toString());
        CaseTable features = table("features.csv");
        assertEquals("undefined: empty region", texts(features, "status").get(0));
        assertTrue(
                texts(features, "warnings").get(0).contains("is left after"),
                texts(features, "warnings").toString());
        assertEquals("ok", texts(features, "status").get(1));
    }
}
