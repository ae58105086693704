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
 * The search for the smallest box about a convex hull. Across a given direction the smallest box is
 * exact: a rectangle of least area about the hull's shadow has a side on one of the shadow's edges
 * (rotating calipers). The directions are the normals of all faces of the hull; any box that is the
 * best so far is then turned about each of its axes in turn as long as it gets smaller by more than
 * a millionth. The least box need not lie on a face (O'Rourke, "Finding minimal enclosing boxes",
 * 1985), so that what is found is at least as small as every box with a side on a face of the hull,
 * but may exceed the true least one a little.
 *
 * <p>Directions are refused without looking at the shadow where their box cannot be the smallest:
 * it is at least as large as the hull's extent along them times the smallest rectangle about the
 * shadow of an ellipsoid inside of the hull.
 */
final class BoxSearch {

    /** Part of the volume that a turn must save. */
    private static final double WORTHWHILE = 1e-6;

    /** By what components of unit vectors differ that differ by rounding. */
    private static final double SAME = 1e-10;

    private final ConvexHull hull;
    private final Silhouette silhouette;
    private OrientedBox best;

    private BoxSearch(ConvexHull hull) {
        this.hull = hull;
        silhouette = new Silhouette(hull);
    }

    /**
     * @param hull the hull
     * @param axes directions to try beside its faces' normals: perpendicular unit vectors
     * @return the smallest box found
     */
    static OrientedBox smallest(ConvexHull hull, double[][] axes) {
        BoxSearch search = new BoxSearch(hull);
        search.turn(search.aligned(OrientedBox.ALIGNED));
        search.turn(search.aligned(axes));
        search.tryFaces();
        return search.best;
    }

    private OrientedBox aligned(double[][] axes) {
        double[] lengths = new double[3];
        for (int a = 0; a < 3; a++) {
            lengths[a] = silhouette.extent(axes[a]);
        }
        return new OrientedBox(lengths, axes);
    }

    /** Turns a box about its axes while that makes it smaller; keeps it if it is the best. */
    private void turn(OrientedBox start) {
        OrientedBox box = start;
        int since = 0;
        for (int axis = 0; since < 3; axis = (axis + 1) % 3) {
            OrientedBox turned = across(box.axes()[axis], box.lengths()[axis]);
            // Only by volume, which then sinks in every round and comes to an end.
            if (turned.volume() < box.volume() * (1 - WORTHWHILE)) {
                box = turned;
                // The axis turned about comes first in the new box.
                axis = 0;
                since = 1;
            } else {
                since++;
            }
        }
        if (best == null || box.isSmallerThan(best)) {
            best = box;
        }
    }

    private void tryFaces() {
        double[][] directions = directions();
        double[] height = new double[directions.length];
        double[] bound = new double[directions.length];
        InnerEllipsoid inner = new InnerEllipsoid(hull);
        long[] order = new long[directions.length];
        for (int i = 0; i < directions.length; i++) {
            height[i] = silhouette.extent(directions[i]);
            bound[i] = height[i] * inner.rectangle(directions[i]);
            // Positive floats sort like their bits.
            order[i] = (long) Float.floatToRawIntBits((float) bound[i]) << 32 | i;
        }
        Arrays.sort(order);
        for (long o : order) {
            int i = (int) o;
            if (bound[i] < best.volume() * (1 + SAME)) {
                OrientedBox box = across(directions[i], height[i]);
                if (box.isSmallerThan(best)) {
                    turn(box);
                }
            }
        }
    }

    /** Unit normals of the faces, one of each two opposite or equal ones. */
    private double[][] directions() {
        double[][] all = new double[hull.triangles.length / 3][];
        long[] order = new long[all.length];
        for (int f = 0; f < all.length; f++) {
            double[] n = Arrays.copyOfRange(hull.normals, 3 * f, 3 * f + 3);
            double scale = sign(n) / ConvexHull.length(n);
            long hash = 0;
            for (int a = 0; a < 3; a++) {
                n[a] *= scale;
                hash = hash * 0x9E3779B97F4A7C15L + Math.round(n[a] / SAME);
            }
            all[f] = n;
            order[f] = hash * 0x9E3779B97F4A7C15L >>> 24 << 24 | f;
        }
        // Equal normals have equal hashes, and come one after the other.
        Arrays.sort(order);
        double[] last = new double[3];
        int n = 0;
        for (long o : order) {
            int f = (int) o & (1 << 24) - 1;
            double[] u = all[f];
            boolean same = true;
            for (int a = 0; a < 3; a++) {
                same &= Math.abs(u[a] - last[a]) < SAME;
            }
            last = u;
            if (same) {
                all[f] = null;
            } else {
                n++;
            }
        }
        // In the order of the faces, so that most are near to the one before.
        double[][] directions = new double[n][];
        n = 0;
        for (double[] u : all) {
            if (u != null) {
                directions[n++] = u;
            }
        }
        return directions;
    }

    private static double sign(double[] v) {
        double noise = SAME * ConvexHull.length(v);
        for (double c : v) {
            if (Math.abs(c) > noise) {
                return Math.signum(c);
            }
        }
        return 1;
    }

    /**
     * The smallest box with one axis given.
     *
     * @param axis the axis, a unit vector but for rounding
     * @param height the hull's extent along it
     * @return the box, whose first axis is the one given
     */
    private OrientedBox across(double[] axis, double height) {
        // Rounding would grow from turn to turn.
        double[] u = unit(axis);
        double[] e1 = perpendicular(u);
        double[] e2 = cross(u, e1);
        double[] r = silhouette.cast(u, e1, e2).smallestRectangle();
        double[] v = new double[3];
        for (int a = 0; a < 3; a++) {
            v[a] = r[0] * e1[a] + r[1] * e2[a];
        }
        return new OrientedBox(
                new double[] {height, r[2], r[3]}, new double[][] {u, v, cross(u, v)});
    }

    private static double[] perpendicular(double[] u) {
        int least = 0;
        for (int a = 1; a < 3; a++) {
            least = Math.abs(u[a]) < Math.abs(u[least]) ? a : least;
        }
        double[] axis = new double[3];
        axis[least] = 1;
        return unit(cross(u, axis));
    }

    private static double[] unit(double[] v) {
        double length = ConvexHull.length(v);
        return new double[] {v[0] / length, v[1] / length, v[2] / length};
    }

    private static double[] cross(double[] u, double[] v) {
        return new double[] {
            u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]
        };
    }
}
