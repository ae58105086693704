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
import fiji.plugin.radiomics.testing.TestData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** NRRD as its definition has it: types, encodings, byte orders, axes, detached data. */
class NrrdReaderTest {

    @TempDir private Path folder;

    private static final float[] VALUES = {0, 1, -2, 300, 4, 5, 6, 7, -800, 9, 10, 11};

    private static byte[] int16(ByteOrder order) {
        ByteBuffer b = ByteBuffer.allocate(2 * VALUES.length).order(order);
        for (float v : VALUES) {
            b.putShort((short) v);
        }
        return b.array();
    }

    /** A 2 x 3 x 2 image of int16, little-endian; lines replace or follow those of the header. */
    private Path write(String name, byte[] data, String... lines) throws IOException {
        StringBuilder header = new StringBuilder("NRRD0004\n# made by a test\n");
        List<String> own =
                List.of(
                        "type: int16",
                        "dimension: 3",
                        "sizes: 2 3 2",
                        "encoding: raw",
                        "endian: little");
        for (String line : own) {
            String field = line.substring(0, line.indexOf(':') + 1);
            boolean replaced = false;
            for (String given : lines) {
                replaced |= given.startsWith(field);
            }
            header.append(replaced ? "" : line + "\n");
        }
        for (String given : lines) {
            header.append(given).append('\n');
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(header.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(data);
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }

    private Path attached(String... lines) throws IOException {
        return write("image.nrrd", int16(ByteOrder.LITTLE_ENDIAN), lines);
    }

    private static SourceImage read(Path file) throws IOException {
        return NrrdReader.read(file, ReadOptions.NONE);
    }

    private static void assertValues(Path file) throws IOException {
        assertArrayEquals(VALUES, read(file).volume().data());
    }

    @Test
    void byteOrdersAndEncodings() throws IOException {
        byte[] little = int16(ByteOrder.LITTLE_ENDIAN);
        assertValues(attached());
        assertValues(write("big.nrrd", int16(ByteOrder.BIG_ENDIAN), "endian: big"));
        assertValues(write("gz.nrrd", NiftiBytes.gzip(little), "encoding: gzip"));
        StringBuilder text = new StringBuilder();
        for (float v : VALUES) {
            text.append((int) v).append(text.length() % 2 == 0 ? "\n " : " ");
        }
        byte[] ascii = text.toString().getBytes(StandardCharsets.US_ASCII);
        assertValues(write("text.nrrd", ascii, "encoding: ascii"));
        byte[] skipped = new byte[5 + little.length];
        System.arraycopy(little, 0, skipped, 5, little.length);
        assertValues(write("skip.nrrd", skipped, "byte skip: 5"));
        assertValues(write("end.nrrd", skipped, "byteskip: -1"));
        byte[] lines =
                ("a\nb\n" + new String(little, StandardCharsets.ISO_8859_1))
                        .getBytes(StandardCharsets.ISO_8859_1);
        assertValues(write("lines.nrrd", lines, "line skip: 2"));
    }

    /** What is compressed ends with the data: a header of another format before it is skipped. */
    @Test
    void theEndOfWhatIsCompressed() throws IOException {
        byte[] little = int16(ByteOrder.LITTLE_ENDIAN);
        byte[] packed = new byte[352 + little.length];
        System.arraycopy(little, 0, packed, 352, little.length);
        byte[] gzip = NiftiBytes.gzip(packed);
        assertValues(write("end.nrrd", gzip, "encoding: gzip", "byte skip: -1"));
        Files.write(folder.resolve("image.nii.gz"), gzip);
        String[] lines = {"encoding: gzip", "byte skip: -1", "data file: image.nii.gz"};
        assertValues(write("end.nhdr", new byte[0], lines));
        byte[] some = NiftiBytes.gzip(new byte[20]);
        Path early = write("early.nrrd", some, "encoding: gzip", "byte skip: -1");
        assertTrue(
                assertThrows(UnreadableFileException.class, () -> read(early))
                        .getMessage()
                        .contains("ends too early"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BallBinary30x30x30_byteskip_minus_one_nifti.nhdr",
                "gzip_byteskip_minus1.nrrd"
            })
    void filesOfOthersWithCompressedEnds(String name) throws IOException {
        float[] values = read(TestData.require("faults/files/07_nrrd/" + name)).volume().data();
        double sum = 0;
        for (float v : values) {
            sum += v;
        }
        assertEquals(name.startsWith("Ball") ? 3682296 : 21945, sum);
    }

    @ParameterizedTest
    @CsvSource({
        "signed char,1",
        "uint8_t,1",
        "unsigned short int,2",
        "int,4",
        "uint32,4",
        "long long,8",
        "ulonglong,8",
        "float,4",
        "double,8"
    })
    void types(String type, int width) throws IOException {
        ByteBuffer b = ByteBuffer.allocate(12 * width).order(ByteOrder.BIG_ENDIAN);
        float[] expected = new float[12];
        for (int i = 0; i < 12; i++) {
            expected[i] = 3 * i;
            if (type.equals("float")) {
                b.putFloat(4 * i, 3 * i);
            } else if (type.equals("double")) {
                b.putDouble(8 * i, 3 * i);
            } else {
                b.put(width * i + width - 1, (byte) (3 * i));
            }
        }
        Path file = write("t.nrrd", b.array(), "type: " + type, "endian: big");
        assertArrayEquals(expected, read(file).volume().data());
    }

    @ParameterizedTest
    @CsvSource({
        "left-posterior-superior,1,1", "LPS,1,1", "right-anterior-superior,-1,-1", "RAS,-1,-1",
        "left-anterior-superior,1,-1", "LAS,1,-1", "scanner-xyz,1,1", "RAST,-1,-1"
    })
    void spacesBecomeLps(String space, int x, int y) throws IOException {
        String time = space.endsWith("T") ? ",0" : "";
        Path file =
                attached(
                        "space: " + space,
                        "space directions: (0,.5,0%s) (-0.75,0,0%s) (0,0,2%s)".replace("%s", time),
                        "space origin: (10,20,30" + time + ")");
        Geometry g = read(file).volume().geometry();
        assertArrayEquals(new double[] {.5, .75, 2}, g.spacing());
        assertArrayEquals(new double[] {x * 10, y * 20, 30}, g.origin());
        assertArrayEquals(new double[] {0, -x, 0, y, 0, 0, 0, 0, 1}, g.direction());
        assertEquals(LengthUnit.MILLIMETRE, g.unit());
    }

    /** As ITK places them. */
    @ParameterizedTest
    @CsvSource({
        "cell cell cell, 10.5 20.35 31.75",
        "node node ???, 10 20 31.75",
        "'', 10.5 20.35 31.75"
    })
    void axisMins(String centers, String origin) throws IOException {
        String[] fields = {"spacings: 1 0.7 3.5", "axis mins: 10 20 30", "centers: " + centers};
        Geometry g =
                read(attached(java.util.Arrays.copyOf(fields, centers.isEmpty() ? 2 : 3)))
                        .volume()
                        .geometry();
        double[] expected =
                java.util.Arrays.stream(origin.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
        assertArrayEquals(expected, g.origin(), 1e-12);
    }

    @Test
    void spacingsAndUnits() throws IOException {
        SourceImage plain = read(attached());
        assertEquals(LengthUnit.PIXEL, plain.volume().geometry().unit());
        assertTrue(plain.warnings().get(0).contains("no spacing"), plain.warnings().toString());
        Geometry spaced = read(attached("spacings: 1 0.7 3.5")).volume().geometry();
        assertEquals(Geometry.of(2, 3, 2, 1, .7, 3.5), spaced);
        Geometry micro =
                read(attached("spacings: 800 0.7 1", "units: \"um\" \"mm\" \"cm\""))
                        .volume()
                        .geometry();
        assertEquals(Geometry.of(2, 3, 2, .8, .7, 10), micro);
        SourceImage hu =
                read(
                        attached(
                                "space: LPS",
                                "space directions: (1,0,0) (0,1,0) (0,0,1)",
                                "space units: \"cm\" \"cm\" \"cm\"",
                                "sample units: \"HU\""));
        assertEquals(Geometry.of(2, 3, 2, 10, 10, 10), hu.volume().geometry());
        assertEquals("HU", hu.intensityUnit());
        SourceImage odd = read(attached("spacings: 1 1 1", "units: \"parsec\" \"mm\" \"mm\""));
        assertTrue(odd.warnings().get(0).contains("'parsec' is not known"));
    }

    @Test
    void framesAndComponents() throws IOException {
        String[] frames = {"dimension: 4", "sizes: 2 3 1 2", "kinds: domain domain domain list"};
        Path after = attached(frames);
        assertArrayEquals(
                new float[] {6, 7, -800, 9, 10, 11},
                NrrdReader.read(after, ReadOptions.of("", 2)).volume().data());
        assertTrue(
                assertThrows(IllegalArgumentException.class, () -> read(after))
                        .getMessage()
                        .contains("2 frames; give frame=1 to 2"));
        assertThrows(
                IllegalArgumentException.class,
                () -> NrrdReader.read(after, ReadOptions.of("", 3)));
        Path colour =
                attached("dimension: 4", "sizes: 3 2 2 1", "kinds: RGB-color domain domain domain");
        assertArrayEquals(
                new float[] {-2, 5, -800, 11},
                NrrdReader.read(colour, ReadOptions.of("3", 0)).volume().data());
        assertTrue(
                assertThrows(IllegalArgumentException.class, () -> read(colour))
                        .getMessage()
                        .contains("3 channels; give channel=1 to 3"));
        Path layers =
                attached(
                        "dimension: 4",
                        "sizes: 2 3 2 1",
                        "kinds: list domain domain domain",
                        "space: LPS",
                        "space directions: none (1,0,0) (0,1,0) (0,0,1)");
        assertArrayEquals(
                new float[] {1, 300, 5, 7, 9, 11},
                NrrdReader.read(layers, ReadOptions.of("", 2)).volume().data());
        Path flat = attached("dimension: 2", "sizes: 4 3");
        assertEquals("4 x 3 x 1", read(flat).volume().geometry().sizeText());
    }

    @Test
    void detachedData() throws IOException {
        byte[] data = int16(ByteOrder.LITTLE_ENDIAN);
        Files.write(folder.resolve("a.raw"), data);
        assertValues(write("one.nhdr", new byte[0], "data file: a.raw"));
        assertValues(write("two.nhdr", new byte[0], "datafile: ./a.raw"));
        Files.write(folder.resolve("a.raw.gz"), NiftiBytes.gzip(data));
        assertValues(write("gz.nhdr", new byte[0], "encoding: gz", "data file: a.raw.gz"));
        for (int i = 0; i < 2; i++) {
            byte[] half = java.util.Arrays.copyOfRange(data, 12 * i, 12 * i + 12);
            Files.write(folder.resolve("s0" + (i + 7) + ".raw"), half);
        }
        assertValues(write("list.nhdr", new byte[0], "data file: LIST", "s07.raw", "s08.raw"));
        assertValues(write("series.nhdr", new byte[0], "data file: s%02d.raw 7 8 1"));
        assertValues(write("sub.nhdr", new byte[0], "data file: sub/../a.raw"));
    }

    /** A raw file may begin as gzip does. */
    @Test
    void rawDataThatLookLikeGzip() throws IOException {
        byte[] data = int16(ByteOrder.LITTLE_ENDIAN);
        data[0] = 0x1f;
        data[1] = (byte) 0x8b;
        Files.write(folder.resolve("a.raw"), data);
        Path file = write("one.nhdr", new byte[0], "data file: a.raw");
        assertEquals((short) 0x8b1f, read(file).volume().data()[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.raw",
                "/etc/passwd",
                "C:\\secret.raw",
                "..\\a.raw",
                "sub/../../a.raw",
                ".",
                ""
            })
    void dataFilesMustNotLieElsewhere(String name) throws IOException {
        Path file = write("x.nhdr", new byte[0], "data file: " + name);
        assertRefused(
                file, name.isEmpty() || name.equals(".") ? "" : "outside the header's folder");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: block | its values are of type 'block'",
                "encoding: bzip2 | its encoding 'bzip2' is not read",
                "encoding: gzip | header says that the data are compressed, but they are not",
                "endian: middle | its byte order 'middle' is none",
                "dimension: 1 | it has 1 dimensions",
                "dimension: 99 | it has 99 dimensions",
                "sizes: 2 3 | the sizes of 3 axes are '2 3'",
                "sizes: 2 -3 2 | the sizes of 3 axes",
                "sizes: 2 3 3 | the file ends too early",
                "sizes: 30000 30000 30000 | is too large",
                "sizes: 1200 1200 1200 | its header promises 1200 x 1200 x 1200",
                "spacings: 1 0 1 | Voxel spacing along y is 0.0",
                "spacings: 1 -1 1 | Voxel spacing along y is -1.0",
                "spacings: 1 1 | 2 spacings for 3 axes",
                "space directions: (1,0,0) (0,1,0) | 'space directions' are",
                "space directions: (1,0,0) (0,1,0) (0,0,nan) | 'space directions' are",
                "space directions: (1,0,0) (0,1,0) (0,1,1) | perpendicular",
                "space directions: (1,0,0) none (0,0,1) | its axes are no 2D or 3D image",
                "byte skip: -2 | 'byte skip' is -2",
                "byte skip: 9 | the file ends too early",
                "line skip: 99 | the file ends too early",
                "no colon here | its header has a line that is none",
                "data file: missing.raw | there is no such file",
                "data file: x%03d.raw 5 1 1 | it names no data files",
                "data file: LIST | it names no data files"
            })
    void refusesBadHeaders(String line, String cause) throws IOException {
        assertRefused(attached(line), cause);
    }

    @Test
    void refusesWhatIsNoNrrd() throws IOException {
        assertRefused(Files.writeString(folder.resolve("t.nrrd"), "hello world"), "not an NRRD");
        assertRefused(folder.resolve("missing.nrrd"), "there is no such file");
        assertRefused(Files.createDirectory(folder.resolve("d.nrrd")), "it is a folder");
        assertRefused(Files.createFile(folder.resolve("e.nrrd")), "the file is empty");
        assertRefused(Files.writeString(folder.resolve("v.nrrd"), "NRRD0009\n"), "later version");
        byte[] whole = Files.readAllBytes(attached());
        for (int n = 1; n < whole.length; n++) {
            Path cut = folder.resolve("cut.nrrd");
            Files.write(cut, java.util.Arrays.copyOf(whole, n));
            assertRefused(cut, "");
        }
    }

    @Test
    void segmentsOfSlicer() throws IOException {
        Path file =
                attached(
                        "dimension: 4",
                        "sizes: 2 3 2 1",
                        "kinds: list domain domain domain",
                        "Segment0_ID:=Segment_1",
                        "Segment0_Name:=Tumour, left",
                        "Segment0_LabelValue:=3",
                        "Segment0_Layer:=0",
                        "Segment1_ID:=Segment_2",
                        "Segment1_Name:=Größe",
                        "Segment1_LabelValue:=1",
                        "Segment1_Layer:=1",
                        "Segment2_ID:=Segment_9");
        assertEquals(
                List.of(
                        new Segment("Tumour, left", 1, 3),
                        new Segment("Größe", 2, 1),
                        new Segment("Segment_9", 1, 1)),
                NrrdReader.readHeader(file).segments());
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
