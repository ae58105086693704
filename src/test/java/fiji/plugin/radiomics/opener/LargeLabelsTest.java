/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.opener;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.NiftiWriter;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.open.RegionRequest;
import fiji.plugin.radiomics.testing.BioFormatsJar;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels of all whole types, above what floats tell apart. */
class LargeLabelsTest {

    private static final int NX = 4;
    private static final int NY = 3;

    @TempDir private Path folder;
    private Path image;

    @BeforeEach
    void write() throws IOException {
        image = folder.resolve("image.nii");
        NiftiWriter.write(new Volume(Geometry.of(NX, NY, 1, 1, 1, 1), new float[NX * NY]), image);
    }

    /** Voxels 1 and 2 have the first label, 3 to 5 the second. */
    private static byte[] voxels(int bytes, List<BigInteger> labels) {
        ByteBuffer b = ByteBuffer.allocate(NX * NY * bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 1; i < 6; i++) {
            long v = labels.get(i < 3 ? 0 : 1).longValue();
            if (bytes == 8) {
                b.putLong(8 * i, v);
            } else if (bytes == 4) {
                b.putInt(4 * i, (int) v);
            } else {
                b.putShort(2 * i, (short) v);
            }
        }
        return b.array();
    }

    private Path nrrd(String type, byte[] voxels) throws IOException {
        String header =
                "NRRD0004\ntype: "
                        + type
                        + "\ndimension: 3\nsizes: 4 3 1\nspace: left-posterior-superior\n"
                        + "space directions: (1,0,0) (0,1,0) (0,0,1)\nspace origin: (0,0,0)\n"
                        + "encoding: raw\nendian: little\n\n";
        return file("mask.nrrd", header, voxels);
    }

    private Path metaImage(String type, byte[] voxels) throws IOException {
        String header =
                "ObjectType = Image\nNDims = 3\nBinaryData = True\nBinaryDataByteOrderMSB = False\n"
                        + "DimSize = 4 3 1\nElementSpacing = 1 1 1\nOffset = 0 0 0\nElementType = "
                        + type
                        + "\nElementDataFile = LOCAL\n";
        return file("mask.mha", header, voxels);
    }

    private Path nifti(int code, int bytes, byte[] voxels) throws IOException {
        byte[] written = Files.readAllBytes(image);
        ByteBuffer b = ByteBuffer.wrap(written).order(ByteOrder.LITTLE_ENDIAN);
        int start = (int) b.getFloat(108);
        b.putShort(70, (short) code).putShort(72, (short) (8 * bytes));
        Path file = folder.resolve("mask.nii");
        Files.write(file, java.util.Arrays.copyOf(written, start));
        Files.write(file, voxels, java.nio.file.StandardOpenOption.APPEND);
        return file;
    }

    /** A grey TIFF of one strip; the sample format is 1 unsigned, 2 signed. */
    private Path tiff(int bytes, int format, byte[] voxels) throws IOException {
        int[][] tags = {
            {256, NX},
            {257, NY},
            {258, 8 * bytes},
            {259, 1},
            {262, 1},
            {273, 200},
            {277, 1},
            {278, NY},
            {279, voxels.length},
            {339, format}
        };
        ByteBuffer b = ByteBuffer.allocate(200 + voxels.length).order(ByteOrder.LITTLE_ENDIAN);
        b.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        b.putShort((short) tags.length);
        for (int[] t : tags) {
            b.putShort((short) t[0]).putShort((short) 4).putInt(1).putInt(t[1]);
        }
        b.position(200);
        b.put(voxels);
        Path file = folder.resolve("mask.tif");
        return Files.write(file, b.array());
    }

    private Path file(String name, String header, byte[] voxels) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, header, StandardCharsets.ISO_8859_1);
        return Files.write(file, voxels, java.nio.file.StandardOpenOption.APPEND);
    }

    private List<Region> regions(Path mask, String label, ReadOptions.Reader reader)
            throws IOException {
        Map<String, String> values =
                Map.of(
                        "regions",
                        RegionRequest.MASK_FILE,
                        "regionfile",
                        mask.toString(),
                        "label",
                        label);
        return RegionFiles.regions(
                RegionRequest.of(values),
                image,
                ImageFiles.read(image),
                new ReadOptions("", 0, "", reader, ""));
    }

    private void check(Path mask, List<BigInteger> labels, ReadOptions.Reader reader)
            throws IOException {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            expected.add("label_" + labels.get(i) + ": " + (i + 2));
        }
        List<Region> each = regions(mask, "each", reader);
        assertEquals(expected, each.stream().map(r -> r.name() + ": " + r.mask().count()).toList());
        Region second = regions(mask, labels.get(1).toString(), reader).get(0);
        assertEquals(3, second.mask().count());
        assertTrue(second.mask().get(3, 0, 0) && second.mask().get(1, 1, 0));
        String near = labels.get(0).add(BigInteger.ONE).toString();
        String message =
                assertThrows(IllegalArgumentException.class, () -> regions(mask, near, reader))
                        .getMessage();
        assertTrue(message.contains("its labels are " + labels.get(0)), message);
    }

    @ParameterizedTest(name = "{0} {1} of {2} bytes: {3}, {4}")
    @CsvSource({
        "nrrd, unsigned int, 4, 312782546, 4294967290",
        "nrrd, int, 4, 312782546, 312782550",
        "nrrd, uint64, 8, 9007199254740993, 18446744073709551610",
        "nrrd, int64, 8, 9007199254740993, 9007199254740995",
        "nrrd, ushort, 2, 40000, 65535",
        "mha, MET_UINT, 4, 312782546, 4294967290",
        "mha, MET_INT, 4, 16777217, 16777219",
        "mha, MET_ULONG_LONG, 8, 9007199254740993, 18446744073709551610",
        "mha, MET_LONG_LONG, 8, 9007199254740993, 9007199254740995",
        "nifti, 8, 4, 312782546, 312782550",
        "nifti, 768, 4, 312782546, 4294967290",
        "nifti, 512, 2, 40000, 65535",
        "nifti, 1024, 8, 9007199254740993, 9007199254740995",
        "nifti, 1280, 8, 9007199254740993, 18446744073709551610",
        "tiff, 2, 4, 312782546, 312782550",
        "tiff, 1, 2, 40000, 65535",
    })
    void areExact(String format, String type, int bytes, BigInteger first, BigInteger second)
            throws IOException {
        List<BigInteger> labels = List.of(first, second);
        byte[] voxels = voxels(bytes, labels);
        Path mask =
                switch (format) {
                    case "nrrd" -> nrrd(type, voxels);
                    case "mha" -> metaImage(type, voxels);
                    case "nifti" -> nifti(Integer.parseInt(type), bytes, voxels);
                    default -> tiff(bytes, Integer.parseInt(type), voxels);
                };
        check(mask, labels, ReadOptions.Reader.AUTO);
    }

    @Test
    void areExactInBioFormats() throws IOException {
        System.setProperty(BioFormats.PROPERTY, BioFormatsJar.require().toString());
        try {
            List<BigInteger> labels =
                    List.of(BigInteger.valueOf(312782546), new BigInteger("4294967290"));
            Path mask = tiff(4, 1, voxels(4, labels));
            check(mask, labels, ReadOptions.Reader.BIOFORMATS);
            // ImageJ would take the second label for a negative one.
            check(mask, labels, ReadOptions.Reader.AUTO);
        } finally {
            System.clearProperty(BioFormats.PROPERTY);
        }
    }
}
