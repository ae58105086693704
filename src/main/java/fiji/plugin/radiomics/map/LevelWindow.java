/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.map;

import fiji.plugin.radiomics.feature.intensity.HistogramFeature;

/** Histogram features of a window, from the number of voxels of each level that occurs. */
final class LevelWindow {

    private final SparseCounts counts;
    private final int[] present;
    private final double[] values = Undefined.values(HistogramFeature.values().length);
    private int kinds;
    private int voxels;

    /**
     * @param counts number of voxels of each level; one more than the greatest level can be looked
     *     up
     * @param most the greatest number of levels that occur
     */
    LevelWindow(SparseCounts counts, int most) {
        this.counts = counts;
        present = new int[most];
    }

    /**
     * @param ng number of grey levels; 0 = the greatest that occurs
     * @return the features by their ordinals, NaN or infinite where undefined; used again
     */
    double[] features(int ng) {
        kinds = counts.list(present);
        int min = present[0];
        int max = present[kinds - 1];
        voxels = 0;
        long sum = 0;
        long squares = 0;
        double logs = 0;
        for (int k = 0; k < kinds; k++) {
            int c = counts.of[present[k]];
            voxels += c;
            sum += (long) c * present[k];
            squares += (long) c * c;
            logs += Logarithms.TIMES[c];
        }
        double n = voxels;
        double mean = sum / n;
        double p10 = percentile(10);
        double p25 = percentile(25);
        double median = percentile(50);
        double p75 = percentile(75);
        double p90 = percentile(90);
        set(HistogramFeature.MEAN, mean);
        set(HistogramFeature.MEDIAN, median);
        set(HistogramFeature.MINIMUM, min);
        set(HistogramFeature.P10, p10);
        set(HistogramFeature.P90, p90);
        set(HistogramFeature.MAXIMUM, max);
        set(HistogramFeature.INTERQUARTILE_RANGE, p75 - p25);
        set(HistogramFeature.RANGE, max - min);
        set(HistogramFeature.QUARTILE_COEFFICIENT_OF_DISPERSION, (p75 - p25) / (p75 + p25));
        set(HistogramFeature.ENTROPY, Logarithms.entropy(voxels, logs));
        set(HistogramFeature.UNIFORMITY, squares / (n * n));
        moments(mean, median);
        set(HistogramFeature.ROBUST_MEAN_ABSOLUTE_DEVIATION, robustDeviation(p10, p90));
        gradients(min == max, ng == 0 ? max : ng);
        return values;
    }

    private void set(HistogramFeature feature, double value) {
        values[feature.ordinal()] = value;
    }

    /** Linear between the two nearest ranks. */
    private double percentile(double percent) {
        double position = percent / 100 * (voxels - 1);
        int rank = (int) position;
        int k = 0;
        int upTo = counts.of[present[0]];
        while (upTo <= rank) {
            upTo += counts.of[present[++k]];
        }
        int low = present[k];
        int high = rank + 1 < voxels && upTo <= rank + 1 ? present[k + 1] : low;
        return low + (position - rank) * (high - low);
    }

    private void moments(double mean, double median) {
        double second = 0;
        double third = 0;
        double fourth = 0;
        double absolute = 0;
        double fromMedian = 0;
        int mode = present[0];
        for (int k = 0; k < kinds; k++) {
            int level = present[k];
            int c = counts.of[level];
            double d = level - mean;
            double d2 = c * d * d;
            second += d2;
            third += d2 * d;
            fourth += d2 * d * d;
            absolute += c * Math.abs(d);
            fromMedian += c * Math.abs(level - median);
            boolean closer = Math.abs(d) < Math.abs(mode - mean);
            if (c > counts.of[mode] || c == counts.of[mode] && closer) {
                mode = level;
            }
        }
        double n = voxels;
        double variance = second / n;
        // IBSI's limits for a region of one level are 0.
        boolean flat = kinds == 1;
        set(HistogramFeature.VARIANCE, variance);
        set(HistogramFeature.SKEWNESS, flat ? 0 : third / n / (variance * Math.sqrt(variance)));
        set(HistogramFeature.KURTOSIS, flat ? 0 : fourth / n / (variance * variance) - 3);
        set(HistogramFeature.MODE, mode);
        set(HistogramFeature.MEAN_ABSOLUTE_DEVIATION, absolute / n);
        set(HistogramFeature.MEDIAN_ABSOLUTE_DEVIATION, fromMedian / n);
        set(HistogramFeature.COEFFICIENT_OF_VARIATION, Math.sqrt(variance) / mean);
    }

    private double robustDeviation(double p10, double p90) {
        long sum = 0;
        int inner = 0;
        for (int k = 0; k < kinds; k++) {
            int level = present[k];
            if (level >= p10 && level <= p90) {
                sum += (long) counts.of[level] * level;
                inner += counts.of[level];
            }
        }
        double mean = (double) sum / inner;
        double deviation = 0;
        for (int k = 0; k < kinds; k++) {
            int level = present[k];
            if (level >= p10 && level <= p90) {
                deviation += counts.of[level] * Math.abs(level - mean);
            }
        }
        return deviation / inner;
    }

    private void gradients(boolean flat, int ng) {
        double highest = flat ? Double.NaN : Double.NEGATIVE_INFINITY;
        double lowest = flat ? Double.NaN : Double.POSITIVE_INFINITY;
        int highestLevel = 0;
        int lowestLevel = 0;
        for (int i = 1; i <= ng; i++) {
            double g = gradient(i, ng);
            if (g > highest) {
                highest = g;
                highestLevel = i;
            }
            if (g < lowest) {
                lowest = g;
                lowestLevel = i;
            }
        }
        set(HistogramFeature.MAXIMUM_GRADIENT, highest);
        set(HistogramFeature.MAXIMUM_GRADIENT_LEVEL, flat ? Double.NaN : highestLevel);
        set(HistogramFeature.MINIMUM_GRADIENT, lowest);
        set(HistogramFeature.MINIMUM_GRADIENT_LEVEL, flat ? Double.NaN : lowestLevel);
    }

    private double gradient(int i, int ng) {
        int[] n = counts.of;
        if (i == 1) {
            return n[2] - n[1];
        }
        return i == ng ? n[ng] - n[ng - 1] : (n[i + 1] - n[i - 1]) / 2.0;
    }
}
