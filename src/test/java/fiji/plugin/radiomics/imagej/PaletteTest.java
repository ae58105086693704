/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.imagej;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.opener.ImageFiles;
import fiji.plugin.radiomics.testing.TestData;
import fiji.plugin.radiomics.window.OpenedImages;
import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ByteProcessor;
import ij.process.ImageConverter;
import ij.process.IntProcessor;
import ij.process.LUT;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that are numbers of colours are no intensities. */
class PaletteTest {

    @TempDir private Path folder;

    /** Four pixels of colours 0 to 3. */
    private Path file(String format, int[] rgb) throws IOException {
        int[] all = java.util.Arrays.copyOf(rgb, 256);
        IndexColorModel colours =
                new IndexColorModel(8, 256, all, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
        BufferedImage image = new BufferedImage(4, 1, BufferedImage.TYPE_BYTE_INDEXED, colours);
        image.getRaster().setSamples(0, 0, 4, 1, 0, new int[] {0, 1, 2, 3});
        Path file = folder.resolve("image." + format);
        assertTrue(ImageIO.write(image, format, file.toFile()));
        return file;
    }

    private static float[] read(Path file, String channel) throws IOException {
        return ImageFiles.read(file, ReadOptions.of(channel, 0)).source().volume().data();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gif", "png", "bmp"})
    void greysAreTakenNotTheirNumbers(String format) throws IOException {
        Path file = file(format, new int[] {0xc8c8c8, 0x000000, 0x3c3c3c, 0xffffff});
        SourceImage image = ImageFiles.read(file).source();
        assertArrayEquals(new float[] {200, 0, 60, 255}, image.volume().data());
        assertTrue(image.warnings().stream().anyMatch(w -> w.contains("palette of greys")));
        ImagePlus opened = OpenedImages.open(file, ReadOptions.NONE).image();
        SourceImage again = ImagePlusVolumes.toSourceImage(opened, "", 0);
        assertArrayEquals(image.volume().data(), again.volume().data());
    }

    /** A sorted palette of a file looks like a lookup table that a user chose, and is none. */
    @Test
    void aSmoothPaletteOfAFileIsTaken() throws IOException {
        byte[] greys = new byte[256];
        for (int i = 0; i < 256; i++) {
            greys[i] = (byte) Math.min(255, 2 + i * 5 / 4);
        }
        BufferedImage drawn =
                new BufferedImage(
                        2,
                        2,
                        BufferedImage.TYPE_BYTE_INDEXED,
                        new IndexColorModel(8, 256, greys, greys, greys));
        drawn.getRaster().setPixels(0, 0, 2, 2, new int[] {0, 4, 100, 160});
        Path file = folder.resolve("smooth.gif");
        assertTrue(ImageIO.write(drawn, "gif", file.toFile()));
        float[] values = {2, 7, 127, 202};
        assertArrayEquals(values, ImageFiles.read(file).source().volume().data());
        ImagePlus opened = IJ.openImage("" + file);
        SourceImage taken = ImagePlusVolumes.toSourceImage(opened, "", 0);
        assertArrayEquals(values, taken.volume().data());
        assertTrue(taken.warnings().stream().anyMatch(w -> w.contains("palette of greys")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gif", "png", "bmp"})
    void coloursNeedAChannel(String format) throws IOException {
        Path file = file(format, new int[] {0xff0000, 0x00ff00, 0x0102fa, 0x808080});
        String message =
                assertThrows(IllegalArgumentException.class, () -> read(file, "")).getMessage();
        assertTrue(message.contains("give channel=red, green, blue or luminance"), message);
        assertArrayEquals(new float[] {255, 0, 1, 128}, read(file, "red"));
        assertArrayEquals(new float[] {0, 0, 250, 128}, read(file, "blue"));
        assertEquals(76.245f, read(file, "luminance")[0]);
        // Labels are numbers, whatever their colours.
        float[] labels = ImageFiles.readMask(file, ReadOptions.NONE).source().volume().data();
        assertArrayEquals(new float[] {0, 1, 2, 3}, labels);
    }

    private static ImagePlus ramp() {
        ImagePlus image = IJ.createImage("ramp", "8-bit ramp", 256, 4, 1);
        image.getProcessor().set(0, 0, 77);
        return image;
    }

    /** As ImageJ's Measure: what is seen changes, not the values. */
    @Test
    void aLookupTableOverGreyValuesIsNone() throws IOException {
        ImagePlus image = ramp();
        byte[] ramp = new byte[256];
        byte[] other = new byte[256];
        for (int i = 0; i < 256; i++) {
            ramp[i] = (byte) i;
            other[i] = (byte) (i * i / 256);
        }
        image.setLut(new LUT(ramp, other, other));
        float[] grey = ImagePlusVolumes.toSourceImage(ramp(), "", 0).volume().data();
        assertArrayEquals(grey, ImagePlusVolumes.toSourceImage(image, "", 0).volume().data());
        image.setDisplayRange(100, 200);
        assertArrayEquals(grey, ImagePlusVolumes.toSourceImage(image, "", 0).volume().data());
        Path file = folder.resolve("fire.tif");
        IJ.saveAsTiff(image, file.toString());
        assertArrayEquals(grey, read(file, ""));
    }

    @Test
    void eightBitColourNeedsAChannel() throws IOException {
        ImagePlus rgb = IJ.createImage("rgb", "RGB", 64, 64, 1);
        for (int i = 0; i < 64 * 64; i++) {
            rgb.getProcessor().set(i, i * 4111 & 0xffffff);
        }
        new ImageConverter(rgb).convertRGBtoIndexedColor(256);
        String message =
                assertThrows(
                                IllegalArgumentException.class,
                                () -> ImagePlusVolumes.toSourceImage(rgb, "", 0))
                        .getMessage();
        assertTrue(message.contains("give channel=red"), message);
        assertEquals("luminance", ImagePlusVolumes.shownChannel(rgb));
        float[] red = ImagePlusVolumes.toSourceImage(rgb, "red", 0).volume().data();
        assertEquals(rgb.getProcessor().convertToRGB().getPixel(63, 63) >> 16 & 255, red[4095]);
        Path file = folder.resolve("colour.tif");
        IJ.saveAsTiff(rgb, file.toString());
        assertArrayEquals(red, read(file, "red"));
    }

    @Test
    void wholeNumbersOfThirtyTwoBitsAreNoColours() {
        IntProcessor ip = new IntProcessor(3, 1, new int[] {31111, -5, 70000});
        SourceImage image = ImagePlusVolumes.toSourceImage(new ImagePlus("int", ip), "", 0);
        assertArrayEquals(new float[] {31111, -5, 70000}, image.volume().data());
        assertEquals("", ImagePlusVolumes.shownChannel(new ImagePlus("int", ip)));
        ImagePlus stack = IJ.createImage("stack", "32-bit int ramp", 4, 1, 2);
        stack.setSlice(2);
        ((int[]) stack.getStack().getPixels(2))[3] = 123456;
        assertEquals(123456, ImagePlusVolumes.toSourceImage(stack, "", 0).volume().get(3, 0, 1));
    }

    @Test
    void whatA32BitFloatCannotHoldIsSaid() {
        int[] values = new int[400];
        for (int i = 0; i < values.length; i++) {
            values[i] = 2_000_000_000 + i * 7919 % 50;
        }
        ImagePlus image = new ImagePlus("int", new IntProcessor(20, 20, values));
        String warning = ImagePlusVolumes.toSourceImage(image, "", 0).warnings().get(1);
        assertTrue(warning.contains("rounded here to 32-bit floating point"), warning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"us.png", "g.gif", "palgrey.png"})
    void ultrasoundAsGifAndAsPalettePng(String name) throws IOException {
        Path image = TestData.require("faults/reports/" + name);
        float[] values = read(image, "");
        Path mask = TestData.require("faults/reports/usm.png");
        Mask inside = Mask.nonZero(ImageFiles.readMask(mask, ReadOptions.NONE).source().volume());
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += inside.data()[i] != 0 ? values[i] : 0;
        }
        assertEquals(119.41, sum / inside.count(), .005);
    }

    @Test
    void stackOfGreyPalette() {
        byte[] inverse = new byte[256];
        for (int i = 0; i < 256; i++) {
            inverse[i] = (byte) (255 - i);
        }
        ImageStack stack = new ImageStack(2, 1);
        stack.addSlice(new ByteProcessor(2, 1, new byte[] {1, 2}));
        stack.addSlice(new ByteProcessor(2, 1, new byte[] {3, 4}));
        ImagePlus image = new ImagePlus("s", stack);
        image.setLut(new LUT(inverse, inverse, inverse));
        // An inverting table that a user has laid over grey values changes nothing, as in Measure.
        assertArrayEquals(
                new float[] {1, 2, 3, 4},
                ImagePlusVolumes.toSourceImage(image, "", 0).volume().data());
    }
}
