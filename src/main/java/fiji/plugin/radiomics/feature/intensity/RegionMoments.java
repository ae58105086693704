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

/** The moments of a whole region, from a few passes over its values. */
final class RegionMoments extends IntensityMoments {

    private final double mean;
    private final double variance;
    private final double thirdMoment;
    private final double fourthMoment;
    private final double min;
    private final double max;
    private final double p10;
    private final double p25;
    private final double median;
    private final double p75;
    private final double p90;
    private final double meanAbsoluteDeviation;
    private final double robustMeanAbsoluteDeviation;
    private final double medianAbsoluteDeviation;
    private final double energy;
    private final float[] values;

    /**
     * @param values finite intensities, at least one
     */
    RegionMoments(float[] values) {
        this.values = values;
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
        thirdMoment = third / n;
        fourthMoment = fourth / n;
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
        return Math.pow(variance, 1.5);
    }

    @Override
    double thirdMoment() {
        return thirdMoment;
    }

    @Override
    double fourthMoment() {
        return fourthMoment;
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
        return p10;
    }

    @Override
    double p25() {
        return p25;
    }

    @Override
    double median() {
        return median;
    }

    @Override
    double p75() {
        return p75;
    }

    @Override
    double p90() {
        return p90;
    }

    @Override
    double meanAbsoluteDeviation() {
        return meanAbsoluteDeviation;
    }

    @Override
    double robustMeanAbsoluteDeviation() {
        return robustMeanAbsoluteDeviation;
    }

    @Override
    double medianAbsoluteDeviation() {
        return medianAbsoluteDeviation;
    }

    @Override
    int voxels() {
        return values.length;
    }

    @Override
    double energy() {
        return energy;
    }

    @Override
    double meanOfPositive() {
        double sum = 0;
        int n = 0;
        for (float v : values) {
            if (v > 0) {
                sum += v;
                n++;
            }
        }
        return sum / n;
    }
}
