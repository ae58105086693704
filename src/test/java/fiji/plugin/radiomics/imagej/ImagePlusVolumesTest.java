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
import fiji.plugin.radiomics.image.Box;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.image.Volume;
import ij.IJ;
import ij.ImagePlus;
import ij.VirtualStack;
import ij.measure.Calibration;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImagePlusVolumesTest {

    private static SourceImage convert(ImagePlus image) {
        return ImagePlusVolumes.toSourceImage(image, "", 0);
    }

    private static String refusal(ImagePlus image, String channel, int frame) {
        return assertThrows(
                        IllegalArgumentException.class,
                        () -> ImagePlusVolumes.toSourceImage(image, channel, frame))
                .getMessage();
    }

    @Test
    void pixelsOfEveryType() {
        ImagePlus bytes = new ImagePlus("b", new ByteProcessor(2, 1, new byte[] {1, (byte) 200}));
        assertArrayEquals(new float[] {1, 200}, convert(bytes).volume().data());
        ImagePlus shorts =
                new ImagePlus("s", new ShortProcessor(2, 1, new short[] {1, (short) 60000}, null));
        assertArrayEquals(new float[] {1, 60000}, convert(shorts).volume().data());
        ImagePlus floats =
                new ImagePlus("f", new FloatProcessor(2, 1, new float[] {-1.5f, Float.NaN}));
        assertArrayEquals(new float[] {-1.5f, Float.NaN}, convert(floats).volume().data());
    }

    @Test
    void signed16BitStaysSigned() {
        ImagePlus ct =
                new ImagePlus(
                        "ct",
                        new ShortProcessor(
                                2, 1, new short[] {(short) (32768 - 1024), (short) 32808}, null));
        ct.getCalibration().setSigned16BitCalibration();
        assertArrayEquals(new float[] {-1024, 40}, convert(ct).volume().data());
    }

    @Test
    void calibrationFunctionIsApplied() {
        ImagePlus image = new ImagePlus("i", new ShortProcessor(2, 1, new short[] {0, 1000}, null));
        image.getCalibration()
                .setFunction(Calibration.STRAIGHT_LINE, new double[] {-1024, 1}, "HU");
        SourceImage source = convert(image);
        assertArrayEquals(new float[] {-1024, -24}, source.volume().data());
        assertEquals("HU", source.intensityUnit());
        image.getCalibration()
                .setFunction(Calibration.POLY2, new double[] {1, 0.5, 0.001}, "Gray Value");
        assertEquals(1501, convert(image).volume().data()[1], 1e-3);
        ImagePlus density = new ImagePlus("d", new ByteProcessor(1, 1, new byte[] {100}));
        density.getCalibration().setFunction(Calibration.UNCALIBRATED_OD, null, "OD");
        assertEquals(
                density.getCalibration().getCValue(100), convert(density).volume().data()[0], 1e-6);
    }

    @Test
    void rgbNeedsAChannel() {
        ImagePlus rgb = new ImagePlus("rgb", new ColorProcessor(1, 1, new int[] {0x0a1e50}));
        String message = refusal(rgb, "", 0);
        assertTrue(message.contains("channel=red, green, blue or luminance"), message);
        assertTrue(refusal(rgb, "2", 0).contains("channel=2"));
        assertEquals(10, ImagePlusVolumes.toSourceImage(rgb, "Red", 0).volume().data()[0]);
        assertEquals(30, ImagePlusVolumes.toSourceImage(rgb, "green", 0).volume().data()[0]);
        assertEquals(80, ImagePlusVolumes.toSourceImage(rgb, "blue", 0).volume().data()[0]);
        assertEquals(
                0.299 * 10 + 0.587 * 30 + 0.114 * 80,
                ImagePlusVolumes.toSourceImage(rgb, "luminance", 0).volume().data()[0],
                1e-5);
    }

    @Test
    void hyperstackNeedsChannelAndFrame() {
        ImagePlus hyper = IJ.createHyperStack("h", 3, 2, 2, 4, 3, 16);
        for (int i = 1; i <= 24; i++) {
            hyper.getStack().getProcessor(i).set(0, i);
        }
        assertTrue(refusal(hyper, "", 1).contains("2 channels; give channel=1 to 2"));
        assertTrue(refusal(hyper, "1", 0).contains("3 frames; give frame=1 to 3"));
        assertTrue(refusal(hyper, "3", 1).contains("channels 1 to 2"));
        assertTrue(refusal(hyper, "1", 4).contains("frames 1 to 3"));
        SourceImage source = ImagePlusVolumes.toSourceImage(hyper, "2", 3);
        Volume v = source.volume();
        assertEquals(4, v.geometry().size(2));
        for (int z = 0; z < 4; z++) {
            assertEquals(hyper.getStackIndex(2, z + 1, 3), v.get(0, 0, z));
        }
    }

    @Test
    void framesThatMayBeSlicesAreSaid() {
        ImagePlus movie = IJ.createHyperStack("m", 3, 2, 1, 1, 7, 8);
        assertTrue(refusal(movie, "", 0).contains("Image > Properties"));
    }

    @Test
    void virtualStack() {
        VirtualStack stack =
                new VirtualStack(3, 2, null, null) {
                    @Override
                    public ImageProcessor getProcessor(int n) {
                        ShortProcessor p = new ShortProcessor(3, 2);
                        p.setValue(100 * n);
                        p.fill();
                        return p;
                    }

                    @Override
                    public Object getPixels(int n) {
                        return getProcessor(n).getPixels();
                    }

                    @Override
                    public int getSize() {
                        return 4;
                    }
                };
        Volume v = convert(new ImagePlus("v", stack)).volume();
        assertEquals(4, v.geometry().size(2));
        assertEquals(300, v.get(2, 1, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "mm, 0.8",
        "cm, 8",
        "m, 800",
        "um, 0.0008",
        "\u00b5m, 0.0008",
        "\u03bcm, 0.0008",
        "microns, 0.0008",
        "nm, 0.0000008",
        "inch, 20.32",
        "inches, 20.32"
    })
    void lengthsBecomeMillimetres(String unit, double expected) {
        ImagePlus image = IJ.createImage("i", 3, 2, 2, 8);
        Calibration c = image.getCalibration();
        c.pixelWidth = 0.8;
        c.pixelHeight = 0.8;
        c.pixelDepth = 0.8;
        c.setUnit(unit);
        Geometry g = convert(image).volume().geometry();
        assertEquals(expected, g.spacing(0));
        assertEquals(expected, g.spacing(2));
        assertEquals(LengthUnit.MILLIMETRE, g.unit());
    }

    @Test
    void unknownUnitStaysInPixelsWithAWarning() {
        SourceImage source = convert(IJ.createImage("i", 3, 2, 2, 8));
        assertEquals(LengthUnit.PIXEL, source.volume().geometry().unit());
        assertTrue(source.warnings().get(0).contains("'pixel'"));
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "NaN"})
    void depthThatIsNotPositiveIsRefusedByAxis(double depth) {
        ImagePlus image = IJ.createImage("i", 3, 2, 2, 8);
        image.getCalibration().setUnit("mm");
        image.getCalibration().pixelDepth = depth;
        assertTrue(refusal(image, "", 0).startsWith("Voxel spacing along z is "));
        ImagePlus single = IJ.createImage("i", 3, 2, 1, 8);
        single.getCalibration().setUnit("mm");
        single.getCalibration().pixelDepth = depth;
        assertEquals(1, convert(single).volume().geometry().spacing(2));
    }

    @Test
    void thereAndBack() {
        Volume v = convert(ExampleData.create()).volume();
        ImagePlus image = ImagePlusVolumes.toImagePlus(v, "copy");
        Volume again = convert(image).volume();
        assertArrayEquals(v.data(), again.data());
        assertEquals(v.geometry(), again.geometry());
    }

    @Test
    void pixelsAreThoseOfTheMoment() {
        ImagePlus image = IJ.createImage("i", 3, 2, 1, 8);
        assertEquals(0, convert(image).volume().data()[0]);
        image.getProcessor().set(0, 7);
        assertEquals(7, convert(image).volume().data()[0]);
    }

    /** Only the slices that a box lies in are opened, and only its voxels are converted. */
    @Test
    void ofAVirtualStackOnlyTheSlicesOfTheBoxAreOpened() {
        Set<Integer> opened = new TreeSet<>();
        VirtualStack stack =
                new VirtualStack(5, 4, null, "") {
                    @Override
                    public Object getPixels(int n) {
                        opened.add(n);
                        short[] pixels = new short[20];
                        for (int i = 0; i < 20; i++) {
                            pixels[i] = (short) (100 * n + i);
                        }
                        return pixels;
                    }

                    @Override
                    public ImageProcessor getProcessor(int n) {
                        return new ShortProcessor(5, 4, (short[]) getPixels(n), null);
                    }
                };
        for (int z = 1; z <= 9; z++) {
            stack.addSlice("" + z);
        }
        ImagePlus image = new ImagePlus("virtual", stack);
        image.getCalibration()
                .setFunction(Calibration.STRAIGHT_LINE, new double[] {-1000, 1}, "HU");
        SourceImage source = convert(image);
        opened.clear();
        Box box = new Box(1, 2, 4, 3, 3, 5);
        Volume part = source.voxels().read(box);
        assertEquals(Set.of(5, 6), opened);
        assertArrayEquals(source.volume().read(box).data(), part.data());
        assertEquals(500 + 11 - 1000, part.get(0, 0, 0));
    }
}
