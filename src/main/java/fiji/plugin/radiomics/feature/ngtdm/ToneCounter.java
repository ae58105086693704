/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.ngtdm;

import fiji.plugin.radiomics.feature.texture.SliceTexture;
import fiji.plugin.radiomics.preprocess.Levels;
import java.util.Arrays;

/**
 * Counts grey tone differences. Sum and number of a voxel's neighbours come from sums over boxes,
 * one axis after the other, each by taking in what enters the window and letting go what leaves it:
 * the cost of a voxel does not grow with the distance.
 */
final class ToneCounter implements SliceTexture.Counter<NgtdmMatrix> {

    /** Number of voxels above, sum of levels below this bit of one whole number. */
    private static final int NUMBER_BIT = 40;

    private static final long SUM = (1L << NUMBER_BIT) - 1;

    private final Levels levels;
    private final int reach;

    ToneCounter(Levels levels, int distance) {
        this.levels = levels;
        reach = distance;
    }

    @Override
    public NgtdmMatrix newMatrix() {
        return new NgtdmMatrix(levels.count());
    }

    @Override
    public void count(boolean volume, int z0, int z1, NgtdmMatrix matrix) {
        int depth = volume ? reach : 0;
        // Sums along z of a whole slice with its margin, kept up from slice to slice.
        long[] column = new long[levels.strideZ()];
        long[] band = new long[levels.strideY()];
        NgtdmMatrix slice = newMatrix();
        for (int z = z0 - depth; z < z0 + depth; z++) {
            add(column, z, 1);
        }
        for (int z = z0; z < z1; z++) {
            add(column, z + depth, 1);
            slice.clear();
            countSlice(z, column, band, slice);
            matrix.add(slice, 1);
            add(column, z - depth, -1);
        }
    }

    private void add(long[] column, int z, int sign) {
        if (z < 0 || z >= levels.size(2)) {
            return;
        }
        short[] padded = levels.padded();
        int pad = levels.pad();
        for (int y = 0; y < levels.size(1); y++) {
            int from = levels.row(y, z);
            int to = (y + pad) * levels.strideY() + pad;
            for (int x = 0; x < levels.size(0); x++) {
                column[to + x] += sign * packed(padded[from + x]);
            }
        }
    }

    private static long packed(short level) {
        return level + ((long) -level >>> 63 << NUMBER_BIT);
    }

    private void countSlice(int z, long[] column, long[] band, NgtdmMatrix matrix) {
        int sy = levels.strideY();
        int pad = levels.pad();
        Arrays.fill(band, 0);
        for (int y = -reach; y < reach; y++) {
            addRow(band, column, (y + pad) * sy, 1);
        }
        for (int y = 0; y < levels.size(1); y++) {
            addRow(band, column, (y + reach + pad) * sy, 1);
            countRow(levels.row(y, z), band, matrix);
            addRow(band, column, (y - reach + pad) * sy, -1);
        }
    }

    /** Rows of the margin are there and hold zeros: the margin is at least as wide as the reach. */
    private static void addRow(long[] band, long[] column, int from, int sign) {
        for (int x = 0; x < band.length; x++) {
            band[x] += sign * column[from + x];
        }
    }

    private void countRow(int from, long[] band, NgtdmMatrix matrix) {
        short[] padded = levels.padded();
        long[] voxels = matrix.voxels;
        double[] difference = matrix.difference;
        int pad = levels.pad();
        long box = 0;
        for (int x = pad - reach; x < pad + reach; x++) {
            box += band[x];
        }
        for (int x = 0; x < levels.size(0); x++) {
            box += band[x + pad + reach];
            int level = padded[from + x];
            if (level != 0) {
                long number = (box >>> NUMBER_BIT) - 1;
                if (number > 0) {
                    double mean = (double) ((box & SUM) - level) / number;
                    voxels[level]++;
                    difference[level] += Math.abs(level - mean);
                }
            }
            box -= band[x + pad - reach];
        }
    }
}
