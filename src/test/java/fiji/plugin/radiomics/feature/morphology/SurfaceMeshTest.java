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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.testing.OracleVolume;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurfaceMeshTest {

    /** A vertex in half voxels. */
    private record Vertex(int x, int y, int z) {}

    private record Side(Vertex from, Vertex to) {}

    /** The mesh itself, cube by cube. */
    private static List<Vertex[]> triangles(Mask mask) {
        Geometry g = mask.geometry();
        List<Vertex[]> all = new ArrayList<>();
        for (int z = -1; z < g.size(2); z++) {
            for (int y = -1; y < g.size(1); y++) {
                for (int x = -1; x < g.size(0); x++) {
                    int inside = 0;
                    for (int c = 0; c < 8; c++) {
                        inside |= at(mask, x + (c & 1), y + (c >> 1 & 1), z + (c >> 2)) << c;
                    }
                    int[] edges = CubeCases.triangles(inside);
                    for (int t = 0; t < edges.length; t += 3) {
                        Vertex[] v = new Vertex[3];
                        for (int k = 0; k < 3; k++) {
                            int[] m = CubeCases.midpoint(edges[t + k]);
                            v[k] = new Vertex(2 * x + m[0], 2 * y + m[1], 2 * z + m[2]);
                        }
                        all.add(v);
                    }
                }
            }
        }
        return all;
    }

    private static int at(Mask mask, int x, int y, int z) {
        Geometry g = mask.geometry();
        boolean in = x >= 0 && y >= 0 && z >= 0 && x < g.size(0) && y < g.size(1) && z < g.size(2);
        return in && mask.get(x, y, z) ? 1 : 0;
    }

    private static double[] normal(Vertex[] t, double[] s) {
        double[] u = {
            (t[1].x - t[0].x) * s[0] / 2, (t[1].y - t[0].y) * s[1] / 2, (t[1].z - t[0].z) * s[2] / 2
        };
        double[] v = {
            (t[2].x - t[0].x) * s[0] / 2, (t[2].y - t[0].y) * s[1] / 2, (t[2].z - t[0].z) * s[2] / 2
        };
        return new double[] {
            u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]
        };
    }

    private static void check(Mask mask) {
        double[] s = mask.geometry().spacing();
        Map<Side, Integer> open = new HashMap<>();
        double volume = 0;
        double area = 0;
        for (Vertex[] t : triangles(mask)) {
            double[] n = normal(t, s);
            Vertex p = t[0];
            volume += (p.x * s[0] * n[0] + p.y * s[1] * n[1] + p.z * s[2] * n[2]) / 12;
            area += ConvexHull.length(n) / 2;
            for (int k = 0; k < 3; k++) {
                open.merge(new Side(t[k], t[(k + 1) % 3]), 1, Integer::sum);
                open.merge(new Side(t[(k + 1) % 3], t[k]), -1, Integer::sum);
            }
        }
        assertTrue(open.values().stream().allMatch(n -> n == 0), "the mesh is not closed");
        SurfaceMesh mesh = SurfaceMesh.of(new BitRows(mask));
        assertEquals(volume, mesh.volume(), 1e-11 * volume);
        assertEquals(area, mesh.area(), 1e-11 * area);
    }

    @Property(tries = 300)
    void countedMeshIsTheClosedMeshOfItsTriangles(@ForAll long seed) {
        Random r = new Random(seed);
        check(
                Shapes.random(
                        r,
                        Geometry.of(
                                1 + r.nextInt(7),
                                1 + r.nextInt(6),
                                1 + r.nextInt(5),
                                1.5,
                                0.7,
                                3)));
    }

    /** Rows that fill words, just miss them, just exceed them. */
    @ParameterizedTest
    @CsvSource({"62", "63", "64", "65", "127", "128", "130"})
    void longRows(int nx) {
        check(Shapes.random(new Random(nx), Geometry.of(nx, 4, 3, 1, 2, 3)));
        check(Shapes.mask(Geometry.of(nx, 2, 2, 1, 1, 1), (x, y, z) -> true));
    }

    @Test
    void everyCaseIsClosed() {
        Geometry g = Geometry.of(2, 2, 2, 1, 2, 3);
        for (int inside = 1; inside < 256; inside++) {
            int c = inside;
            check(Shapes.mask(g, (x, y, z) -> (c >> (x + 2 * y + 4 * z) & 1) != 0));
        }
    }

    /** No triangle lies in a face of its cube, where the next cube's might lie upon it. */
    @Test
    void noTriangleLiesInAFace() {
        for (int inside = 0; inside < 256; inside++) {
            int[] edges = CubeCases.triangles(inside);
            for (int t = 0; t < edges.length; t += 3) {
                for (int a = 0; a < 3; a++) {
                    int p = CubeCases.midpoint(edges[t])[a];
                    boolean flat =
                            p == CubeCases.midpoint(edges[t + 1])[a]
                                    && p == CubeCases.midpoint(edges[t + 2])[a];
                    assertTrue(!flat || p == 1, "case " + inside);
                }
            }
        }
    }

    /** A box with its edges and corners cut off. */
    @ParameterizedTest
    @CsvSource({"1,1,1", "5,1,1", "1,4,3", "6,5,4"})
    void box(int nx, int ny, int nz) {
        double[] s = {1.5, 0.7, 3};
        Mask box = Shapes.mask(Geometry.of(nx, ny, nz, s[0], s[1], s[2]), (x, y, z) -> true);
        SurfaceMesh mesh = SurfaceMesh.of(new BitRows(box));
        double a = nx - 1;
        double b = ny - 1;
        double c = nz - 1;
        double voxels = a * b * c + a * b + b * c + c * a + (a + b + c) / 2 + 1 / 6.0;
        double faces = 2 * (a * b * s[0] * s[1] + b * c * s[1] * s[2] + c * a * s[2] * s[0]);
        double edges =
                2
                        * (a * s[0] * Math.hypot(s[1], s[2])
                                + b * s[1] * Math.hypot(s[2], s[0])
                                + c * s[2] * Math.hypot(s[0], s[1]));
        double corners = ConvexHull.length(s[0] * s[1], s[1] * s[2], s[2] * s[0]);
        assertEquals(voxels * s[0] * s[1] * s[2], mesh.volume(), 1e-11);
        assertEquals(faces + edges + corners, mesh.area(), 1e-11);
    }

    /** Volume and area by scikit-image 0.26.0's marching_cubes(mask, 0.5), padded. */
    @ParameterizedTest
    @CsvSource({
        "1,1,1,475.9583333333333,365.78308134576673",
        "0.75,1.125,2.25,903.5771484375,593.165483026081"
    })
    void equalsScikitImage(double sx, double sy, double sz, double volume, double area) {
        Mask mask = OracleVolume.mask().on(Geometry.of(9, 8, 7, sx, sy, sz));
        SurfaceMesh mesh = SurfaceMesh.of(new BitRows(mask));
        assertEquals(volume, mesh.volume(), 1e-9 * volume);
        assertEquals(area, mesh.area(), 1e-6 * area);
    }

    /** Turned and mirrored cubes have the same volume, and the same area where sides turn along. */
    @Test
    void casesDoNotDependOnTheNamesOfAxes() {
        int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        double[] s = {1, 1.3, 2.7};
        double[] areas = CubeCases.areas(s);
        for (int[] order : orders) {
            double[] turned = {s[order[0]], s[order[1]], s[order[2]]};
            double[] turnedAreas = CubeCases.areas(turned);
            for (int flip = 0; flip < 8; flip++) {
                for (int inside = 0; inside < 256; inside++) {
                    int moved = 0;
                    for (int c = 0; c < 8; c++) {
                        int from = 0;
                        for (int a = 0; a < 3; a++) {
                            from |= ((c >> a & 1) ^ (flip >> a & 1)) << order[a];
                        }
                        moved |= (inside >> from & 1) << c;
                    }
                    String what = inside + " " + Arrays.toString(order) + " " + flip;
                    assertEquals(CubeCases.volume(inside), CubeCases.volume(moved), 1e-12, what);
                    assertEquals(areas[inside], turnedAreas[moved], 1e-12, what);
                }
            }
        }
    }
}
