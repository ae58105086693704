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

/**
 * The few vertices of a region's surface mesh that can be corners of its convex hull. Exact, in
 * whole numbers: half voxels from the centre of voxel (0, 0, 0) of the bounding box.
 *
 * <p>The mesh has a vertex half a voxel beyond each voxel whose neighbour along an axis is outside,
 * so that its hull is that of all voxel centres, thickened by half a voxel along each axis. A
 * corner of a hull is also a corner of the flat hull of any plane through it: what is no corner in
 * its plane along x, y or z is left out, first of the centres, then of the vertices.
 */
final class ExtremeVertices {

    private final int[] bitsOf = new int[3];
    private long[] points;
    private int count;

    private ExtremeVertices(int[] size) {
        for (int a = 0; a < 3; a++) {
            // Coordinates run from -1 to 2 size - 1 and are stored one greater.
            bitsOf[a] = 32 - Integer.numberOfLeadingZeros(2 * size[a]);
        }
        points = new long[1024];
    }

    /**
     * @param rows the region
     * @return x, y, z of vertex after vertex
     */
    static int[] of(BitRows rows) {
        ExtremeVertices v = new ExtremeVertices(rows.size);
        v.addRowEnds(rows);
        v.prune(2);
        v.prune(1);
        v.prune(0);
        v.thicken();
        v.prune(2);
        v.prune(1);
        v.prune(0);
        int[] result = new int[3 * v.count];
        for (int i = 0; i < v.count; i++) {
            for (int a = 0; a < 3; a++) {
                result[3 * i + a] = v.coordinate(v.points[i], 0, a);
            }
        }
        return result;
    }

    private void addRowEnds(BitRows rows) {
        for (int z = 0; z < rows.size[2]; z++) {
            for (int y = 0; y < rows.size[1]; y++) {
                int row = rows.row(y, z);
                int first = rows.first(row);
                if (first >= 0) {
                    add(2 * first, 2 * y, 2 * z);
                    int last = rows.last(row);
                    if (last > first) {
                        add(2 * last, 2 * y, 2 * z);
                    }
                }
            }
        }
    }

    private void add(int x, int y, int z) {
        if (count == points.length) {
            points = Arrays.copyOf(points, 2 * count);
        }
        points[count++] = key(x, y, z, 0);
    }

    private void thicken() {
        long[] centres = Arrays.copyOf(points, count);
        count = 0;
        int[] p = new int[3];
        for (long centre : centres) {
            for (int a = 0; a < 3; a++) {
                p[a] = coordinate(centre, 0, a);
            }
            for (int a = 0; a < 3; a++) {
                p[a]--;
                add(p[0], p[1], p[2]);
                p[a] += 2;
                add(p[0], p[1], p[2]);
                p[a]--;
            }
        }
    }

    /** A point as one number whose order is that of axis a, then a + 1, then a + 2. */
    private long key(int x, int y, int z, int axis) {
        int[] p = {x + 1, y + 1, z + 1};
        int b = (axis + 1) % 3;
        int c = (axis + 2) % 3;
        return ((long) p[axis] << bitsOf[b] | p[b]) << bitsOf[c] | p[c];
    }

    /** Coordinate {@code of} out of a key that begins with {@code axis}. */
    private int coordinate(long key, int axis, int of) {
        int b = (axis + 1) % 3;
        int c = (axis + 2) % 3;
        int shift = of == c ? 0 : of == b ? bitsOf[c] : bitsOf[b] + bitsOf[c];
        return (int) (key >>> shift & (1L << bitsOf[of]) - 1) - 1;
    }

    /** Leaves the corners of the flat hull of each plane across an axis. */
    private void prune(int axis) {
        long[] sorted = new long[count];
        for (int i = 0; i < count; i++) {
            sorted[i] =
                    key(
                            coordinate(points[i], 0, 0),
                            coordinate(points[i], 0, 1),
                            coordinate(points[i], 0, 2),
                            axis);
        }
        Arrays.sort(sorted);
        int kept = 0;
        int u = (axis + 1) % 3;
        int v = (axis + 2) % 3;
        int n = sorted.length;
        int[] us = new int[n];
        int[] vs = new int[n];
        for (int begin = 0; begin < n; ) {
            int at = coordinate(sorted[begin], axis, axis);
            int end = begin;
            int m = 0;
            for (; end < n && coordinate(sorted[end], axis, axis) == at; end++) {
                if (end == begin || sorted[end] != sorted[end - 1]) {
                    us[m] = coordinate(sorted[end], axis, u);
                    vs[m] = coordinate(sorted[end], axis, v);
                    m++;
                }
            }
            int[] corners = FlatHull.of(us, vs, m);
            int[] p = new int[3];
            p[axis] = at;
            for (int corner : corners) {
                p[u] = us[corner];
                p[v] = vs[corner];
                points[kept++] = key(p[0], p[1], p[2], 0);
            }
            begin = end;
        }
        count = kept;
    }
}
