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
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import fiji.plugin.radiomics.image.Box;
import fiji.plugin.radiomics.image.LabelImage;
import fiji.plugin.radiomics.image.StoredVoxels;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.image.VoxelSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept of a file: whole numbers as such, floats where there are others. */
class StoredFilesTest {

    /** More voxels than one part holds. */
    private static final int NX = 100;

    private static final int NY = 90;
    private static final int NZ = 60;
    private static final int VOXELS = NX * NY * NZ;

    @TempDir private Path folder;

    private interface Value {
        double at(int i);
    }

    private static byte[] bytes(String type, Value value) {
        int width = type.equals("double") ? 8 : type.equals("uchar") ? 1 : 2;
        width = type.equals("int") || type.equals("float") ? 4 : width;
        ByteBuffer b = ByteBuffer.allocate(width * VOXELS).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < VOXELS; i++) {
            double v = value.at(i);
            switch (type) {
                case "uchar" -> b.put((byte) (int) v);
                case "short" -> b.putShort((short) v);
                case "int" -> b.putInt((int) v);
                case "float" -> b.putFloat((float) v);
                default -> b.putDouble(v);
            }
        }
        return b.array();
    }

    private Path nrrd(String type, Value value, boolean gzip) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String header =
                "NRRD0004\ntype: %s\ndimension: 3\nsizes: %d %d %d\nspacings: 1 1 1\n"
                        + "encoding: %s\nendian: little\n\n";
        out.write(
                String.format(header, type, NX, NY, NZ, gzip ? "gzip" : "raw")
                        .getBytes(StandardCharsets.US_ASCII));
        byte[] data = bytes(type, value);
        if (gzip) {
            try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
                zip.write(data);
            }
        } else {
            out.write(data);
        }
        return Files.write(folder.resolve("image.nrrd"), out.toByteArray());
    }

    private Path metaImage(String type, Value value) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String header =
                "ObjectType = Image\nNDims = 3\nDimSize = %d %d %d\nElementSpacing = 1 1 1\n"
                        + "ElementType = MET_%s\nElementDataFile = LOCAL\n";
        out.write(
                String.format(header, NX, NY, NZ, type.toUpperCase(java.util.Locale.ROOT))
                        .getBytes(StandardCharsets.US_ASCII));
        out.write(bytes(type, value));
        return Files.write(folder.resolve("image.mha"), out.toByteArray());
    }

    private static void check(VoxelSource image, Value value, int bytes) {
        long kept =
                image instanceof StoredVoxels stored
                        ? stored.bytes()
                        : 4L * assertInstanceOf(Volume.class, image).data().length;
        assertEquals((long) bytes * VOXELS, kept);
        float[] expected = new float[VOXELS];
        for (int i = 0; i < VOXELS; i++) {
            expected[i] = (float) value.at(i);
        }
        assertArrayEquals(expected, image.readAll().data());
        Box box = new Box(90, 80, 20, 99, 89, 40);
        Volume part = image.read(box);
        for (int k = 0; k < part.data().length; k++) {
            int x = 90 + k % 10;
            int y = 80 + k / 10 % 10;
            int z = 20 + k / 100;
            assertEquals(expected[x + NX * (y + NY * z)], part.data()[k]);
        }
    }

    @ParameterizedTest
    @CsvSource({"uchar, 1", "short, 2", "float, 2", "double, 2"})
    void wholeNumbersTakeOneOrTwoBytes(String type, int bytes) throws IOException {
        Value value = i -> bytes == 1 ? i % 256 : i % 3000 - 1024;
        check(NrrdReader.read(nrrd(type, value, false), ReadOptions.NONE).voxels(), value, bytes);
        check(NrrdReader.read(nrrd(type, value, true), ReadOptions.NONE).voxels(), value, bytes);
        check(
                MetaImageReader.read(metaImage(type, value), ReadOptions.NONE).voxels(),
                value,
                bytes);
    }

    /** One such value, wherever it stands, and all voxels are kept as floats. */
    @ParameterizedTest
    @CsvSource({"0", "262143", "262144", "539999"})
    void othersTakeFour(int where) throws IOException {
        Value value = i -> i == where ? 0.5 : i % 3000 - 1024;
        check(NrrdReader.read(nrrd("float", value, false), ReadOptions.NONE).voxels(), value, 4);
    }

    @Test
    void imagesOfNiftiAreKeptAlike() throws IOException {
        float[] data = new float[VOXELS];
        for (int i = 0; i < VOXELS; i++) {
            data[i] = i % 3000 - 1024;
        }
        Volume volume =
                new Volume(fiji.plugin.radiomics.image.Geometry.of(NX, NY, NZ, 1, 1, 1), data);
        for (String name : new String[] {"image.nii", "image.nii.gz"}) {
            Path file = folder.resolve(name);
            NiftiWriter.write(volume, file);
            check(NiftiReader.readImage(file, 0).voxels(), i -> i % 3000 - 1024, 2);
            assertArrayEquals(data, NiftiReader.read(file).data());
        }
    }

    @ParameterizedTest
    @CsvSource({"int, 3", "int, 1000", "int, 70000", "int, 20000001", "double, 3", "float, 3"})
    void labelsStayExact(String type, int label) throws IOException {
        Value value = i -> i / 1000 % 3 == 0 ? 0 : i / 1000 % 3 == 1 ? 1 : label;
        LabelImage labels = NrrdReader.readLabels(nrrd(type, value, true), ReadOptions.NONE);
        assertEquals(
                "1 180000, " + label + " 180000",
                String.join(
                        ", ",
                        labels.counts().stream().map(c -> c.label() + " " + c.count()).toList()));
    }

    /** A number that is not whole, late in the file: all before it are values after all. */
    @Test
    void aLabelImageThatIsNoneKeepsItsValues() throws IOException {
        Value value = i -> i == 300000 ? 0.5 : i % 7 * 10;
        LabelImage labels = NrrdReader.readLabels(nrrd("double", value, false), ReadOptions.NONE);
        check(labels.voxels(), value, 4);
    }
}
