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

/** Convex hull of points with whole coordinates in a plane, exact (Andrew's monotone chain). */
final class FlatHull {

    private FlatHull() {}

    /**
     * @param x first coordinates, ascending
     * @param y second coordinates, ascending where the first ones are equal; no point twice
     * @param n number of points
     * @return indices of the hull's corners, counter-clockwise; points between corners are none
     */
    static int[] of(int[] x, int[] y, int n) {
        if (n < 3) {
            return n == 0 ? new int[0] : n == 1 ? new int[] {0} : new int[] {0, 1};
        }
        int[] hull = new int[2 * n];
        int size = 0;
        for (int i = 0; i < n; i++) {
            size = push(x, y, hull, size, 0, i);
        }
        int lower = size - 1;
        for (int i = n - 2; i >= 0; i--) {
            size = push(x, y, hull, size, lower, i);
        }
        return Arrays.copyOf(hull, size - 1);
    }

    private static int push(int[] x, int[] y, int[] hull, int size, int base, int p) {
        int n = size;
        while (n - base >= 2 && cross(x, y, hull[n - 2], hull[n - 1], p) <= 0) {
            n--;
        }
        hull[n] = p;
        return n + 1;
    }

    private static long cross(int[] x, int[] y, int o, int a, int b) {
        return (long) (x[a] - x[o]) * (y[b] - y[o]) - (long) (y[a] - y[o]) * (x[b] - x[o]);
    }
}
