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
 * How densely values lie along an axis, on an even grid: by a Gaussian kernel, or counted in bins.
 *
 * @param at places on the axis
 * @param height density there, whose integral is 1
 */
record Density(double[] at, double[] height) {

    private static final int GRID = 400;
    private static final double KERNEL_REACH = 9;
    private static final int MOST_BINS = 100;

    /**
     * Gaussian kernel with Silverman's bandwidth, 0.9 min(s, IQR/1.34) n^(−1/5) (Silverman 1986,
     * formula 3.31). Values are first shared out linearly to the grid, so that a million cost no
     * more than a thousand.
     *
     * @param values finite, in the range
     * @param range of the axis
     * @return the density from the least to the greatest value; empty where fewer than two values
     *     differ
     */
    static Density kernel(double[] values, ValueRange range) {
        return kernel(values, range, ValueBounds.NONE);
    }

    /**
     * The same within bounds: what a kernel would put beyond a bound is put back by reflection
     * (Silverman 1986, section 2.10), so that the integral stays 1.
     *
     * @param values finite, in the range and the bounds
     * @param range of the axis
     * @param bounds of the marker
     * @return the density within range and bounds; empty where fewer than two values differ
     */
    static Density kernel(double[] values, ValueRange range, ValueBounds bounds) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        if (sorted.length < 2 || sorted[0] == sorted[sorted.length - 1]) {
            return new Density(new double[0], new double[0]);
        }
        double from = Math.max(range.low(), bounds.low());
        double to = Math.min(range.high(), bounds.high());
        double step = (to - from) / (GRID - 1);
        // A kernel narrower than the grid would leave holes between its points.
        double bandwidth = Math.max(bandwidth(sorted), step);
        double[] weight = shared(sorted, from, step);
        int reach = (int) Math.min(GRID, Math.ceil(KERNEL_REACH * bandwidth / step));
        double[] height = new double[GRID];
        double scale = 1 / (sorted.length * bandwidth * Math.sqrt(2 * Math.PI));
        for (int i = 0; i < GRID; i++) {
            if (weight[i] == 0) {
                continue;
            }
            for (int j = Math.max(0, i - reach); j <= Math.min(GRID - 1, i + reach); j++) {
                height[j] += scale * weight[i] * kernel((i - j) * step / bandwidth);
            }
            for (int j = 0; from == bounds.low() && i + j <= reach && j < GRID; j++) {
                height[j] += scale * weight[i] * kernel((i + j) * step / bandwidth);
            }
            int mirrored = 2 * (GRID - 1) - i;
            for (int j = GRID - 1; to == bounds.high() && mirrored - j <= reach && j >= 0; j--) {
                height[j] += scale * weight[i] * kernel((mirrored - j) * step / bandwidth);
            }
        }
        double[] at = new double[GRID];
        for (int i = 0; i < GRID; i++) {
            at[i] = from + i * step;
        }
        return new Density(at, height);
    }

    private static double kernel(double z) {
        return Math.exp(-z * z / 2);
    }

    private static double[] shared(double[] values, double low, double step) {
        double[] weight = new double[GRID];
        for (double v : values) {
            double place = (v - low) / step;
            int i = (int) Math.min(GRID - 2, Math.max(0, Math.floor(place)));
            weight[i] += 1 - (place - i);
            weight[i + 1] += place - i;
        }
        return weight;
    }

    /**
     * @param sorted finite values of which two differ
     * @return Silverman's bandwidth, as R's {@code bw.nrd0}
     */
    static double bandwidth(double[] sorted) {
        // Squares of very large and very small values would leave what a double can hold.
        double scale = sorted[sorted.length - 1] - sorted[0];
        double mean = Arrays.stream(sorted).map(v -> v / scale).average().orElse(0);
        double squares =
                Arrays.stream(sorted).map(v -> (v / scale - mean) * (v / scale - mean)).sum();
        double deviation = Math.sqrt(squares / (sorted.length - 1));
        double iqr = (quantile(sorted, .75) - quantile(sorted, .25)) / scale;
        double spread = iqr > 0 ? Math.min(deviation, iqr / 1.34) : deviation;
        return .9 * spread * Math.pow(sorted.length, -.2) * scale;
    }

    /**
     * Counts in bins that all samples share, as wide as Freedman and Diaconis (1981) advise for the
     * pooled values: 2 IQR n^(−1/3).
     *
     * @param pooled all finite values of the figure
     * @param range of the axis
     * @return limits of the bins, rising; one more than bins
     */
    static double[] bins(double[] pooled, ValueRange range) {
        double[] sorted = pooled.clone();
        Arrays.sort(sorted);
        int bins = 1;
        if (sorted.length > 1) {
            double iqr = quantile(sorted, .75) - quantile(sorted, .25);
            double width = 2 * iqr / Math.cbrt(sorted.length);
            double wanted = width > 0 ? range.length() / width : Math.sqrt(sorted.length);
            bins = (int) Math.max(1, Math.min(MOST_BINS, Math.ceil(wanted)));
        }
        double[] limits = new double[bins + 1];
        for (int i = 0; i <= bins; i++) {
            limits[i] = range.at((double) i / bins);
        }
        return limits;
    }

    /**
     * @param values finite, within the limits
     * @param limits of the bins
     * @return the outline of the bars; empty where there is no value
     */
    static Density histogram(double[] values, double[] limits) {
        int bins = limits.length - 1;
        if (values.length == 0) {
            return new Density(new double[0], new double[0]);
        }
        int[] count = new int[bins];
        double width = (limits[bins] - limits[0]) / bins;
        for (double v : values) {
            count[(int) Math.min(bins - 1, Math.max(0, (v - limits[0]) / width))]++;
        }
        double[] at = new double[2 * bins];
        double[] height = new double[2 * bins];
        for (int i = 0; i < bins; i++) {
            at[2 * i] = limits[i];
            at[2 * i + 1] = limits[i + 1];
            height[2 * i] = count[i] / (values.length * width);
            height[2 * i + 1] = height[2 * i];
        }
        return new Density(at, height);
    }

    /** Linear between order statistics (type 7 of Hyndman and Fan 1996, as R draws boxes). */
    static double quantile(double[] sorted, double part) {
        double place = part * (sorted.length - 1);
        int low = (int) Math.min(sorted.length - 1, Math.floor(place));
        int high = Math.min(sorted.length - 1, low + 1);
        double t = place - low;
        return (1 - t) * sorted[low] + t * sorted[high];
    }

    boolean isEmpty() {
        return at.length == 0;
    }

    double highest() {
        return Arrays.stream(height).max().orElse(0);
    }

    /**
     * @param value a place on the axis
     * @return the density at the nearest grid point
     */
    double near(double value) {
        double step = (at[at.length - 1] - at[0]) / (at.length - 1);
        int i = (int) Math.round((value - at[0]) / step);
        return height[Math.max(0, Math.min(at.length - 1, i))];
    }
}
