/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.morphology;

import java.util.Arrays;

/**
 * Volume and area of the region's surface mesh by marching cubes (see {@link CubeCases}). Cubes are
 * counted by case; no triangle is ever made.
 *
 * @param volume enclosed volume
 * @param area area of the surface
 */
record SurfaceMesh(double volume, double area) {

    /**
     * @param rows the region
     * @return its mesh
     */
    static SurfaceMesh of(BitRows rows) {
        double[] areas = CubeCases.areas(rows.spacing);
        long[] count = count(rows);
        double volume = 0;
        double area = 0;
        for (int c = 0; c < 256; c++) {
            volume += count[c] * CubeCases.volume(c);
            area += count[c] * areas[c];
        }
        double cube = rows.spacing[0] * rows.spacing[1] * rows.spacing[2];
        return new SurfaceMesh(volume * cube, area);
    }

    /**
     * Counts the cubes of each case. Cube x of a row has voxels x − 1 and x as its corners; around
     * the box all is outside.
     */
    static long[] count(BitRows rows) {
        long[] count = new long[256];
        int nw = rows.words;
        int ny = rows.size[1];
        int nz = rows.size[2];
        // Behind the last row, a row of zeros stands for all rows out of the box.
        long[] bits = Arrays.copyOf(rows.bits, rows.bits.length + nw);
        int outside = rows.bits.length;
        long inner = 0;
        for (int z = 0; z <= nz; z++) {
            for (int y = 0; y <= ny; y++) {
                int r00 = y > 0 && z > 0 ? rows.row(y - 1, z - 1) : outside;
                int r10 = y < ny && z > 0 ? rows.row(y, z - 1) : outside;
                int r01 = y > 0 && z < nz ? rows.row(y - 1, z) : outside;
                int r11 = y < ny && z < nz ? rows.row(y, z) : outside;
                long carry = 0;
                for (int w = 0; w < nw; w++) {
                    long b1 = bits[r00 + w];
                    long b3 = bits[r10 + w];
                    long b5 = bits[r01 + w];
                    long b7 = bits[r11 + w];
                    long any = b1 | b3 | b5 | b7;
                    if ((any | carry) == 0) {
                        continue;
                    }
                    long b0 = b1 << 1 | carry & 1;
                    long b2 = b3 << 1 | carry >> 1 & 1;
                    long b4 = b5 << 1 | carry >> 2 & 1;
                    long b6 = b7 << 1 | carry >> 3 & 1;
                    carry = b1 >>> 63 | b3 >>> 63 << 1 | b5 >>> 63 << 2 | b7 >>> 63 << 3;
                    long all = b0 & b1 & b2 & b3 & b4 & b5 & b6 & b7;
                    inner += Long.bitCount(all);
                    long mixed = (any | b0 | b2 | b4 | b6) & ~all;
                    while (mixed != 0) {
                        int x = Long.numberOfTrailingZeros(mixed);
                        mixed &= mixed - 1;
                        long c =
                                b0 >>> x & 1
                                        | (b1 >>> x & 1) << 1
                                        | (b2 >>> x & 1) << 2
                                        | (b3 >>> x & 1) << 3
                                        | (b4 >>> x & 1) << 4
                                        | (b5 >>> x & 1) << 5
                                        | (b6 >>> x & 1) << 6
                                        | (b7 >>> x & 1) << 7;
                        count[(int) c]++;
                    }
                }
            }
        }
        count[255] = inner;
        return count;
    }
}
