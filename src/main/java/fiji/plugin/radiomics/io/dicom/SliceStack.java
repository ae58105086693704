package fiji.plugin.radiomics.io.dicom;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.io.UnreadableFileException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

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

    /** Slices closer than this part of a pixel lie at the same position. */
    private static final double SAME = 1e-3;

    private static final int MOST_LISTED = 12;

    /**
     * @param frames all frames of a series
     * @param columns voxels of a row
     * @param rows number of rows
     * @param frame which of several frames at each position, from 1; 0 where there is one only
     * @return the stack
     * @throws UnreadableFileException where they are no regular grid, saying between which
     *     positions
     * @throws IllegalArgumentException where a frame must be chosen or there is none of that number
     */
    static SliceStack of(List<DicomFrame> frames, int columns, int rows, int frame)
            throws UnreadableFileException {
        List<String> warnings = new ArrayList<>();
        if (!frames.get(0).placed() && frames.size() == 1) {
            return projection(frames.get(0), columns, rows, warnings);
        }
        requireSamePlanes(frames);
        List<DicomFrame> slices = oneAtEachPosition(frames, frame);
        DicomFrame first = slices.get(0);
        double spacing =
                slices.size() == 1 ? thickness(first, warnings) : spacing(slices, warnings);
        double[] o = first.orientation();
        double[] n = first.normal();
        try {
            Geometry geometry =
                    new Geometry(
                            new int[] {columns, rows, slices.size()},
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

    /** One image without a place lies at the origin; spacing may be known all the same. */
    private static SliceStack projection(
            DicomFrame only, int columns, int rows, List<String> warnings)
            throws UnreadableFileException {
        boolean known = only.spacing()[0] > 0;
        warnings.add("the image does not tell its place in the patient");
        warnings.add(
                known
                        ? "pixel spacing may be that at the detector"
                        : "the image has no pixel spacing: lengths stay in pixels");
        double[] size = known ? only.spacing() : new double[] {1, 1};
        Geometry geometry =
                new Geometry(
                        new int[] {columns, rows, 1},
                        new double[] {size[0], size[1], known ? thickness(only, warnings) : 1},
                        new double[3],
                        new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1},
                        known ? LengthUnit.MILLIMETRE : LengthUnit.PIXEL);
        return new SliceStack(geometry, List.of(only), warnings);
    }

    /** Refuses frames without a place, with another direction or another pixel spacing. */
    static void requireSamePlanes(List<DicomFrame> frames) throws UnreadableFileException {
        DicomFrame first = frames.get(0);
        for (DicomFrame f : frames) {
            if (!f.placed()) {
                throw f.file().data().missing(Tag.IMAGE_POSITION_PATIENT);
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

    // Several slices at a position

    /** Where a frame lies along an axis through the origin, in mm. */
    static double along(DicomFrame f, double[] axis) {
        double[] p = f.position();
        return p[0] * axis[0] + p[1] * axis[1] + p[2] * axis[2];
    }

    private static List<DicomFrame> oneAtEachPosition(List<DicomFrame> frames, int frame)
            throws UnreadableFileException {
        double[] normal = frames.get(0).normal();
        double same = SAME * frames.get(0).spacing()[0];
        List<DicomFrame> sorted = new ArrayList<>(frames);
        sorted.sort(Comparator.comparingDouble(f -> along(f, normal)));
        List<List<DicomFrame>> places = new ArrayList<>();
        double last = Double.NaN;
        for (DicomFrame f : sorted) {
            double here = along(f, normal);
            if (!(Math.abs(here - last) <= same)) {
                places.add(new ArrayList<>());
                last = here;
            }
            places.get(places.size() - 1).add(f);
        }
        if (places.size() == sorted.size()) {
            if (frame > 1) {
                throw new IllegalArgumentException(
                        "frame=" + frame + ": the series has one image at each position");
            }
            return sorted;
        }
        int variant = variant(places);
        if (variant < 0) {
            throw duplicates(places, normal);
        }
        return chosen(places, variant, frame);
    }

    /** What tells all images at each position apart, with the same values everywhere; else −1. */
    private static int variant(List<List<DicomFrame>> places) {
        for (int v = 0; v < DicomFrame.VARIANTS.size(); v++) {
            double[] values = values(places.get(0), v);
            boolean all = values.length > 1;
            for (List<DicomFrame> place : places) {
                all &= java.util.Arrays.equals(values, values(place, v));
                all &= place.size() == values.length;
            }
            if (all) {
                return v;
            }
        }
        return -1;
    }

    private static double[] values(List<DicomFrame> place, int variant) {
        return place.stream()
                .mapToDouble(f -> f.variant()[variant])
                .filter(Double::isFinite)
                .sorted()
                .distinct()
                .toArray();
    }

    private static List<DicomFrame> chosen(List<List<DicomFrame>> places, int variant, int frame) {
        double[] values = values(places.get(0), variant);
        if (frame < 1 || frame > values.length) {
            throw new IllegalArgumentException(
                    (frame == 0 ? "" : "frame=" + frame + ": ")
                            + "the series has "
                            + values.length
                            + " images at each position, which differ in "
                            + DicomFrame.VARIANTS.get(variant)
                            + "; give frame=1 to "
                            + values.length
                            + " ("
                            + listed(values)
                            + ")");
        }
        List<DicomFrame> slices = new ArrayList<>();
        for (List<DicomFrame> place : places) {
            for (DicomFrame f : place) {
                if (f.variant()[variant] == values[frame - 1]) {
                    slices.add(f);
                }
            }
        }
        return slices;
    }

    private static String listed(double[] values) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(values.length, MOST_LISTED); i++) {
            text.append(i == 0 ? "" : ", ").append(i + 1).append(" = ").append(plain(values[i]));
        }
        return text.append(values.length > MOST_LISTED ? ", \u2026" : "").toString();
    }

    private static String plain(double v) {
        return v == Math.rint(v) ? String.valueOf((long) v) : String.valueOf(v);
    }

    private static UnreadableFileException duplicates(
            List<List<DicomFrame>> places, double[] normal) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        List<DicomFrame> fullest = places.get(0);
        for (List<DicomFrame> place : places) {
            counts.merge(place.size(), 1, Integer::sum);
            if (place.size() > fullest.size()) {
                fullest = place;
            }
        }
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < Math.min(fullest.size(), MOST_LISTED); i++) {
            names.append(i == 0 ? "" : i == fullest.size() - 1 ? " and " : ", ")
                    .append(fullest.get(i).instance());
        }
        return fullest.get(0)
                .refuse(
                        String.format(
                                Locale.ROOT,
                                "%s lie at the same position, %.3f mm along the normal",
                                names,
                                along(fullest.get(0), normal)),
                        "Remove copies from the folder or export the series again");
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
        warnings.add("the image is one slice without a thickness: 1 mm is taken");
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
                            "slices are not quite evenly spaced: %.3f mm is taken, %s lies %.3f mm"
                                    + " off",
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
