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

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.io.UnreadableFileException;
import fiji.plugin.radiomics.opener.BioFormats;
import fiji.plugin.radiomics.opener.ImageFiles;
import fiji.plugin.radiomics.testing.BioFormatsJar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Codes by OpenJPEG, in fragments, decoded by the real Bio-Formats; skipped where it is absent. */
class Jpeg2000FramesTest {

    private static final Path PATH = Path.of("j2k.dcm");

    /** 16 x 12 pixels of 91 x + 237 y. */
    private static final byte[] IMAGE =
            code(
                    "/0//UQApAAAAAAAQAAAADAAAAAAAAAAAAAAAEAAAAAwAAAAAAAAAAAABDwEB/1IADAAAAAEAAQQE"
                            + "AAH/XAAHQICIiJD/ZAAlAAFDcmVhdGVkIGJ5IE9wZW5KUEVHIHZlcnNpb24gMi41LjT/"
                            + "kAAKAAAAAAB7AAH/k9/4kpASKBpNIm1YA/9PWMTUxbryANlk2UudwxmarnJ+1GQsoVOi"
                            + "QshaVQ/4lpAnBdZWhsMkgC8Vmve4VRmOINsbNja42xXMtAPL+8ConETuI59wBbwJwAfa"
                            + "DQA/AJA2nSXZPQdAjcC4wJfxCr//2Q==");

    /** 8 x 8 pixels: 255 in four of row 2, 200 in four of row 3, 100 in one of row 4. */
    private static final byte[] SEGMENT =
            code(
                    "/0//UQApAAAAAAAIAAAACAAAAAAAAAAAAAAACAAAAAgAAAAAAAAAAAABBwEB/1IADAAAAAEAAAQE"
                            + "AAH/XAAEQED/ZAAlAAFDcmVhdGVkIGJ5IE9wZW5KUEVHIHZlcnNpb24gMi41LjT/kAAK"
                            + "AAAAAAAxAAH/k9+BABFP9wF54LG0hDBPdxmX2+32DiCKN5HgoGJIr9QBRLJ//9k=");

    private String before;

    @BeforeEach
    void use() {
        before = System.getProperty(BioFormats.PROPERTY);
        System.setProperty(BioFormats.PROPERTY, BioFormatsJar.require().toString());
    }

    @AfterEach
    void restore() {
        if (before == null) {
            System.clearProperty(BioFormats.PROPERTY);
        } else {
            System.setProperty(BioFormats.PROPERTY, before);
        }
    }

    private static byte[] code(String text) {
        return Base64.getDecoder().decode(text);
    }

    /** Cuts codes where told; the first fragment, a table of offsets, is empty. */
    private static DicomFile file(DataSet d, byte[]... fragments) {
        List<BulkData> all = new ArrayList<>();
        all.add(BulkData.ofMemory(PATH, new byte[0], 0, 0));
        for (byte[] f : fragments) {
            all.add(BulkData.ofMemory(PATH, f, 0, f.length));
        }
        d.put(DicomElement.ofFragments(Tag.PIXEL_DATA.number(), Vr.OB, all));
        return new DicomFile(PATH, TransferSyntax.of("1.2.840.10008.1.2.4.90"), new DataSet(), d);
    }

    private static DataSet image(int frames) {
        return new DataSet()
                .put(Tag.ROWS, 12)
                .put(Tag.COLUMNS, 16)
                .put(Tag.NUMBER_OF_FRAMES, frames)
                .put(Tag.BITS_ALLOCATED, 16)
                .put(Tag.BITS_STORED, 16)
                .put(Tag.HIGH_BIT, 15);
    }

    private static float[] read(DicomFile file, int frame) throws IOException {
        float[] values = new float[16 * 12];
        PixelFormat format = PixelFormat.of(file.data());
        FrameDecoder decoder = ImageFiles.dicomDecoder(ReadOptions.NONE);
        FrameValues.of(file.data(), format, "", "x")
                .read(FrameReader.frames(file).get(frame), decoder, 1, values, 0);
        return values;
    }

    private static byte[] part(int from, int to) {
        return Arrays.copyOfRange(IMAGE, from, to);
    }

    @Test
    void framesInSeveralFragments() throws Exception {
        float[] expected = new float[16 * 12];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = i % 16 * 91 + i / 16 * 237;
        }
        int n = IMAGE.length;
        assertArrayEquals(expected, read(file(image(1), IMAGE), 0));
        assertArrayEquals(expected, read(file(image(1), part(0, 50), part(50, n)), 0));
        DicomFile two = file(image(2), part(0, 100), part(100, n), part(0, 150), part(150, n));
        assertArrayEquals(expected, read(two, 0));
        assertArrayEquals(expected, read(two, 1));
        DicomFile three = file(image(2), part(0, n), part(0, 60), part(60, 150), part(150, n));
        assertArrayEquals(expected, read(three, 0));
        assertArrayEquals(expected, read(three, 1));
    }

    /** Its decoder would read the first part alone. */
    @Test
    void codeInSeveralPartsIsRefused() {
        byte[] parts = IMAGE.clone();
        int at = 0;
        while ((parts[at] & 0xff) != 0xff || (parts[at + 1] & 0xff) != 0x90) {
            at++;
        }
        parts[at + 10] = 1;
        UnreadableFileException e =
                assertThrows(UnreadableFileException.class, () -> read(file(image(1), parts), 0));
        assertTrue(e.getMessage().contains("several parts a tile"), e.getMessage());
    }

    @Test
    void segmentsMayBeCompressed() throws Exception {
        DataSet plane = new DataSet().put(Tag.IMAGE_POSITION_PATIENT, 0.0, 0.0, 2.0);
        DataSet identity = new DataSet().put(Tag.REFERENCED_SEGMENT_NUMBER, 1);
        DataSet own =
                new DataSet()
                        .put(Tag.PLANE_POSITION_SEQUENCE, List.of(plane))
                        .put(Tag.SEGMENT_IDENTIFICATION_SEQUENCE, List.of(identity));
        DataSet turn =
                new DataSet().put(Tag.IMAGE_ORIENTATION_PATIENT, 1.0, 0.0, 0.0, 0.0, 1.0, 0.0);
        DataSet measures = new DataSet().put(Tag.PIXEL_SPACING, 1.0, 1.0);
        DataSet shared =
                new DataSet()
                        .put(Tag.PLANE_ORIENTATION_SEQUENCE, List.of(turn))
                        .put(Tag.PIXEL_MEASURES_SEQUENCE, List.of(measures));
        DataSet segment = new DataSet().put(Tag.SEGMENT_NUMBER, 1).put(Tag.SEGMENT_LABEL, "GTV");
        DataSet d =
                new DataSet()
                        .put(Tag.SOP_CLASS_UID, DicomSegmentation.SOP_CLASS)
                        .put(Tag.ROWS, 8)
                        .put(Tag.COLUMNS, 8)
                        .put(Tag.BITS_ALLOCATED, 8)
                        .put(Tag.NUMBER_OF_FRAMES, 1)
                        .put(Tag.SEGMENTATION_TYPE, "FRACTIONAL")
                        .put(Tag.MAXIMUM_FRACTIONAL_VALUE, 255)
                        .put(Tag.SEGMENT_SEQUENCE, List.of(segment))
                        .put(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE, List.of(shared))
                        .put(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE, List.of(own));
        byte[] rest = Arrays.copyOfRange(SEGMENT, 70, SEGMENT.length);
        DicomFile file = file(d, Arrays.copyOf(SEGMENT, 70), rest);
        FrameDecoder decoder = ImageFiles.dicomDecoder(ReadOptions.NONE);
        Region region =
                StructureRegions.of(
                                new DicomSegmentation(file, decoder),
                                StructureChoice.ALL,
                                Geometry.of(8, 8, 4, 1, 1, 2),
                                "")
                        .get(0);
        assertEquals(8, region.mask().count());
        assertArrayEquals(new int[] {2, 2, 1}, region.offset());
    }
}
