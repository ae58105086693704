/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.texture;

import java.util.Arrays;

/** The sums of a whole region's matrix; for the components see {@link SizeSums}. */
record CountedSums(
        double smallSizes,
        double largeSizes,
        double lowLevels,
        double highLevels,
        double smallLow,
        double smallHigh,
        double largeLow,
        double largeHigh,
        double levelNonUniformity,
        double sizeNonUniformity,
        double levelUniformity,
        double sizeUniformity,
        double levelVariance,
        double sizeVariance,
        double entropy,
        double energy,
        double total,
        double voxels)
        implements SizeSums {

    private static final double LN2 = Math.log(2);

    /** Adds up a matrix, level by level. */
    static final class Builder {

        private final double[] row;
        private final double[] column;
        private long[] farSize = new long[0];
        private double[] farCount = new double[0];
        private int far;

        private double total;
        private double small;
        private double large;
        private double low;
        private double high;
        private double smallLow;
        private double smallHigh;
        private double largeLow;
        private double largeHigh;
        private double logs;
        private double squares;

        private double rowTotal;
        private double rowSmall;
        private double rowLarge;

        /**
         * @param levels number of levels
         * @param sizes greatest size given to {@link #add}
         */
        Builder(int levels, int sizes) {
            row = new double[levels + 1];
            column = new double[sizes + 1];
        }

        /** Adds n(i,j) of the level at hand. */
        void add(int size, double n) {
            column[size] += n;
            entry(size, n);
        }

        /** Adds n(i,j) of a size that has no column. */
        void addFar(int size, double n) {
            if (far == farSize.length) {
                farSize = Arrays.copyOf(farSize, Math.max(64, 2 * far));
                farCount = Arrays.copyOf(farCount, farSize.length);
            }
            farSize[far] = size;
            farCount[far++] = n;
            entry(size, n);
        }

        private void entry(int size, double n) {
            double j2 = (double) size * size;
            rowTotal += n;
            rowSmall += n / j2;
            rowLarge += n * j2;
            logs += n * Math.log(n);
            squares += n * n;
        }

        /** Ends the level at hand. */
        void endLevel(int level) {
            if (rowTotal == 0) {
                return;
            }
            double i2 = (double) level * level;
            row[level] = rowTotal;
            total += rowTotal;
            small += rowSmall;
            large += rowLarge;
            low += rowTotal / i2;
            high += rowTotal * i2;
            smallLow += rowSmall / i2;
            smallHigh += rowSmall * i2;
            largeLow += rowLarge / i2;
            largeHigh += rowLarge * i2;
            rowTotal = 0;
            rowSmall = 0;
            rowLarge = 0;
        }

        CountedSums build(double voxels) {
            mergeFar();
            double n = total;
            double rows = squares(row);
            double columns = squares(column) + squares(farCount);
            return new CountedSums(
                    small / total,
                    large / total,
                    low / total,
                    high / total,
                    smallLow / total,
                    smallHigh / total,
                    largeLow / total,
                    largeHigh / total,
                    rows / n,
                    columns / n,
                    rows / n / n,
                    columns / n / n,
                    variance(row, new long[0], new double[0]),
                    variance(column, farSize, farCount),
                    Math.max(0, Math.log(total) - logs / total) / LN2,
                    squares / (total * total),
                    total,
                    voxels);
        }

        /** One entry a size, sorted, so that their squares can be summed. */
        private void mergeFar() {
            long[] sizes = Arrays.stream(farSize, 0, far).sorted().distinct().toArray();
            double[] counts = new double[sizes.length];
            for (int k = 0; k < far; k++) {
                counts[Arrays.binarySearch(sizes, farSize[k])] += farCount[k];
            }
            farSize = sizes;
            farCount = counts;
        }

        private static double squares(double[] counts) {
            double sum = 0;
            for (double n : counts) {
                sum += n * n;
            }
            return sum;
        }

        private double variance(double[] counts, long[] more, double[] moreCounts) {
            double mean = 0;
            for (int k = 0; k < counts.length; k++) {
                mean += k * counts[k];
            }
            for (int k = 0; k < more.length; k++) {
                mean += more[k] * moreCounts[k];
            }
            mean /= total;
            double sum = 0;
            for (int k = 0; k < counts.length; k++) {
                sum += (k - mean) * (k - mean) * counts[k];
            }
            for (int k = 0; k < more.length; k++) {
                sum += (more[k] - mean) * (more[k] - mean) * moreCounts[k];
            }
            return sum / total;
        }
    }
}
