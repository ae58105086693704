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

/** The histogram of a whole region, from its number of voxels of each level. */
final class RegionHistogram extends LevelHistogram {

    private final double mean;
    private final double variance;
    private final double thirdMoment;
    private final double fourthMoment;
    private final int min;
    private final int max;
    private final int mode;
    private final double p10;
    private final double p25;
    private final double median;
    private final double p75;
    private final double p90;
    private final double meanAbsoluteDeviation;
    private final double robustMeanAbsoluteDeviation;
    private final double medianAbsoluteDeviation;
    private final double entropy;
    private final double uniformity;
    private final double maxGradient;
    private final double maxGradientLevel;
    private final double minGradient;
    private final double minGradientLevel;

    private final int[] counts;
    private final long voxels;

    /**
     * @param counts number of voxels of level i at index i, [0] unused; at least one voxel
     */
    RegionHistogram(int[] counts) {
        this.counts = counts;
        int least = 0;
        int greatest = 0;
        long n = 0;
        double sum = 0;
        for (int i = 1; i < counts.length; i++) {
            if (counts[i] > 0) {
                least = least == 0 ? i : least;
                greatest = i;
                n += counts[i];
                sum += (double) i * counts[i];
            }
        }
        min = least;
        max = greatest;
        voxels = n;
        boolean flat = min == max;
        mean = flat ? min : sum / n;
        p10 = percentile(10);
        p25 = percentile(25);
        median = percentile(50);
        p75 = percentile(75);
        p90 = percentile(90);

        double second = 0;
        double third = 0;
        double fourth = 0;
        double absolute = 0;
        double fromMedian = 0;
        double inner = 0;
        long innerCount = 0;
        double squares = 0;
        double h = 0;
        int best = min;
        for (int i = min; i <= max; i++) {
            double c = counts[i];
            if (c == 0) {
                continue;
            }
            double d = i - mean;
            second += c * d * d;
            third += c * d * d * d;
            fourth += c * d * d * d * d;
            absolute += c * Math.abs(d);
            fromMedian += c * Math.abs(i - median);
            double p = c / n;
            squares += p * p;
            h -= p * Math.log(p);
            if (i >= p10 && i <= p90) {
                inner += c * i;
                innerCount += counts[i];
            }
            boolean closer = Math.abs(d) < Math.abs(best - mean);
            if (c > counts[best] || c == counts[best] && closer) {
                best = i;
            }
        }
        mode = best;
        variance = second / n;
        thirdMoment = third / n;
        fourthMoment = fourth / n;
        meanAbsoluteDeviation = absolute / n;
        medianAbsoluteDeviation = fromMedian / n;
        uniformity = squares;
        // −0 · log(1) is −0, which a table would show.
        entropy = flat ? 0 : h / Math.log(2);
        robustMeanAbsoluteDeviation = robustDeviation(inner / innerCount, innerCount);

        double highest = flat ? Double.NaN : Double.NEGATIVE_INFINITY;
        double lowest = flat ? Double.NaN : Double.POSITIVE_INFINITY;
        double highestLevel = Double.NaN;
        double lowestLevel = Double.NaN;
        for (int i = 1; i < counts.length; i++) {
            double g = gradient(i);
            if (g > highest) {
                highest = g;
                highestLevel = i;
            }
            if (g < lowest) {
                lowest = g;
                lowestLevel = i;
            }
        }
        maxGradient = highest;
        maxGradientLevel = highestLevel;
        minGradient = lowest;
        minGradientLevel = lowestLevel;
    }

    /** Linear between the two nearest ranks, as for intensities. */
    private double percentile(double percent) {
        double position = percent / 100 * (voxels - 1);
        long rank = (long) position;
        int low = levelAtRank(rank);
        int high = levelAtRank(Math.min(voxels - 1, rank + 1));
        return low + (position - rank) * (high - low);
    }

    private int levelAtRank(long rank) {
        long below = 0;
        int i = 1;
        while (below + counts[i] <= rank) {
            below += counts[i++];
        }
        return i;
    }

    private double robustDeviation(double innerMean, long innerCount) {
        double sum = 0;
        for (int i = min; i <= max; i++) {
            if (i >= p10 && i <= p90) {
                sum += counts[i] * Math.abs(i - innerMean);
            }
        }
        return sum / innerCount;
    }

    private double gradient(int i) {
        int last = counts.length - 1;
        if (last == 1) {
            return 0;
        }
        if (i == 1) {
            return (double) counts[2] - counts[1];
        }
        if (i == last) {
            return (double) counts[last] - counts[last - 1];
        }
        return ((double) counts[i + 1] - counts[i - 1]) / 2;
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
    double mode() {
        return mode;
    }

    @Override
    double entropy() {
        return entropy;
    }

    @Override
    double uniformity() {
        return uniformity;
    }

    @Override
    double maxGradient() {
        return maxGradient;
    }

    @Override
    double maxGradientLevel() {
        return maxGradientLevel;
    }

    @Override
    double minGradient() {
        return minGradient;
    }

    @Override
    double minGradientLevel() {
        return minGradientLevel;
    }
}
