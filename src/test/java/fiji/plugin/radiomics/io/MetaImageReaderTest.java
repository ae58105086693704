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

import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** MetaImage: data in the file and outside, compressed, as text; geometry; what is refused. */
class MetaImageReaderTest {

    private static final float[] VALUES = {0, 1, -2, 300, 4, 5, 6, 7, -800, 9, 10, 11};

    @TempDir private Path folder;

    private static byte[] int16(ByteOrder order) {
        ByteBuffer b = ByteBuffer.allocate(2 * VALUES.length).order(order);
        for (float v : VALUES) {
            b.putShort((short) v);
        }
        return b.array();
    }

    private static byte[] zlib(byte[] data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(out)) {
            deflate.write(data);
        }
        return out.toByteArray();
    }

    /** A 2 x 3 x 2 image of int16, little-endian; fields replace or follow those of the header. */
    private Path write(String name, byte[] data, String... lines) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("ObjectType", "Image");
        fields.put("NDims", "3");
        fields.put("DimSize", "2 3 2");
        fields.put("ElementSpacing", "1 0.5 3");
        fields.put("ElementType", "MET_SHORT");
        String file = "LOCAL";
        for (String line : lines) {
            String[] parts = line.split(" = ", -1);
            if (parts[0].equals("ElementDataFile")) {
                file = parts[1];
            } else if (parts.length == 1) {
                fields.remove(parts[0]);
            } else {
                fields.put(parts[0], parts[1]);
            }
        }
        StringBuilder header = new StringBuilder();
        fields.forEach((k, v) -> header.append(k).append(" = ").append(v).append('\n'));
        header.append("ElementDataFile = ").append(file).append('\n');
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(header.toString().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(data);
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }

    private Path attached(String... lines) throws IOException {
        return write("image.mha", int16(ByteOrder.LITTLE_ENDIAN), lines);
    }

    private static SourceImage read(Path file) throws IOException {
        return MetaImageReader.read(file, ReadOptions.NONE);
    }

    private static void assertValues(Path file) throws IOException {
        SourceImage image = read(file);
        assertArrayEquals(VALUES, image.volume().data());
        assertEquals(Geometry.of(2, 3, 2, 1, .5, 3), image.volume().geometry());
        assertEquals(List.of(), image.warnings());
    }

    @Test
    void byteOrdersAndEncodings() throws IOException {
        byte[] little = int16(ByteOrder.LITTLE_ENDIAN);
        byte[] big = int16(ByteOrder.BIG_ENDIAN);
        assertValues(attached());
        assertValues(write("big.mha", big, "ElementByteOrderMSB = True"));
        assertValues(write("big.mha", big, "BinaryDataByteOrderMSB = True"));
        assertValues(write("z.mha", zlib(little), "CompressedData = True"));
        assertValues(write("gz.mha", NiftiBytes.gzip(little), "CompressedData = True"));
        byte[] text = "0 1 -2 300 4 5\n6 7 -800 9 10 11".getBytes(StandardCharsets.US_ASCII);
        assertValues(write("text.mha", text, "BinaryData = False"));
        byte[] longer = Arrays.copyOf(new byte[7], 7 + little.length);
        System.arraycopy(little, 0, longer, 7, little.length);
        assertValues(write("skip.mha", longer, "HeaderSize = 7"));
        assertValues(write("end.mha", longer, "HeaderSize = -1"));
    }

    @Test
    void detachedData() throws IOException {
        byte[] data = int16(ByteOrder.LITTLE_ENDIAN);
        Files.write(folder.resolve("a b.raw"), data);
        assertValues(write("one.mhd", new byte[0], "ElementDataFile = a b.raw"));
        Files.write(folder.resolve("a.zraw"), zlib(data));
        assertValues(
                write("z.mhd", new byte[0], "CompressedData = True", "ElementDataFile = a.zraw"));
        for (int i = 0; i < 2; i++) {
            byte[] half = Arrays.copyOfRange(data, 12 * i, 12 * i + 12);
            Files.write(folder.resolve("s" + (i + 1) + ".raw"), half);
        }
        byte[] names = "s1.raw\ns2.raw\n".getBytes(StandardCharsets.UTF_8);
        assertValues(write("list.mhd", names, "ElementDataFile = LIST"));
        assertValues(write("list2.mhd", names, "ElementDataFile = LIST 2"));
        assertValues(write("series.mhd", new byte[0], "ElementDataFile = s%d.raw 1 2 1"));
        assertRefused(
                write("out.mhd", new byte[0], "ElementDataFile = ../a.raw"),
                "outside the header's folder");
        assertRefused(
                write("out.mhd", "../x.raw\n".getBytes(), "ElementDataFile = LIST"),
                "outside the header's folder");
        assertRefused(
                write("self.mhd", new byte[0], "ElementDataFile = self.mhd"), "it names itself");
    }

    @Test
    void placeInSpace() throws IOException {
        Geometry g =
                read(attached(
                                "TransformMatrix = 0 1 0 -1 0 0 0 0 1",
                                "Offset = 10 20 30",
                                "AnatomicalOrientation = ALI"))
                        .volume()
                        .geometry();
        // The first row of the matrix is the direction of the first axis.
        assertArrayEquals(new double[] {0, -1, 0, 1, 0, 0, 0, 0, 1}, g.direction());
        assertArrayEquals(new double[] {10, 20, 30}, g.origin());
        assertArrayEquals(new double[] {1, .5, 3}, g.spacing());
        SourceImage said = read(attached("AnatomicalOrientation = LPI"));
        assertTrue(
                said.warnings().get(0).contains("is LPI, but the axes run as RAI"),
                said.warnings().toString());
        assertEquals(List.of(), read(attached("AnatomicalOrientation = RAI")).warnings());
        SourceImage none = read(attached("ElementSpacing"));
        assertEquals(LengthUnit.PIXEL, none.volume().geometry().unit());
        assertTrue(none.warnings().get(0).contains("no spacing"));
        assertEquals(
                Geometry.of(2, 3, 2, 4, 5, 6),
                read(attached("ElementSpacing", "ElementSize = 4 5 6")).volume().geometry());
        assertEquals(
                Geometry.of(2, 3, 2, 10, 5, 30),
                read(attached("DistanceUnits = cm")).volume().geometry());
        SourceImage scaled = read(attached("ElementToIntensityFunctionSlope = 2"));
        assertTrue(scaled.warnings().get(0).contains("not applied"));
    }

    @Test
    void framesAndChannels() throws IOException {
        Path frames = attached("NDims = 4", "DimSize = 2 3 1 2", "ElementSpacing = 1 1 1 1");
        assertArrayEquals(
                new float[] {6, 7, -800, 9, 10, 11},
                MetaImageReader.read(frames, ReadOptions.of("", 2)).volume().data());
        assertThrows(IllegalArgumentException.class, () -> read(frames));
        Path channels = attached("DimSize = 2 2 1", "ElementNumberOfChannels = 3");
        assertArrayEquals(
                new float[] {-2, 5, -800, 11},
                MetaImageReader.read(channels, ReadOptions.of("3", 0)).volume().data());
        assertThrows(
                IllegalArgumentException.class,
                () -> MetaImageReader.read(channels, ReadOptions.of("4", 0)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ObjectType = Mesh | it holds a MetaIO object of type 'Mesh'",
                "NDims = 9 | NDims is '9'",
                "NDims | it has no 'NDims'",
                "DimSize = 2 3 | DimSize is '2 3'",
                "DimSize = 2 3 0 | DimSize is '2 3 0'",
                "DimSize = 2 3 9 | the file ends too early",
                "DimSize = 1200 1200 1200 | its header promises 1200 x 1200 x 1200",
                "ElementType = MET_STRING | its values are of type 'MET_STRING'",
                "ElementSpacing = 1 0 1 | voxel spacing along y is 0.0",
                "ElementSpacing = 1 nan 1 | ElementSpacing is '1 nan 1'",
                "Offset = 1 2 | Offset is '1 2'",
                "TransformMatrix = 1 0 0 0 1 0 0 1 1 | perpendicular",
                "HeaderSize = -7 | HeaderSize is '-7'",
                "HeaderSize = 70 | the file ends too early",
                "CompressedData = True | header says that the data are compressed, but they are"
                        + " not",
                "ElementNumberOfChannels = 0 | ElementNumberOfChannels is '0'",
                "ElementDataFile = none.raw | there is no such file"
            })
    void refusesBadHeaders(String line, String cause) throws IOException {
        assertRefused(attached(line), cause.replace("it has no", "header has no"));
    }

    @Test
    void refusesWhatIsNoMetaImage() throws IOException {
        assertRefused(Files.writeString(folder.resolve("t.mha"), "hello"), "not a MetaImage");
        assertRefused(folder.resolve("missing.mhd"), "there is no such file");
        assertRefused(Files.createDirectory(folder.resolve("d.mha")), "it is a folder");
        assertRefused(Files.createFile(folder.resolve("e.mha")), "the file is empty");
        byte[] whole = Files.readAllBytes(attached());
        for (int n = 1; n < whole.length; n++) {
            Path cut = folder.resolve("cut.mha");
            Files.write(cut, Arrays.copyOf(whole, n));
            assertRefused(cut, "");
        }
        byte[] zip = zlib(int16(ByteOrder.LITTLE_ENDIAN));
        zip[zip.length - 1] ^= 1;
        assertRefused(write("crc.mha", zip, "CompressedData = True"), "damaged");
    }

    private static void assertRefused(Path path, String cause) {
        UnreadableFileException e =
                assertThrows(UnreadableFileException.class, () -> read(path), cause);
        String message = e.getMessage();
        assertTrue(message.startsWith("Cannot read "), message);
        assertTrue(message.contains(cause), message);
        assertFalse(message.contains("\n") || message.contains("Exception"), message);
        assertTrue(message.matches(".*\\. [A-Z].*\\."), "no advice in: " + message);
    }
}
