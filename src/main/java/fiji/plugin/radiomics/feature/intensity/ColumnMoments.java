/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.intensity;

/** Moments of the columns of a window, each about its own mean; put together about the window's. */
final class ColumnMoments {

    private final int[] voxels;
    private final double[] mean;
    private final double[] second;
    private final double[] third;
    private final double[] fourth;
    private final double[] squares;

    /**
     * @param columns number of columns that are kept
     */
    ColumnMoments(int columns) {
        voxels = new int[columns];
        mean = new double[columns];
        second = new double[columns];
        third = new double[columns];
        fourth = new double[columns];
        squares = new double[columns];
    }

    /**
     * @param c where the column is kept
     * @param values its values
     * @param n how many they are
     */
    void set(int c, float[] values, int n) {
        double sum = 0;
        double energy = 0;
        for (int i = 0; i < n; i++) {
            double v = values[i];
            sum += v;
            energy += v * v;
        }
        double centre = n == 0 ? 0 : sum / n;
        double d2Sum = 0;
        double d3Sum = 0;
        double d4Sum = 0;
        for (int i = 0; i < n; i++) {
            double d = values[i] - centre;
            double d2 = d * d;
            d2Sum += d2;
            d3Sum += d2 * d;
            d4Sum += d2 * d2;
        }
        voxels[c] = n;
        mean[c] = centre;
        second[c] = d2Sum;
        third[c] = d3Sum;
        fourth[c] = d4Sum;
        squares[c] = energy;
    }

    /**
     * @param window its voxels, mean, sums of powers and energy are set; its minimum and maximum
     *     must be known
     */
    void into(WindowMoments window) {
        int n = 0;
        double sum = 0;
        double energy = 0;
        for (int c = 0; c < voxels.length; c++) {
            n += voxels[c];
            sum += voxels[c] * mean[c];
            energy += squares[c];
        }
        boolean flat = window.min == window.max;
        double centre = flat ? window.min : sum / n;
        double d2Sum = 0;
        double d3Sum = 0;
        double d4Sum = 0;
        for (int c = 0; c < voxels.length && !flat; c++) {
            double e = mean[c] - centre;
            double ne2 = voxels[c] * e * e;
            d2Sum += second[c] + ne2;
            d3Sum += third[c] + 3 * e * second[c] + ne2 * e;
            d4Sum += fourth[c] + 4 * e * third[c] + 6 * e * e * second[c] + ne2 * e * e;
        }
        window.voxels = n;
        window.mean = centre;
        window.variance = d2Sum / n;
        window.third = d3Sum;
        window.fourth = d4Sum;
        window.energy = energy;
    }
}
