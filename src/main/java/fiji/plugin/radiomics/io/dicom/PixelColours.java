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

import fiji.plugin.radiomics.io.UnreadableFileException;
import fiji.plugin.radiomics.io.jpeg.JpegColours;
import java.util.Set;

/**
 * What the values of a pixel mean (PhotometricInterpretation, PS3.3 C.7.6.3.1.2): an intensity, the
 * number of a colour in a palette, or red, green and blue, perhaps as luminance and two
 * differences.
 *
 * @param kind the standard's term
 * @param samples values of a pixel
 * @param planar whether all of one sample come before all of the next
 */
record PixelColours(String kind, int samples, boolean planar) {

    /** One value a pixel, an intensity. */
    static final PixelColours GREY = new PixelColours("", 1, false);

    private static final String PALETTE = "PALETTE COLOR";
    private static final String HALVED = "YBR_FULL_422";
    private static final Set<String> OF_THREE =
            Set.of(
                    "RGB",
                    "YBR_FULL",
                    HALVED,
                    "YBR_RCT",
                    "YBR_ICT",
                    "YBR_PARTIAL_422",
                    "YBR_PARTIAL_420");

    /**
     * @param d an image
     * @return what its values mean
     * @throws UnreadableFileException where it is something that is not read, by name
     */
    static PixelColours of(DataSet d) throws UnreadableFileException {
        int samples = d.integer(Tag.SAMPLES_PER_PIXEL, 1);
        String kind = d.string(Tag.PHOTOMETRIC_INTERPRETATION);
        if (samples == 1 && (kind.isEmpty() || kind.startsWith("MONOCHROME"))) {
            return GREY;
        }
        boolean palette = samples == 1 && kind.equals(PALETTE);
        if (!palette && !(samples == 3 && OF_THREE.contains(kind))) {
            throw new UnreadableFileException(
                    d.file(),
                    "its colours ("
                            + (kind.isEmpty() ? "of no kind" : kind)
                            + ", "
                            + samples
                            + (samples == 1 ? " sample" : " samples")
                            + " a pixel) are not read",
                    "Save it as grey values or as RGB");
        }
        boolean planar = samples > 1 && d.integer(Tag.PLANAR_CONFIGURATION, 0) == 1;
        return new PixelColours(kind, samples, planar);
    }

    boolean isGrey() {
        return kind.isEmpty();
    }

    boolean isPalette() {
        return kind.equals(PALETTE);
    }

    /** Values of a pixel in pixel data that are not compressed, where colours may be halved. */
    int storedSamples() {
        return kind.equals(HALVED) ? 2 : samples;
    }

    /** Whether pixels that are not compressed share their colours in pairs: Y Y Cb Cr. */
    boolean isHalved() {
        return kind.equals(HALVED);
    }

    /**
     * @param told what the code of the pixels says, which counts more than what the header says
     * @return whether values are luminance and colour differences once they are decoded
     */
    boolean isLuminanceFirst(JpegColours told) {
        return switch (told) {
            case RGB -> false;
            case LUMINANCE -> true;
            // A decoder of JPEG 2000 has undone its own (RCT and ICT).
            case UNTOLD -> kind.startsWith("YBR_FULL") || kind.startsWith("YBR_PARTIAL");
        };
    }

    /**
     * @param told what the code of the pixels says
     * @param lossy whether the code is of a process that mostly holds luminance first
     * @return what the user should know of the colours; empty where code and header agree
     */
    String note(JpegColours told, boolean lossy) {
        if (samples != 3) {
            return "";
        }
        boolean declared = isLuminanceFirst(JpegColours.UNTOLD);
        if (told == JpegColours.RGB && declared) {
            return "its JPEG pixels are RGB, though its header says "
                    + kind
                    + ": they are RGB here";
        }
        if (told == JpegColours.LUMINANCE && !declared) {
            return "its JPEG pixels are luminance and colour differences, though its header says "
                    + kind
                    + ": they are converted to RGB";
        }
        return told == JpegColours.UNTOLD && !declared && lossy
                ? "its JPEG data do not say whether they are RGB or luminance and colour"
                        + " differences: RGB is assumed, as the header states"
                : "";
    }
}
