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

import fiji.plugin.radiomics.feature.intensity.IntensityStatistic;

/** What the intensity statistics of a window are made of, with their formulas. */
final class IntensityWindow {

    /** Percentiles 10, 25, 50, 75, 90. */
    static final double[] PERCENT = {10, 25, 50, 75, 90};

    /** Number of voxels, at least one. */
    int voxels;

    /** Least intensity. */
    double min;

    /** Greatest intensity. */
    double max;

    /** Mean. */
    double mean;

    /** Σ (x − mean)². */
    double second;

    /** Σ (x − mean)³. */
    double third;

    /** Σ (x − mean)⁴. */
    double fourth;

    /** Σ x². */
    double energy;

    /** The {@link #PERCENT} percentiles. */
    final double[] percentile = new double[PERCENT.length];

    /** Σ |x − mean|. */
    double fromMean;

    /** Σ |x − median|. */
    double fromMedian;

    /** Number of voxels from the 10th to the 90th percentile. */
    int inner;

    /** Σ |x − their mean| of these. */
    double innerFromMean;

    /**
     * @param values takes the statistics by their ordinals, NaN or infinite where undefined
     */
    void features(double[] values) {
        double n = voxels;
        double variance = second / n;
        double deviation = Math.sqrt(variance);
        double p25 = percentile[1];
        double p75 = percentile[3];
        // IBSI's limits for a region of one intensity are 0.
        boolean flat = variance == 0;
        set(values, IntensityStatistic.MEAN, mean);
        set(values, IntensityStatistic.VARIANCE, variance);
        set(values, IntensityStatistic.SKEWNESS, flat ? 0 : third / n / (variance * deviation));
        set(values, IntensityStatistic.KURTOSIS, flat ? 0 : fourth / n / (variance * variance) - 3);
        set(values, IntensityStatistic.MEDIAN, percentile[2]);
        set(values, IntensityStatistic.MINIMUM, min);
        set(values, IntensityStatistic.P10, percentile[0]);
        set(values, IntensityStatistic.P90, percentile[4]);
        set(values, IntensityStatistic.MAXIMUM, max);
        set(values, IntensityStatistic.INTERQUARTILE_RANGE, p75 - p25);
        set(values, IntensityStatistic.RANGE, max - min);
        set(values, IntensityStatistic.MEAN_ABSOLUTE_DEVIATION, fromMean / n);
        set(values, IntensityStatistic.ROBUST_MEAN_ABSOLUTE_DEVIATION, innerFromMean / inner);
        set(values, IntensityStatistic.MEDIAN_ABSOLUTE_DEVIATION, fromMedian / n);
        set(values, IntensityStatistic.COEFFICIENT_OF_VARIATION, deviation / mean);
        set(
                values,
                IntensityStatistic.QUARTILE_COEFFICIENT_OF_DISPERSION,
                (p75 - p25) / (p75 + p25));
        set(values, IntensityStatistic.ENERGY, energy);
        set(values, IntensityStatistic.ROOT_MEAN_SQUARE, Math.sqrt(energy / n));
    }

    private static void set(double[] values, IntensityStatistic statistic, double value) {
        values[statistic.ordinal()] = value;
    }
}
