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

/** What the intensity statistics are made of, from a few passes over the region's values. */
final class IntensityMoments {

    final double mean;
    final double variance;
    final double skewness;
    final double kurtosis;
    final double min;
    final double max;
    final double p10;
    final double p25;
    final double median;
    final double p75;
    final double p90;
    final double meanAbsoluteDeviation;
    final double robustMeanAbsoluteDeviation;
    final double medianAbsoluteDeviation;
    final double energy;

    /**
     * @param values finite intensities, at least one
     */
    IntensityMoments(float[] values) {
        int n = values.length;
        double sum = 0;
        double squares = 0;
        float least = Float.POSITIVE_INFINITY;
        float greatest = Float.NEGATIVE_INFINITY;
        for (float v : values) {
            sum += v;
            squares += (double) v * v;
            least = Math.min(least, v);
            greatest = Math.max(greatest, v);
        }
        // A flat region's mean is its intensity, whatever rounding the sum has seen.
        mean = least == greatest ? least : sum / n;
        energy = squares;
        min = least;
        max = greatest;

        double[] p = OrderStatistics.percentiles(values, 10, 25, 50, 75, 90);
        p10 = p[0];
        p25 = p[1];
        median = p[2];
        p75 = p[3];
        p90 = p[4];

        double second = 0;
        double third = 0;
        double fourth = 0;
        double absolute = 0;
        double fromMedian = 0;
        double inner = 0;
        long innerCount = 0;
        for (float v : values) {
            double d = v - mean;
            double d2 = d * d;
            second += d2;
            third += d2 * d;
            fourth += d2 * d2;
            absolute += Math.abs(d);
            fromMedian += Math.abs(v - median);
            if (v >= p10 && v <= p90) {
                inner += v;
                innerCount++;
            }
        }
        variance = second / n;
        // IBSI's limits for a region of one intensity are 0.
        skewness = variance == 0 ? 0 : third / n / Math.pow(variance, 1.5);
        kurtosis = variance == 0 ? 0 : fourth / n / (variance * variance) - 3;
        meanAbsoluteDeviation = absolute / n;
        medianAbsoluteDeviation = fromMedian / n;

        double innerMean = inner / innerCount;
        double innerAbsolute = 0;
        for (float v : values) {
            if (v >= p10 && v <= p90) {
                innerAbsolute += Math.abs(v - innerMean);
            }
        }
        robustMeanAbsoluteDeviation = innerAbsolute / innerCount;
    }
}
