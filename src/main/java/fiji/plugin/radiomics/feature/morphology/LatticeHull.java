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
import java.util.stream.IntStream;

/**
 * Convex hull in three dimensions of points with whole coordinates, by quickhull (Barber, Dobkin
 * and Huhdanpaa, ACM TOMS 22, 1996). All decisions are made in whole numbers and are exact, so that
 * points in one plane, of which voxels have many, need no tolerance: a point sees a face only where
 * it lies strictly outside of its plane. Flat parts of the hull come out as several triangles.
 */
final class LatticeHull {

    private static final int NONE = -1;

    private final int[] points;
    private final int count;

    /** Corners of each triangle, from outside counter-clockwise. */
    private int[] corner = new int[3 * 1024];

    /** The triangle beyond each side, which runs from a corner to the next one. */
    private int[] beyond = new int[3 * 1024];

    /** Normal and offset of each triangle's plane: a point is outside where n · p > offset. */
    private long[] plane = new long[4 * 1024];

    /** First of the points outside of each triangle that wait for it. */
    private int[] waiting = new int[1024];

    private boolean[] gone = new boolean[1024];
    private int triangles;

    /** The next point that waits for the same triangle. */
    private final int[] following;

    /** The new triangle whose side along the horizon begins at a point. */
    private final int[] newAt;

    private int[] pending = new int[1024];
    private int pendingCount;
    private int[] visible = new int[256];
    private int[] horizon = new int[256];

    private LatticeHull(int[] points) {
        this.points = points;
        count = points.length / 3;
        following = new int[count];
        newAt = new int[count];
    }

    /**
     * The hull's triangles. Side s of triangle s / 3 runs from corner s to the triangle's next one.
     *
     * @param corners indices of points, three for each triangle, from outside counter-clockwise
     * @param twins for each side the same side of the triangle beyond it, which runs backwards
     */
    record Triangles(int[] corners, int[] twins) {}

    /**
     * @param points x, y, z of point after point; not all in one plane. The box that holds them has
     *     less than 2^58 lattice points, so that no determinant overflows
     * @return the hull; no corner lies between others in an edge or a face
     */
    static Triangles triangles(int[] points) {
        LatticeHull hull = new LatticeHull(points);
        hull.build();
        int[] extreme = hull.extreme();
        int[] few = new int[3 * extreme.length];
        for (int i = 0; i < extreme.length; i++) {
            System.arraycopy(points, 3 * extreme[i], few, 3 * i, 3);
        }
        hull = new LatticeHull(few);
        hull.build();
        Triangles result = hull.result();
        for (int side = 0; side < result.corners.length; side++) {
            result.corners[side] = extreme[result.corners[side]];
        }
        return result;
    }

    private void build() {
        begin();
        while (pendingCount > 0) {
            int f = pending[--pendingCount];
            if (!gone[f] && waiting[f] != NONE) {
                raise(f);
            }
        }
    }

    /** The points at which at least three edges of the hull meet, in ascending order. */
    private int[] extreme() {
        int[] edges = new int[count];
        for (int f = 0; f < triangles; f++) {
            for (int side = 3 * f; side < 3 * f + 3 && !gone[f]; side++) {
                int h = beyond[side];
                for (int s = 3 * h; s < 3 * h + 3; s++) {
                    // Flat sides are no edges of the hull.
                    if (height(f, corner[s]) != 0) {
                        edges[corner[side]]++;
                        break;
                    }
                }
            }
        }
        return IntStream.range(0, count).filter(p -> edges[p] >= 3).toArray();
    }

    private Triangles result() {
        int[] number = new int[triangles];
        int n = 0;
        for (int f = 0; f < triangles; f++) {
            number[f] = gone[f] ? NONE : n++;
        }
        int[] corners = new int[3 * n];
        int[] twins = new int[3 * n];
        for (int f = 0; f < triangles; f++) {
            for (int k = 0; k < 3 && !gone[f]; k++) {
                int to = corner[3 * f + (k + 1) % 3];
                int h = 3 * beyond[3 * f + k];
                int back = corner[h] == to ? 0 : corner[h + 1] == to ? 1 : 2;
                corners[3 * number[f] + k] = corner[3 * f + k];
                twins[3 * number[f] + k] = 3 * number[h / 3] + back;
            }
        }
        return new Triangles(corners, twins);
    }

    /** The first four triangles, about points far from each other. */
    private void begin() {
        int a = 0;
        for (int i = 1; i < count; i++) {
            a = points[3 * i] < points[3 * a] ? i : a;
        }
        int b = a;
        double most = 0;
        for (int i = 0; i < count; i++) {
            double[] d = {difference(i, a, 0), difference(i, a, 1), difference(i, a, 2)};
            double length = ConvexHull.length(d);
            if (length > most) {
                most = length;
                b = i;
            }
        }
        int c = a;
        most = 0;
        for (int i = 0; i < count; i++) {
            double[] normal = {
                cross(a, b, i, 0), cross(a, b, i, 1), cross(a, b, i, 2),
            };
            double length = ConvexHull.length(normal);
            if (length > most) {
                most = length;
                c = i;
            }
        }
        int f = add(a, b, c);
        int d = a;
        long farthest = 0;
        for (int i = 0; i < count; i++) {
            long height = height(f, i);
            if (Math.abs(height) > Math.abs(farthest)) {
                farthest = height;
                d = i;
            }
        }
        if (farthest == 0) {
            throw new IllegalArgumentException("All points lie in one plane");
        }
        triangles = 0;
        if (farthest > 0) {
            int swap = b;
            b = c;
            c = swap;
        }
        add(a, b, c);
        add(d, b, a);
        add(d, c, b);
        add(d, a, c);
        int[] sides = {1, 2, 3, 2, 0, 3, 3, 0, 1, 1, 0, 2};
        System.arraycopy(sides, 0, beyond, 0, 12);
        for (int i = 0; i < count; i++) {
            await(i, 0);
        }
    }

    private long difference(int p, int q, int axis) {
        return (long) points[3 * p + axis] - points[3 * q + axis];
    }

    /** A component of (b − a) × (c − a). */
    private long cross(int a, int b, int c, int axis) {
        int u = (axis + 1) % 3;
        int v = (axis + 2) % 3;
        return difference(b, a, u) * difference(c, a, v)
                - difference(b, a, v) * difference(c, a, u);
    }

    private int add(int a, int b, int c) {
        int f = triangles++;
        if (f == gone.length) {
            corner = Arrays.copyOf(corner, 6 * f);
            beyond = Arrays.copyOf(beyond, 6 * f);
            plane = Arrays.copyOf(plane, 8 * f);
            waiting = Arrays.copyOf(waiting, 2 * f);
            gone = Arrays.copyOf(gone, 2 * f);
        }
        corner[3 * f] = a;
        corner[3 * f + 1] = b;
        corner[3 * f + 2] = c;
        long offset = 0;
        for (int axis = 0; axis < 3; axis++) {
            plane[4 * f + axis] = cross(a, b, c, axis);
            offset += plane[4 * f + axis] * points[3 * a + axis];
        }
        plane[4 * f + 3] = offset;
        waiting[f] = NONE;
        gone[f] = false;
        return f;
    }

    /** Positive where a point lies outside of a triangle's plane; in proportion to the distance. */
    private long height(int f, int p) {
        return plane[4 * f] * points[3 * p]
                + plane[4 * f + 1] * points[3 * p + 1]
                + plane[4 * f + 2] * points[3 * p + 2]
                - plane[4 * f + 3];
    }

    /** Lets a point wait for one of the newest triangles that it sees; inner points are dropped. */
    private void await(int p, int first) {
        for (int f = first; f < triangles; f++) {
            if (height(f, p) > 0) {
                if (waiting[f] == NONE) {
                    if (pendingCount == pending.length) {
                        pending = Arrays.copyOf(pending, 2 * pendingCount);
                    }
                    pending[pendingCount++] = f;
                }
                following[p] = waiting[f];
                waiting[f] = p;
                return;
            }
        }
    }

    /** Takes the farthest point of a triangle into the hull. */
    private void raise(int f) {
        int apex = waiting[f];
        long farthest = height(f, apex);
        for (int p = following[apex]; p != NONE; p = following[p]) {
            long height = height(f, p);
            if (height > farthest) {
                farthest = height;
                apex = p;
            }
        }
        int seen = 0;
        int edges = 0;
        visible[seen++] = f;
        gone[f] = true;
        for (int k = 0; k < seen; k++) {
            int g = visible[k];
            for (int side = 3 * g; side < 3 * g + 3; side++) {
                int h = beyond[side];
                if (gone[h]) {
                    continue;
                }
                if (height(h, apex) > 0) {
                    if (seen == visible.length) {
                        visible = Arrays.copyOf(visible, 2 * seen);
                    }
                    visible[seen++] = h;
                    gone[h] = true;
                } else {
                    if (edges == horizon.length) {
                        horizon = Arrays.copyOf(horizon, 2 * edges);
                    }
                    horizon[edges++] = side;
                }
            }
        }
        int first = triangles;
        for (int e = 0; e < edges; e++) {
            int side = horizon[e];
            int from = corner[side];
            int to = corner[side % 3 == 2 ? side - 2 : side + 1];
            int g = add(from, to, apex);
            int h = beyond[side];
            beyond[3 * g] = h;
            for (int s = 3 * h; s < 3 * h + 3; s++) {
                if (corner[s] == to) {
                    beyond[s] = g;
                }
            }
            newAt[from] = g;
        }
        for (int g = first; g < triangles; g++) {
            int next = newAt[corner[3 * g + 1]];
            beyond[3 * g + 1] = next;
            beyond[3 * next + 2] = g;
        }
        for (int k = 0; k < seen; k++) {
            for (int p = waiting[visible[k]]; p != NONE; ) {
                int rest = following[p];
                if (p != apex) {
                    await(p, first);
                }
                p = rest;
            }
        }
    }
}
