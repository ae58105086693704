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

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LabelImage;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.open.MaskImage;
import ij.ImagePlus;
import ij.ImageStack;
import ij.io.FileInfo;
import ij.measure.Calibration;
import ij.process.ImageProcessor;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The pixels of an ImageJ image as those of a mask.
 *
 * <ul>
 *   <li>Pixel values count, not how a LUT shows them: with an inverting LUT 255 is inside, though
 *       it is shown black, as ImageJ's own commands for binary images take it.
 *   <li>A palette of greys, as of GIF and indexed PNG files, is resolved; of one of colours the
 *       index is the label, unless black has another than 0.
 *   <li>RGB: what is not black is inside, where all of that is grey or of one colour.
 * </ul>
 */
public final class MaskPixels {

    /** Grey in a JPEG file is not quite grey. */
    private static final int JPEG_CHROMA = 16;

    private static final int LEVELS = 256;

    private final ImagePlus image;
    private final boolean isLossy;
    private final List<String> warnings = new ArrayList<>();

    private MaskPixels(ImagePlus image, boolean isLossy) {
        this.image = image;
        this.isLossy = isLossy;
    }

    /**
     * @param image the mask
     * @param name name of its region where no label is asked for
     * @param channel which channel, from 1, where it has several; 0 = not known
     * @param frame which frame, from 1, where it has several; 0 = not known
     * @return the mask
     * @throws IllegalArgumentException where it cannot be one, with the reason
     */
    public static MaskImage of(ImagePlus image, String name, int channel, int frame) {
        return of(image, name, channel, frame, isJpeg(image));
    }

    public static MaskImage of(
            ImagePlus image, String name, int channel, int frame, boolean lossy) {
        if (image.getWidth() == 0 || image.getHeight() == 0) {
            throw new IllegalArgumentException(
                    "The mask '" + image.getTitle() + "' is empty; is its title right?");
        }
        MaskPixels pixels = new MaskPixels(image, lossy);
        int c = pixels.one("channel", image.getNChannels(), channel);
        int t = pixels.one("frame", image.getNFrames(), frame);
        return new MaskImage(
                name,
                pixels.labels(c, t),
                ImagePlace.of(image).isPresent(),
                lossy,
                pixels.warnings);
    }

    private static boolean isJpeg(ImagePlus image) {
        FileInfo info = image.getOriginalFileInfo();
        return info != null
                && info.fileFormat == FileInfo.GIF_OR_JPG
                && info.fileName != null
                && info.fileName.toLowerCase(Locale.ROOT).matches(".*\\.jpe?g");
    }

    private int one(String what, int there, int wanted) {
        if (there == 1) {
            return 1;
        }
        if (wanted > 0 && wanted <= there) {
            warnings.add(
                    "the mask has "
                            + there
                            + " "
                            + what
                            + "s; its "
                            + what
                            + " "
                            + wanted
                            + " is used, as of the image");
            return wanted;
        }
        throw new IllegalArgumentException(
                "The mask '"
                        + image.getTitle()
                        + "' has "
                        + there
                        + " "
                        + what
                        + "s, and a mask has one. Save the "
                        + what
                        + " that is meant as an image of its own (Image > Duplicate...)");
    }

    private LabelImage labels(int channel, int frame) {
        Geometry geometry = withoutPrintSize(CalibratedGeometry.of(image, new ArrayList<>()));
        int slice = image.getWidth() * image.getHeight();
        ImageStack stack = image.getStack();
        if (image.getType() == ImagePlus.COLOR_RGB && !ImagePlusVolumes.isRgb(image)) {
            return LabelImage.of(geometry, integers(stack, channel, frame, geometry));
        }
        float[] data = new float[geometry.voxels()];
        if (image.getType() == ImagePlus.COLOR_RGB) {
            rgb(stack, channel, frame, data);
            return LabelImage.of(new Volume(geometry, data));
        }
        Calibration calibration = image.getCalibration();
        float[] table = calibration.calibrated() ? calibration.getCTable() : null;
        if (table == null && image.getBitDepth() == 8) {
            table = palette(stack, channel, frame);
        }
        for (int z = 0; z < geometry.size(2); z++) {
            Object pixels = stack.getPixels(image.getStackIndex(channel, z + 1, frame));
            copy(pixels, table, data, z * slice, slice);
        }
        return LabelImage.of(new Volume(geometry, data));
    }

    /** ImageJ keeps whole numbers of 32 bits as it keeps colours. */
    private long[] integers(ImageStack stack, int channel, int frame, Geometry geometry) {
        long[] values = new long[geometry.voxels()];
        int at = 0;
        for (int z = 1; z <= geometry.size(2); z++) {
            for (int v : (int[]) stack.getPixels(image.getStackIndex(channel, z, frame))) {
                values[at++] = v;
            }
        }
        return values;
    }

    /** Dots per inch say how large a picture is printed, nothing of the patient. */
    private Geometry withoutPrintSize(Geometry g) {
        String unit = String.valueOf(image.getCalibration().getUnit()).toLowerCase(Locale.ROOT);
        if (!unit.matches("inch(es)?|in|\"") || g.unit() == LengthUnit.PIXEL) {
            return g;
        }
        return new Geometry(
                new int[] {g.size(0), g.size(1), g.size(2)},
                new double[] {1, 1, 1},
                new double[3],
                g.direction(),
                LengthUnit.PIXEL);
    }

    private static void copy(Object pixels, float[] table, float[] to, int at, int n) {
        if (pixels instanceof float[] floats) {
            System.arraycopy(floats, 0, to, at, n);
        } else if (pixels instanceof short[] shorts) {
            for (int i = 0; i < n; i++) {
                int v = shorts[i] & 0xffff;
                to[at + i] = table == null ? v : table[v];
            }
        } else {
            byte[] bytes = (byte[]) pixels;
            for (int i = 0; i < n; i++) {
                int v = bytes[i] & 0xff;
                to[at + i] = table == null ? v : table[v];
            }
        }
    }

    /** What each pixel value means; null where it means itself. */
    private float[] palette(ImageStack stack, int channel, int frame) {
        ColorModel model = image.getProcessor().getColorModel();
        // A threshold is shown by a lookup table, too.
        boolean thresholded = image.getProcessor().getMinThreshold() != ImageProcessor.NO_THRESHOLD;
        if (thresholded || !(model instanceof IndexColorModel colours)) {
            return null;
        }
        int[] shown = new int[LEVELS];
        boolean grey = true;
        boolean ascending = true;
        boolean descending = true;
        for (int i = 0; i < LEVELS; i++) {
            shown[i] = i < colours.getMapSize() ? colours.getRGB(i) & 0xffffff : 0;
            int level = shown[i] & 0xff;
            grey &= shown[i] == level * 0x010101;
            ascending &= level == i;
            descending &= level == LEVELS - 1 - i;
        }
        if (grey && ascending) {
            return null;
        }
        if (grey && descending) {
            warnings.add(
                    "the mask has an inverting LUT: as in ImageJ, voxels of 255 are inside, which"
                            + " are shown black");
            return null;
        }
        boolean[] used = used(stack, channel, frame);
        return grey ? greys(shown) : colours(shown, used);
    }

    private boolean[] used(ImageStack stack, int channel, int frame) {
        boolean[] used = new boolean[LEVELS];
        for (int z = 1; z <= image.getNSlices(); z++) {
            byte[] pixels = (byte[]) stack.getPixels(image.getStackIndex(channel, z, frame));
            for (byte p : pixels) {
                used[p & 0xff] = true;
            }
        }
        return used;
    }

    private float[] greys(int[] shown) {
        warnings.add("the mask has a palette of greys: the grey that is shown counts");
        float[] table = new float[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            table[i] = shown[i] & 0xff;
        }
        return table;
    }

    private float[] colours(int[] shown, boolean[] used) {
        Set<Integer> notBlack = new HashSet<>();
        boolean black = false;
        for (int i = 0; i < LEVELS; i++) {
            if (used[i] && shown[i] != 0) {
                notBlack.add(shown[i]);
            }
            black |= used[i] && i > 0 && shown[i] == 0;
        }
        if (shown[0] == 0 || !black) {
            warnings.add("the mask has a palette of colours: a colour's number is its label");
            return null;
        }
        if (notBlack.size() > 1) {
            throw severalColours(notBlack.size());
        }
        warnings.add("the mask has a palette of colours: all that is not black is inside");
        float[] table = new float[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            table[i] = shown[i] == 0 ? 0 : LEVELS - 1;
        }
        return table;
    }

    private IllegalArgumentException severalColours(int count) {
        return new IllegalArgumentException(
                "The mask '"
                        + image.getTitle()
                        + "' is a colour image of "
                        + (count > LEVELS ? "many" : String.valueOf(count))
                        + " colours beside black, and nothing tells which is the region. Save it as"
                        + " grey values, one a region (Image > Type > 8-bit)");
    }

    private void rgb(ImageStack stack, int channel, int frame, float[] to) {
        int n = image.getWidth() * image.getHeight();
        Set<Integer> colours = new HashSet<>();
        int any = 0;
        boolean grey = true;
        int previous = 0;
        for (int z = 0; z < image.getNSlices(); z++) {
            int[] pixels = (int[]) stack.getPixels(image.getStackIndex(channel, z + 1, frame));
            for (int i = 0; i < n; i++) {
                int p = pixels[i] & 0xffffff;
                to[z * n + i] = brightness(p);
                if (p == previous) {
                    continue;
                }
                previous = p;
                any |= p;
                grey &= spread(p) <= (isLossy ? JPEG_CHROMA : 0);
                if (p != 0 && colours.size() <= LEVELS) {
                    colours.add(p);
                }
            }
        }
        boolean oneChannel = (any & 0xffff) == 0 || (any & 0xff00ff) == 0 || (any & 0xffff00) == 0;
        if (!grey && !oneChannel && colours.size() > 1) {
            throw severalColours(colours.size());
        }
        warnings.add(
                grey
                        ? "the mask is an RGB image of greys: what is not black is inside"
                        : "the mask is an RGB image of one colour: what is not black is inside");
    }

    private static int brightness(int p) {
        return Math.max(p >> 16 & 0xff, Math.max(p >> 8 & 0xff, p & 0xff));
    }

    private static int spread(int p) {
        int least = Math.min(p >> 16 & 0xff, Math.min(p >> 8 & 0xff, p & 0xff));
        return brightness(p) - least;
    }
}
