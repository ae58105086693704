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
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class EnclosingEllipsoidTest {

    /** Greatest of (x − c)ᵀ Q⁻¹ (x − c) over the corners. */
    private static double farthest(ConvexHull hull, EnclosingEllipsoid e) {
        RealMatrix inverse =
                new LUDecomposition(new Array2DRowRealMatrix(e.matrix)).getSolver().getInverse();
        double most = 0;
        for (int i = 0; i < hull.size(); i++) {
            double[] d = new double[3];
            for (int a = 0; a < 3; a++) {
                d[a] = hull.corners[3 * i + a] - e.centre[a];
            }
            double[] q = inverse.operate(d);
            most = Math.max(most, d[0] * q[0] + d[1] * q[1] + d[2] * q[2]);
        }
        return most;
    }

    /**
     * Volume of the least ellipsoid by plain Khachiyan steps over all corners: from below, by the
     * weighted covariance alone, and from above, scaled to enclose all.
     */
    private static double[] plainBounds(ConvexHull hull, int steps) {
        int n = hull.size();
        double[] u = new double[n];
        java.util.Arrays.fill(u, 1.0 / n);
        for (int step = 0; ; step++) {
            RealMatrix m = new Array2DRowRealMatrix(4, 4);
            double[][] q = new double[n][];
            for (int i = 0; i < n; i++) {
                q[i] =
                        new double[] {
                            hull.corners[3 * i], hull.corners[3 * i + 1], hull.corners[3 * i + 2], 1
                        };
                RealMatrix column = new Array2DRowRealMatrix(q[i]);
                m = m.add(column.multiply(column.transpose()).scalarMultiply(u[i]));
            }
            RealMatrix inverse = new LUDecomposition(m).getSolver().getInverse();
            int far = 0;
            double most = 0;
            for (int i = 0; i < n; i++) {
                double[] p = inverse.operate(q[i]);
                double kappa = 0;
                for (int a = 0; a < 4; a++) {
                    kappa += p[a] * q[i][a];
                }
                if (kappa > most) {
                    most = kappa;
                    far = i;
                }
            }
            if (step == steps) {
                // det of the covariance is that of M, for the weights have the sum 1.
                double root = Math.sqrt(new LUDecomposition(m).getDeterminant());
                double sphere = 4 * Math.PI / 3 * root;
                return new double[] {sphere * Math.pow(3, 1.5), sphere * Math.pow(most - 1, 1.5)};
            }
            double beta = (most - 4) / (4 * (most - 1));
            for (int i = 0; i < n; i++) {
                u[i] *= 1 - beta;
            }
            u[far] += beta;
        }
    }

    @Property(tries = 40)
    void enclosesAllAndIsTheLeast(@ForAll long seed) {
        Random r = new Random(seed);
        Geometry g = Geometry.of(1 + r.nextInt(9), 1 + r.nextInt(8), 1 + r.nextInt(7), 1.5, 1, 3);
        ConvexHull hull = new ConvexHull(new BitRows(Shapes.random(r, g)));
        EnclosingEllipsoid e = new EnclosingEllipsoid(hull);
        // Its farthest corner lies upon it.
        assertEquals(1, farthest(hull, e), 1e-9);
        double volume = e.ellipsoid().volume();
        double[] bounds = plainBounds(hull, 300);
        assertTrue(bounds[0] <= volume * (1 + 1e-9), bounds[0] + " > " + volume);
        assertTrue(volume <= bounds[1] * (1 + 1e-7), volume + " > " + bounds[1]);
        assertTrue(bounds[1] / bounds[0] < 1.1, "the bounds say little");
    }

    /** About a cuboid: semi-axes √3 times its half sides. */
    @Test
    void cuboid() {
        int[] points = new int[24];
        for (int c = 0; c < 8; c++) {
            points[3 * c] = (c & 1) * 10;
            points[3 * c + 1] = (c >> 1 & 1) * 6;
            points[3 * c + 2] = (c >> 2) * 3;
        }
        ConvexHull hull = new ConvexHull(points, new double[] {2, 2, 2});
        EnclosingEllipsoid e = new EnclosingEllipsoid(hull);
        Ellipsoid s = e.ellipsoid();
        double root = Math.sqrt(3);
        assertEquals(5 * root, s.a(), 1e-7);
        assertEquals(3 * root, s.b(), 1e-7);
        assertEquals(1.5 * root, s.c(), 1e-7);
        assertEquals(5, e.centre[0], 1e-7);
    }

    /** The mesh of one voxel is an octahedron; a thin long one is as good. */
    @Test
    void oneVoxel() {
        Geometry g = Geometry.of(1, 1, 1, 1000, 2, 0.01);
        ConvexHull hull = new ConvexHull(new BitRows(Shapes.mask(g, (x, y, z) -> true)));
        Ellipsoid s = new EnclosingEllipsoid(hull).ellipsoid();
        assertEquals(500, s.a(), 1e-4);
        assertEquals(1, s.b(), 1e-7);
        assertEquals(0.005, s.c(), 1e-9);
    }

    @Test
    void areaIsIbsisSeries() {
        assertEquals(4 * Math.PI * 9, new Ellipsoid(3, 3, 3).area(), 1e-12);
        assertEquals(series(3, 2, 1), new Ellipsoid(3, 2, 1).area(), 1e-9);
        assertEquals(series(3, 2, 2), new Ellipsoid(3, 2, 2).area(), 1e-9);
        // The limit of the series where two axes are equal.
        assertEquals(series(3, 2.999999999, 2), new Ellipsoid(3, 3, 2).area(), 1e-6);
        assertEquals(0, new Ellipsoid(3, 0, 0).area());
        assertEquals(0, new Ellipsoid(0, 0, 0).area());
    }

    private static double series(double a, double b, double c) {
        double alpha = Math.sqrt(1 - b * b / (a * a));
        double beta = Math.sqrt(1 - c * c / (a * a));
        double t = (alpha * alpha + beta * beta) / (2 * alpha * beta);
        double before = 1;
        double p = t;
        double sum = 1 - alpha * beta * t / 3;
        for (int n = 2; n <= 20; n++) {
            double next = ((2 * n - 1) * t * p - (n - 1) * before) / n;
            before = p;
            p = next;
            sum += Math.pow(alpha * beta, n) / (1 - 4.0 * n * n) * p;
        }
        return 4 * Math.PI * a * b * sum;
    }
}
