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

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.filter.FilterSpec;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.NiftiReader;
import fiji.plugin.radiomics.io.NiftiWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class FilterCommandTest {

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Volume image;
    private Path file;

    @BeforeEach
    void writeImage() throws IOException {
        Random random = new Random(3);
        float[] data = new float[12 * 11 * 10];
        for (int i = 0; i < data.length; i++) {
            data[i] = random.nextInt(256);
        }
        image = new Volume(Geometry.of(12, 11, 10, 1, 1.5, 2), data);
        file = folder.resolve("image.nii.gz");
        NiftiWriter.write(image, file);
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        int code =
                new CommandLine(new FilterCommand())
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true))
                        .execute(arguments);
        assertFalse(err.toString().contains("\tat "), err.toString());
        return code;
    }

    @Test
    void writesTheResponseOnTheImagesGrid() throws IOException {
        Path response = folder.resolve("response.nii.gz");
        String[] options = {
            "--image=" + file,
            "--filter=laplacian_of_gaussian",
            "--set",
            "sigma=2mm",
            "--set=boundary=zero",
            "--output=" + response
        };
        assertEquals(0, run(options), err.toString());
        assertEquals("1 laplacian_of_gaussian_boundary_zero_sigma_2mm\n", out.toString());
        Volume read = NiftiReader.read(response);
        assertEquals(image.geometry(), read.geometry());
        FilterSpec filter = FilterSpec.of("laplacian_of_gaussian(sigma:2, boundary:zero)");
        assertArrayEquals(filter.apply(image, Workers.none()).get(0).data(), read.data());
    }

    @Test
    void severalResponsesAreTheFifthDimension() throws IOException {
        Path response = folder.resolve("response.nii");
        assertEquals(
                0,
                run("--image=" + file, "--filter=separable_wavelet", "--output=" + response),
                err.toString());
        List<String> lines = out.toString().lines().toList();
        assertEquals(8, lines.size());
        assertEquals("8 separable_wavelet_wavelet_coif1_hhh", lines.get(7));
        ByteBuffer bytes =
                ByteBuffer.wrap(Files.readAllBytes(response)).order(ByteOrder.LITTLE_ENDIAN);
        int[] dimensions = {5, 12, 11, 10, 1, 8};
        for (int i = 0; i < dimensions.length; i++) {
            assertEquals(dimensions[i], bytes.getShort(40 + 2 * i));
        }
        int start = (int) bytes.getFloat(108);
        assertEquals(0, start % 16);
        assertEquals(bytes.capacity(), start + 4 * 8 * image.data().length);
        List<Volume> expected = FilterSpec.of("separable_wavelet").apply(image, Workers.none());
        for (int r = 0; r < 8; r++) {
            for (int i = 0; i < image.data().length; i++) {
                float actual = bytes.getFloat(start + 4 * (r * image.data().length + i));
                assertEquals(expected.get(r).data()[i], actual);
            }
        }
        byte[] names = new byte[bytes.getInt(352) - 8];
        bytes.get(360, names);
        assertTrue(new String(names).startsWith("separable_wavelet_wavelet_coif1_lll\n"));
    }

    @Test
    void voxelsOutsideTheMaskAreNaN() throws IOException {
        byte[] inside = new byte[image.data().length];
        inside[17] = 1;
        Path mask = folder.resolve("mask.nii");
        NiftiWriter.write(new Mask(image.geometry(), inside), mask);
        Path response = folder.resolve("response.nii");
        assertEquals(
                0,
                run("--image=" + file, "--mask=" + mask, "--filter=mean", "--output=" + response),
                err.toString());
        float[] read = NiftiReader.read(response).data();
        float[] whole = FilterSpec.of("mean").apply(image, Workers.none()).get(0).data();
        for (int i = 0; i < read.length; i++) {
            assertEquals(i == 17 ? whole[i] : Float.NaN, read[i]);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--filter=men | r.nii | 2 | there is no filter 'men', did you mean mean?",
                "--filter=mean --set=support=4 | r.nii | 2 | filter mean: support=4voxels: a box",
                "--filter=mean --set=support | r.nii | 2 | --set support: must be key=value",
                "--filter=mean --threads=0 | r.nii | 2 | --threads=0: '0' is out of range",
                "--filter=mean | r.tif | 2 | its name must end in .nii or .nii.gz",
                "--filter=mean | no/folder/r.nii | 2 | does not exist",
                "--filter=mean --mask=absent.nii | r.nii | 3 | absent.nii",
                "--filter=mean --channel=2 | r.nii | 3 | a NIfTI image has no channels"
            })
    void saysWhatIsWrongAndWritesNothing(String options, String output, int code, String message) {
        Path response = folder.resolve(output);
        String line = "--image=" + file + " " + options + " --output=" + response;
        assertEquals(code, run(line.split(" ")), err.toString());
        assertTrue(err.toString().contains(message), err.toString());
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertFalse(Files.exists(response));
        assertEquals(1, folder.toFile().list().length);
    }
}
