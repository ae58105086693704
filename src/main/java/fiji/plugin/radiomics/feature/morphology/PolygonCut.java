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
import java.util.List;

/**
 * Cuts the polygon in which the surface meets the faces of a cube into triangles. A polygon of up
 * to six vertices is cut so that it has the fewest folds; where that leaves a choice, it is between
 * the same planes. Seven vertices, which need diagonal corners, are cut so that the area is least
 * in a cube of equal sides. No cut runs along a face, where the neighbouring cube might do the
 * same. None of this depends on how the axes are named: turned and mirrored regions have the same
 * surface.
 */
final class PolygonCut {

    private PolygonCut() {}

    /**
     * @param polygon edges of the cube with the polygon's vertices in their middles
     * @return its triangles, three edges each, in the polygon's sense
     */
    static List<int[]> triangles(int[] polygon) {
        if (polygon.length == 3) {
            return List.of(polygon);
        }
        List<int[]> best = List.of();
        double least = Double.POSITIVE_INFINITY;
        for (List<int[]> cut : cuts(polygon, 0, polygon.length - 1)) {
            double cost = polygon.length < 7 ? folds(cut) : area(cut);
            if (cost < least) {
                least = cost;
                best = cut;
            }
        }
        return best;
    }

    /** All ways to cut the part from vertex i to vertex j. */
    private static List<List<int[]>> cuts(int[] polygon, int i, int j) {
        if (j - i < 2) {
            return List.of(List.of());
        }
        boolean side = i == 0 && j == polygon.length - 1;
        if (!side && onOneFace(polygon[i], polygon[j])) {
            return List.of();
        }
        List<List<int[]>> all = new ArrayList<>();
        for (int k = i + 1; k < j; k++) {
            for (List<int[]> first : cuts(polygon, i, k)) {
                for (List<int[]> second : cuts(polygon, k, j)) {
                    List<int[]> cut = new ArrayList<>(first);
                    cut.addAll(second);
                    cut.add(new int[] {polygon[i], polygon[k], polygon[j]});
                    all.add(cut);
                }
            }
        }
        return all;
    }

    private static boolean onOneFace(int e, int f) {
        int[] p = CubeCases.midpoint(e);
        int[] q = CubeCases.midpoint(f);
        for (int a = 0; a < 3; a++) {
            if (p[a] != 1 && p[a] == q[a]) {
                return true;
            }
        }
        return false;
    }

    /** Number of cuts whose triangles do not lie in one plane. */
    private static int folds(List<int[]> cut) {
        int folds = 0;
        for (int i = 0; i < cut.size(); i++) {
            for (int j = 0; j < i; j++) {
                int[] s = cut.get(i);
                int[] t = cut.get(j);
                if (common(s, t) == 2) {
                    int[] n = normal(s[0], s[1], s[2]);
                    int[] m = normal(t[0], t[1], t[2]);
                    boolean flat =
                            n[1] * m[2] == n[2] * m[1]
                                    && n[2] * m[0] == n[0] * m[2]
                                    && n[0] * m[1] == n[1] * m[0];
                    folds += flat ? 0 : 1;
                }
            }
        }
        return folds;
    }

    private static int common(int[] s, int[] t) {
        int n = 0;
        for (int e : s) {
            n += e == t[0] || e == t[1] || e == t[2] ? 1 : 0;
        }
        return n;
    }

    private static double area(List<int[]> cut) {
        double sum = 0;
        for (int[] t : cut) {
            int[] n = normal(t[0], t[1], t[2]);
            sum += Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
        }
        return sum;
    }

    /**
     * @param e an edge of the cube
     * @param f another edge
     * @param g another edge
     * @return normal of the triangle of their middles in half cubes, its length twice the area
     */
    static int[] normal(int e, int f, int g) {
        int[] a = CubeCases.midpoint(e);
        int[] b = CubeCases.midpoint(f);
        int[] c = CubeCases.midpoint(g);
        int ux = b[0] - a[0];
        int uy = b[1] - a[1];
        int uz = b[2] - a[2];
        int vx = c[0] - a[0];
        int vy = c[1] - a[1];
        int vz = c[2] - a[2];
        return new int[] {uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx};
    }
}
