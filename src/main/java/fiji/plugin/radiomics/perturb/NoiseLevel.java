/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.perturb;

import fiji.plugin.radiomics.image.Box;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.VoxelSource;

/**
 * The noise of an image by wavelets, after Chang, Yu and Vetterli, IEEE Trans Image Process
 * 2000;9:1532–1546: median of the absolute values of the diagonal detail band of each slice, over
 * 0.6745 (Donoho and Johnstone 1994), with the wavelet coif1 as in MIRP. (MIRP 2.x divides by
 * 0.6754, which gives 0.13 % less.)
 */
public final class NoiseLevel {

    private static final double QUARTILE = .6745;

    /** High-pass filter of coif1 (Daubechies 1993). */
    private static final double[] HIGH = high();

    private static final int BEFORE = 2;

    /** What the filter leaves of a flat image, in parts of its values. */
    private static final double ROUNDING = 1e-12;

    private static final int BITS = 16;

    private NoiseLevel() {}

    private static double[] high() {
        double r = Math.sqrt(7);
        double[] h = {r - 1, 5 + r, -14 - 2 * r, 14 - 2 * r, r - 1, r - 3};
        for (int i = 0; i < h.length; i++) {
            h[i] /= 16 * Math.sqrt(2);
        }
        return h;
    }

    /**
     * @param image an image
     * @return standard deviation of its noise in its unit; 0 where most of it is flat
     */
    public static double of(VoxelSource image) {
        // Bits of positive floats are in the order of their values: the median is found in two
        // passes over the slices without keeping them.
        long[] coarse = new long[1 << BITS - 1];
        long[] total = new long[1];
        double[] largest = new double[1];
        forEach(
                image,
                largest,
                bits -> {
                    coarse[bits >>> BITS]++;
                    total[0]++;
                });
        if (total[0] == 0) {
            return 0;
        }
        double lower = value(image, coarse, (total[0] - 1) / 2);
        double upper = total[0] % 2 == 1 ? lower : value(image, coarse, total[0] / 2);
        double level = (lower + upper) / 2 / QUARTILE;
        return level > ROUNDING * largest[0] ? level : 0;
    }

    private static double value(VoxelSource image, long[] coarse, long rank) {
        int high = 0;
        long before = 0;
        while (before + coarse[high] <= rank) {
            before += coarse[high++];
        }
        int part = high;
        long[] fine = new long[1 << BITS];
        forEach(
                image,
                new double[1],
                bits -> {
                    if (bits >>> BITS == part) {
                        fine[bits & (1 << BITS) - 1]++;
                    }
                });
        int low = 0;
        while (before + fine[low] <= rank) {
            before += fine[low++];
        }
        return Float.intBitsToFloat(high << BITS | low);
    }

    private interface Bits {
        void accept(int bits);
    }

    /** Bits of the absolute responses of all voxels with finite surroundings. */
    private static void forEach(VoxelSource image, double[] largest, Bits to) {
        Geometry g = image.geometry();
        int nx = g.size(0);
        int ny = g.size(1);
        double[] along = new double[nx * ny];
        double[] row = new double[nx];
        for (int z = 0; z < g.size(2); z++) {
            Box slice = new Box(0, 0, z, nx - 1, ny - 1, z);
            float[] data = image.read(slice).data();
            for (float v : data) {
                if (Float.isFinite(v)) {
                    largest[0] = Math.max(largest[0], Math.abs(v));
                }
            }
            for (int y = 0; y < ny; y++) {
                for (int x = 0; x < nx; x++) {
                    double sum = 0;
                    for (int k = 0; k < HIGH.length; k++) {
                        sum += weight(k) * data[reflected(y + k - BEFORE, ny) * nx + x];
                    }
                    along[y * nx + x] = sum;
                }
            }
            for (int y = 0; y < ny; y++) {
                System.arraycopy(along, y * nx, row, 0, nx);
                for (int x = 0; x < nx; x++) {
                    double sum = 0;
                    for (int k = 0; k < HIGH.length; k++) {
                        sum += weight(k) * row[reflected(x + k - BEFORE, nx)];
                    }
                    float size = (float) Math.abs(sum);
                    if (Float.isFinite(size)) {
                        to.accept(Float.floatToRawIntBits(size));
                    }
                }
            }
        }
    }

    private static double weight(int k) {
        return HIGH[HIGH.length - 1 - k];
    }

    /** Mirrored at the edge of the edge voxel. */
    private static int reflected(int i, int size) {
        int m = Math.floorMod(i, 2 * size);
        return m < size ? m : 2 * size - 1 - m;
    }
}
