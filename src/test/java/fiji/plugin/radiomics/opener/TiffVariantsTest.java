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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.io.UnreadableFileException;
import fiji.plugin.radiomics.testing.BioFormatsJar;
import fiji.plugin.radiomics.testing.TestData;
import fiji.plugin.radiomics.testing.TiffBytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kinds of TIFF that ImageJ refuses or misreads: right by Bio-Formats, or refused with why. */
class TiffVariantsTest {

    @TempDir private Path folder;

    private interface Reading {
        SourceImage read() throws IOException;
    }

    private static SourceImage withBioFormats(Reading reading) throws IOException {
        String before = System.getProperty(BioFormats.PROPERTY, "");
        System.setProperty(BioFormats.PROPERTY, BioFormatsJar.require().toString());
        try {
            return reading.read();
        } finally {
            System.setProperty(BioFormats.PROPERTY, before);
        }
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("image.tif"), bytes);
    }

    private static byte[] bytes(int... values) {
        byte[] all = new byte[values.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) values[i];
        }
        return all;
    }

    private static String refusal(Path file) {
        String message =
                assertThrows(UnreadableFileException.class, () -> ImageFiles.read(file))
                        .getMessage();
        assertFalse(message.contains("damaged"), message);
        return message;
    }

    /** Pages of the kind, and the values that they hold. */
    private byte[] kind(String kind) {
        ByteBuffer eight = ByteBuffer.allocate(48).order(ByteOrder.LITTLE_ENDIAN);
        return switch (kind) {
            case "int8" ->
                    new TiffBytes(3, 2, 8)
                            .with(339, 2)
                            .file(bytes(-100, -1, 0, 1, 127, 5), bytes(1, 2, 3, 4, 5, -6));
            case "uint32" -> {
                eight.putInt((int) 3000000000L).putInt(7).putInt(1).putInt(2).putInt(3).putInt(4);
                yield new TiffBytes(3, 2, 32).file(Arrays.copyOf(eight.array(), 24));
            }
            case "float64" -> {
                eight.putDouble(.25).putDouble(-3).putDouble(7).putDouble(8).putDouble(9);
                yield new TiffBytes(3, 2, 64).with(339, 3).file(eight.putDouble(10).array());
            }
            case "two samples" ->
                    new TiffBytes(3, 1, 8)
                            .with(258, 8, 8)
                            .with(277, 2)
                            .with(284, 1)
                            .with(338, 0)
                            .file(bytes(1, 200, 2, 201, 3, 202));
            case "12 bits" -> new TiffBytes(2, 2, 12).file(bytes(0xab, 0xc1, 0x23, 1, 0x02, 3));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "int8, signed values of 8 bits",
        "uint32, unsigned values of 32 bits",
        "float64, floating-point values of 64 bits",
        "two samples, 2 samples a pixel",
        "12 bits, unsigned values of 12 bits"
    })
    void withoutBioFormatsTheKindIsNamed(String kind, String name) throws IOException {
        String message = refusal(write(kind(kind)));
        assertTrue(message.contains("this kind of TIFF (" + name + ") needs Bio-Formats"), message);
        assertTrue(message.contains("--bioformats"), message);
    }

    @ParameterizedTest
    @CsvSource({
        "int8, '', -100 -1 0 1 127 5 1 2 3 4 5 -6",
        "uint32, '', 3e9 7 1 2 3 4",
        "float64, '', .25 -3 7 8 9 10",
        "two samples, 2, 200 201 202",
        "12 bits, '', 2748 291 16 515"
    })
    void withBioFormatsItsValuesAreRight(String kind, String channel, String values)
            throws IOException {
        Path file = write(kind(kind));
        SourceImage image =
                withBioFormats(() -> ImageFiles.read(file, ReadOptions.of(channel, 0)).source());
        String[] texts = values.split(" ");
        float[] expected = new float[texts.length];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = Float.parseFloat(texts[i]);
        }
        assertArrayEquals(expected, image.volume().data());
        assertTrue(image.warnings().get(0).startsWith("read by Bio-Formats: "));
        assertEquals(LengthUnit.PIXEL, image.volume().geometry().unit());
    }

    @ParameterizedTest
    @CsvSource({
        "322, 16, tiles",
        "259, 7, JPEG compression",
        "259, 34712, JPEG 2000 compression",
        "259, 50000, Zstandard compression",
        "262, 6, YCbCr colours",
        "266, 2, bits in reverse order"
    })
    void otherFieldsThatImageJDoesNotKnow(int tag, int value, String name) throws IOException {
        String message = refusal(write(new TiffBytes(3, 2, 8).with(tag, value).file(new byte[6])));
        assertTrue(message.contains("this kind of TIFF (" + name + ") needs Bio-Formats"), message);
    }

    @ParameterizedTest
    @CsvSource({
        "317, 3, the floating-point predictor (3)",
        "259, 34925, LZMA compression",
        "259, 50001, WebP compression"
    })
    void whatBioFormatsDoesNotKnowEitherSaysSo(int tag, int value, String name) throws IOException {
        TiffBytes tiff = new TiffBytes(3, 2, 8).with(259, 8).with(tag, value);
        String message = refusal(write(tiff.file(new byte[6])));
        assertTrue(
                message.contains("(" + name + ") is read neither by ImageJ nor by Bio-Formats as"),
                message);
    }

    @Test
    void lzwOfTheOldStyle() throws IOException {
        TiffBytes tiff = new TiffBytes(3, 2, 8).with(259, 5);
        String message = refusal(write(tiff.file(bytes(0, 1, 8, 28, 0, 0))));
        assertTrue(message.contains("(old-style LZW compression) is read neither"), message);
    }

    @ParameterizedTest
    @CsvSource({"262, 5, CMYK colours", "258, 24, 'values of 24 bits'"})
    void valuesThatBioFormatsMisreadsAreRefused(int tag, int value, String name)
            throws IOException {
        TiffBytes tiff = new TiffBytes(3, 2, 8).with(tag, value);
        String message = refusal(write(tiff.file(new byte[18])));
        assertTrue(message.contains("this kind of TIFF (" + name), message);
        assertTrue(message.contains("neither"), message);
    }

    /** ImageJ reads such a palette for minutes. */
    @Test
    void bmpThatClaimsMillionsOfColours() throws IOException {
        byte[] bmp = new byte[200];
        bmp[0] = 'B';
        bmp[1] = 'M';
        bmp[14] = 40;
        bmp[28] = 8;
        bmp[49] = 0x12;
        Path file = Files.write(folder.resolve("image.bmp"), bmp);
        String message =
                assertThrows(UnreadableFileException.class, () -> ImageFiles.read(file))
                        .getMessage();
        assertTrue(message.contains("its palette claims 301989888 colours"), message);
    }

    @Test
    void pagesOfUnlikeTypeAreNotTakenForSlices() throws IOException {
        byte[] first = new TiffBytes(3, 2, 8).file(new byte[6], new byte[6]);
        // The second page's field 258: twice as many bits.
        for (int i = first.length / 2; i < first.length - 8; i++) {
            if (first[i] == 2 && first[i + 1] == 1 && first[i + 8] == 8) {
                first[i + 8] = 4;
            }
        }
        assertTrue(refusal(write(first)).contains("unsigned values of 4 bits"));
    }

    @Test
    void bigTiffIsNamed() throws IOException {
        ByteBuffer b = ByteBuffer.allocate(16 + 8 + 20 * 5 + 8 + 6).order(ByteOrder.LITTLE_ENDIAN);
        b.put((byte) 'I').put((byte) 'I').putShort((short) 43).putShort((short) 8);
        b.putShort((short) 0).putLong(16).putLong(5);
        int[][] fields = {{256, 3}, {257, 2}, {258, 8}, {273, 132}, {279, 6}};
        for (int[] field : fields) {
            b.putShort((short) field[0]).putShort((short) 3).putLong(1).putLong(field[1]);
        }
        Path file = write(b.array());
        assertTrue(refusal(file).contains("this kind of TIFF (BigTIFF) needs Bio-Formats"));
    }

    @Test
    void dotsPerInchSayNothingOfTheDistanceBetweenSlices() throws IOException {
        TiffBytes tiff = new TiffBytes(3, 2, 8).resolution(254, 2);
        SourceImage image = ImageFiles.read(write(tiff.file(new byte[6], new byte[6]))).source();
        assertEquals(LengthUnit.PIXEL, image.volume().geometry().unit());
        assertArrayEquals(new double[] {1, 1, 1}, image.volume().geometry().spacing());
        assertTrue(
                image.warnings().get(0).contains("(254.0 dots per inch) but no distance between"));
    }

    @ParameterizedTest
    @CsvSource({"254, 2", "100, 3"})
    void oneSliceKeepsItsPixelSizeWithAWarning(double dots, int unit) throws IOException {
        TiffBytes tiff = new TiffBytes(3, 2, 8).resolution(dots, unit);
        Path file = write(tiff.file(new byte[6]));
        SourceImage image = ImageFiles.read(file).source();
        assertArrayEquals(new double[] {.1, .1, 1}, image.volume().geometry().spacing());
        assertTrue(image.warnings().get(0).contains("which may be meant for print"));
        ReadOptions formats = new ReadOptions("", 0, "", ReadOptions.Reader.BIOFORMATS, "");
        SourceImage same = withBioFormats(() -> ImageFiles.read(file, formats).source());
        assertEquals(image.volume().geometry(), same.volume().geometry());
        assertEquals(image.warnings(), same.warnings());
    }

    @Test
    void bioFormatsTakesZOfImageJsFilesInTheirUnit() throws IOException {
        TiffBytes tiff =
                new TiffBytes(3, 2, 8)
                        .with(339, 2)
                        .resolution(2, 1)
                        .description("ImageJ=1.54p\nimages=2\nslices=2\nunit=mm\nspacing=3.0\n");
        Path file = write(tiff.file(new byte[6], new byte[6]));
        SourceImage image = withBioFormats(() -> ImageFiles.read(file).source());
        assertArrayEquals(new double[] {.5, .5, 3}, image.volume().geometry().spacing());
        assertEquals(2, image.volume().geometry().size(2));
    }

    /** Random values written by tifffile; what they are was computed with it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "int8",
                "uint32",
                "float64",
                "jpeg_grey",
                "tiled",
                "zstd",
                "float_predictor3"
            })
    void filesOfTifffile(String name) throws IOException {
        Path file = TestData.require("faults/files/05_tiff/" + name + ".tif");
        assertTrue(refusal(file).contains("this kind of TIFF ("));
        if (!name.equals("float_predictor3")) {
            SourceImage image = withBioFormats(() -> ImageFiles.read(file).source());
            assertEquals(2, image.volume().geometry().size(2));
        }
    }
}
