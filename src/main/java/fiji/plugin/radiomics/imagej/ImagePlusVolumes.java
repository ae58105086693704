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

import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.parameter.DecimalText;
import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.process.ByteProcessor;
import ij.process.FloatProcessor;
import ij.process.IntProcessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * ImageJ images as volumes and back. Voxels are read at the moment when they are asked for, slice
 * by slice, so that virtual stacks work; calibration functions are applied (HU).
 */
public final class ImagePlusVolumes {

    private static final String LUMINANCE = "luminance";
    private static final List<String> RGB = List.of("red", "green", "blue", LUMINANCE);

    private ImagePlusVolumes() {}

    /**
     * @param image 8, 16 or 32 bit or RGB; single, stack or hyperstack. Where 8-bit values are
     *     numbers of colours (GIF, 8-bit Color), the image is read as RGB, or as its greys
     * @param channel number of the channel from 1, or of colours {@code red}, {@code green}, {@code
     *     blue} or {@code luminance} (0.299 R + 0.587 G + 0.114 B); empty where there is one only
     * @param frame number of the time point from 1; 0 where there is one only
     * @return the volume with spacing in mm where the unit is known, else in pixels with a warning
     * @throws IllegalArgumentException where a choice is missing or out of range, listing what
     *     there is; where the spacing is not positive, naming the axis
     */
    public static SourceImage toSourceImage(ImagePlus image, String channel, int frame) {
        return read(image, channel, frame, Meaning.OPEN_IMAGE);
    }

    /**
     * A mask or label image, whose values are labels: numbers of colours stay numbers, but those of
     * a palette of greys are the greys.
     *
     * @param image as for {@link #toSourceImage}
     * @param channel as for {@link #toSourceImage}
     * @param frame as for {@link #toSourceImage}
     * @return the mask
     * @throws IllegalArgumentException as {@link #toSourceImage}
     */
    public static SourceImage toLabels(ImagePlus image, String channel, int frame) {
        return read(image, channel, frame, Meaning.LABELS);
    }

    /** What 8-bit values with a colour lookup table are. */
    public enum Meaning {
        /** As ImageJ shows the image: the user may have laid a lookup table over grey values. */
        OPEN_IMAGE,
        /** Just read from a file: the palette is the file's own. */
        FILE,
        /** Labels, whatever their colours. */
        LABELS
    }

    public static SourceImage read(ImagePlus image, String channel, int frame, Meaning meaning) {
        if (image.getWidth() == 0 || image.getHeight() == 0) {
            throw new IllegalArgumentException(
                    "The image '" + image.getTitle() + "' is empty; is its title right?");
        }
        Palette palette = palette(image, meaning);
        boolean named = isRgb(image) || palette != null && !palette.isGrey();
        int c = named ? 1 : channelNumber(image, channel);
        String colour = named ? colour(image.getTitle(), channel) : "";
        int t = frameNumber(image, frame);
        List<String> warnings = new ArrayList<>();
        Geometry geometry = CalibratedGeometry.of(image, warnings);
        Calibration calibration = image.getCalibration();
        float[] table = calibration.calibrated() ? calibration.getCTable() : null;
        if (palette != null) {
            warnings.add(palette.warning(colour));
            table = palette.isGrey() ? palette.greys() : null;
        }
        StackVoxels voxels =
                new StackVoxels(image, c, t, geometry, table, named ? palette : null, colour);
        voxels.roundingLoss().ifPresent(warnings::add);
        if (table != null && image.getBitDepth() == 32) {
            warnings.add("a calibration function of a 32-bit image is not applied, as in ImageJ");
        }
        return new SourceImage(image.getTitle(), voxels, unit(image), warnings);
    }

    private static String unit(ImagePlus image) {
        Calibration calibration = image.getCalibration();
        String unit = calibration.getValueUnit();
        // Values of 32 bits need no function to be in a unit.
        boolean inUnits = calibration.calibrated() || image.getBitDepth() == 32;
        return inUnits && !unit.equalsIgnoreCase("Gray Value") ? unit : "";
    }

    /**
     * @param image an image
     * @return whether it is of colours, not of whole numbers of 32 bits, which ImageJ keeps alike
     */
    public static boolean isRgb(ImagePlus image) {
        return image.getType() == ImagePlus.COLOR_RGB
                && !(image.getProcessor() instanceof IntProcessor);
    }

    private static Palette palette(ImagePlus image, Meaning meaning) {
        Palette palette = Palette.of(image, meaning != Meaning.OPEN_IMAGE);
        boolean kept = palette == null || meaning != Meaning.LABELS || palette.isGrey();
        return kept ? palette : null;
    }

    /**
     * @param image an image
     * @return the grid of each of its channels and frames, in mm where the unit is known
     * @throws IllegalArgumentException where the spacing is not positive, naming the axis
     */
    public static Geometry grid(ImagePlus image) {
        return CalibratedGeometry.of(image, new ArrayList<>());
    }

    private static int channelNumber(ImagePlus image, String channel) {
        int channels = image.getNChannels();
        if (channel.isEmpty()) {
            if (channels > 1) {
                throw new IllegalArgumentException(
                        "The image has " + channels + " channels; give channel=1 to " + channels);
            }
            return 1;
        }
        int c;
        try {
            c = DecimalText.wholeNumber(channel);
        } catch (NumberFormatException e) {
            c = 0;
        }
        if (c < 1 || c > channels) {
            throw new IllegalArgumentException(
                    "channel="
                            + channel
                            + ": the image has "
                            + (channels == 1 ? "one channel, 1" : "channels 1 to " + channels));
        }
        return c;
    }

    static String colour(String name, String channel) {
        String colour = channel.toLowerCase(Locale.ROOT);
        if (!RGB.contains(colour)) {
            throw new IllegalArgumentException(
                    (channel.isEmpty() ? "" : "channel=" + channel + ": ")
                            + "'"
                            + name
                            + "' is a colour image; give channel=red, green, blue or luminance");
        }
        return colour;
    }

    private static int frameNumber(ImagePlus image, int frame) {
        int frames = image.getNFrames();
        if (frame == 0 && frames > 1) {
            throw new IllegalArgumentException(
                    "The image has "
                            + frames
                            + " frames; give frame=1 to "
                            + frames
                            + (image.getNSlices() == 1
                                    ? ", or make them slices in Image > Properties..."
                                    : ""));
        }
        if (frame < 0 || frame > frames) {
            throw new IllegalArgumentException(
                    "frame=" + frame + ": the image has frames 1 to " + frames);
        }
        return Math.max(1, frame);
    }

    /** One component of 0xRRGGBB. */
    static float component(int rgb, String colour) {
        int r = rgb >> 16 & 0xff;
        int g = rgb >> 8 & 0xff;
        int b = rgb & 0xff;
        return switch (colour) {
            case "red" -> r;
            case "green" -> g;
            case "blue" -> b;
            default -> (float) (0.299 * r + 0.587 * g + 0.114 * b);
        };
    }

    /** Channel, slice and frame shown, from 1. ImageJ's getZ() is right for hyperstacks only. */
    public static int[] shown(ImagePlus image) {
        return image.convertIndexToPosition(image.getCurrentSlice());
    }

    /**
     * @param image an image
     * @return the number of the frame that is shown, or empty where there is no choice
     */
    public static String shownFrame(ImagePlus image) {
        return image.getNFrames() > 1 ? String.valueOf(shown(image)[2]) : "";
    }

    /**
     * @param image an image
     * @return the number of the channel that is shown, or empty where there is no choice
     */
    public static String shownChannel(ImagePlus image) {
        Palette palette = palette(image, Meaning.OPEN_IMAGE);
        if (isRgb(image) || palette != null && !palette.isGrey()) {
            return LUMINANCE;
        }
        return image.getNChannels() > 1 ? String.valueOf(shown(image)[0]) : "";
    }

    /**
     * @param volume a volume
     * @param title the image's title
     * @return a 32-bit stack with its spacing; not shown
     */
    public static ImagePlus toImagePlus(Volume volume, String title) {
        Geometry g = volume.geometry();
        int slice = g.size(0) * g.size(1);
        ImageStack stack = new ImageStack(g.size(0), g.size(1));
        for (int z = 0; z < g.size(2); z++) {
            float[] pixels = new float[slice];
            System.arraycopy(volume.data(), z * slice, pixels, 0, slice);
            stack.addSlice("", new FloatProcessor(g.size(0), g.size(1), pixels));
        }
        ImagePlus image = new ImagePlus(title, stack);
        CalibratedGeometry.set(image, g);
        image.resetDisplayRange();
        return image;
    }

    /**
     * @param mask a mask
     * @param title the image's title
     * @return an 8-bit stack, 255 inside and 0 outside; not shown
     */
    public static ImagePlus toImagePlus(Mask mask, String title) {
        Geometry g = mask.geometry();
        int slice = g.size(0) * g.size(1);
        ImageStack stack = new ImageStack(g.size(0), g.size(1));
        for (int z = 0; z < g.size(2); z++) {
            byte[] pixels = new byte[slice];
            for (int i = 0; i < slice; i++) {
                pixels[i] = (byte) -mask.data()[z * slice + i];
            }
            stack.addSlice("", new ByteProcessor(g.size(0), g.size(1), pixels));
        }
        ImagePlus image = new ImagePlus(title, stack);
        CalibratedGeometry.set(image, g);
        return image;
    }
}
