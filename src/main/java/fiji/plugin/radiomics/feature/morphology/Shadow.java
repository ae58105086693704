package fiji.plugin.radiomics.feature.morphology;

import java.util.Arrays;

/** A convex polygon, given by points that hold its corners, and rectangles about it. */
final class Shadow {

    /** Low bits of a sort key that hold the point's index. */
    private static final int INDEX_BITS = 20;

    /** Turns of less area, as a part of the polygon's squared extent, are rounding. */
    private static final double STRAIGHT = 1e-12;

    private final double[] x;
    private final double[] y;
    private int count;
    private double noise;
    private long[] keys = new long[64];
    private int[] hull = new int[64];
    private int corners;

    /**
     * @param most number of points at most, below 2^20
     */
    Shadow(int most) {
        x = new double[most];
        y = new double[most];
    }

    void clear() {
        count = 0;
    }

    void add(double px, double py) {
        x[count] = px;
        y[count++] = py;
    }

    /** Andrew's monotone chain; points that differ by rounding only sort as they come. */
    private void findCorners() {
        if (keys.length < count) {
            keys = new long[2 * count];
        }
        if (hull.length < 2 * count) {
            hull = new int[4 * count];
        }
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            min = Math.min(min, x[i]);
            max = Math.max(max, x[i]);
        }
        noise = STRAIGHT * (max - min) * (max - min);
        double scale = (1L << 62 - INDEX_BITS) / (max - min);
        for (int i = 0; i < count; i++) {
            keys[i] = (long) ((x[i] - min) * scale) << INDEX_BITS | i;
        }
        Arrays.sort(keys, 0, count);
        int size = 0;
        for (int k = 0; k < count; k++) {
            size = push(size, 0, index(k));
        }
        int lower = size - 1;
        for (int k = count - 2; k >= 0; k--) {
            size = push(size, lower, index(k));
        }
        corners = size - 1;
    }

    private int index(int k) {
        return (int) (keys[k] & (1 << INDEX_BITS) - 1);
    }

    private int push(int size, int base, int p) {
        int n = size;
        while (n - base >= 2 && turn(hull[n - 2], hull[n - 1], p) <= noise) {
            n--;
        }
        hull[n] = p;
        return n + 1;
    }

    private double turn(int o, int a, int b) {
        return (x[a] - x[o]) * (y[b] - y[o]) - (y[a] - y[o]) * (x[b] - x[o]);
    }

    /**
     * @return the smallest rectangle: x and y of its first side's unit vector, length of that side,
     *     length of the other
     */
    double[] smallestRectangle() {
        findCorners();
        double[] best = {1, 0, Double.POSITIVE_INFINITY, 1};
        int right = 0;
        int far = 0;
        int left = 0;
        for (int k = 0; k < corners; k++) {
            int p = hull[k];
            int q = hull[(k + 1) % corners];
            double dx = x[q] - x[p];
            double dy = y[q] - y[p];
            double length = Math.sqrt(dx * dx + dy * dy);
            if (length == 0) {
                continue;
            }
            dx /= length;
            dy /= length;
            right = Math.max(right, k);
            right = climb(right, dx, dy);
            far = Math.max(far, right);
            far = climb(far, -dy, dx);
            left = Math.max(left, far);
            left = climb(left, -dx, -dy);
            double width = along(right, dx, dy) - along(left, dx, dy);
            double height = along(far, -dy, dx) - along(k, -dy, dx);
            if (width * height < best[2] * best[3]) {
                best = new double[] {dx, dy, width, height};
            }
        }
        // Corners left out as rounding are enclosed too.
        best[2] = extent(best[0], best[1]);
        best[3] = extent(-best[1], best[0]);
        return best;
    }

    private double extent(double dx, double dy) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            double d = x[i] * dx + y[i] * dy;
            min = Math.min(min, d);
            max = Math.max(max, d);
        }
        return max - min;
    }

    /** From a corner on along the polygon as long as that leads farther in a direction. */
    private int climb(int from, double dx, double dy) {
        int k = from;
        while (k < from + corners && along(k + 1, dx, dy) >= along(k, dx, dy)) {
            k++;
        }
        return k;
    }

    private double along(int corner, double dx, double dy) {
        int p = hull[corner % corners];
        return x[p] * dx + y[p] * dy;
    }
}
