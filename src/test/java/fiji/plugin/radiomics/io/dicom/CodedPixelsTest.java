/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.io.UnreadableFileException;
import fiji.plugin.radiomics.io.jpeg.JpegDecoder;
import fiji.plugin.radiomics.io.jpeg.JpegLsDecoder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compressed frames: codes by GDCM and CharLS, in fragments as files have them. */
class CodedPixelsTest {

    private static final int WIDTH = 16;
    private static final int HEIGHT = 12;

    private static final String LOSSLESS =
            "/9j/wwALEAAMABABAREA/8QAFgABAQEAAAAAAAAAAAAAAAAABwgQ/9oACAEBAAEAAMtra2tra2tr"
                    + "a2tra2tra3dq2tra2tra2tra2tra2trd2ra2tra2tra2tra2tra2t3atra2tra2tra2tra2tra3d"
                    + "q2tra2tra2tra2tra2trd2ra2tra2tra2tra2tra2t3atra2tra2tra2tra2tra3dq2tra2tra2t"
                    + "ra2tra2trd2ra2tra2tra2tra2tra2t3atra2tra2tra2tra2tra3dq2tra2tra2tra2tra2trd2"
                    + "ra2tra2tra2tra2tra2t/wD/2QA=";
    private static final String EXTENDED =
            "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB"
                    + "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQH/wQALDAAMABABAREA/8QAFAABAAAAAAAA"
                    + "AAAAAAAAAAAADf/EACEQAAECBAcAAAAAAAAAAAAAAAsAKQcNKFY4RkhkZmd0/9oACAEBAAA/AA98"
                    + "MLLyDCix3ZenjxcdS2AGFl5BhRY7svTx4uOps+DChPR71KLQ1l5hhpsumEtgBhQno96lFoay8ww0"
                    + "2XTC///Z";
    private static final String JPEG_LS =
            "/9j/9wALDAAMABABAREA/9oACAEBAAAAAI6nVZrE6rNYq9WqtUqdSqNQgLR2WiyWCuViqVCmUiiU"
                    + "CeTh2F8mEslEkkEcjEUiEMhEEgP5aCg+vj29PLw7uzq6Obk4uBZCC3NrY1tTS0M7OzMrKyMZYHVi"
                    + "YWBgX15eXXjt26cuSuBU3bNmrVo0Zs2bJkyYlYCNgvXr1y5cuWrVixYrKoPVSlSpUqFChQoUJ06c"
                    + "qA5TJUqVKlSpUqVRRRQpgBZNJJJJJJJJJJJJIpABRFBBBBBBBBBBBBAogP/Z";

    /** Left half red 200, green 40, blue 30; right half 20, 120, 220: as JFIF, and as RGB. */
    private static final String JFIF =
            "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAIBAQEBAQIBAQECAgICAgQDAgICAgUEBAMEBgUGBgYF"
                    + "BgYGBwkIBgcJBwYGCAsICQoKCgoKBggLDAsKDAkKCgr/2wBDAQICAgICAgUDAwUKBwYHCgoKCgoK"
                    + "CgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgr/wAARCAAMABADAREA"
                    + "AhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAABgj/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFgEB"
                    + "AQEAAAAAAAAAAAAAAAAACQoI/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8Altn8"
                    + "oh4YxOmBhzUWHhjE6b//2Q==";

    private static final String LETTERS =
            "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwACAQEBAQECAQEBAgICAgIEAwICAgIFBAQDBAYFBgYGBQYG"
                    + "BgcJCAYHCQcGBggLCAkKCgoKCgYICwwLCgwJCgoK/8AAEQgADAAQA1IRAEcRAEIRAP/EABUAAQEA"
                    + "AAAAAAAAAAAAAAAAAAkK/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAwDUgBHAEIAAD8ASAT4d0l5"
                    + "QFfCtAX6QdJeUBXw/9k=";

    private static int value(int i) {
        return i % WIDTH * 91 + i / WIDTH * 237;
    }

    private static byte[] code(String text) {
        return Base64.getDecoder().decode(text);
    }

    private static void assertValues(int[] samples, int tolerance) {
        assertEquals(WIDTH * HEIGHT, samples.length);
        for (int i = 0; i < samples.length; i++) {
            assertEquals(value(i), samples[i], tolerance, "pixel " + i);
        }
    }

    @Test
    void losslessJpegIsExact() throws Exception {
        assertValues(JpegDecoder.decode(code(LOSSLESS), WIDTH, HEIGHT, 1).samples(), 0);
    }

    @Test
    void jpegOfTwelveBitsIsAsCloseAsItsCode() throws Exception {
        assertValues(JpegDecoder.decode(code(EXTENDED), WIDTH, HEIGHT, 1).samples(), 2);
    }

    @Test
    void jpegLsIsExact() throws Exception {
        assertValues(JpegLsDecoder.decode(code(JPEG_LS), WIDTH, HEIGHT, 1).samples(), 0);
    }

    // Fragments

    private static DicomFile file(String table, int frames, List<byte[]> parts, int[] starts) {
        DataSet d =
                new DataSet()
                        .put(Tag.MODALITY, "OT")
                        .put(Tag.ROWS, HEIGHT)
                        .put(Tag.COLUMNS, WIDTH)
                        .put(Tag.BITS_ALLOCATED, 16)
                        .put(Tag.BITS_STORED, 12)
                        .put(Tag.NUMBER_OF_FRAMES, frames);
        Path path = Path.of("coded.dcm");
        ByteBuffer offsets = ByteBuffer.allocate(8 * frames).order(ByteOrder.LITTLE_ENDIAN);
        for (int start : starts) {
            long offset = 0;
            for (int i = 0; i < start; i++) {
                offset += 8 + parts.get(i).length;
            }
            if (table.equals("extended")) {
                offsets.putLong(offset);
            } else {
                offsets.putInt((int) offset);
            }
        }
        List<BulkData> fragments = new ArrayList<>();
        byte[] basic =
                table.equals("basic") ? Arrays.copyOf(offsets.array(), 4 * frames) : new byte[0];
        fragments.add(BulkData.ofMemory(path, basic, 0, basic.length));
        for (byte[] p : parts) {
            fragments.add(BulkData.ofMemory(path, p, 0, p.length));
        }
        if (table.equals("extended")) {
            d.put(
                    DicomElement.ofValue(
                            Tag.EXTENDED_OFFSET_TABLE.number(),
                            Vr.OV,
                            ByteOrder.LITTLE_ENDIAN,
                            offsets.array()));
        }
        d.put(DicomElement.ofFragments(Tag.PIXEL_DATA.number(), Vr.OB, fragments));
        TransferSyntax syntax = TransferSyntax.of("1.2.840.10008.1.2.4.80");
        return new DicomFile(path, syntax, new DataSet(), d);
    }

    private static float[] read(DicomFile file, int frame) throws IOException {
        float[] values = new float[WIDTH * HEIGHT];
        PixelFormat format = PixelFormat.of(file.data());
        FrameValues.of(file.data(), format, "", "x")
                .read(FrameReader.frames(file).get(frame), null, 1, values, 0);
        return values;
    }

    private static float[] expected() {
        float[] expected = new float[WIDTH * HEIGHT];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = value(i);
        }
        return expected;
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "basic", "extended"})
    void aFrameIsPutTogetherFromItsFragments(String table) throws Exception {
        byte[] whole = code(JPEG_LS);
        byte[] lossless = code(LOSSLESS);
        List<byte[]> parts =
                List.of(
                        Arrays.copyOf(whole, 40),
                        Arrays.copyOfRange(whole, 40, whole.length),
                        lossless,
                        Arrays.copyOf(whole, 100),
                        Arrays.copyOfRange(whole, 100, whole.length));
        DicomFile file = file(table, 3, parts, new int[] {0, 2, 3});
        for (int f = 0; f < 3; f++) {
            assertArrayEquals(expected(), read(file, f), "frame " + f);
        }
        DicomFile one = file(table, 1, parts.subList(0, 2), new int[] {0});
        assertArrayEquals(expected(), read(one, 0));
    }

    @Test
    void fragmentsOfUnknownFramesAreRefused() {
        byte[] whole = code(JPEG_LS);
        List<byte[]> parts = List.of(whole, whole, Arrays.copyOf(whole, 30));
        UnreadableFileException e =
                assertThrows(
                        UnreadableFileException.class,
                        () -> read(file("none", 2, parts, new int[0]), 0));
        assertTrue(e.getMessage().contains("2 compressed frames in 3 fragments"), e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.840.10008.1.2.4.201, High-Throughput JPEG 2000 Lossless",
        "1.2.840.10008.1.2.4.110, JPEG XL",
        "1.2.840.10008.1.2.4.102, It is a video"
    })
    void whatNobodyDecodesIsToldSo(String uid, String told) {
        DicomFile one = file("none", 1, List.of(new byte[100]), new int[0]);
        DicomFile other = new DicomFile(one.path(), TransferSyntax.of(uid), one.meta(), one.data());
        CompressedPixelsException e =
                assertThrows(CompressedPixelsException.class, () -> read(other, 0));
        assertTrue(e.getMessage().contains(told), e.getMessage());
        assertTrue(!e.getMessage().contains("Install"), e.getMessage());
    }

    private static DicomFrame colours(byte[] code, String kind) throws IOException {
        DicomFile file = file("none", 1, List.of(code), new int[0]);
        file.data()
                .put(Tag.SAMPLES_PER_PIXEL, 3)
                .put(Tag.PHOTOMETRIC_INTERPRETATION, kind)
                .put(Tag.BITS_ALLOCATED, 8)
                .put(Tag.BITS_STORED, 8)
                .put(Tag.HIGH_BIT, 7);
        return FrameReader.frames(file).get(0);
    }

    private static void assertColours(byte[] code, String kind, String note, int[][] expected)
            throws IOException {
        DicomFrame frame = colours(code, kind);
        String told = FrameValues.codeNote(frame);
        assertTrue(note.isEmpty() ? told.isEmpty() : told.contains(note), told);
        DataSet d = frame.file().data();
        String[] channels = {"red", "green", "blue"};
        for (int c = 0; c < 3; c++) {
            float[] values = new float[WIDTH * HEIGHT];
            FrameValues.of(d, PixelFormat.of(d), channels[c], "x").read(frame, null, 1, values, 0);
            assertEquals(expected[0][c], values[2], 3, channels[c] + " left");
            assertEquals(expected[1][c], values[13], 3, channels[c] + " right");
        }
    }

    /** What the code says of its colours counts more than what the header says. */
    @ParameterizedTest
    @ValueSource(strings = {"RGB", "YBR_FULL_422", "YBR_FULL"})
    void coloursOfJpegAreThoseOfItsCode(String kind) throws Exception {
        int[][] rgb = {{200, 40, 30}, {20, 120, 220}};
        boolean isRgb = kind.equals("RGB");
        assertColours(code(JFIF), kind, isRgb ? "though its header says RGB" : "", rgb);
        assertColours(code(LETTERS), kind, isRgb ? "" : "its JPEG pixels are RGB", rgb);
        // Without the marker of JFIF only the header knows.
        byte[] untold = code(JFIF);
        untold[6] = 'X';
        int[][] differences = {{87, 96, 209}, {101, 195, 70}};
        assertColours(untold, kind, isRgb ? "do not say" : "", isRgb ? differences : rgb);
    }

    /** Damage gives an image or one line, never another exception. */
    @Test
    void damagedCodes() throws IOException {
        Random random = new Random(20260722);
        int refused = 0;
        for (int i = 0; i < 6000; i++) {
            byte[] code = code(List.of(LOSSLESS, EXTENDED, JPEG_LS).get(i % 3));
            for (int n = random.nextInt(4); n >= 0; n--) {
                code[random.nextInt(code.length)] = (byte) random.nextInt(256);
            }
            if (i % 5 == 0) {
                code = Arrays.copyOf(code, 2 + random.nextInt(code.length - 2));
            }
            try {
                read(file("none", 1, List.of(code), new int[0]), 0);
            } catch (UnreadableFileException e) {
                assertEquals(1, e.getMessage().lines().count(), e.getMessage());
                refused++;
            }
        }
        assertTrue(refused > 500, refused + " refused");
    }
}
