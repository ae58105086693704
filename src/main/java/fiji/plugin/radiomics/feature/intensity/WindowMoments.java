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

/** The moments of a window: sums that a window finds in its own way. */
final class WindowMoments extends IntensityMoments {

    /** Percentiles 10, 25, 50, 75, 90, as fractions: divided as {@link OrderStatistics} does. */
    static final double[] FRACTION = {10 / 100.0, 25 / 100.0, 50 / 100.0, 75 / 100.0, 90 / 100.0};

    /** Number of voxels, at least one. */
    int voxels;

    /** Least intensity. */
    double min;

    /** Greatest intensity. */
    double max;

    /** Mean. */
    double mean;

    /** Σ (x − mean)² / voxels. */
    double variance;

    /** Σ (x − mean)³. */
    double third;

    /** Σ (x − mean)⁴. */
    double fourth;

    /** Σ x². */
    double energy;

    /** The percentiles at {@link #FRACTION}. */
    final double[] percentile = new double[FRACTION.length];

    /** Σ |x − mean|. */
    double fromMean;

    /** Σ |x − median|. */
    double fromMedian;

    /** Number of voxels from the 10th to the 90th percentile. */
    int inner;

    /** Σ |x − their mean| of these. */
    double innerFromMean;

    /** Number of voxels above 0. */
    int positive;

    /** Σ x of these. */
    double sumOfPositive;

    @Override
    double mean() {
        return mean;
    }

    @Override
    double variance() {
        return variance;
    }

    @Override
    double cubedDeviation() {
        return variance * Math.sqrt(variance);
    }

    @Override
    double thirdMoment() {
        return third / voxels;
    }

    @Override
    double fourthMoment() {
        return fourth / voxels;
    }

    @Override
    double min() {
        return min;
    }

    @Override
    double max() {
        return max;
    }

    @Override
    double p10() {
        return percentile[0];
    }

    @Override
    double p25() {
        return percentile[1];
    }

    @Override
    double median() {
        return percentile[2];
    }

    @Override
    double p75() {
        return percentile[3];
    }

    @Override
    double p90() {
        return percentile[4];
    }

    @Override
    double meanAbsoluteDeviation() {
        return fromMean / voxels;
    }

    @Override
    double robustMeanAbsoluteDeviation() {
        return innerFromMean / inner;
    }

    @Override
    double medianAbsoluteDeviation() {
        return fromMedian / voxels;
    }

    @Override
    int voxels() {
        return voxels;
    }

    @Override
    double energy() {
        return energy;
    }

    @Override
    double meanOfPositive() {
        return sumOfPositive / positive;
    }
}
