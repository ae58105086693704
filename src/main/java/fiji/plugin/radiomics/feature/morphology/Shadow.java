/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.morphology;

import java.util.Arrays;

/** A convex polygon, given by points that hold its corners, and rectangles about it. */
final class Shadow {

    /** Low bits of a sort key that hold the point's index. */
    private static final int INDEX_BITS = 20;

    /** Turns of less area, as a part of the polygon's squared extent, are rounding. */
    private static final double STRAIGHT = 1e-12;

    /** By what part areas differ that are the same but for rounding. */
    private static final double SAME = 1e-9;

    private final double[] x;
    private final double[] y;
    private int count;
    private double noise;
    private long[] keys = new long[64];
    private int[] hull = new int[64];
    private int corners;
    private double[] outlineX = new double[64];
    private double[] outlineY = new double[64];

    /**
     * @param most number of points at most, below 2^20
     */
    Shadow(int most) {
        x = new double[most];
        y = new double[most];
    }

    void clear() {
        count = 0;
    }

    void add(double px, double py) {
        x[count] = px;
        y[count++] = py;
    }

    /** Andrew's monotone chain; points that differ by rounding only sort as they come. */
    private void findCorners() {
        if (keys.length < count) {
            keys = new long[2 * count];
        }
        if (hull.length < 2 * count) {
            hull = new int[4 * count];
        }
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            min = Math.min(min, x[i]);
            max = Math.max(max, x[i]);
        }
        noise = STRAIGHT * (max - min) * (max - min);
        double scale = (1L << 62 - INDEX_BITS) / (max - min);
        for (int i = 0; i < count; i++) {
            keys[i] = (long) ((x[i] - min) * scale) << INDEX_BITS | i;
        }
        Arrays.sort(keys, 0, count);
        int size = 0;
        for (int k = 0; k < count; k++) {
            size = push(size, 0, index(k));
        }
        int lower = size - 1;
        for (int k = count - 2; k >= 0; k--) {
            size = push(size, lower, index(k));
        }
        corners = size - 1;
    }

    private int index(int k) {
        return (int) (keys[k] & (1 << INDEX_BITS) - 1);
    }

    private int push(int size, int base, int p) {
        int n = size;
        while (n - base >= 2 && turn(hull[n - 2], hull[n - 1], p) <= noise) {
            n--;
        }
        hull[n] = p;
        return n + 1;
    }

    private double turn(int o, int a, int b) {
        return (x[a] - x[o]) * (y[b] - y[o]) - (y[a] - y[o]) * (x[b] - x[o]);
    }

    /**
     * @return the smallest rectangle, of several the one of least perimeter: x and y of its first
     *     side's unit vector, length of that side, length of the other
     */
    double[] smallestRectangle() {
        findCorners();
        layOut();
        double least = Double.POSITIVE_INFINITY;
        double leastSides = Double.POSITIVE_INFINITY;
        double bestX = 1;
        double bestY = 0;
        int right = 0;
        int far = 0;
        int left = 0;
        for (int k = 0; k < corners; k++) {
            double dx = outlineX[k + 1] - outlineX[k];
            double dy = outlineY[k + 1] - outlineY[k];
            right = climb(Math.max(right, k), dx, dy);
            far = climb(Math.max(far, right), -dy, dx);
            left = climb(Math.max(left, far), -dx, -dy);
            double width =
                    (outlineX[right] - outlineX[left]) * dx
                            + (outlineY[right] - outlineY[left]) * dy;
            double height = (outlineY[far] - outlineY[k]) * dx - (outlineX[far] - outlineX[k]) * dy;
            double squared = dx * dx + dy * dy;
            double area = width * height / squared;
            if (area > least * (1 + SAME)) {
                continue;
            }
            double sides = (width + height) / Math.sqrt(squared);
            if (area < least * (1 - SAME) || sides < leastSides * (1 - SAME)) {
                least = area;
                leastSides = sides;
                bestX = dx;
                bestY = dy;
            }
        }
        double length = Math.sqrt(bestX * bestX + bestY * bestY);
        bestX /= length;
        bestY /= length;
        // Over all points: corners left out as rounding are enclosed too.
        return new double[] {bestX, bestY, extent(bestX, bestY), extent(-bestY, bestX)};
    }

    /** The corners three times round, so that no index needs to be taken back. */
    private void layOut() {
        if (outlineX.length < 3 * corners + 1) {
            outlineX = new double[6 * corners];
            outlineY = new double[6 * corners];
        }
        for (int k = 0; k <= 3 * corners; k++) {
            int p = k < corners ? hull[k] : -1;
            outlineX[k] = p < 0 ? outlineX[k - corners] : x[p];
            outlineY[k] = p < 0 ? outlineY[k - corners] : y[p];
        }
    }

    private double extent(double dx, double dy) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            double d = x[i] * dx + y[i] * dy;
            min = Math.min(min, d);
            max = Math.max(max, d);
        }
        return max - min;
    }

    /** From a corner on along the outline as long as that leads farther in a direction. */
    private int climb(int from, double dx, double dy) {
        int k = from;
        while (k < 3 * corners
                && (outlineX[k + 1] - outlineX[k]) * dx + (outlineY[k + 1] - outlineY[k]) * dy
                        >= 0) {
            k++;
        }
        return k;
    }
}
