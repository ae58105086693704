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
import fiji.plugin.radiomics.image.LengthUnit;
import ij.ImagePlus;
import ij.measure.Calibration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The place of an image in the patient: its grid with origin and direction, kept in a property of
 * the ImagePlus, since ImageJ's calibration knows spacing only. ImageJ copies it into duplicates
 * and saves it in TIFF files. It is believed as long as size and spacing are what they were: a
 * crop, a substack or a new scale makes an image without a place. So does a flip, a rotation or a
 * reversed stack, which keep both: the image's {@linkplain StackMoments moments} tell.
 */
public final class ImagePlace {

    private static final String KEY = "radiomics.place";
    private static final String MOMENTS_KEY = "radiomics.moments";
    private static final String FRAME_KEY = "radiomics.frame-of-reference";
    private static final String SERIES_KEY = "radiomics.series";
    private static final int NUMBERS = 3 + 3 + 3 + 9;

    /** Calibrations in TIFF files and dialogs are rounded. */
    private static final double ROUNDING = 1e-5;

    private ImagePlace() {}

    /**
     * Keeps a grid with an image. The calibration is left alone.
     *
     * @param image an image of the grid's size
     * @param grid its grid; one in pixels has no place, and an earlier place is removed
     */
    public static void set(ImagePlus image, Geometry grid) {
        if (grid.unit() != LengthUnit.MILLIMETRE) {
            remove(image);
            return;
        }
        double[] size = {grid.size(0), grid.size(1), grid.size(2)};
        image.setProp(
                KEY,
                Stream.of(size, grid.spacing(), grid.origin(), grid.direction())
                        .flatMapToDouble(DoubleStream::of)
                        .mapToObj(Double::toString)
                        .collect(Collectors.joining(" ")));
        image.setProp(MOMENTS_KEY, StackMoments.of(image).toString());
    }

    public static void remove(ImagePlus image) {
        image.setProp(KEY, (String) null);
        image.setProp(MOMENTS_KEY, (String) null);
    }

    /**
     * @param image an image
     * @return its grid in LPS axes and mm; empty where it has none, or is not as it was any more
     */
    public static Optional<Geometry> of(ImagePlus image) {
        String text = image.getProp(KEY);
        if (text == null) {
            return Optional.empty();
        }
        try {
            double[] v =
                    Arrays.stream(text.trim().split(" "))
                            .mapToDouble(Double::parseDouble)
                            .toArray();
            if (v.length != NUMBERS) {
                return Optional.empty();
            }
            Geometry grid =
                    new Geometry(
                            new int[] {(int) v[0], (int) v[1], (int) v[2]},
                            Arrays.copyOfRange(v, 3, 6),
                            Arrays.copyOfRange(v, 6, 9),
                            Arrays.copyOfRange(v, 9, NUMBERS),
                            LengthUnit.MILLIMETRE);
            boolean asItWas = fits(image, grid) && !isTurned(image);
            return asItWas ? Optional.of(grid) : Optional.empty();
        } catch (IllegalArgumentException e) {
            // Somebody else's property, or one that was edited.
            return Optional.empty();
        }
    }

    /**
     * @param image an image
     * @return whether it had a place and was flipped, rotated or reversed since
     */
    static boolean isTurned(ImagePlus image) {
        String text = image.getProp(MOMENTS_KEY);
        StackMoments then = text == null ? null : StackMoments.parse(text);
        return then != null && StackMoments.of(image).areTurned(then);
    }

    /**
     * @param image an image
     * @param uid the FrameOfReferenceUID of its space; empty where it is not known
     */
    public static void setFrameOfReference(ImagePlus image, String uid) {
        image.setProp(FRAME_KEY, uid.isEmpty() ? null : uid);
    }

    /**
     * @param image an image
     * @return the FrameOfReferenceUID of its space; empty where it is not known
     */
    public static String frameOfReference(ImagePlus image) {
        String uid = image.getProp(FRAME_KEY);
        return uid == null ? "" : uid.trim();
    }

    /**
     * @param image an image
     * @param uid the SeriesInstanceUID of its series; empty where it is not known
     */
    public static void setSeries(ImagePlus image, String uid) {
        image.setProp(SERIES_KEY, uid.isEmpty() ? null : uid);
    }

    /**
     * @param image an image
     * @return the SeriesInstanceUID of its series; empty where it is not known
     */
    public static String series(ImagePlus image) {
        String uid = image.getProp(SERIES_KEY);
        return uid == null ? "" : uid.trim();
    }

    private static boolean fits(ImagePlus image, Geometry grid) {
        Calibration c = image.getCalibration();
        String unit = c.getUnit() == null ? "" : c.getUnit().toLowerCase(Locale.ROOT);
        return image.getWidth() == grid.size(0)
                && image.getHeight() == grid.size(1)
                && image.getNSlices() == grid.size(2)
                && unit.equals("mm")
                && near(c.pixelWidth, grid.spacing(0))
                && near(c.pixelHeight, grid.spacing(1))
                && near(c.pixelDepth, grid.spacing(2));
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) <= ROUNDING * b;
    }
}
