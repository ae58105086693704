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

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.io.UnreadableFileException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Slices in the order of their positions along the normal of their planes, as a regular grid. What
 * is no regular grid is refused with the numbers: slices that are not parallel, several at one
 * position, missing ones, uneven distances, a tilted gantry.
 *
 * @param geometry the grid, axes x along rows, y along columns, z along the normal
 * @param slices its slices from z = 0
 * @param warnings what the user should know, a sentence each
 */
record SliceStack(Geometry geometry, List<DicomFrame> slices, List<String> warnings) {

    /** A slice that is off its regular place by more of a spacing is refused. */
    static final double UNEVEN = 0.1;

    /** A slice that is off its regular place by more of a spacing is reported. */
    static final double WORTH_TELLING = 0.01;

    /** How far slices may be shifted in their planes, in pixels. */
    static final double SHIFTED = 0.1;

    /**
     * @param frames all frames of a series
     * @param frame number or name of one of several volumes or pictures; empty where there is one
     *     only
     * @return the stack
     * @throws UnreadableFileException where they are no regular grid, saying between which
     *     positions
     * @throws IllegalArgumentException where a frame must be chosen or there is none of that number
     */
    static SliceStack of(List<DicomFrame> frames, String frame) throws UnreadableFileException {
        List<String> warnings = new ArrayList<>();
        List<DicomFrame> placed = frames.stream().filter(DicomFrame::placed).toList();
        if (placed.isEmpty()) {
            return picture(onePicture(frames, frame, warnings), warnings);
        }
        int others = frames.size() - placed.size();
        if (others > 0) {
            warnings.add(
                    others
                            + (others == 1 ? " image" : " images")
                            + " of the series without a position in the patient "
                            + (others == 1 ? "is" : "are")
                            + " left out");
        }
        Orientations.Chosen parallel = Orientations.choose(placed, frame, warnings);
        requireSamePlanes(parallel.frames());
        List<DicomFrame> slices = FrameVolumes.choose(parallel.frames(), parallel.rest(), warnings);
        DicomFrame first = slices.get(0);
        double spacing =
                slices.size() == 1 ? thickness(first, warnings) : spacing(slices, warnings);
        double[] o = first.orientation();
        double[] n = first.normal();
        try {
            Geometry geometry =
                    new Geometry(
                            new int[] {first.columns(), first.rows(), slices.size()},
                            new double[] {first.spacing()[0], first.spacing()[1], spacing},
                            first.position(),
                            new double[] {o[0], o[3], n[0], o[1], o[4], n[1], o[2], o[5], n[2]},
                            LengthUnit.MILLIMETRE);
            return new SliceStack(geometry, slices, warnings);
        } catch (IllegalArgumentException e) {
            throw first.refuse(
                    "its grid is not usable (" + e.getMessage() + ")",
                    UnreadableFileException.COPY_AGAIN);
        }
    }

    /** Of a film or of single pictures one, in the order of instance numbers. */
    private static DicomFrame onePicture(
            List<DicomFrame> frames, String frame, List<String> warnings) {
        int n = frames.size();
        int number = frame.matches("\\d{1,9}") ? Integer.parseInt(frame) : 0;
        if (frame.isEmpty() && n == 1) {
            return frames.get(0);
        }
        if (number < 1 || number > n) {
            throw new IllegalArgumentException(
                    frame.isEmpty()
                            ? "The image has " + n + " frames; give frame=1 to " + n
                            : "frame="
                                    + frame
                                    + ": the image has "
                                    + (n == 1 ? "one frame, 1" : "frames 1 to " + n));
        }
        if (n > 1) {
            warnings.add("of the image's " + n + " frames, number " + number + " is read");
        }
        List<DicomFrame> sorted = new ArrayList<>(frames);
        sorted.sort(Comparator.comparingDouble(FrameVolumes::instance));
        return sorted.get(number - 1);
    }

    /** One image without a place lies at the origin; spacing may be known all the same. */
    private static SliceStack picture(DicomFrame only, List<String> warnings)
            throws UnreadableFileException {
        boolean known = only.spacing()[0] > 0;
        PictureScale scale = PictureScale.of(only.file().data());
        warnings.add("the image does not state its position in the patient");
        if (!scale.note().isEmpty()) {
            warnings.add(scale.note());
        }
        double[] size = known ? only.spacing() : new double[] {1, scale.aspect()};
        try {
            Geometry geometry =
                    new Geometry(
                            new int[] {only.columns(), only.rows(), 1},
                            new double[] {size[0], size[1], known ? thickness(only, warnings) : 1},
                            new double[3],
                            new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1},
                            known ? LengthUnit.MILLIMETRE : LengthUnit.PIXEL);
            return new SliceStack(geometry, List.of(only), warnings);
        } catch (IllegalArgumentException e) {
            throw only.refuse(
                    "its grid is not usable (" + e.getMessage() + ")",
                    UnreadableFileException.COPY_AGAIN);
        }
    }

    /** Refuses frames without a place, with another direction or another pixel spacing. */
    static void requireSamePlanes(List<DicomFrame> frames) throws UnreadableFileException {
        DicomFrame first = frames.get(0);
        for (DicomFrame f : frames) {
            if (!f.placed()) {
                throw f.file().data().missing(Tag.IMAGE_POSITION_PATIENT);
            }
            if (!f.hasSizeOf(first)) {
                throw new UnreadableFileException(
                        f.file().path(),
                        "it has "
                                + f.columns()
                                + " x "
                                + f.rows()
                                + " pixels, other images of the series "
                                + first.columns()
                                + " x "
                                + first.rows(),
                        "Choose a series of equal slices");
            }
            if (!f.isParallelTo(first)) {
                throw f.refuse(
                        "the slices are not parallel: "
                                + first.instance()
                                + " and "
                                + f.instance()
                                + " have different orientations",
                        "Choose a series of parallel slices");
            }
            if (!f.hasSpacingOf(first)) {
                throw f.refuse(
                        String.format(
                                Locale.ROOT,
                                "pixel spacing differs: %s has %s x %s mm, %s has %s x %s mm",
                                first.instance(),
                                first.spacing()[0],
                                first.spacing()[1],
                                f.instance(),
                                f.spacing()[0],
                                f.spacing()[1]),
                        "Choose a series of equal slices");
            }
        }
    }

    /** Where a frame lies along an axis through the origin, in mm. */
    static double along(DicomFrame f, double[] axis) {
        double[] p = f.position();
        return p[0] * axis[0] + p[1] * axis[1] + p[2] * axis[2];
    }

    // Distances

    private static double thickness(DicomFrame only, List<String> warnings)
            throws UnreadableFileException {
        DataSet d = only.file().data();
        DataSet measures =
                d.item(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE).item(Tag.PIXEL_MEASURES_SEQUENCE);
        for (DataSet holder : List.of(d, measures)) {
            for (Tag tag : List.of(Tag.SLICE_THICKNESS, Tag.SPACING_BETWEEN_SLICES)) {
                double v = Math.abs(holder.number(tag, 0));
                if (v > 0 && Double.isFinite(v)) {
                    return v;
                }
            }
        }
        warnings.add("the image is a single slice without a thickness: 1 mm is assumed");
        return 1;
    }

    private static double spacing(List<DicomFrame> slices, List<String> warnings)
            throws UnreadableFileException {
        int n = slices.size();
        double[] normal = slices.get(0).normal();
        double[] gaps = new double[n - 1];
        for (int i = 0; i < n - 1; i++) {
            gaps[i] = along(slices.get(i + 1), normal) - along(slices.get(i), normal);
        }
        double[] sorted = gaps.clone();
        java.util.Arrays.sort(sorted);
        double usual = sorted[(n - 2) / 2];
        for (int i = 0; i < n - 1; i++) {
            if (gaps[i] > (1 + UNEVEN) * usual || gaps[i] < (1 - UNEVEN) * usual) {
                throw uneven(slices, i, gaps[i], usual);
            }
        }
        double start = along(slices.get(0), normal);
        double spacing = (along(slices.get(n - 1), normal) - start) / (n - 1);
        double worst = 0;
        int at = 0;
        for (int i = 0; i < n; i++) {
            double off = Math.abs(along(slices.get(i), normal) - start - i * spacing);
            if (off > worst) {
                worst = off;
                at = i;
            }
        }
        if (worst > UNEVEN * spacing) {
            throw slices.get(at)
                    .refuse(
                            String.format(
                                    Locale.ROOT,
                                    "slices are unevenly spaced: %s lies %.3f mm off its place in a"
                                            + " regular grid of %.3f mm",
                                    slices.get(at).instance(),
                                    worst,
                                    spacing),
                            "Resample the series to even spacing first");
        }
        if (worst > WORTH_TELLING * spacing) {
            warnings.add(
                    String.format(
                            Locale.ROOT,
                            "slices are not quite evenly spaced: %.3f mm is assumed, %s lies %.3f"
                                    + " mm off",
                            spacing,
                            slices.get(at).instance(),
                            worst));
        }
        requireUpright(slices, normal, spacing);
        return spacing;
    }

    private static UnreadableFileException uneven(
            List<DicomFrame> slices, int i, double gap, double usual) {
        double[] normal = slices.get(0).normal();
        long missing = Math.round(gap / usual) - 1;
        boolean whole = missing > 0 && Math.abs(gap / usual - missing - 1) < UNEVEN;
        String where =
                String.format(
                        Locale.ROOT,
                        "between positions %.3f mm (%s) and %.3f mm (%s) along the normal; their"
                                + " distance is %.3f mm, that of most slices %.3f mm",
                        along(slices.get(i), normal),
                        slices.get(i).instance(),
                        along(slices.get(i + 1), normal),
                        slices.get(i + 1).instance(),
                        gap,
                        usual);
        return slices.get(i)
                .refuse(
                        whole
                                ? missing
                                        + (missing == 1 ? " slice is" : " slices are")
                                        + " missing "
                                        + where
                                : "slices are unevenly spaced " + where,
                        whole
                                ? "Export the series again, with all slices"
                                : "Resample the series to even spacing first");
    }

    /** Slices of a regular grid lie one above the other; those of a tilted gantry do not. */
    private static void requireUpright(List<DicomFrame> slices, double[] normal, double spacing)
            throws UnreadableFileException {
        DicomFrame first = slices.get(0);
        double[] rowAxis = java.util.Arrays.copyOfRange(first.orientation(), 0, 3);
        double[] columnAxis = java.util.Arrays.copyOfRange(first.orientation(), 3, 6);
        double[][] axes = {rowAxis, columnAxis};
        double[] total = new double[2];
        for (DicomFrame f : slices) {
            for (int a = 0; a < 2; a++) {
                double shift = along(f, axes[a]) - along(first, axes[a]);
                if (Math.abs(shift) > Math.abs(total[a])) {
                    total[a] = shift;
                }
            }
        }
        if (Math.abs(total[0]) <= SHIFTED * first.spacing()[0]
                && Math.abs(total[1]) <= SHIFTED * first.spacing()[1]) {
            return;
        }
        double height = spacing * (slices.size() - 1);
        double angle = Math.toDegrees(Math.atan(Math.hypot(total[0], total[1]) / height));
        throw first.refuse(
                String.format(
                        Locale.ROOT,
                        "slices do not lie one above the other: they are shifted by up to %.2f mm"
                                + " along rows and %.2f mm along columns over %.1f mm, as of a"
                                + " gantry tilted by %.2f\u00b0",
                        total[0],
                        total[1],
                        height,
                        angle),
                "Correct the tilt first, e.g. with dcm2niix");
    }
}
