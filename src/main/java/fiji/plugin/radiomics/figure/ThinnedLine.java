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

/**
 * A line without the points that no eye or printer can tell from their neighbours. Points that stay
 * are exact; all others lie, in x and in y, closer than the tolerance to the line. Steps stay
 * parallel to the axes.
 */
final class ThinnedLine {

    /** In parts of the unit square: .02 mm in a figure of one column. */
    static final double TOLERANCE = 1. / 4000;

    private double[] x = new double[256];
    private double[] y = new double[256];
    private int size;
    private boolean isLeftOut;
    private double outX;
    private double outY;

    /** The next point. */
    void add(double nextX, double nextY) {
        if (size > 0 && isNear(x[size - 1], y[size - 1], nextX, nextY)) {
            isLeftOut = true;
            outX = nextX;
            outY = nextY;
            return;
        }
        if (isLeftOut && !isNear(outX, outY, nextX, nextY)) {
            // A long segment begins at its very corner.
            append(outX, outY);
        }
        isLeftOut = false;
        append(nextX, nextY);
    }

    /**
     * @return the points, x in the first row and y in the second
     */
    double[][] points() {
        if (isLeftOut) {
            append(outX, outY);
            isLeftOut = false;
        }
        return new double[][] {Arrays.copyOf(x, size), Arrays.copyOf(y, size)};
    }

    private static boolean isNear(double x1, double y1, double x2, double y2) {
        return Math.abs(x1 - x2) < TOLERANCE && Math.abs(y1 - y2) < TOLERANCE;
    }

    private void append(double nextX, double nextY) {
        if (size > 1 && isStraightOn(nextX, nextY)) {
            size--;
        } else if (size == x.length) {
            x = Arrays.copyOf(x, 2 * size);
            y = Arrays.copyOf(y, 2 * size);
        }
        x[size] = nextX;
        y[size] = nextY;
        size++;
    }

    /** Whether the last point lies within a horizontal or vertical segment. */
    private boolean isStraightOn(double nextX, double nextY) {
        double x0 = x[size - 2];
        double y0 = y[size - 2];
        double x1 = x[size - 1];
        double y1 = y[size - 1];
        boolean horizontal = y0 == y1 && y1 == nextY && (x1 - x0) * (nextX - x1) >= 0;
        boolean vertical = x0 == x1 && x1 == nextX && (y1 - y0) * (nextY - y1) >= 0;
        return horizontal || vertical;
    }
}
