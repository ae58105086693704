/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.figure;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/**
 * Points beside an axis, spread out by their index so that the same table always gives the same
 * picture. Of points that would be printed on top of one another the first is drawn: a million
 * cases make no larger a file than some thousand.
 *
 * @param cellsAlong how many places the axis has that a print tells apart
 * @param cellsAcross how many places the widest part of the strip has
 */
record PointStrip(int cellsAlong, int cellsAcross) {

    /**
     * @param values finite, in the range, in the order of the cases
     * @param range of the axis
     * @param width greatest distance to either side, at a value
     * @param widest the greatest of those
     * @return the values in the first row, the distances to the side in the second
     */
    double[][] points(double[] values, ValueRange range, DoubleUnaryOperator width, double widest) {
        double[][] points = new double[2][values.length];
        Set<Long> taken = new HashSet<>();
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            double side = (2 * halved(i + 1) - 1) * width.applyAsDouble(values[i]);
            long along = (long) ((values[i] - range.low()) / range.length() * cellsAlong);
            long across = (long) ((side / widest + 1) / 2 * cellsAcross);
            if (taken.add(along * (cellsAcross + 1) + across)) {
                points[0][n] = values[i];
                points[1][n] = side;
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
