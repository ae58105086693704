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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The 256 cases of marching cubes on a region: what part of the surface runs through a cube whose
 * eight corners are voxel centres, each inside or outside. Corner c lies at x = c &amp; 1, y = c
 * &gt;&gt; 1 &amp; 1, z = c &gt;&gt; 2; bit c of the case is set where it is inside. Since the
 * image has only 0 and 1, a vertex of the surface lies in the middle of each edge that has one end
 * inside, so that area and enclosed volume are the same for all cubes of a case.
 *
 * <p>The cases are made from rules rather than typed in. Each face of the cube is cut by segments
 * between its vertices; on a face whose inside corners are diagonal, inside corners are joined, as
 * IBSI's 26-neighbourhood joins them. A face is cut the same way in both cubes that share it: the
 * surface is closed. The segments of all faces make closed polygons, which are cut into triangles
 * (see {@link PolygonCut}).
 *
 * <p>After Lorensen and Cline, "Marching cubes", SIGGRAPH 1987. Without diagonal faces, the
 * triangles span the same surface as the tables in general use.
 */
final class CubeCases {

    static final int EDGES = 12;

    /** Edge middles in half cubes along x, y, z from corner 0, each 0, 1 or 2. */
    private static final int[][] MIDPOINTS = midpoints();

    private static final int[][] FACES = faces();

    /** Volume inside, as a part of the cube's. */
    private static final double[] VOLUME = new double[256];

    /** Triangles of the surface, three edges each, from outside counter-clockwise. */
    private static final int[][] TRIANGLES = new int[256][];

    static {
        for (int c = 0; c < 256; c++) {
            int[] next = new int[EDGES];
            double facesInside = cutFaces(c, next);
            List<int[]> found = new ArrayList<>();
            for (int[] polygon : polygons(next)) {
                found.addAll(PolygonCut.triangles(polygon));
            }
            // The divergence theorem, from corner 0: faces through it count nothing, the three
            // others a third of their part inside, a triangle a sixth of its determinant.
            double sum = facesInside / 3;
            TRIANGLES[c] = new int[3 * found.size()];
            for (int t = 0; t < found.size(); t++) {
                System.arraycopy(found.get(t), 0, TRIANGLES[c], 3 * t, 3);
                sum += tetrahedron(found.get(t));
            }
            VOLUME[c] = sum;
        }
    }

    private CubeCases() {}

    /**
     * @param edge 0 … 11
     * @return its middle in half cubes along x, y, z from corner 0, each 0, 1 or 2; to be read only
     */
    static int[] midpoint(int edge) {
        return MIDPOINTS[edge];
    }

    /**
     * @param inside the case
     * @return the surface's triangles, three edges each, from outside counter-clockwise; to be read
     *     only
     */
    static int[] triangles(int inside) {
        return TRIANGLES[inside];
    }

    /**
     * @param inside the case
     * @return the volume inside, as a part of the cube's
     */
    static double volume(int inside) {
        return VOLUME[inside];
    }

    /**
     * @param spacing of voxel centres along x, y, z
     * @return the area of the surface in a cube of each case
     */
    static double[] areas(double[] spacing) {
        double[] areas = new double[256];
        for (int c = 0; c < 256; c++) {
            int[] edges = TRIANGLES[c];
            for (int t = 0; t < edges.length; t += 3) {
                int[] n = PolygonCut.normal(edges[t], edges[t + 1], edges[t + 2]);
                double x = n[0] * spacing[1] * spacing[2];
                double y = n[1] * spacing[2] * spacing[0];
                double z = n[2] * spacing[0] * spacing[1];
                areas[c] += Math.sqrt(x * x + y * y + z * z) / 8;
            }
        }
        return areas;
    }

    private static int[][] midpoints() {
        int[][] m = new int[EDGES][3];
        for (int a = 0; a < 3; a++) {
            for (int k = 0; k < 4; k++) {
                int[] p = m[4 * a + k];
                p[a] = 1;
                p[(a + 1) % 3] = 2 * (k & 1);
                p[(a + 2) % 3] = k & 2;
            }
        }
        return m;
    }

    /** Edge between two neighbouring corners. */
    private static int edge(int c, int d) {
        int a = Integer.numberOfTrailingZeros(c ^ d);
        return 4 * a + (c >> (a + 1) % 3 & 1) + 2 * (c >> (a + 2) % 3 & 1);
    }

    /** Corners of the faces x = 0, x = 1, y = 0, …, from outside counter-clockwise. */
    private static int[][] faces() {
        int[][] f = new int[6][];
        for (int a = 0; a < 3; a++) {
            int u = 1 << (a + 1) % 3;
            int v = 1 << (a + 2) % 3;
            int far = 1 << a;
            f[2 * a] = new int[] {0, v, u | v, u};
            f[2 * a + 1] = new int[] {far, far | u, far | u | v, far | v};
        }
        return f;
    }

    /**
     * Cuts the faces of a case.
     *
     * @param next for each edge with a vertex the next one along the polygon; -1 elsewhere
     * @return area inside of the faces x = 1, y = 1, z = 1
     */
    private static double cutFaces(int inside, int[] next) {
        Arrays.fill(next, -1);
        double sum = 0;
        for (int f = 0; f < 6; f++) {
            int corners = 0;
            int cuts = 0;
            for (int k = 0; k < 4; k++) {
                boolean here = isInside(inside, f, k);
                corners += here ? 1 : 0;
                if (here && !isInside(inside, f, k + 3)) {
                    // What is outside before this corner is cut off by one segment.
                    int first = k + 3;
                    while (!isInside(inside, f, first + 3)) {
                        first += 3;
                    }
                    next[edgeOf(f, k + 3)] = edgeOf(f, first + 3);
                    cuts++;
                }
            }
            if (f % 2 == 1) {
                sum += cuts == 2 ? 6 / 8.0 : partInside(corners);
            }
        }
        return sum;
    }

    private static boolean isInside(int inside, int face, int k) {
        return (inside >> FACES[face][k & 3] & 1) != 0;
    }

    /** Edge of a face from its corner k to the next one. */
    private static int edgeOf(int face, int k) {
        return edge(FACES[face][k & 3], FACES[face][k + 1 & 3]);
    }

    /** Part of a face inside, with so many corners inside, none of them diagonal. */
    private static double partInside(int corners) {
        return new double[] {0, 1 / 8.0, 4 / 8.0, 7 / 8.0, 1}[corners];
    }

    private static List<int[]> polygons(int[] next) {
        List<int[]> polygons = new ArrayList<>();
        boolean[] seen = new boolean[EDGES];
        for (int e = 0; e < EDGES; e++) {
            if (next[e] < 0 || seen[e]) {
                continue;
            }
            int[] polygon = new int[EDGES];
            int n = 0;
            for (int v = e; !seen[v]; v = next[v]) {
                seen[v] = true;
                polygon[n++] = v;
            }
            polygons.add(Arrays.copyOf(polygon, n));
        }
        return polygons;
    }

    /** Volume of the tetrahedron of corner 0 and a triangle, as a part of the cube's. */
    private static double tetrahedron(int[] triangle) {
        int[] a = MIDPOINTS[triangle[0]];
        int[] n = PolygonCut.normal(triangle[0], triangle[1], triangle[2]);
        return (a[0] * n[0] + a[1] * n[1] + a[2] * n[2]) / 48.0;
    }
}
