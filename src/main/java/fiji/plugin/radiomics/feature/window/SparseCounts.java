/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.window;

import java.util.Arrays;

/** How often each whole number occurs, most of them never: those that do are found by bits. */
public final class SparseCounts {

    /** Number of occurrences of k at index k. */
    public final int[] of;

    private final long[] present;

    /**
     * @param most the greatest number that occurs
     */
    public SparseCounts(int most) {
        of = new int[most + 1];
        present = new long[(most >> 6) + 1];
    }

    public void clear() {
        Arrays.fill(of, 0);
        Arrays.fill(present, 0);
    }

    /**
     * One more of a number. Neither this nor {@link #remove} branches: what numbers come next is
     * hard to predict.
     *
     * @param k the number
     */
    public void add(int k) {
        of[k]++;
        present[k >> 6] |= 1L << k;
    }

    /**
     * One less of a number.
     *
     * @param k the number
     */
    public void remove(int k) {
        // The sign of n − 1 is set where none is left.
        int n = --of[k];
        present[k >> 6] &= ~((long) (n - 1) >>> 63 << k);
    }

    /**
     * Lists the numbers that occur, in ascending order.
     *
     * @param to takes them; long enough for all
     * @return how many there are
     */
    public int list(int[] to) {
        int n = 0;
        for (int w = 0; w < present.length; w++) {
            for (long left = present[w]; left != 0; left &= left - 1) {
                to[n++] = (w << 6) + Long.numberOfTrailingZeros(left);
            }
        }
        return n;
    }

    /**
     * The same without 0, which may have been added and removed at will.
     *
     * @param to takes them
     * @return how many there are
     */
    public int listPositive(int[] to) {
        present[0] &= ~1L;
        return list(to);
    }

    /**
     * @return the greatest number that occurs, 0 where none does
     */
    public int greatest() {
        for (int w = present.length - 1; w >= 0; w--) {
            if (present[w] != 0) {
                return (w << 6) + 63 - Long.numberOfLeadingZeros(present[w]);
            }
        }
        return 0;
    }
}
