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

import fiji.plugin.radiomics.RegularFile;
import ij.ImagePlus;
import ij.io.FileInfo;
import ij.process.ImageProcessor;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The colours that the values of an 8-bit image are numbers of. A lookup table that a user lays
 * over grey values, such as Fire, is none: it changes what is seen, not what is measured, and
 * ImageJ's Measure ignores it, too.
 */
public final class Palette {

    private final byte[] reds;
    private final byte[] greens;
    private final byte[] blues;

    private Palette(byte[] reds, byte[] greens, byte[] blues) {
        this.reds = reds;
        this.greens = greens;
        this.blues = blues;
    }

    /**
     * @param colours rows of red, green and blue
     * @return the palette; null where each number is its own grey value
     */
    public static Palette of(byte[][] colours) {
        Palette palette = new Palette(colours[0], colours[1], colours[2]);
        return palette.isIdentity() ? null : palette;
    }

    /**
     * The palette of an image that a file gave it: of GIF, PNG, BMP, of TIFF that others than
     * ImageJ wrote, and of ImageJ's own 8-bit Color.
     *
     * @param image an image
     * @param untouched whether nobody can have laid another lookup table over it since it was read
     * @return null where its values are no numbers of colours
     */
    public static Palette of(ImagePlus image, boolean untouched) {
        ImageProcessor ip = image.getProcessor();
        ColorModel model = image.getBitDepth() == 8 && ip != null ? ip.getColorModel() : null;
        if (!(model instanceof IndexColorModel colours)) {
            return null;
        }
        boolean eightBitColour = image.getType() == ImagePlus.COLOR_256;
        boolean data =
                eightBitColour
                        || isOfFile(image.getOriginalFileInfo())
                                && (untouched
                                        || !ip.isPseudoColorLut() && !ip.isInvertedLut()
                                        || isThatOfFile(image, colours));
        if (!data) {
            return null;
        }
        return of(rows(colours));
    }

    private static boolean isOfFile(FileInfo file) {
        if (file == null) {
            return false;
        }
        return switch (file.fileFormat) {
            case FileInfo.GIF_OR_JPG, FileInfo.IMAGEIO, FileInfo.BMP -> true;
            case FileInfo.TIFF ->
                    file.lutSize > 0
                            && (file.description == null
                                    || !file.description.startsWith("ImageJ="));
            default -> false;
        };
    }

    /**
     * A sorted palette looks like a lookup table that a user chose; the file tells them apart. It
     * is read again, unless the table is the one that images without a palette have.
     */
    private static boolean isThatOfFile(ImagePlus image, IndexColorModel colours) {
        FileInfo file = image.getOriginalFileInfo();
        boolean isRamp = of(rows(colours)) == null;
        if (file.directory == null || file.fileName == null || isRamp) {
            return false;
        }
        Path path = Path.of(file.directory, file.fileName);
        try {
            RegularFile.require(path);
        } catch (IOException e) {
            return false;
        }
        return ImageJOpener.open(path)
                .filter(again -> again.getBitDepth() == image.getBitDepth())
                .map(again -> again.getProcessor().getColorModel())
                .filter(IndexColorModel.class::isInstance)
                .map(own -> Arrays.deepEquals(rows(colours), rows((IndexColorModel) own)))
                .orElse(false);
    }

    private static byte[][] rows(IndexColorModel colours) {
        byte[][] rows = new byte[3][colours.getMapSize()];
        colours.getReds(rows[0]);
        colours.getGreens(rows[1]);
        colours.getBlues(rows[2]);
        return rows;
    }

    private boolean isIdentity() {
        boolean identity = isGrey();
        for (int i = 0; i < reds.length; i++) {
            identity &= (reds[i] & 0xff) == i;
        }
        return identity;
    }

    /**
     * @return whether all colours are greys
     */
    public boolean isGrey() {
        for (int i = 0; i < reds.length; i++) {
            if (reds[i] != greens[i] || greens[i] != blues[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * @param index number of a colour
     * @return it as 0xRRGGBB; black where the palette has none of that number
     */
    int rgb(int index) {
        if (index < 0 || index >= reds.length) {
            return 0;
        }
        return (reds[index] & 0xff) << 16 | (greens[index] & 0xff) << 8 | blues[index] & 0xff;
    }

    /**
     * @return the value of each number as a grey value
     */
    float[] greys() {
        float[] greys = new float[256];
        for (int i = 0; i < greys.length; i++) {
            greys[i] = rgb(i) & 0xff;
        }
        return greys;
    }

    /**
     * Puts greys or colours in the place of their numbers.
     *
     * @param values numbers; receives the values
     * @param channel {@code red}, {@code green}, {@code blue} or {@code luminance}; of greys none
     * @param name the image's, for messages
     * @param warnings takes a sentence
     * @throws IllegalArgumentException where the palette is of colours and none is chosen
     */
    public void apply(float[] values, String channel, String name, List<String> warnings) {
        String colour = isGrey() ? "red" : ImagePlusVolumes.colour(name, channel);
        warnings.add(warning(colour));
        for (int i = 0; i < values.length; i++) {
            values[i] = ImagePlusVolumes.component(rgb((int) values[i]), colour);
        }
    }

    /**
     * @param colour the one taken, of a palette of colours
     * @return what the user should know
     */
    String warning(String colour) {
        return isGrey()
                ? "the image has a palette of greys: the greys are taken, not their numbers"
                : "the image has a palette of colours: their " + colour + " is taken";
    }

    /**
     * @param colours rows of red, green and blue, of 16 bits
     * @return the palette in 8 bits
     */
    public static Palette ofShorts(short[][] colours) {
        byte[][] bytes = new byte[3][colours[0].length];
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < bytes[c].length; i++) {
                bytes[c][i] = (byte) (colours[c][i] >> 8);
            }
        }
        return of(bytes);
    }
}
