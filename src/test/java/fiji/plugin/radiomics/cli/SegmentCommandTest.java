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

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.NiftiReader;
import fiji.plugin.radiomics.io.NiftiWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** {@code segment} and {@code agreement}, from files to files. */
class SegmentCommandTest {

    private static final Geometry GRID =
            new Geometry(
                    new int[] {24, 22, 12},
                    new double[] {1, 1, 2},
                    new double[] {-30, 12.5, 100},
                    new double[] {0, -1, 0, 1, 0, 0, 0, 0, 1},
                    LengthUnit.MILLIMETRE);

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path image;
    private Path truth;
    private Path result;

    /** A bright ball at (12, 10, 6), and what it is made of as a mask. */
    @BeforeEach
    void write() throws IOException {
        Random random = new Random(3);
        float[] data = new float[GRID.voxels()];
        byte[] inside = new byte[data.length];
        for (int z = 0, i = 0; z < 12; z++) {
            for (int y = 0; y < 22; y++) {
                for (int x = 0; x < 24; x++, i++) {
                    int dz = 2 * (z - 6);
                    boolean in = (x - 12) * (x - 12) + (y - 10) * (y - 10) + dz * dz <= 49;
                    inside[i] = (byte) (in ? 1 : 0);
                    data[i] = (float) ((in ? 100 : 0) + 8 * random.nextGaussian());
                }
            }
        }
        image = folder.resolve("image.nii.gz");
        truth = folder.resolve("truth.nii.gz");
        result = folder.resolve("result.nii.gz");
        NiftiWriter.write(new Volume(GRID, data), image);
        NiftiWriter.write(new Mask(GRID, inside), truth);
    }

    private int run(Object command, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        int code =
                new CommandLine(command)
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true))
                        .execute(arguments);
        assertFalse(err.toString().contains("\tat "), err.toString());
        return code;
    }

    private int segment(String... options) {
        List<String> all = new ArrayList<>(List.of("--image=" + image, "--output=" + result));
        all.addAll(List.of(options));
        return run(new SegmentCommand(), all.toArray(String[]::new));
    }

    private List<String> agreement(String... options) throws IOException {
        Path csv = folder.resolve("agreement.csv");
        List<String> all = new ArrayList<>(List.of("--output=" + csv));
        all.addAll(List.of(options));
        assertEquals(0, run(new AgreementCommand(), all.toArray(String[]::new)), err.toString());
        return Files.readAllLines(csv);
    }

    private static String cell(List<String> table, int row, String column) {
        List<String> header = List.of(table.get(0).split(","));
        return table.get(row).split(",", -1)[header.indexOf(column)];
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "region_growing | lower=50 | --seed=12,10,6",
                "otsu | box=8 | --seed=12 10 6",
                "random_walker | box=9 | --seed=[12 10 6]"
            })
    void theMaskLiesOnTheImagesGridAndIsTheBall(String method, String set, String seed)
            throws IOException {
        assertEquals(
                0,
                segment("--method=" + method, seed, "--set", set, "--set=largest=true"),
                err.toString());
        Volume mask = NiftiReader.read(result);
        assertEquals(Optional.empty(), GRID.difference(mask.geometry(), "image", "mask"));
        List<String> table = agreement("--mask=" + truth, "--with=" + result);
        assertEquals("truth.nii.gz", cell(table, 1, "mask"));
        assertEquals("ok", cell(table, 1, "status"));
        assertTrue(Double.parseDouble(cell(table, 1, "dice")) > 0.99, table.get(1));
    }

    @Test
    void aRoughMaskAndStrokesAreRead() throws IOException {
        Volume labels = new Volume(GRID, new float[GRID.voxels()]);
        labels.data()[GRID.index(12, 10, 6)] = 1;
        for (int x = 3; x < 21; x++) {
            labels.data()[GRID.index(x, 2, 6)] = 2;
            labels.data()[GRID.index(x, 18, 6)] = 2;
        }
        Path strokes = folder.resolve("strokes.nii");
        NiftiWriter.write(labels, strokes);
        // Towards z no stroke holds the walk: the image's edges do.
        assertEquals(
                0,
                segment("--method=random_walker", "--strokes=" + strokes, "--set=beta=10"),
                err.toString());
        List<String> table = agreement("--mask=" + truth, "--with=" + result);
        assertTrue(Double.parseDouble(cell(table, 1, "dice")) > 0.95, table.get(1));
        assertEquals(0, segment("--method=none", "--mask=" + truth), err.toString());
        assertArrayEquals(NiftiReader.read(truth).data(), NiftiReader.read(result).data());
    }

    @Test
    void eachLabelHasARowAndOneThatIsMissingIsEmpty() throws IOException {
        Volume ball = NiftiReader.read(truth);
        float[] two = ball.data().clone();
        two[0] = 7;
        Path labels = folder.resolve("labels.nii");
        NiftiWriter.write(new Volume(GRID, two), labels);
        List<String> table = agreement("--mask=" + truth, "--with=" + labels, "--label=each");
        assertEquals(3, table.size());
        assertEquals("1.0", cell(table, 1, "dice"));
        assertEquals("7", cell(table, 2, "label"));
        assertEquals("undefined: mask is empty", cell(table, 2, "status"));
        assertEquals("NaN", cell(table, 2, "hausdorff"));
        assertEquals("0.0", cell(table, 2, "dice"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | --method=regoin_growing | did you mean region_growing?",
                "2 | --method=threshold | threshold needs lower, upper or both",
                "2 | --method=otsu --set=seed=1 | otsu has no parameter 'seed'",
                "2 | --method=otsu --seed=1,2 | three whole numbers are expected",
                "3 | --method=otsu | otsu needs a rough region",
                "3 | --method=otsu --seed=99,1,1 | lies outside the image: x may be 0 to 23",
                "3 | --method=otsu --mask=no.nii | no.nii",
                "3 | --method=threshold --set=lower=900 | No voxel lies in the window from 900"
            })
    void badOptions(int code, String options, String message) {
        assertEquals(code, segment(options.split(" ")), err.toString());
        assertTrue(err.toString().contains(message), err.toString());
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertFalse(Files.exists(result));
    }

    @Test
    void masksThatCannotBeCompared() throws IOException {
        Path other = folder.resolve("other.nii");
        NiftiWriter.write(new Mask(Geometry.of(3, 3, 3, 1, 1, 1), new byte[27]), other);
        String csv = "--output=" + folder.resolve("a.csv");
        assertEquals(3, run(new AgreementCommand(), "--mask=" + truth, "--with=" + other, csv));
        assertTrue(err.toString().contains("differ: size along x"), err.toString());
        assertEquals(
                3,
                run(
                        new AgreementCommand(),
                        "--mask=" + truth,
                        "--with=" + truth,
                        "--label=4",
                        csv));
        assertTrue(err.toString().contains("its labels are 1"), err.toString());
        assertEquals(
                2,
                run(
                        new AgreementCommand(),
                        "--mask=" + truth,
                        "--with=" + truth,
                        "--label=x",
                        csv));
        assertFalse(Files.exists(folder.resolve("a.csv")));
    }
}
