package fiji.plugin.radiomics.feature.morphology;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The search for the smallest box about a convex hull. Across a given direction the smallest box is
 * exact: a rectangle of least area about the hull's shadow has a side on one of the shadow's edges
 * (rotating calipers). The directions are the normals of all faces of the hull; any box that is the
 * best so far is then turned about each of its axes in turn as long as it gets smaller. The least
 * box need not lie on a face (O'Rourke, "Finding minimal enclosing boxes", 1985), so that what is
 * found is at least as small as every box with a side on a face of the hull, but may exceed the
 * true least one a little.
 *
 * <p>Most directions are refused without looking at the shadow: their box is at least as large as
 * the hull's extent along them times the smallest rectangle about the shadow of an ellipsoid inside
 * of the hull, or times the shadow's own area.
 */
final class BoxSearch {

    /** Part of the volume that a turn must save. */
    private static final double WORTHWHILE = 1e-9;

    private final ConvexHull hull;
    private final int[] edgeFrom;
    private final int[] edgeTo;
    private final int[] edgeLeft;
    private final int[] edgeRight;

    /** Scalar products of the direction and each face's normal. */
    private final double[] facing;

    private final int[] stamp;
    private int stamps;
    private final Shadow shadow;
    private OrientedBox best;

    private BoxSearch(ConvexHull hull) {
        this.hull = hull;
        int edges = 0;
        for (int[] face : hull.faces) {
            edges += face.length;
        }
        edges /= 2;
        edgeFrom = new int[edges];
        edgeTo = new int[edges];
        edgeLeft = new int[edges];
        edgeRight = new int[edges];
        pairEdges();
        facing = new double[hull.faces.length];
        stamp = new int[hull.size()];
        shadow = new Shadow(hull.size());
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

    private void pairEdges() {
        int corners = hull.size();
        int faces = hull.faces.length;
        long[] half = new long[2 * edgeFrom.length];
        int n = 0;
        for (int f = 0; f < faces; f++) {
            int[] face = hull.faces[f];
            for (int k = 0; k < face.length; k++) {
                int p = face[k];
                int q = face[(k + 1) % face.length];
                long edge = (long) Math.min(p, q) * corners + Math.max(p, q);
                half[n++] = edge * faces + f;
            }
        }
        Arrays.sort(half);
        for (int e = 0; e < edgeFrom.length; e++) {
            long edge = half[2 * e] / faces;
            edgeFrom[e] = (int) (edge / corners);
            edgeTo[e] = (int) (edge % corners);
            edgeLeft[e] = (int) (half[2 * e] % faces);
            edgeRight[e] = (int) (half[2 * e + 1] % faces);
        }
    }

    private OrientedBox aligned(double[][] axes) {
        double[] lengths = new double[3];
        for (int a = 0; a < 3; a++) {
            lengths[a] = extent(axes[a]);
        }
        return new OrientedBox(lengths, axes);
    }

    private double extent(double[] u) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < stamp.length; i++) {
            double d = hull.dot(i, u[0], u[1], u[2]);
            min = Math.min(min, d);
            max = Math.max(max, d);
        }
        return max - min;
    }

    /** Turns a box about its axes while that makes it smaller; keeps it if it is the best. */
    private void turn(OrientedBox start) {
        OrientedBox box = start;
        int since = 0;
        for (int axis = 0; since < 3; axis = (axis + 1) % 3) {
            double height = box.lengths()[axis];
            OrientedBox turned = across(box.axes()[axis], height, Double.POSITIVE_INFINITY);
            if (turned.volume() < box.volume() * (1 - WORTHWHILE)) {
                box = turned;
                // The axis turned about comes first in the new box.
                axis = 0;
                since = 1;
            } else {
                since++;
            }
        }
        if (best == null || box.volume() < best.volume()) {
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
            height[i] = extent(directions[i]);
            bound[i] = height[i] * inner.rectangle(directions[i]);
            // Positive floats sort like their bits.
            order[i] = (long) Float.floatToRawIntBits((float) bound[i]) << 32 | i;
        }
        Arrays.sort(order);
        for (long o : order) {
            int i = (int) o;
            if (bound[i] >= best.volume()) {
                continue;
            }
            OrientedBox box = across(directions[i], height[i], best.volume());
            if (box != null && box.volume() < best.volume()) {
                turn(box);
            }
        }
    }

    /** Unit normals of the faces, one of each two opposite ones. */
    private double[][] directions() {
        record Key(long x, long y, long z) {}
        Set<Key> seen = new HashSet<>();
        double[][] directions = new double[hull.normals.length][];
        int n = 0;
        for (double[] normal : hull.normals) {
            double length = ConvexHull.length(normal);
            double sign = sign(normal) / length;
            double[] u = {normal[0] * sign, normal[1] * sign, normal[2] * sign};
            double grain = 1e9;
            if (seen.add(
                    new Key(
                            Math.round(u[0] * grain),
                            Math.round(u[1] * grain),
                            Math.round(u[2] * grain)))) {
                directions[n++] = u;
            }
        }
        return Arrays.copyOf(directions, n);
    }

    private static double sign(double[] v) {
        double noise = 1e-9 * ConvexHull.length(v);
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
     * @param u the axis
     * @param height the hull's extent along it
     * @param limit a volume that is of no interest
     * @return the box, whose first axis is u; null where its volume is not below the limit
     */
    private OrientedBox across(double[] u, double height, double limit) {
        double shadowArea = 0;
        for (int f = 0; f < facing.length; f++) {
            double[] n = hull.normals[f];
            double d = n[0] * u[0] + n[1] * u[1] + n[2] * u[2];
            facing[f] = d;
            // Normals have twice the face's area, and each point of the shadow has two faces.
            shadowArea += Math.abs(d) / 4;
        }
        if (height * shadowArea >= limit) {
            return null;
        }
        double[] e1 = perpendicular(u);
        double[] e2 = cross(u, e1);
        shadow.clear();
        stamps++;
        for (int e = 0; e < edgeFrom.length; e++) {
            if (facing[edgeLeft[e]] > 0 != facing[edgeRight[e]] > 0) {
                cast(edgeFrom[e], e1, e2);
                cast(edgeTo[e], e1, e2);
            }
        }
        double[] r = shadow.smallestRectangle();
        if (height * r[2] * r[3] >= limit) {
            return null;
        }
        double[] v = new double[3];
        for (int a = 0; a < 3; a++) {
            v[a] = r[0] * e1[a] + r[1] * e2[a];
        }
        return new OrientedBox(
                new double[] {height, r[2], r[3]}, new double[][] {u, v, cross(u, v)});
    }

    private void cast(int corner, double[] e1, double[] e2) {
        if (stamp[corner] != stamps) {
            stamp[corner] = stamps;
            shadow.add(
                    hull.dot(corner, e1[0], e1[1], e1[2]), hull.dot(corner, e2[0], e2[1], e2[2]));
        }
    }

    private static double[] perpendicular(double[] u) {
        int least = 0;
        for (int a = 1; a < 3; a++) {
            least = Math.abs(u[a]) < Math.abs(u[least]) ? a : least;
        }
        double[] axis = new double[3];
        axis[least] = 1;
        double[] v = cross(u, axis);
        double length = ConvexHull.length(v);
        return new double[] {v[0] / length, v[1] / length, v[2] / length};
    }

    private static double[] cross(double[] u, double[] v) {
        return new double[] {
            u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]
        };
    }
}
