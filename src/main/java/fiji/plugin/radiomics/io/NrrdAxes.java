/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The axes of an NRRD image: which are space, which components of a voxel, which frames, and where
 * they lie.
 *
 * <ul>
 *   <li>With {@code space directions}, an axis with a vector is spatial, one with {@code none} is
 *       not. Without, the first three axes that are neither of a component kind ({@code vector},
 *       {@code RGB-color}, ...) nor {@code list} or {@code time} are.
 *   <li>Spaces named by anatomy (RAS, LAS, LPS) become LPS; others are taken as they stand.
 *   <li>Lengths with {@code space units} or {@code units} that are lengths become mm; without units
 *       they are taken to be in mm, as software that reads NRRD does.
 *   <li>Without directions and {@code space origin}, {@code axis mins} give the place.
 *   <li>Without directions and spacings, lengths are in pixels, with a warning.
 * </ul>
 */
final class NrrdAxes {

    private static final Pattern VECTOR = Pattern.compile("none|\\(([^()]{1,200})\\)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final int MOST_AXES = 16;

    private final ByteSource source;
    private final NrrdFields header;
    private final int[] sizes;
    private final String[] kinds;

    /** One an axis, null where it is not spatial; all null where there are no directions. */
    private final double[][] vectors;

    private final double[] spacings;
    private final List<Integer> spatial = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    NrrdAxes(NrrdFields header, ByteSource source) throws UnreadableFileException {
        this.header = header;
        this.source = source;
        sizes = sizes();
        kinds = new String[sizes.length];
        String[] named = header.get("kinds") == null ? new String[0] : words(header.get("kinds"));
        for (int a = 0; a < sizes.length; a++) {
            kinds[a] = a < named.length ? named[a].toLowerCase(Locale.ROOT) : "???";
        }
        spacings = spacings();
        vectors = vectors();
        chooseSpatial();
    }

    private int[] sizes() throws UnreadableFileException {
        double[] numbers = HeaderNumbers.parseAll(header.need("sizes", source));
        int dimension = HeaderNumbers.whole(HeaderNumbers.parse(header.need("dimension", source)));
        if (dimension < 2 || dimension > MOST_AXES) {
            throw source.refuse(
                    "its header says that it has " + header.get("dimension") + " dimensions",
                    "An image has two or three and, with frames or components, up to " + MOST_AXES);
        }
        int[] whole = new int[dimension];
        for (int a = 0; a < dimension; a++) {
            whole[a] = numbers.length == dimension ? HeaderNumbers.whole(numbers[a]) : -1;
            if (whole[a] < 1) {
                throw source.refuse(
                        "its header is damaged: the sizes of "
                                + dimension
                                + " axes are '"
                                + NrrdFields.shortened(header.get("sizes"))
                                + "'",
                        ByteSource.COPY_AGAIN);
            }
        }
        return whole;
    }

    private double[] spacings() throws UnreadableFileException {
        String text = header.get("spacings");
        if (text == null) {
            return null;
        }
        double[] numbers = HeaderNumbers.parseAll(text);
        if (numbers.length != sizes.length) {
            throw source.refuse(
                    "its header is damaged: "
                            + numbers.length
                            + " spacings for "
                            + sizes.length
                            + " axes",
                    ByteSource.COPY_AGAIN);
        }
        return numbers;
    }

    private double[][] vectors() throws UnreadableFileException {
        double[][] found = new double[sizes.length][];
        String text = header.get("space directions");
        if (text == null) {
            return found;
        }
        Matcher m = VECTOR.matcher(text);
        int n = 0;
        boolean good = true;
        while (m.find()) {
            good &= n < sizes.length;
            if (good) {
                found[n] = m.group().equals("none") ? null : vector(m.group(1));
                good = m.group().equals("none") || found[n] != null;
            }
            n++;
        }
        if (!good || n != sizes.length) {
            throw source.refuse(
                    "its header is damaged: 'space directions' are '"
                            + NrrdFields.shortened(text)
                            + "' for "
                            + sizes.length
                            + " axes",
                    ByteSource.COPY_AGAIN);
        }
        return found;
    }

    /** Two or three finite numbers; of four, the last is time. Null where the text is none. */
    private static double[] vector(String text) {
        double[] numbers = HeaderNumbers.parseAll(text.replace(',', ' '));
        for (double number : numbers) {
            if (!Double.isFinite(number)) {
                return null;
            }
        }
        return numbers.length < 2 || numbers.length > 4
                ? null
                : java.util.Arrays.copyOf(numbers, Math.min(3, numbers.length));
    }

    private void chooseSpatial() throws UnreadableFileException {
        boolean directed = header.get("space directions") != null;
        for (int a = 0; a < sizes.length; a++) {
            boolean none =
                    directed
                            ? vectors[a] == null || isTime(vectors[a])
                            : isComponent(a)
                                    || kinds[a].matches("list|time|none")
                                    || (spacings != null && Double.isNaN(spacings[a]))
                                    || spatial.size() == 3;
            if (!none) {
                spatial.add(a);
            }
        }
        int n = spatial.size();
        if (n < 2 || n > 3 || spatial.get(n - 1) - spatial.get(0) != n - 1) {
            throw source.refuse(
                    "its axes are no 2D or 3D image with components before or frames after it"
                            + " (kinds "
                            + String.join(" ", kinds)
                            + ")",
                    "Permute or split it");
        }
    }

    private static boolean isTime(double[] vector) {
        for (double v : vector) {
            if (v != 0) {
                return false;
            }
        }
        return vector.length == 3;
    }

    private boolean isComponent(int a) {
        return kinds[a].matches(
                ".*(color|vector|matrix|gradient|normal|complex|quaternion).*|point|stub|scalar");
    }

    List<String> warnings() {
        return warnings;
    }

    List<Integer> sizeList() {
        List<Integer> list = new ArrayList<>();
        for (int n : sizes) {
            list.add(n);
        }
        return list;
    }

    /** Values before the first spatial axis. */
    int inner() throws UnreadableFileException {
        return product(0, spatial.get(0), StoredImage.MOST_COMPONENTS);
    }

    /** Images after the last spatial axis. */
    int outer() throws UnreadableFileException {
        return product(spatial.get(spatial.size() - 1) + 1, sizes.length, Integer.MAX_VALUE);
    }

    /** Whether what lies before space are frames, as a list of layers, and no components. */
    boolean innerIsFrames() {
        boolean frames = spatial.get(0) > 0;
        for (int a = 0; a < spatial.get(0); a++) {
            frames &= !isComponent(a);
        }
        return frames;
    }

    /** Whether what lies after space are components and no frames. */
    boolean outerIsComponents() {
        int after = spatial.get(spatial.size() - 1) + 1;
        boolean components = after < sizes.length;
        for (int a = after; a < sizes.length; a++) {
            components &= isComponent(a);
        }
        return components;
    }

    private int product(int from, int to, int most) throws UnreadableFileException {
        long product = 1;
        for (int a = from; a < to; a++) {
            product *= sizes[a];
            if (product > most) {
                throw source.refuse(
                        "its sizes are " + header.get("sizes") + ", too many values a voxel",
                        "Split the file");
            }
        }
        return (int) product;
    }

    /**
     * @throws UnreadableFileException where there is none, saying why
     */
    Geometry geometry() throws UnreadableFileException {
        int n = spatial.size();
        int[] size = new int[n];
        double[][] axes = new double[n][];
        String space = header.get("space") == null ? "" : header.get("space");
        double[] signs = signs(space.toLowerCase(Locale.ROOT));
        boolean directed = header.get("space directions") != null;
        boolean known = directed || spacings != null;
        for (int i = 0; i < n; i++) {
            int a = spatial.get(i);
            size[i] = sizes[a];
            axes[i] = directed ? vectors[a].clone() : new double[n];
            if (!directed) {
                axes[i][i] = known ? spacing(a) : 1;
            }
        }
        int parts = axes[0].length;
        double[] origin = directed || spacings == null ? origin(parts) : firstCentre(parts);
        double[] mm = unitLengths(directed, parts);
        for (int r = 0; r < parts; r++) {
            for (double[] axis : axes) {
                if (axis.length != parts) {
                    throw source.refuse(
                            "its header is damaged: space directions of unlike length",
                            ByteSource.COPY_AGAIN);
                }
                axis[r] = LengthUnit.toMillimetres(axis[r], mm[r]) * signs[r];
            }
            origin[r] = LengthUnit.toMillimetres(origin[r], mm[r]) * signs[r];
        }
        if (!known) {
            warnings.add("the NRRD header gives no spacing: lengths stay in pixels");
        }
        try {
            return AxisVectors.grid(
                    size, axes, origin, known ? LengthUnit.MILLIMETRE : LengthUnit.PIXEL);
        } catch (IllegalArgumentException e) {
            throw new UnreadableFileException(
                    source.file(),
                    e.getMessage().replaceAll("\\.$", ""),
                    "Correct the file's header, or crop or resample the image",
                    e);
        }
    }

    private double spacing(int a) throws UnreadableFileException {
        if (!(spacings[a] > 0) || Double.isInfinite(spacings[a])) {
            throw source.refuse(
                    "Voxel spacing along "
                            + "xyz".charAt(spatial.indexOf(a))
                            + " is "
                            + spacings[a]
                            + "; it must be positive",
                    "Correct the file's header");
        }
        return spacings[a];
    }

    /**
     * Without directions, {@code axis mins} may give the place: of cells the border, also where the
     * header does not tell cells from nodes, as in ITK.
     */
    private double[] firstCentre(int parts) throws UnreadableFileException {
        String text = header.get("axis mins");
        if (text == null || header.get("space origin") != null) {
            return origin(parts);
        }
        double[] mins = HeaderNumbers.parseAll(text);
        String[] centers = words(header.get("centers") == null ? "" : header.get("centers"));
        double[] origin = new double[parts];
        for (int i = 0; i < parts; i++) {
            int a = spatial.get(i);
            if (mins.length != sizes.length || Double.isInfinite(mins[a])) {
                throw source.refuse(
                        "its header is damaged: 'axis mins' are '"
                                + NrrdFields.shortened(text)
                                + "'",
                        ByteSource.COPY_AGAIN);
            }
            boolean node = a < centers.length && centers[a].equalsIgnoreCase("node");
            double first = mins[a] + (node ? 0 : spacings[a] / 2);
            origin[i] = Double.isNaN(first) ? 0 : first;
        }
        return origin;
    }

    private double[] origin(int parts) throws UnreadableFileException {
        String text = header.get("space origin");
        if (text == null) {
            return new double[parts];
        }
        Matcher m = VECTOR.matcher(text);
        double[] origin = m.matches() && m.group(1) != null ? vector(m.group(1)) : null;
        if (origin == null || origin.length != parts) {
            throw source.refuse(
                    "its header is damaged: 'space origin' is '" + NrrdFields.shortened(text) + "'",
                    ByteSource.COPY_AGAIN);
        }
        return origin;
    }

    /** Which parts of a position change their sign towards LPS. */
    private static double[] signs(String space) {
        String s = space.replaceAll("-?time$", "").trim();
        return switch (s) {
            case "right-anterior-superior", "ras", "rast" -> new double[] {-1, -1, 1};
            case "left-anterior-superior", "las", "last" -> new double[] {1, -1, 1};
            default -> new double[] {1, 1, 1};
        };
    }

    private double[] unitLengths(boolean directed, int parts) {
        double[] mm = new double[parts];
        List<String> units = new ArrayList<>();
        String text = header.get(directed ? "space units" : "units");
        Matcher m = QUOTED.matcher(text == null ? "" : text);
        while (m.find()) {
            units.add(m.group(1));
        }
        for (int r = 0; r < parts; r++) {
            int i = directed ? r : spatial.get(Math.min(r, spatial.size() - 1));
            String unit = i < units.size() ? units.get(i).trim() : "";
            mm[r] = unit.isEmpty() ? 1 : LengthUnit.millimetres(unit);
            if (Double.isNaN(mm[r])) {
                warnings.add(
                        "the unit of length '" + unit + "' is not known; lengths are taken as mm");
                mm[r] = 1;
            }
        }
        return mm;
    }

    private static String[] words(String text) {
        return text.trim().split("\\s+");
    }
}
