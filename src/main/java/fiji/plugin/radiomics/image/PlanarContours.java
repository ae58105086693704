/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Closed contours in space, drawn in the slices of an image, as voxels of its grid. A voxel is
 * inside where its centre is, by the even–odd rule over all contours of its slice: a contour within
 * another one is a hole, and a keyhole (an outline that runs to its hole and back along the same
 * line) is what it means. A centre on the line is inside where the region lies at smaller x (or, on
 * a horizontal line, greater y), as in IBSI's mask of its CT patient; whether it is on the line
 * does not depend on rounding noise.
 *
 * <p>A contour belongs to the slice whose centre is nearest along the image's normal; exactly half
 * way it is the lower one. Where contours of several planes fall into one slice, as on a coarser
 * image, only those of the plane nearest to its centre count, of equally near ones the lower.
 * Slices without a contour stay empty: nothing is interpolated.
 */
public final class PlanarContours {

    /** Thickness, in slices, of what counts as one plane: stored coordinates are rounded. */
    private static final double PLANE = 0.1;

    /**
     * In voxels, what conversions between space and voxels may add: contours that were traced
     * through voxel centres would otherwise gain or lose a row of voxels by chance.
     */
    private static final double NOISE = 1e-9;

    /** Crossings of outlines and rows beyond which a file is taken as damaged. */
    private static final long MOST_CROSSINGS = 1L << 22;

    /**
     * A region on a part of the grid.
     *
     * @param mask its voxels
     * @param offset where the mask's first voxel lies on the grid
     * @param clippedFraction the part of the region, 0 … 1, that lay outside the grid
     * @param warnings what the user should know, a sentence each
     */
    public record Rasterised(
            Mask mask, int[] offset, double clippedFraction, List<String> warnings) {}

    private final Geometry grid;
    private final List<String> warnings = new ArrayList<>();
    private final SortedMap<Long, List<Outline>> slices = new TreeMap<>();

    /** In voxels: x and y of each corner, and where the plane lies among the slices. */
    private record Outline(double[] x, double[] y, double plane) {}

    private PlanarContours(Geometry grid) {
        this.grid = grid;
    }

    /**
     * @param contours closed outlines: x, y, z of each corner in turn, in the grid's unit; the last
     *     corner is joined to the first
     * @param grid the image's grid
     * @return the region; empty where there is no contour with an area
     * @throws IllegalArgumentException where a contour does not lie in a plane of the grid's
     *     slices, or reaches absurdly far
     */
    public static Rasterised rasterise(List<double[]> contours, Geometry grid) {
        PlanarContours work = new PlanarContours(grid);
        work.place(contours);
        return work.region();
    }

    private void place(List<double[]> contours) {
        int flat = 0;
        for (double[] contour : contours) {
            if (contour.length < 9) {
                flat++;
                continue;
            }
            Outline outline = outline(contour);
            // Half way, rounding noise must not send some contours up and others down.
            long slice = (long) Math.ceil(outline.plane - 0.5 - Geometry.ROUNDING_NOISE);
            slices.computeIfAbsent(slice, s -> new ArrayList<>()).add(outline);
        }
        if (flat > 0) {
            warnings.add(flat + " of its contours have fewer than 3 points and were left out");
        }
    }

    private Outline outline(double[] contour) {
        int n = contour.length / 3;
        double[] x = new double[n];
        double[] y = new double[n];
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            double[] v = grid.voxel(contour[3 * i], contour[3 * i + 1], contour[3 * i + 2]);
            if (!(Math.abs(v[0]) + Math.abs(v[1]) + Math.abs(v[2]) < Integer.MAX_VALUE)) {
                throw tooFar();
            }
            x[i] = withoutNoise(v[0]);
            y[i] = withoutNoise(v[1]);
            low = Math.min(low, v[2]);
            high = Math.max(high, v[2]);
        }
        if (high - low > PLANE) {
            throw new IllegalArgumentException(
                    String.format(
                            java.util.Locale.ROOT,
                            "A contour does not lie in the image's slices: along their normal it"
                                    + " reaches from slice %.2f to %.2f. Draw it in the slices of"
                                    + " this image, or export it as a mask",
                            low + 1,
                            high + 1));
        }
        return new Outline(x, y, (low + high) / 2);
    }

    private static double withoutNoise(double v) {
        double centre = Math.rint(v);
        return Math.abs(v - centre) < NOISE ? centre : v;
    }

    private static IllegalArgumentException tooFar() {
        return new IllegalArgumentException(
                "A contour reaches absurdly far from the image; it is damaged or belongs to another"
                        + " image");
    }

    private Rasterised region() {
        VoxelRuns runs = new VoxelRuns(grid);
        int otherPlanes = 0;
        int repeated = 0;
        for (var entry : slices.entrySet()) {
            List<Outline> plane = nearestPlane(entry.getValue(), entry.getKey());
            otherPlanes += entry.getValue().size() - plane.size();
            List<Outline> distinct = distinct(plane);
            repeated += plane.size() - distinct.size();
            fill(distinct, entry.getKey(), runs);
        }
        if (otherPlanes > 0) {
            warnings.add(
                    otherPlanes
                            + " of its contours lie between slices where another is nearer to the"
                            + " slice, and were left out");
        }
        if (repeated > 0) {
            warnings.add(repeated + " of its contours are there twice and were taken once");
        }
        if (runs.whollyOutside()) {
            warnings.add("it lies entirely outside the image");
        }
        warnOfGaps(runs.slices());
        return new Rasterised(runs.mask(), runs.box().min(), runs.clippedFraction(), warnings);
    }

    private static List<Outline> nearestPlane(List<Outline> outlines, long slice) {
        double nearest = outlines.get(0).plane;
        for (Outline o : outlines) {
            double closer = Math.abs(nearest - slice) - Math.abs(o.plane - slice);
            boolean alike = Math.abs(closer) <= Geometry.ROUNDING_NOISE;
            if (alike ? o.plane < nearest : closer > 0) {
                nearest = o.plane;
            }
        }
        double plane = nearest;
        return outlines.stream().filter(o -> Math.abs(o.plane - plane) <= PLANE).toList();
    }

    /** By even–odd, an outline that a file holds twice would wipe itself out. */
    private static List<Outline> distinct(List<Outline> outlines) {
        List<Outline> kept = new ArrayList<>();
        for (Outline o : outlines) {
            if (kept.stream().noneMatch(k -> Arrays.equals(k.x, o.x) && Arrays.equals(k.y, o.y))) {
                kept.add(o);
            }
        }
        return kept;
    }

    private void warnOfGaps(TreeSet<Integer> inside) {
        if (inside.isEmpty()) {
            return;
        }
        int between = inside.last() - inside.first() + 1 - inside.size();
        if (between > 0) {
            warnings.add(
                    between
                            + (between == 1 ? " slice" : " slices")
                            + " between its first and last slice ("
                            + (inside.first() + 1)
                            + " and "
                            + (inside.last() + 1)
                            + ") have no contour and stay empty");
        }
    }

    /** The voxels between crossings 1 and 2, 3 and 4, … of each row with the outlines. */
    private static void fill(List<Outline> outlines, long slice, VoxelRuns runs) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Outline o : outlines) {
            low = Math.min(low, Arrays.stream(o.y).min().getAsDouble());
            high = Math.max(high, Arrays.stream(o.y).max().getAsDouble());
        }
        int firstRow = (int) Math.ceil(low);
        int[] start = rowStarts(outlines, firstRow, (int) Math.floor(high));
        double[] crossings = crossings(outlines, firstRow, start);
        for (int r = 0; r + 1 < start.length; r++) {
            Arrays.sort(crossings, start[r], start[r + 1]);
            for (int i = start[r]; i + 1 < start[r + 1]; i += 2) {
                long from = (long) Math.floor(crossings[i]) + 1;
                long end = (long) Math.floor(crossings[i + 1]) + 1;
                runs.add(from, end, firstRow + r, slice);
            }
        }
    }

    /** Where the crossings of each row start among those of all rows; the last entry is the end. */
    private static int[] rowStarts(List<Outline> outlines, int firstRow, int lastRow) {
        if ((long) lastRow - firstRow > MOST_CROSSINGS) {
            throw tooFar();
        }
        int[] start = new int[Math.max(0, lastRow - firstRow + 1) + 1];
        long total = 0;
        for (Outline o : outlines) {
            for (int i = 0, j = o.x.length - 1; i < o.x.length; j = i++) {
                int from = (int) Math.ceil(Math.min(o.y[i], o.y[j]));
                int to = (int) Math.ceil(Math.max(o.y[i], o.y[j]));
                total += to - from;
                if (total > MOST_CROSSINGS) {
                    throw tooFar();
                }
                for (int row = from; row < to; row++) {
                    start[row - firstRow + 1]++;
                }
            }
        }
        for (int r = 1; r < start.length; r++) {
            start[r] += start[r - 1];
        }
        return start;
    }

    private static double[] crossings(List<Outline> outlines, int firstRow, int[] start) {
        double[] crossings = new double[start[start.length - 1]];
        int[] next = start.clone();
        for (Outline o : outlines) {
            for (int i = 0, j = o.x.length - 1; i < o.x.length; j = i++) {
                // From the lower end, so that a line run there and back crosses at the same bits.
                int a = o.y[i] < o.y[j] || o.y[i] == o.y[j] && o.x[i] < o.x[j] ? i : j;
                int b = a == i ? j : i;
                int to = (int) Math.ceil(o.y[b]);
                for (int row = (int) Math.ceil(o.y[a]); row < to; row++) {
                    double along = (row - o.y[a]) / (o.y[b] - o.y[a]);
                    crossings[next[row - firstRow]++] =
                            withoutNoise(o.x[a] + along * (o.x[b] - o.x[a]));
                }
            }
        }
        return crossings;
    }
}
