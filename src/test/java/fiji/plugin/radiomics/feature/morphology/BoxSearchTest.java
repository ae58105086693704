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
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BoxSearchTest {

    private static double extent(ConvexHull hull, double... u) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < hull.size(); i++) {
            double d = hull.dot(i, u[0], u[1], u[2]);
            min = Math.min(min, d);
            max = Math.max(max, d);
        }
        return max - min;
    }

    private static double[] unit(double... v) {
        double length = ConvexHull.length(v);
        return new double[] {v[0] / length, v[1] / length, v[2] / length};
    }

    private static double[] cross(double[] u, double[] v) {
        return new double[] {
            u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]
        };
    }

    /** The smallest box with a side on a face, and another side on any edge as seen along it. */
    private static double smallestOnAFace(ConvexHull hull) {
        double best = Double.POSITIVE_INFINITY;
        for (int t = 0; t < hull.triangles.length; t += 3) {
            double[] u = unit(hull.normals[t], hull.normals[t + 1], hull.normals[t + 2]);
            double height = extent(hull, u);
            for (int side = 0; side < hull.triangles.length; side++) {
                int p = 3 * hull.triangles[side];
                int q = 3 * hull.triangles[ConvexHull.next(side)];
                double[] w =
                        cross(
                                u,
                                new double[] {
                                    hull.corners[q] - hull.corners[p],
                                    hull.corners[q + 1] - hull.corners[p + 1],
                                    hull.corners[q + 2] - hull.corners[p + 2]
                                });
                if (ConvexHull.length(w) > 1e-6) {
                    double[] v = unit(w);
                    best = Math.min(best, height * extent(hull, v) * extent(hull, cross(u, v)));
                }
            }
        }
        return best;
    }

    private static void check(ConvexHull hull) {
        OrientedBox box = BoxSearch.smallest(hull, OrientedBox.ALIGNED);
        for (int a = 0; a < 3; a++) {
            double[] u = box.axes()[a];
            assertEquals(1, ConvexHull.length(u), 1e-12);
            assertEquals(0, dot(u, box.axes()[(a + 1) % 3]), 1e-12);
            assertEquals(extent(hull, u), box.lengths()[a], 1e-9 * box.lengths()[a]);
        }
        double onAFace = smallestOnAFace(hull);
        assertTrue(box.volume() <= onAFace * (1 + 1e-9), box.volume() + " > " + onAFace);
        assertTrue(box.volume() >= hull.volume * (1 - 1e-9));
    }

    private static double dot(double[] u, double[] v) {
        return u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
    }

    @Property(tries = 100)
    void enclosesAndIsNoLargerThanABoxOnAFace(@ForAll long seed) {
        Random r = new Random(seed);
        Geometry g =
                Geometry.of(
                        1 + r.nextInt(8),
                        1 + r.nextInt(7),
                        1 + r.nextInt(6),
                        0.5 + r.nextDouble(),
                        1,
                        3);
        check(new ConvexHull(new BitRows(Shapes.random(r, g))));
    }

    @Property(tries = 60)
    void fewCornersFarApart(@ForAll long seed) {
        Random r = new Random(seed);
        int[] points = new int[3 * (4 + r.nextInt(8))];
        for (int i = 0; i < points.length; i++) {
            points[i] = r.nextInt(1000);
        }
        check(new ConvexHull(points, new double[] {1, 1.3, 2.1}));
    }

    /** A ball has most faces, and all boxes about it are nearly the same. */
    @Test
    void ball() {
        Geometry g = Geometry.of(15, 15, 15, 1, 1.1, 0.9);
        check(
                new ConvexHull(
                        new BitRows(
                                Shapes.mask(
                                        g,
                                        (x, y, z) ->
                                                (x - 7) * (x - 7)
                                                                + (y - 7) * (y - 7)
                                                                + (z - 7) * (z - 7)
                                                        <= 50))));
    }

    /** A cuboid of 25, 10, 6, turned about z by the angle of the triangle 3, 4, 5. */
    @Test
    void turnedCuboidIsItsOwnBox() {
        int[] points = new int[24];
        for (int c = 0; c < 8; c++) {
            int u = (c & 1) * 5;
            int v = (c >> 1 & 1) * 2;
            points[3 * c] = 4 * u - 3 * v + 100;
            points[3 * c + 1] = 3 * u + 4 * v;
            points[3 * c + 2] = (c >> 2) * 6;
        }
        ConvexHull hull = new ConvexHull(points, new double[] {2, 2, 2});
        OrientedBox box = BoxSearch.smallest(hull, OrientedBox.ALIGNED);
        assertEquals(25 * 10 * 6, box.volume(), 1e-9);
        assertEquals(2 * (250 + 150 + 60), box.area(), 1e-9);
        assertEquals(1500, hull.volume, 1e-9);
    }
}
