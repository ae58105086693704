/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io.jpeg;

/**
 * The inverse discrete cosine transform of 8 × 8 coefficients after Loeffler, Ligtenberg and
 * Moschytz (ICASSP 1989, 988–991), in whole numbers with 13 bits behind the point and with the
 * intermediate precision of the Independent JPEG Group's "slow" one, so that values are the same.
 */
final class InverseCosine {

    private static final int BITS = 13;

    private InverseCosine() {}

    /**
     * @param b dequantised coefficients, row by row; receives samples
     * @param precision bits of a sample, 8 or 12
     */
    static void transform(int[] b, int precision) {
        int spare = precision == 8 ? 2 : 1;
        long[] work = new long[64];
        for (int i = 0; i < 64; i++) {
            work[i] = b[i];
        }
        for (int column = 0; column < 8; column++) {
            line(work, column, 8, BITS - spare);
        }
        int centre = 1 << precision - 1;
        int most = (1 << precision) - 1;
        for (int row = 0; row < 8; row++) {
            line(work, 8 * row, 1, BITS + spare + 3);
        }
        for (int i = 0; i < 64; i++) {
            b[i] = (int) Math.max(0, Math.min(most, work[i] + centre));
        }
    }

    private static void line(long[] w, int at, int step, int shift) {
        long z1 = (w[at + 2 * step] + w[at + 6 * step]) * 4433;
        long even2 = z1 - w[at + 6 * step] * 15137;
        long even3 = z1 + w[at + 2 * step] * 6270;
        long even0 = w[at] + w[at + 4 * step] << BITS;
        long even1 = w[at] - w[at + 4 * step] << BITS;
        long sum0 = even0 + even3;
        long sum3 = even0 - even3;
        long sum1 = even1 + even2;
        long sum2 = even1 - even2;
        long odd0 = w[at + 7 * step];
        long odd1 = w[at + 5 * step];
        long odd2 = w[at + 3 * step];
        long odd3 = w[at + step];
        long z5 = (odd0 + odd2 + odd1 + odd3) * 9633;
        long a = (odd0 + odd3) * -7373;
        long c = (odd1 + odd2) * -20995;
        long d = (odd0 + odd2) * -16069 + z5;
        long e = (odd1 + odd3) * -3196 + z5;
        odd0 = odd0 * 2446 + a + d;
        odd1 = odd1 * 16819 + c + e;
        odd2 = odd2 * 25172 + c + d;
        odd3 = odd3 * 12299 + a + e;
        long half = 1L << shift - 1;
        w[at] = sum0 + odd3 + half >> shift;
        w[at + 7 * step] = sum0 - odd3 + half >> shift;
        w[at + step] = sum1 + odd2 + half >> shift;
        w[at + 6 * step] = sum1 - odd2 + half >> shift;
        w[at + 2 * step] = sum2 + odd1 + half >> shift;
        w[at + 5 * step] = sum2 - odd1 + half >> shift;
        w[at + 3 * step] = sum3 + odd0 + half >> shift;
        w[at + 4 * step] = sum3 - odd0 + half >> shift;
    }
}
