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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.quickhull3d.QuickHull3D;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.testing.OracleVolume;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvexHullTest {

    private static final double[] UNIT = {2, 2, 2};

    /** Every vertex of the mesh, in half voxels. */
    private static int[] vertices(Mask mask) {
        Geometry g = mask.geometry();
        List<int[]> all = new ArrayList<>();
        for (int z = 0; z < g.size(2); z++) {
            for (int y = 0; y < g.size(1); y++) {
                for (int x = 0; x < g.size(0); x++) {
                    for (int side = 0; side < 6 && mask.get(x, y, z); side++) {
                        int[] p = {x, y, z};
                        int step = 2 * (side & 1) - 1;
                        p[side / 2] += step;
                        boolean in = p[side / 2] >= 0 && p[side / 2] < g.size(side / 2);
                        if (!in || !mask.get(p[0], p[1], p[2])) {
                            int[] v = {2 * x, 2 * y, 2 * z};
                            v[side / 2] += step;
                            all.add(v);
                        }
                    }
                }
            }
        }
        return all.stream().flatMapToInt(java.util.Arrays::stream).toArray();
    }

    private static void assertEncloses(ConvexHull hull, int[] points, double[] spacing) {
        for (int t = 0; t < hull.triangles.length; t += 3) {
            double[] n = {hull.normals[t], hull.normals[t + 1], hull.normals[t + 2]};
            double at = hull.dot(hull.triangles[t], n[0], n[1], n[2]);
            for (int i = 0; i < points.length; i += 3) {
                double p = 0;
                for (int a = 0; a < 3; a++) {
                    p += points[i + a] * spacing[a] / 2 * n[a];
                }
                assertTrue(p <= at + 1e-9 * (1 + Math.abs(at)));
            }
        }
    }

    private static void assertTwins(ConvexHull hull) {
        for (int side = 0; side < hull.twins.length; side++) {
            int twin = hull.twins[side];
            assertEquals(side, hull.twins[twin]);
            assertEquals(hull.triangles[side], hull.triangles[ConvexHull.next(twin)]);
            assertEquals(hull.triangles[twin], hull.triangles[ConvexHull.next(side)]);
        }
    }

    private static Set<String> corners(ConvexHull hull) {
        Set<String> corners = new HashSet<>();
        for (int i = 0; i < hull.size(); i++) {
            corners.add(
                    hull.corners[3 * i]
                            + " "
                            + hull.corners[3 * i + 1]
                            + " "
                            + hull.corners[3 * i + 2]);
        }
        return corners;
    }

    private static void assertLikeQuickHull3d(ConvexHull hull, int[] points) {
        double[] p = new double[points.length];
        for (int i = 0; i < p.length; i++) {
            p[i] = points[i];
        }
        QuickHull3D other = new QuickHull3D(p);
        double[] v = new double[3 * other.getNumVertices()];
        other.getVertices(v);
        double sixfold = 0;
        for (int[] f : other.getFaces()) {
            for (int k = 1; k + 1 < f.length; k++) {
                int a = 3 * f[0];
                int b = 3 * f[k];
                int c = 3 * f[k + 1];
                sixfold +=
                        v[a] * (v[b + 1] * v[c + 2] - v[b + 2] * v[c + 1])
                                + v[a + 1] * (v[b + 2] * v[c] - v[b] * v[c + 2])
                                + v[a + 2] * (v[b] * v[c + 1] - v[b + 1] * v[c]);
            }
        }
        assertEquals(sixfold / 6, hull.volume, 1e-9 * hull.volume);
    }

    /** Candidates and exact hull against all vertices of the mesh and another implementation. */
    @Property(tries = 300)
    void hullOfTheFewIsTheHullOfAll(@ForAll long seed) {
        Random r = new Random(seed);
        Mask mask =
                Shapes.random(
                        r,
                        Geometry.of(1 + r.nextInt(9), 1 + r.nextInt(8), 1 + r.nextInt(7), 1, 1, 1));
        int[] all = vertices(mask);
        int[] offset = mask.bounds().orElseThrow().min();
        for (int i = 0; i < all.length; i++) {
            all[i] -= 2 * offset[i % 3];
        }
        double[] spacing = {1.5, 0.7, 3};
        ConvexHull few = new ConvexHull(ExtremeVertices.of(new BitRows(mask)), spacing);
        ConvexHull whole = new ConvexHull(all, spacing);
        assertEquals(corners(whole), corners(few));
        assertEquals(whole.volume, few.volume, 1e-12 * whole.volume);
        assertEquals(whole.area, few.area, 1e-12 * whole.area);
        assertEncloses(few, all, spacing);
        assertTwins(few);
        assertLikeQuickHull3d(new ConvexHull(all, UNIT), all);
        double diameter = 0;
        for (int i = 0; i < all.length; i += 3) {
            for (int j = 0; j < i; j += 3) {
                diameter =
                        Math.max(
                                diameter,
                                ConvexHull.length(
                                        (all[i] - all[j]) * spacing[0] / 2,
                                        (all[i + 1] - all[j + 1]) * spacing[1] / 2,
                                        (all[i + 2] - all[j + 2]) * spacing[2] / 2));
            }
        }
        assertEquals(diameter, few.diameter(), 1e-12 * diameter);
    }

    /** Few different coordinates: most points lie in faces and edges of the hull. */
    @Property(tries = 500)
    void pointsInPlanesAndLines(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int range) {
        Random r = new Random(seed);
        int[] points = new int[3 * (4 + r.nextInt(300))];
        for (int i = 0; i < points.length; i++) {
            points[i] = r.nextInt(range + 1);
        }
        int[] tetrahedron = {0, 0, 0, range, 0, 0, 0, range, 0, 0, 0, range};
        System.arraycopy(tetrahedron, 0, points, 0, 12);
        ConvexHull hull = new ConvexHull(points, UNIT);
        assertEncloses(hull, points, UNIT);
        assertTwins(hull);
        assertLikeQuickHull3d(hull, points);
        // Euler's formula of a closed surface without handles.
        assertEquals(2 * hull.size() - 4, hull.triangles.length / 3);
    }

    @Test
    void pointsOfOnePlaneAreRefused() {
        int[] flat = {0, 0, 0, 5, 0, 5, 0, 7, 0, 5, 7, 5, 10, 3, 10};
        assertThrows(IllegalArgumentException.class, () -> new ConvexHull(flat, UNIT));
    }

    /** Hull of scikit-image 0.26.0's mesh by SciPy's ConvexHull. */
    @ParameterizedTest
    @CsvSource({
        "1,1,1,483.2916666666668,345.12152948806556,12.884098726725126",
        "0.75,1.125,2.25,917.4990234375,564.9534935021434,18.603175132218695"
    })
    void equalsScipy(double sx, double sy, double sz, double volume, double area, double diameter) {
        Mask mask = OracleVolume.mask().on(Geometry.of(9, 8, 7, sx, sy, sz));
        ConvexHull hull = new ConvexHull(new BitRows(mask));
        assertEquals(volume, hull.volume, 1e-9 * volume);
        assertEquals(area, hull.area, 1e-9 * area);
        assertEquals(diameter, hull.diameter(), 1e-9 * diameter);
    }

    /** A hull of nearly round and of sharp shapes: more than a few corners. */
    @Test
    void ball() {
        Geometry g = Geometry.of(41, 41, 41, 1, 1, 1);
        Mask ball =
                Shapes.mask(
                        g,
                        (x, y, z) ->
                                (x - 20) * (x - 20) + (y - 20) * (y - 20) + (z - 20) * (z - 20)
                                        <= 400);
        int[] all = vertices(ball);
        ConvexHull hull = new ConvexHull(new BitRows(ball));
        assertEncloses(hull, all, new double[] {1, 1, 1});
        assertEquals(corners(new ConvexHull(all, new double[] {1, 1, 1})), corners(hull));
        assertEquals(41, hull.diameter(), 1e-12);
    }
}
