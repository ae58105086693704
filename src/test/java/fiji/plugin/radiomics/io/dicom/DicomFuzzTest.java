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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.io.UnreadableFileException;
import fiji.plugin.radiomics.testing.DicomSlices;
import fiji.plugin.radiomics.testing.Mutations;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged DICOM files: an image or a one-line error, quickly, and nothing else. */
class DicomFuzzTest {

    private static final int FILES = 6000;
    private static final int META = 132;

    @TempDir private Path folder;

    /** Elements by hand, as none of our writers makes them. */
    private static final class Bytes {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Bytes le(int... shorts) {
            for (int s : shorts) {
                out.write(s);
                out.write(s >>> 8);
            }
            return this;
        }

        Bytes text(String s) {
            out.writeBytes(s.getBytes(StandardCharsets.ISO_8859_1));
            return this;
        }

        /** An element of implicit VR with a 32-bit length. */
        Bytes implicit(int group, int element, long length) {
            return le(group, element, (int) length, (int) (length >>> 16));
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("a.dcm"), bytes);
    }

    private static String refusal(Path file) {
        UnreadableFileException e =
                assertThrows(UnreadableFileException.class, () -> DicomReader.read(file));
        assertEquals(1, e.getMessage().lines().count());
        return e.getMessage();
    }

    // By hand

    @Test
    void bareImplicitDataSetWithUndefinedLengths() throws Exception {
        byte[] bytes =
                new Bytes()
                        .implicit(0x0008, 0x0060, 2)
                        .text("CT")
                        .implicit(0x0008, 0x1140, 0xFFFFFFFFL)
                        .le(0xFFFE, 0xE000, 0xFFFF, 0xFFFF)
                        .implicit(0x0008, 0x1155, 4)
                        .text("1.2\0")
                        .le(0xFFFE, 0xE00D, 0, 0)
                        .le(0xFFFE, 0xE000, 0, 0)
                        .le(0xFFFE, 0xE0DD, 0, 0)
                        // A private sequence that nobody knows.
                        .implicit(0x0009, 0x1001, 0xFFFFFFFFL)
                        .le(0xFFFE, 0xE0DD, 0, 0)
                        .implicit(0x0028, 0x0010, 2)
                        .le(7)
                        .bytes();
        DataSet d = DicomReader.read(file(bytes)).data();
        assertEquals("CT", d.string(Tag.MODALITY));
        List<DataSet> items = d.items(Tag.REFERENCED_IMAGE_SEQUENCE);
        assertEquals(2, items.size());
        assertEquals("1.2", items.get(0).string(Tag.REFERENCED_SOP_INSTANCE_UID));
        assertEquals(7, d.requireInteger(Tag.ROWS));
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 1000, 0x7FFFFFFEL, 0xFFFFFFFEL})
    void lyingLengthsAreNotBelieved(long length) throws Exception {
        byte[] bytes =
                new Bytes()
                        .implicit(0x0008, 0x0060, 2)
                        .text("CT")
                        .implicit(0x0010, 0x0010, length)
                        .text("x ")
                        .bytes();
        assertTrue(refusal(file(bytes)).contains("the file ends too early"));
    }

    @Test
    void sequencesAreNotFollowedForEver() throws Exception {
        Bytes deep = new Bytes().implicit(0x0008, 0x0060, 2).text("CT");
        for (int i = 0; i < 20000; i++) {
            deep.implicit(0x0008, 0x1140, 0xFFFFFFFFL).le(0xFFFE, 0xE000, 0xFFFF, 0xFFFF);
        }
        assertTrue(refusal(file(deep.bytes())).contains("nested"));
    }

    @Test
    void characterSets() throws Exception {
        String[][] cases = {
            {"ISO_IR 100", "M\u00fcller", "ISO-8859-1"},
            {"ISO_IR 192", "\u8ad6 M\u00fcller", "UTF-8"},
            {"ISO_IR 144", "\u041b\u044e\u043ace\u043c", "ISO-8859-5"},
            {"GB18030", "\u738b^\u5c0f\u4e1c", "GB18030"},
            {"\\ISO 2022 IR 87", "Yamada=\u5c71\u7530", "ISO-2022-JP"},
            {"ISO 2022 IR 149", "Hong=\u001b$)C\u6d2a", "EUC-KR"},
        };
        for (String[] c : cases) {
            byte[] text = c[1].getBytes(java.nio.charset.Charset.forName(c[2]));
            String terms = c[0].length() % 2 == 0 ? c[0] : c[0] + " ";
            Bytes b = new Bytes().implicit(0x0008, 0x0005, terms.length()).text(terms);
            b.implicit(0x3006, 0x0026, text.length).out.writeBytes(text);
            String expected = c[1].replace("\u001b$)C", "");
            assertEquals(expected, DicomReader.read(file(b.bytes())).data().string(Tag.ROI_NAME));
        }
    }

    @Test
    void runLengthsOfFourBytes() {
        ByteBuffer coded = ByteBuffer.allocate(64 + 4 * 2 + 3).order(ByteOrder.LITTLE_ENDIAN);
        coded.putInt(4).putInt(64).putInt(66).putInt(68).putInt(70).position(64);
        // Three equal bytes of each of the three upper segments, three different ones last.
        coded.put(new byte[] {-2, 1, -2, 2, -2, 3, 2, 4, 5, 6});
        byte[] decoded = RunLengths.decode(coded.array(), 3, 4);
        assertEquals(0x01020304, ByteBuffer.wrap(decoded).order(ByteOrder.LITTLE_ENDIAN).getInt(0));
        assertEquals(0x01020306, ByteBuffer.wrap(decoded).order(ByteOrder.LITTLE_ENDIAN).getInt(8));
        assertEquals(null, RunLengths.decode(coded.array(), 4, 4));
        assertEquals(null, RunLengths.decode(coded.array(), 3, 2));
    }

    @Test
    void aHeaderThatPromisesPixelsReservesNoMemory() throws Exception {
        DataSet d = new DicomSlices(4, 4, 1).slice(0);
        d.put(Tag.ROWS, 65535).put(Tag.COLUMNS, 32767);
        DicomWriter.write(d, folder.resolve("a.dcm"));
        assertTooFew();
        d = new DicomSlices(4, 4, 1).slice(0).put(Tag.NUMBER_OF_FRAMES, Integer.MAX_VALUE);
        DicomWriter.write(d, folder.resolve("a.dcm"));
        assertTooFew();
    }

    private void assertTooFew() {
        UnreadableFileException e =
                assertThrows(
                        UnreadableFileException.class,
                        () -> DicomImage.open(folder.resolve("a.dcm"), ReadOptions.NONE));
        assertTrue(e.getMessage().contains("too few pixels"), e.getMessage());
    }

    @Test
    void aDeflatedFileOfNothingIsNoBomb() throws Exception {
        byte[] head = meta(TransferSyntax.DEFLATED);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head);
        Deflater raw = new Deflater(9, true);
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(out, raw)) {
            for (int i = 0; i < 1 << 8; i++) {
                deflate.write(new byte[1 << 20]);
            }
        }
        // 256 MB of zeros in 256 kB are padding, not a data set.
        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> {
                    DataSet d = DicomReader.read(file(out.toByteArray())).data();
                    assertFalse(d.has(Tag.ROWS));
                });
    }

    private static byte[] meta(String syntax) {
        String uid = syntax.length() % 2 == 0 ? syntax : syntax + "\0";
        return new Bytes()
                .text("\0".repeat(128) + "DICM")
                .le(2, 0x10)
                .text("UI")
                .le(uid.length())
                .text(uid)
                .bytes();
    }

    // At random

    @Test
    void damageNeverLetsAnotherExceptionEscape() {
        assertTimeoutPreemptively(Duration.ofSeconds(120), this::fuzz);
    }

    private List<byte[]> seeds() throws IOException {
        Path file = folder.resolve("seed.dcm");
        List<byte[]> seeds = new ArrayList<>();
        DicomWriter.write(new DicomSlices(6, 5, 1).slice(0), file);
        byte[] written = Files.readAllBytes(file);
        seeds.add(written);
        DataSet measures = new DataSet().put(Tag.PIXEL_SPACING, 1.0, 1.0);
        DataSet shared = new DataSet().put(Tag.PIXEL_MEASURES_SEQUENCE, List.of(measures));
        List<DataSet> frames = new ArrayList<>();
        for (int z = 0; z < 2; z++) {
            DataSet plane = new DataSet().put(Tag.IMAGE_POSITION_PATIENT, 0.0, 0.0, 3.0 * z);
            frames.add(new DataSet().put(Tag.PLANE_POSITION_SEQUENCE, List.of(plane)));
        }
        DataSet enhanced =
                new DicomSlices(6, 10, 1)
                        .slice(0)
                        .put(Tag.ROWS, 5)
                        .put(Tag.NUMBER_OF_FRAMES, 2)
                        .put(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE, List.of(shared))
                        .put(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE, frames);
        DicomWriter.write(enhanced, file);
        seeds.add(Files.readAllBytes(file));
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        deflated.writeBytes(meta(TransferSyntax.DEFLATED));
        int start = dataSetOf(written);
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated, new Deflater(9, true))) {
            out.write(written, start, written.length - start);
        }
        seeds.add(deflated.toByteArray());
        return seeds;
    }

    /** Behind the meta information, whose length is the value of its first attribute. */
    private static int dataSetOf(byte[] written) {
        return META + 12 + ByteBuffer.wrap(written).order(ByteOrder.LITTLE_ENDIAN).getInt(META + 8);
    }

    private void fuzz() throws IOException {
        List<byte[]> seeds = seeds();
        Files.delete(folder.resolve("seed.dcm"));
        Random random = new Random(20260103);
        Path path = folder.resolve("fuzz.dcm");
        int read = 0;
        int refused = 0;
        for (int i = 0; i < FILES; i++) {
            byte[] seed = seeds.get(i % seeds.size());
            Files.write(path, Mutations.of(seed, seed.length, random));
            try {
                SourceImage image = DicomImage.open(path, ReadOptions.NONE).read(null);
                assertEquals(image.volume().geometry().voxels(), image.volume().data().length);
                read++;
            } catch (UnreadableFileException e) {
                assertEquals(1, e.getMessage().lines().count(), e.getMessage());
                assertFalse(e.getMessage().contains("Secret"), e.getMessage());
                refused++;
            }
        }
        assertTrue(read > FILES / 20 && refused > FILES / 20, read + " read, " + refused);
    }
}
