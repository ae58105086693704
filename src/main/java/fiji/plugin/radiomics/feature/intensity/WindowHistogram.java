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
final class WindowHistogram implements LevelHistogram {

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
    private double p10;
    private double p25;
    private double median;
    private double p75;
    private double p90;
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
        p10 = percentile(10);
        p25 = percentile(25);
        median = percentile(50);
        p75 = percentile(75);
        p90 = percentile(90);
        entropy = Logarithms.entropy(voxels, logs);
        uniformity = squares / (n * n);
        moments();
        robustMeanAbsoluteDeviation = robustDeviation();
        gradients(kinds == 1, ng == 0 ? greatest : ng);
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

    private void moments() {
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

    private void gradients(boolean flat, int ng) {
        double highest = flat ? Double.NaN : Double.NEGATIVE_INFINITY;
        double lowest = flat ? Double.NaN : Double.POSITIVE_INFINITY;
        double highestLevel = Double.NaN;
        double lowestLevel = Double.NaN;
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
        maxGradient = highest;
        maxGradientLevel = highestLevel;
        minGradient = lowest;
        minGradientLevel = lowestLevel;
    }

    private double gradient(int i, int ng) {
        int[] n = counts.of;
        if (i == 1) {
            return n[2] - n[1];
        }
        return i == ng ? n[ng] - n[ng - 1] : (n[i + 1] - n[i - 1]) / 2.0;
    }

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
        return thirdMoment;
    }

    @Override
    public double fourthMoment() {
        return fourthMoment;
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
        return p10;
    }

    @Override
    public double p25() {
        return p25;
    }

    @Override
    public double median() {
        return median;
    }

    @Override
    public double p75() {
        return p75;
    }

    @Override
    public double p90() {
        return p90;
    }

    @Override
    public double meanAbsoluteDeviation() {
        return meanAbsoluteDeviation;
    }

    @Override
    public double robustMeanAbsoluteDeviation() {
        return robustMeanAbsoluteDeviation;
    }

    @Override
    public double medianAbsoluteDeviation() {
        return medianAbsoluteDeviation;
    }

    @Override
    public double mode() {
        return mode;
    }

    @Override
    public double entropy() {
        return entropy;
    }

    @Override
    public double uniformity() {
        return uniformity;
    }

    @Override
    public double maxGradient() {
        return maxGradient;
    }

    @Override
    public double maxGradientLevel() {
        return maxGradientLevel;
    }

    @Override
    public double minGradient() {
        return minGradient;
    }

    @Override
    public double minGradientLevel() {
        return minGradientLevel;
    }
}
