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
final class WindowMoments implements IntensityMoments {

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

    /** Σ (x − mean)² / voxels. */
    double variance;

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

    /** Number of voxels above 0. */
    int positive;

    /** Σ x of these. */
    double sumOfPositive;

    @Override
    public double mean() {
        return mean;
    }

    @Override
    public double variance() {
        return variance;
    }

    @Override
    public double cubedDeviation() {
        return variance * Math.sqrt(variance);
    }

    @Override
    public double thirdMoment() {
        return third / voxels;
    }

    @Override
    public double fourthMoment() {
        return fourth / voxels;
    }

    @Override
    public double min() {
        return min;
    }

    @Override
    public double max() {
        return max;
    }

    @Override
    public double p10() {
        return percentile[0];
    }

    @Override
    public double p25() {
        return percentile[1];
    }

    @Override
    public double median() {
        return percentile[2];
    }

    @Override
    public double p75() {
        return percentile[3];
    }

    @Override
    public double p90() {
        return percentile[4];
    }

    @Override
    public double meanAbsoluteDeviation() {
        return fromMean / voxels;
    }

    @Override
    public double robustMeanAbsoluteDeviation() {
        return innerFromMean / inner;
    }

    @Override
    public double medianAbsoluteDeviation() {
        return fromMedian / voxels;
    }

    @Override
    public int voxels() {
        return voxels;
    }

    @Override
    public double energy() {
        return energy;
    }

    @Override
    public double meanOfPositive() {
        return sumOfPositive / positive;
    }
}
