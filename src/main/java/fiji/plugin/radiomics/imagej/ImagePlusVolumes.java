package fiji.plugin.radiomics.imagej;

import fiji.plugin.radiomics.extract.ImageOrigin;
import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.process.ByteProcessor;
import ij.process.FloatProcessor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * ImageJ images as volumes and back. Voxels are read slice by slice at the moment of the call, so
 * that virtual stacks work; calibration functions are applied (HU).
 */
public final class ImagePlusVolumes {

    private static final String LUMINANCE = "luminance";
    private static final List<String> RGB = List.of("red", "green", "blue", LUMINANCE);

    private ImagePlusVolumes() {}

    /**
     * @param image 8, 16 or 32 bit or RGB; single, stack or hyperstack
     * @param channel number of the channel from 1, or of RGB {@code red}, {@code green}, {@code
     *     blue} or {@code luminance} (0.299 R + 0.587 G + 0.114 B); empty where there is one only
     * @param frame number of the time point from 1; 0 where there is one only
     * @return the volume with spacing in mm where the unit is known, else in pixels with a warning
     * @throws IllegalArgumentException where a choice is missing or out of range, listing what
     *     there is; where the spacing is not positive, naming the axis
     */
    public static SourceImage toSourceImage(ImagePlus image, String channel, int frame) {
        if (image.getWidth() == 0 || image.getHeight() == 0) {
            throw new IllegalArgumentException(
                    "The image '" + image.getTitle() + "' is empty; is its title right?");
        }
        boolean rgb = image.getType() == ImagePlus.COLOR_RGB;
        int c = rgb ? 1 : channelNumber(image, channel);
        String colour = rgb ? colour(image, channel) : "";
        int t = frameNumber(image, frame);
        List<String> warnings = new ArrayList<>();
        Geometry geometry = CalibratedGeometry.of(image, warnings);
        Calibration calibration = image.getCalibration();
        float[] table = calibration.calibrated() ? calibration.getCTable() : null;
        ImageStack stack = image.getStack();
        int slice = image.getWidth() * image.getHeight();
        float[] data = new float[geometry.voxels()];
        for (int z = 0; z < geometry.size(2); z++) {
            int index = image.getStackIndex(c, z + 1, t);
            copy(stack.getPixels(index), colour, table, data, z * slice, slice);
        }
        if (table != null && image.getBitDepth() == 32) {
            warnings.add("a calibration function of a 32-bit image is not applied, as in ImageJ");
        }
        String unit = calibration.getValueUnit();
        // Values of 32 bits need no function to be in a unit.
        boolean inUnits = calibration.calibrated() || image.getBitDepth() == 32;
        boolean named = inUnits && !unit.equalsIgnoreCase("Gray Value");
        return new SourceImage(
                image.getTitle(),
                new Volume(geometry, data),
                named ? unit : "",
                origin(image, rgb ? colour : String.valueOf(c), t),
                warnings);
    }

    /** Channel and frame where there are several; of a file that had several, the one opened. */
    private static ImageOrigin origin(ImagePlus image, String channel, int frame) {
        boolean channels = image.getNChannels() > 1 || image.getType() == ImagePlus.COLOR_RGB;
        return new ImageOrigin(
                        "",
                        "",
                        channels ? channel : "",
                        image.getNFrames() > 1 ? String.valueOf(frame) : "")
                .or(ImageOrigins.of(image));
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
            c = Integer.parseInt(channel);
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

    private static String colour(ImagePlus image, String channel) {
        String colour = channel.toLowerCase(Locale.ROOT);
        if (!RGB.contains(colour)) {
            throw new IllegalArgumentException(
                    (channel.isEmpty() ? "" : "channel=" + channel + ": ")
                            + "'"
                            + image.getTitle()
                            + "' is an RGB image; give channel=red, green, blue or luminance");
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

    private static void copy(
            Object pixels, String colour, float[] table, float[] to, int at, int n) {
        if (pixels instanceof float[] floats) {
            System.arraycopy(floats, 0, to, at, n);
        } else if (pixels instanceof short[] shorts) {
            for (int i = 0; i < n; i++) {
                int v = shorts[i] & 0xffff;
                to[at + i] = table == null ? v : table[v];
            }
        } else if (pixels instanceof byte[] bytes) {
            for (int i = 0; i < n; i++) {
                int v = bytes[i] & 0xff;
                to[at + i] = table == null ? v : table[v];
            }
        } else {
            rgb((int[]) pixels, colour, to, at, n);
        }
    }

    private static void rgb(int[] pixels, String colour, float[] to, int at, int n) {
        for (int i = 0; i < n; i++) {
            int r = pixels[i] >> 16 & 0xff;
            int g = pixels[i] >> 8 & 0xff;
            int b = pixels[i] & 0xff;
            to[at + i] =
                    switch (colour) {
                        case "red" -> r;
                        case "green" -> g;
                        case "blue" -> b;
                        default -> (float) (0.299 * r + 0.587 * g + 0.114 * b);
                    };
        }
    }

    /** Channel, slice and frame shown, from 1. ImageJ's getZ() is right for hyperstacks only. */
    static int[] shown(ImagePlus image) {
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
        if (image.getType() == ImagePlus.COLOR_RGB) {
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
