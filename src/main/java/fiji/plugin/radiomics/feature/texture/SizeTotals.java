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

import fiji.plugin.radiomics.feature.window.Logarithms;

/** The sums of a window's matrix n(i,j) of grey level i and size j. Sums that are whole stay so. */
public final class SizeTotals implements SizeSums {

    private final double[] inverseSquare;

    private double voxels;
    private long total;
    private long levelSum;
    private long levelSquares;
    private long sizeSum;
    private long sizeSquares;
    private long largeHigh;
    private double low;
    private double small;
    private double smallLow;
    private double smallHigh;
    private double largeLow;
    private double logs;
    private long squares;
    private long rowSquares;
    private long columnSquares;

    /**
     * @param most the greatest level or size
     */
    SizeTotals(int most) {
        inverseSquare = new double[most + 1];
        for (int k = 1; k <= most; k++) {
            inverseSquare[k] = 1 / ((double) k * k);
        }
    }

    /**
     * Begins a matrix.
     *
     * @param ofVoxels Nv
     */
    void clear(double ofVoxels) {
        voxels = ofVoxels;
        total = 0;
        levelSum = 0;
        levelSquares = 0;
        sizeSum = 0;
        sizeSquares = 0;
        largeHigh = 0;
        low = 0;
        small = 0;
        smallLow = 0;
        smallHigh = 0;
        largeLow = 0;
        logs = 0;
        squares = 0;
        rowSquares = 0;
        columnSquares = 0;
    }

    /** One more of a level and size, whatever else there is of both. */
    void addOne(int level, int size) {
        long i2 = (long) level * level;
        long j2 = (long) size * size;
        double perI2 = inverseSquare[level];
        double perJ2 = inverseSquare[size];
        total++;
        levelSum += level;
        levelSquares += i2;
        sizeSum += size;
        sizeSquares += j2;
        largeHigh += i2 * j2;
        low += perI2;
        small += perJ2;
        smallLow += perI2 * perJ2;
        smallHigh += i2 * perJ2;
        largeLow += j2 * perI2;
    }

    /** n(i,j) has become n by one more. */
    void countCell(int n) {
        logs += Logarithms.TIMES[n] - Logarithms.TIMES[n - 1];
        squares += 2L * n - 1;
    }

    /** r(i) has become n by one more. */
    void countLevel(int n) {
        rowSquares += 2L * n - 1;
    }

    /** c(j) has become n by one more. */
    void countSize(int n) {
        columnSquares += 2L * n - 1;
    }

    /**
     * Adds all of a level.
     *
     * @param level i
     * @param sizes the sizes that may occur
     * @param kinds how many these are
     * @param cells n(i,j) at index {@code row} + j
     * @param row where the level's cells begin
     */
    void addRow(int level, int[] sizes, int kinds, int[] cells, int row) {
        int count = 0;
        long rowSizes = 0;
        long rowLarge = 0;
        double rowSmall = 0;
        for (int k = 0; k < kinds; k++) {
            int j = sizes[k];
            int n = cells[row + j];
            if (n != 0) {
                count += n;
                rowSizes += (long) n * j;
                rowLarge += (long) n * j * j;
                rowSmall += n * inverseSquare[j];
                logs += Logarithms.TIMES[n];
                squares += (long) n * n;
            }
        }
        long i2 = (long) level * level;
        double perI2 = inverseSquare[level];
        total += count;
        levelSum += (long) count * level;
        levelSquares += count * i2;
        sizeSum += rowSizes;
        sizeSquares += rowLarge;
        largeHigh += rowLarge * i2;
        low += count * perI2;
        small += rowSmall;
        smallLow += rowSmall * perI2;
        smallHigh += rowSmall * i2;
        largeLow += rowLarge * perI2;
        rowSquares += (long) count * count;
    }

    /** Adds c(j)², for matrices that are added level by level. */
    void addColumn(int n) {
        columnSquares += (long) n * n;
    }

    private double squaredTotal() {
        return (double) total * total;
    }

    @Override
    public double smallSizes() {
        return small / total;
    }

    @Override
    public double largeSizes() {
        return (double) sizeSquares / total;
    }

    @Override
    public double lowLevels() {
        return low / total;
    }

    @Override
    public double highLevels() {
        return (double) levelSquares / total;
    }

    @Override
    public double smallLow() {
        return smallLow / total;
    }

    @Override
    public double smallHigh() {
        return smallHigh / total;
    }

    @Override
    public double largeLow() {
        return largeLow / total;
    }

    @Override
    public double largeHigh() {
        return (double) largeHigh / total;
    }

    @Override
    public double levelNonUniformity() {
        return (double) rowSquares / total;
    }

    @Override
    public double sizeNonUniformity() {
        return (double) columnSquares / total;
    }

    @Override
    public double levelUniformity() {
        return rowSquares / squaredTotal();
    }

    @Override
    public double sizeUniformity() {
        return columnSquares / squaredTotal();
    }

    @Override
    public double levelVariance() {
        return (total * levelSquares - levelSum * levelSum) / squaredTotal();
    }

    @Override
    public double sizeVariance() {
        return (total * sizeSquares - sizeSum * sizeSum) / squaredTotal();
    }

    @Override
    public double entropy() {
        return Math.max(0, Logarithms.entropy((int) total, logs));
    }

    @Override
    public double energy() {
        return squares / squaredTotal();
    }

    @Override
    public double total() {
        return total;
    }

    @Override
    public double voxels() {
        return voxels;
    }
}
