package fiji.plugin.radiomics.figure;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Points beside an axis, spread out by their index so that the same table always gives the same
 * picture. Points that would be printed on top of one another are drawn once.
 */
final class PointStrip {

    private static final int CELLS_ALONG = 500;
    private static final int CELLS_ACROSS = 24;

    private PointStrip() {}

    /** How far to the side a point may go. */
    interface Width {
        double at(double value);
    }

    /**
     * @param values finite, in the range, in the order of the cases
     * @param range of the axis
     * @param width greatest distance to either side, by value
     * @return the values in the first row, the distances to the side in the second
     */
    static double[][] of(double[] values, ValueRange range, Width width) {
        double[][] points = new double[2][values.length];
        Set<Integer> taken = new HashSet<>();
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            double side = 2 * halved(i + 1) - 1;
            int along = (int) ((values[i] - range.low()) / range.length() * CELLS_ALONG);
            int across = (int) ((side + 1) / 2 * CELLS_ACROSS);
            if (taken.add(along * CELLS_ACROSS + across)) {
                points[0][n] = values[i];
                points[1][n] = side * width.at(values[i]);
                n++;
            }
        }
        return new double[][] {Arrays.copyOf(points[0], n), Arrays.copyOf(points[1], n)};
    }

    /** Van der Corput's sequence 1/2, 1/4, 3/4, 1/8, …: neighbours in the table lie apart. */
    private static double halved(int index) {
        return (Integer.reverse(index) >>> 1) / (double) (1L << 31);
    }
}
