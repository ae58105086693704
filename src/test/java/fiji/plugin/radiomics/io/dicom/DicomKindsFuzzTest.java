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
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.testing.Mutations;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damage to what tells mosaics, palettes, doses and fragments apart: an image no larger than the
 * pixels that are there, or a one-line error, and nothing else.
 */
class DicomKindsFuzzTest {

    private static final int FILES = 600;
    private static final int WIDTH = 12;
    private static final int HEIGHT = 8;
    private static final String[] NUMBERS = {"-1", "0", "1e308", "NaN", "4", "9999999999", ""};

    @TempDir private Path folder;

    private int read;
    private int refused;

    private static DataSet image(int frames, int bytes) {
        byte[] pixels = new byte[WIDTH * HEIGHT * frames * bytes];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (bytes == 2 && i % 2 == 1 ? 0 : i * 7 % 100);
        }
        return new DataSet()
                .put(Tag.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.4")
                .put(Tag.SOP_INSTANCE_UID, "1.2.3")
                .put(Tag.SERIES_INSTANCE_UID, "1.2.4")
                .put(Tag.MODALITY, "MR")
                .put(Tag.NUMBER_OF_FRAMES, frames)
                .put(Tag.SAMPLES_PER_PIXEL, 1)
                .put(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
                .put(Tag.ROWS, HEIGHT)
                .put(Tag.COLUMNS, WIDTH)
                .put(Tag.BITS_ALLOCATED, 8 * bytes)
                .put(Tag.BITS_STORED, 8 * bytes)
                .put(Tag.HIGH_BIT, 8 * bytes - 1)
                .put(Tag.PIXEL_REPRESENTATION, 0)
                .put(Tag.PIXEL_SPACING, 1.0, 1.0)
                .put(Tag.SLICE_THICKNESS, 2.0)
                .put(Tag.IMAGE_POSITION_PATIENT, 0.0, 0.0, 0.0)
                .put(Tag.IMAGE_ORIENTATION_PATIENT, 1.0, 0.0, 0.0, 0.0, 1.0, 0.0)
                .put(Tag.PIXEL_DATA, pixels);
    }

    private static byte[] csa(boolean later) {
        ByteBuffer b = ByteBuffer.allocate(2048).order(ByteOrder.LITTLE_ENDIAN);
        if (later) {
            b.put("SV10".getBytes(StandardCharsets.US_ASCII)).putInt(0);
        }
        b.putInt(2).putInt(77);
        String[][] tags = {
            {"NumberOfImagesInMosaic", "3"}, {"SliceNormalVector", "0.0", "0.0", "1.0"}
        };
        for (String[] tag : tags) {
            byte[] name = Arrays.copyOf(tag[0].getBytes(StandardCharsets.US_ASCII), 64);
            b.put(name).putInt(1).putInt(0).putInt(0).putInt(tag.length - 1).putInt(77);
            for (int i = 1; i < tag.length; i++) {
                // The earlier form counts the first tag's values in.
                int length = later ? 8 : 9;
                b.putInt(length).putInt(8).putInt(77).putInt(8);
                b.put(Arrays.copyOf(tag[i].getBytes(StandardCharsets.US_ASCII), 8));
            }
        }
        return Arrays.copyOf(b.array(), b.position());
    }

    private static DataSet mosaic(byte[] header) {
        DataSet d = image(1, 2);
        d.put(Tag.IMAGE_TYPE, "ORIGINAL", "PRIMARY", "M", "MOSAIC");
        byte[] name = "SIEMENS CSA HEADER".getBytes(StandardCharsets.US_ASCII);
        d.put(DicomElement.ofValue(0x00290010, Vr.LO, ByteOrder.LITTLE_ENDIAN, name));
        return d.put(Tag.SIEMENS_CSA_IMAGE_HEADER_INFO, header);
    }

    private void tryAll(UnaryOperator<Random> write, String channel, boolean both) {
        Random random = new Random(20261130);
        read = 0;
        refused = 0;
        assertTimeoutPreemptively(
                Duration.ofSeconds(120),
                () -> {
                    for (int i = 0; i < FILES; i++) {
                        write.apply(random);
                        one(folder.resolve("a.dcm"), channel);
                    }
                });
        assertTrue(refused > FILES / 100, refused + " refused");
        // Were all refused at the first glance, nothing would have been tried.
        assertTrue(!both || read > FILES / 100, read + " read");
    }

    private void one(Path file, String channel) throws IOException {
        ReadOptions options = new ReadOptions(channel, "", "", ReadOptions.Reader.OWN, "");
        try {
            DicomImage image = DicomImage.open(file, options);
            Geometry g = image.geometry();
            int n = image.read(null).volume().data().length;
            assertEquals(g.voxels(), n);
            assertTrue(n <= Files.size(file), g.sizeText());
            for (double s : g.spacing()) {
                assertTrue(s > 0 && Double.isFinite(s), s + " mm");
            }
            read++;
        } catch (IOException | IllegalArgumentException e) {
            assertEquals(1, String.valueOf(e.getMessage()).lines().count(), e.getMessage());
            refused++;
        }
    }

    private void write(DataSet d) {
        try {
            DicomWriter.write(d, folder.resolve("a.dcm"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void headersOfMosaics() {
        List<byte[]> headers = List.of(csa(true), csa(false));
        tryAll(
                random -> {
                    byte[] h = headers.get(random.nextInt(2));
                    write(mosaic(Mutations.of(h, 110, random)));
                    return random;
                },
                "",
                true);
    }

    @Test
    void palettes() {
        tryAll(
                random -> {
                    DataSet d = image(1, 1);
                    d.put(Tag.PHOTOMETRIC_INTERPRETATION, "PALETTE COLOR");
                    int entries = random.nextInt(4) == 0 ? random.nextInt(70000) - 2000 : 100;
                    int bits = List.of(16, 8, 0, 17).get(Math.max(0, random.nextInt(12) - 8));
                    for (Tag tag :
                            List.of(
                                    Tag.RED_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR,
                                    Tag.GREEN_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR,
                                    Tag.BLUE_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR)) {
                        d.put(tag, entries, random.nextInt(5) == 0 ? random.nextInt(300) : 0, bits);
                    }
                    for (Tag tag :
                            List.of(
                                    Tag.RED_PALETTE_COLOR_LOOKUP_TABLE_DATA,
                                    Tag.GREEN_PALETTE_COLOR_LOOKUP_TABLE_DATA,
                                    Tag.BLUE_PALETTE_COLOR_LOOKUP_TABLE_DATA)) {
                        byte[] colours = new byte[2 * (random.nextInt(4) == 0 ? 50 : 100)];
                        random.nextBytes(colours);
                        if (random.nextInt(20) > 0) {
                            d.put(tag, colours);
                        }
                    }
                    write(d);
                    return random;
                },
                "red",
                true);
    }

    @Test
    void offsetsOfDoses() {
        tryAll(
                random -> {
                    DataSet d = image(4, 2);
                    d.put(Tag.MODALITY, "RTDOSE").put(Tag.DOSE_GRID_SCALING, "1e-3");
                    List<String> offsets = new ArrayList<>(List.of("0", "2", "4", "6"));
                    if (random.nextBoolean()) {
                        int at = random.nextInt(4);
                        switch (random.nextInt(3)) {
                            case 0 -> offsets.set(at, NUMBERS[random.nextInt(NUMBERS.length)]);
                            case 1 -> offsets.remove(at);
                            default -> offsets.add(at, "3");
                        }
                    }
                    d.put(Tag.GRID_FRAME_OFFSET_VECTOR, offsets.toArray(new String[0]));
                    if (random.nextInt(6) == 0) {
                        d.put(Tag.DOSE_GRID_SCALING, NUMBERS[random.nextInt(NUMBERS.length)]);
                    }
                    write(d);
                    return random;
                },
                "",
                true);
    }

    /** Which fragments are a frame's is found without decoding them. */
    @Test
    void fragments() throws Exception {
        Random random = new Random(7);
        Path path = Path.of("x.dcm");
        int found = 0;
        for (int i = 0; i < 5000; i++) {
            List<BulkData> all = new ArrayList<>();
            byte[] table = new byte[random.nextInt(3) == 0 ? 4 * random.nextInt(5) : 0];
            for (int k = 3; k < table.length; k += 4) {
                table[k - 3] = (byte) (k == 3 ? 0 : 8 * random.nextInt(9));
                table[k] = (byte) (random.nextInt(20) == 0 ? 0xff : 0);
            }
            all.add(BulkData.ofMemory(path, table, 0, table.length));
            int sum = 0;
            for (int k = random.nextInt(6); k > 0; k--) {
                byte[] part = new byte[2 * random.nextInt(12)];
                if (part.length > 4 && random.nextBoolean()) {
                    System.arraycopy(new byte[] {-1, 0x4f, -1, 0x51}, 0, part, 0, 4);
                }
                if (part.length > 4 && random.nextBoolean()) {
                    part[part.length - 2] = -1;
                    part[part.length - 1] = (byte) 0xd9;
                }
                sum += part.length;
                all.add(BulkData.ofMemory(path, part, 0, part.length));
            }
            DataSet d = image(1 + random.nextInt(4), 1);
            if (random.nextInt(5) == 0) {
                byte[] extended = new byte[8 * random.nextInt(5)];
                random.nextBytes(extended);
                d.put(
                        DicomElement.ofValue(
                                Tag.EXTENDED_OFFSET_TABLE.number(),
                                Vr.OV,
                                ByteOrder.LITTLE_ENDIAN,
                                extended));
            }
            d.put(DicomElement.ofFragments(Tag.PIXEL_DATA.number(), Vr.OB, all));
            DicomFile file =
                    new DicomFile(
                            path,
                            TransferSyntax.of("1.2.840.10008.1.2.4.90"),
                            new DataSet(),
                            d.put(Tag.SPACING_BETWEEN_SLICES, 2.0));
            int total = 0;
            try {
                for (DicomFrame frame : FrameReader.frames(file)) {
                    total += FrameFragments.code(frame).length;
                }
                assertTrue(total <= sum, total + " of " + sum + " bytes");
                found++;
            } catch (IOException e) {
                assertEquals(1, e.getMessage().lines().count(), e.getMessage());
            }
        }
        assertTrue(found > 250 && found < 4750, found + " found");
    }
}
