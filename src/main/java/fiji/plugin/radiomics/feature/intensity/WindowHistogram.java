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

import fiji.plugin.radiomics.feature.window.Logarithms;
import fiji.plugin.radiomics.feature.window.SparseCounts;

/** The histogram of a window, from the number of voxels of each level that occurs. */
final class WindowHistogram extends LevelHistogram {

    private final SparseCounts counts;
    private final int[] present;
    private int kinds;
    private int voxels;

    private double mean;
    private double variance;
    private double thirdMoment;
    private double fourthMoment;
    private double min;
    private double max;
    private final double[] percentile = new double[WindowMoments.FRACTION.length];
    private double meanAbsoluteDeviation;
    private double robustMeanAbsoluteDeviation;
    private double medianAbsoluteDeviation;
    private double mode;
    private double entropy;
    private double uniformity;
    private double maxGradient;
    private double maxGradientLevel;
    private double minGradient;
    private double minGradientLevel;

    /**
     * @param counts number of voxels of each level; one more than the greatest level can be looked
     *     up
     * @param most the greatest number of levels that occur
     */
    WindowHistogram(SparseCounts counts, int most) {
        this.counts = counts;
        present = new int[most];
    }

    /**
     * Gets ready for formulas: the counts stay as they are until these are done.
     *
     * @param ng number of grey levels; 0 = the greatest that occurs
     */
    void ready(int ng) {
        kinds = counts.list(present);
        int greatest = present[kinds - 1];
        min = present[0];
        max = greatest;
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
        mean = sum / n;
        order();
        entropy = Logarithms.entropy(voxels, logs);
        uniformity = squares / (n * n);
        moments();
        robustMeanAbsoluteDeviation = robustDeviation();
        gradients(ng == 0 ? greatest : ng);
    }

    /** Linear between the two nearest ranks; all in one pass, in ascending order. */
    private void order() {
        int[] of = counts.of;
        int k = 0;
        int upTo = of[present[0]];
        for (int p = 0; p < percentile.length; p++) {
            double position = WindowMoments.FRACTION[p] * (voxels - 1);
            int rank = (int) position;
            while (upTo <= rank) {
                upTo += of[present[++k]];
            }
            int low = present[k];
            int high = rank + 1 < voxels && upTo <= rank + 1 ? present[k + 1] : low;
            percentile[p] = low + (position - rank) * (high - low);
        }
    }

    private void moments() {
        double median = median();
        double second = 0;
        double third = 0;
        double fourth = 0;
        double absolute = 0;
        double fromMedian = 0;
        int best = present[0];
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
            boolean closer = Math.abs(d) < Math.abs(best - mean);
            if (c > counts.of[best] || c == counts.of[best] && closer) {
                best = level;
            }
        }
        double n = voxels;
        mode = best;
        variance = second / n;
        thirdMoment = third / n;
        fourthMoment = fourth / n;
        meanAbsoluteDeviation = absolute / n;
        medianAbsoluteDeviation = fromMedian / n;
    }

    private double robustDeviation() {
        double p10 = p10();
        double p90 = p90();
        long sum = 0;
        int inner = 0;
        for (int k = 0; k < kinds; k++) {
            int level = present[k];
            if (level >= p10 && level <= p90) {
                sum += (long) counts.of[level] * level;
                inner += counts.of[level];
            }
        }
        double innerMean = (double) sum / inner;
        double deviation = 0;
        for (int k = 0; k < kinds; k++) {
            int level = present[k];
            if (level >= p10 && level <= p90) {
                deviation += counts.of[level] * Math.abs(level - innerMean);
            }
        }
        return deviation / inner;
    }

    /** Twice a gradient is a whole number. */
    private void gradients(int ng) {
        if (kinds == 1) {
            maxGradient = Double.NaN;
            maxGradientLevel = Double.NaN;
            minGradient = Double.NaN;
            minGradientLevel = Double.NaN;
            return;
        }
        int[] n = counts.of;
        int highest = 2 * (n[2] - n[1]);
        int highestLevel = 1;
        int lowest = highest;
        int lowestLevel = 1;
        for (int i = 2; i <= ng; i++) {
            int g = i == ng ? 2 * (n[ng] - n[ng - 1]) : n[i + 1] - n[i - 1];
            if (g > highest) {
                highest = g;
                highestLevel = i;
            }
            if (g < lowest) {
                lowest = g;
                lowestLevel = i;
            }
        }
        maxGradient = highest / 2.0;
        maxGradientLevel = highestLevel;
        minGradient = lowest / 2.0;
        minGradientLevel = lowestLevel;
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
        return variance * Math.sqrt(variance);
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
