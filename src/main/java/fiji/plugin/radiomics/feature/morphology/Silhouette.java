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

/**
 * Where a convex hull's triangles turn from facing a direction to facing away from it: the corners
 * there make the outline of the hull's shadow across the direction. The outline is walked along
 * from side to side, so that only triangles near it are looked at.
 */
final class Silhouette {

    /** A triangle faces a direction where the cosine of its normal is more than rounding. */
    private static final double FACING = 1e-9;

    private final ConvexHull hull;
    private final double[] unitNormals;

    /** A side that begins at each corner. */
    private final int[] sideAt;

    private final Shadow shadow;
    private double[] direction;

    /** Where the last climb ended. */
    private int top;

    /**
     * @param hull the hull
     */
    Silhouette(ConvexHull hull) {
        this.hull = hull;
        unitNormals = hull.normals.clone();
        for (int t = 0; t < unitNormals.length; t += 3) {
            double length =
                    ConvexHull.length(unitNormals[t], unitNormals[t + 1], unitNormals[t + 2]);
            for (int a = 0; a < 3; a++) {
                unitNormals[t + a] /= length;
            }
        }
        sideAt = new int[hull.size()];
        for (int side = 0; side < hull.triangles.length; side++) {
            sideAt[hull.triangles[side]] = side;
        }
        shadow = new Shadow(hull.triangles.length);
    }

    /**
     * @param u a direction
     * @return the hull's extent along it
     */
    double extent(double[] u) {
        top = climb(top, u[0], u[1], u[2]);
        int bottom = climb(top, -u[0], -u[1], -u[2]);
        return hull.dot(top, u[0], u[1], u[2]) - hull.dot(bottom, u[0], u[1], u[2]);
    }

    /** From corner to neighbouring corner to the farthest one in a direction. */
    private int climb(int from, double x, double y, double z) {
        int at = from;
        for (int higher = at; higher >= 0; ) {
            at = higher;
            higher = step(at, x, y, z);
        }
        return at;
    }

    /** The farthest neighbour in a direction, -1 where none is farther than the corner itself. */
    private int step(int at, double x, double y, double z) {
        double best = hull.dot(at, x, y, z);
        int higher = -1;
        int side = sideAt[at];
        do {
            int neighbour = hull.triangles[ConvexHull.next(side)];
            double d = hull.dot(neighbour, x, y, z);
            if (d > best) {
                best = d;
                higher = neighbour;
            }
            side = ConvexHull.next(hull.twins[side]);
        } while (side != sideAt[at]);
        return higher;
    }

    /**
     * @param u a unit vector
     * @param e1 a unit vector across it
     * @param e2 the unit vector across both
     * @return the shadow along u in coordinates e1, e2; valid until the next call
     */
    Shadow cast(double[] u, double[] e1, double[] e2) {
        direction = u;
        shadow.clear();
        int first = firstSide(e1);
        int side = first;
        int limit = hull.triangles.length;
        while (first >= 0 && limit > 0) {
            castCorner(hull.triangles[side], e1, e2);
            side = ConvexHull.next(side);
            while (faces(hull.twins[side]) && limit > 0) {
                side = ConvexHull.next(hull.twins[side]);
                limit--;
            }
            limit--;
            if (side == first) {
                return shadow;
            }
        }
        // Triangles that face the direction by a hair more than rounding may have led astray.
        shadow.clear();
        for (int corner = 0; corner < sideAt.length; corner++) {
            castCorner(corner, e1, e2);
        }
        return shadow;
    }

    /** A side between a triangle that faces the direction and one that does not; -1 if none. */
    private int firstSide(double[] e1) {
        top = climb(top, direction[0], direction[1], direction[2]);
        for (int at = top; at >= 0; at = step(at, e1[0], e1[1], e1[2])) {
            int side = sideAt[at];
            do {
                if (faces(side) && !faces(hull.twins[side])) {
                    return side;
                }
                side = ConvexHull.next(hull.twins[side]);
            } while (side != sideAt[at]);
        }
        return -1;
    }

    private boolean faces(int side) {
        int t = side - side % 3;
        double cosine =
                unitNormals[t] * direction[0]
                        + unitNormals[t + 1] * direction[1]
                        + unitNormals[t + 2] * direction[2];
        return cosine > FACING;
    }

    private void castCorner(int corner, double[] e1, double[] e2) {
        shadow.add(hull.dot(corner, e1[0], e1[1], e1[2]), hull.dot(corner, e2[0], e2[1], e2[2]));
    }
}
