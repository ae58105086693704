/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NiftiWriterTest {

    @TempDir Path folder;

    private static Volume volume(Geometry g) {
        float[] data = new float[g.voxels()];
        Random random = new Random(7);
        for (int i = 0; i < data.length; i++) {
            data[i] = random.nextFloat() * 4000 - 1000;
        }
        return new Volume(g, data);
    }

    /** A grid turned about all three axes, right- or left-handed. */
    private static Geometry turned(Random random, boolean leftHanded) {
        double[] q = new double[4];
        double norm = 0;
        for (int i = 0; i < 4; i++) {
            q[i] = random.nextGaussian();
            norm += q[i] * q[i];
        }
        double a = q[0] / Math.sqrt(norm);
        double b = q[1] / Math.sqrt(norm);
        double c = q[2] / Math.sqrt(norm);
        double d = q[3] / Math.sqrt(norm);
        double s = leftHanded ? -1 : 1;
        double[] direction = {
            1 - 2 * (c * c + d * d),
            2 * (b * c - a * d),
            s * 2 * (b * d + a * c),
            2 * (b * c + a * d),
            1 - 2 * (b * b + d * d),
            s * 2 * (c * d - a * b),
            2 * (b * d - a * c),
            2 * (c * d + a * b),
            s * (1 - 2 * (b * b + c * c))
        };
        return new Geometry(
                new int[] {5, 4, 3},
                new double[] {.977, .7, 2.5},
                new double[] {-174.3945, 12.25, -100.4},
                direction,
                LengthUnit.MILLIMETRE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.nii", "a.nii.gz"})
    void whatIsWrittenIsRead(String name) throws IOException {
        Path file = folder.resolve(name);
        Volume volume = volume(Geometry.of(7, 5, 3, .977, .7, 2.5));
        for (NiftiWriter.Options options :
                List.of(NiftiWriter.Options.DEFAULT, NiftiWriter.Options.DEFAULT.asNifti2())) {
            NiftiWriter.write(volume, file, options);
            Volume read = NiftiReader.read(file);
            assertEquals(volume.geometry(), read.geometry());
            assertArrayEquals(volume.data(), read.data());
            assertEquals(options.nifti2() ? 2 : 1, NiftiReader.readHeader(file).version());
        }
        assertEquals(name.endsWith("gz"), Files.readAllBytes(file)[0] == 0x1f);
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count(), "no temporary file is left");
        }
    }

    @Test
    void masksAreBytes() throws IOException {
        Geometry g = Geometry.of(3, 2, 2, 1, 1, 1);
        byte[] inside = {0, 1, 1, 0, 0, 0, 1, 0, 1, 1, 1, 1};
        Path file = folder.resolve("mask.nii.gz");
        NiftiWriter.write(new Mask(g, inside), file);
        assertEquals(NiftiType.UINT8, NiftiReader.readHeader(file).type());
        assertArrayEquals(inside, Mask.nonZero(NiftiReader.read(file)).data());
    }

    @Test
    void sformKeepsAnyOrientation() throws IOException {
        Random random = new Random(3);
        for (int i = 0; i < 100; i++) {
            Geometry g = turned(random, i % 2 == 1);
            Path file = folder.resolve("turned.nii");
            NiftiWriter.write(volume(g), file);
            Geometry read = NiftiReader.read(file).geometry();
            assertEquals(Optional.empty(), g.difference(read, "image", "file"));
            assertArrayEquals(g.spacing(), read.spacing());
        }
    }

    /** With the sform taken away, the qform must say the same. */
    @Test
    void qformSaysWhatSformSays() throws IOException {
        Random random = new Random(4);
        for (int i = 0; i < 100; i++) {
            Geometry g = turned(random, i % 2 == 1);
            Path file = folder.resolve("turned.nii");
            NiftiWriter.write(volume(g), file, NiftiWriter.Options.DEFAULT.asNifti2());
            byte[] bytes = Files.readAllBytes(file);
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(348, 0);
            Files.write(file, bytes);
            NiftiHeader header = NiftiReader.readHeader(file);
            assertEquals(NiftiHeader.OrientationSource.QFORM, header.orientationSource());
            for (int v = 0; v < 8; v++) {
                double[] voxel = {4 * (v & 1), 3 * (v >> 1 & 1), 2 * (v >> 2)};
                assertArrayEquals(g.position(voxel), header.geometry().position(voxel), 1e-9);
            }
        }
    }

    @Test
    void theHalfTurnsOfTheAxesHaveExactQuaternions() throws IOException {
        for (int signs = 0; signs < 8; signs++) {
            double[] direction = {
                (signs & 1) == 0 ? 1 : -1,
                0,
                0,
                0,
                (signs & 2) == 0 ? 1 : -1,
                0,
                0,
                0,
                (signs & 4) == 0 ? 1 : -1
            };
            Geometry g =
                    new Geometry(
                            new int[] {2, 3, 4},
                            new double[] {1, 2, 3},
                            new double[] {5, 6, 7},
                            direction,
                            LengthUnit.MILLIMETRE);
            Path file = folder.resolve("half.nii");
            NiftiWriter.write(volume(g), file);
            byte[] bytes = Files.readAllBytes(file);
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putShort(254, (short) 0);
            Files.write(file, bytes);
            assertEquals(g, NiftiReader.readHeader(file).geometry());
        }
    }

    @Test
    void wholeNumbersFitInt16() throws IOException {
        Geometry g = Geometry.of(3, 1, 1, 1, 1, 1);
        Path file = folder.resolve("int.nii");
        NiftiWriter.Options whole = NiftiWriter.Options.DEFAULT.asInt16(1, 0);
        NiftiWriter.write(new Volume(g, new float[] {-32768, 0, 32767}), file, whole);
        assertEquals(NiftiType.INT16, NiftiReader.readHeader(file).type());
        assertArrayEquals(new float[] {-32768, 0, 32767}, NiftiReader.read(file).data());

        NiftiWriter.Options scaled = NiftiWriter.Options.DEFAULT.asInt16(.1, -1024);
        NiftiWriter.write(new Volume(g, new float[] {-1024, -1000.04f, 2000}), file, scaled);
        assertArrayEquals(new float[] {-1024, -1000, 2000}, NiftiReader.read(file).data(), 1e-4f);
    }

    @Test
    void valuesThatDoNotFitAreRefusedAndTheOldFileStays() throws IOException {
        Path file = Files.writeString(folder.resolve("old.nii"), "old");
        NiftiWriter.Options whole = NiftiWriter.Options.DEFAULT.asInt16(1, 0);
        for (float bad : new float[] {40000, Float.NaN, Float.NEGATIVE_INFINITY}) {
            Volume v = new Volume(Geometry.of(1, 1, 1, 1, 1, 1), new float[] {bad});
            String message =
                    assertThrows(
                                    IllegalArgumentException.class,
                                    () -> NiftiWriter.write(v, file, whole))
                            .getMessage();
            assertTrue(message.contains(Float.toString(bad)), message);
        }
        assertEquals("old", Files.readString(file));
    }

    @Test
    void longAxesNeedNifti2() throws IOException {
        Path file = folder.resolve("long.nii");
        NiftiWriter.write(volume(Geometry.of(32767, 1, 1, 1, 1, 1)), file);
        assertEquals(1, NiftiReader.readHeader(file).version());
        Volume longer = volume(Geometry.of(1, 32768, 1, 1, 1, 1));
        NiftiWriter.write(longer, file);
        assertEquals(2, NiftiReader.readHeader(file).version());
        assertArrayEquals(longer.data(), NiftiReader.read(file).data());
    }

    @Test
    void pixelsAreWrittenWithoutAUnit() throws IOException {
        Geometry g =
                new Geometry(
                        new int[] {1, 1, 1},
                        new double[] {1, 1, 1},
                        new double[3],
                        new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1},
                        LengthUnit.PIXEL);
        Path file = folder.resolve("pixel.nii");
        NiftiWriter.write(volume(g), file);
        assertEquals(0, Files.readAllBytes(file)[123]);
        NiftiWriter.write(volume(Geometry.of(1, 1, 1, 1, 1, 1)), file);
        assertEquals(2, Files.readAllBytes(file)[123]);
    }

    @Test
    void otherNamesAreRefused() {
        Volume v = volume(Geometry.of(1, 1, 1, 1, 1, 1));
        Path file = folder.resolve("a.tif");
        String message =
                assertThrows(UnwritableFileException.class, () -> NiftiWriter.write(v, file))
                        .getMessage();
        assertTrue(message.contains(".nii or .nii.gz"), message);
        assertFalse(Files.exists(file));
    }
}
