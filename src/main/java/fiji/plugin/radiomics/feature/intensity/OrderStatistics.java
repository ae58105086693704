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

import java.util.Arrays;

/**
 * Exact percentiles of many floats in linear time. The bits of a float, its sign folded, sort like
 * the float itself: one pass counts the upper 16 bits, a second one the lower 16 bits in the few
 * buckets that hold a wanted rank.
 */
public final class OrderStatistics {

    /** Up to so many values, sorting a copy is faster than clearing the counts. */
    private static final int SORT_LIMIT = 8192;

    private OrderStatistics() {}

    /**
     * Percentiles with linear interpolation between the two nearest ranks: p % lies at rank p / 100
     * · (n − 1), counted from 0.
     *
     * @param values finite values, at least one; not changed
     * @param percent the percentiles, 0 … 100
     * @return the value of each
     */
    static double[] percentiles(float[] values, double... percent) {
        int n = values.length;
        int[] rank = new int[2 * percent.length];
        for (int k = 0; k < percent.length; k++) {
            double position = percent[k] / 100 * (n - 1);
            rank[2 * k] = (int) position;
            rank[2 * k + 1] = Math.min(n - 1, rank[2 * k] + 1);
        }
        float[] at = ofRanks(values, rank);
        double[] result = new double[percent.length];
        for (int k = 0; k < percent.length; k++) {
            double fraction = percent[k] / 100 * (n - 1) - rank[2 * k];
            result[k] = at[2 * k] + fraction * ((double) at[2 * k + 1] - at[2 * k]);
        }
        return result;
    }

    /**
     * The values at given ranks.
     *
     * @param values finite values, at least one; not changed
     * @param rank ranks, 0 = the least value, n − 1 = the greatest
     * @return the value of each rank
     */
    public static float[] ofRanks(float[] values, int... rank) {
        return values.length <= SORT_LIMIT ? bySorting(values, rank) : byCounting(values, rank);
    }

    private static float[] bySorting(float[] values, int[] rank) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        float[] at = new float[rank.length];
        for (int r = 0; r < rank.length; r++) {
            at[r] = sorted[rank[r]];
        }
        return at;
    }

    private static float[] byCounting(float[] values, int[] rank) {
        int[] upper = new int[1 << 16];
        for (float v : values) {
            upper[key(v) >>> 16]++;
        }
        int[] bucket = new int[rank.length];
        int[] rankInBucket = new int[rank.length];
        int[] slot = new int[1 << 16];
        int slots = 0;
        for (int r = 0; r < rank.length; r++) {
            int below = 0;
            int b = 0;
            while (below + upper[b] <= rank[r]) {
                below += upper[b++];
            }
            bucket[r] = b;
            rankInBucket[r] = rank[r] - below;
            if (slot[b] == 0) {
                slot[b] = ++slots;
            }
        }
        int[][] lower = new int[slots + 1][];
        for (int s = 1; s <= slots; s++) {
            lower[s] = new int[1 << 16];
        }
        for (float v : values) {
            int key = key(v);
            int s = slot[key >>> 16];
            if (s != 0) {
                lower[s][key & 0xffff]++;
            }
        }
        float[] at = new float[rank.length];
        for (int r = 0; r < rank.length; r++) {
            int[] counts = lower[slot[bucket[r]]];
            int below = 0;
            int low = 0;
            while (below + counts[low] <= rankInBucket[r]) {
                below += counts[low++];
            }
            at[r] = value(bucket[r] << 16 | low);
        }
        return at;
    }

    /** Bits whose unsigned order is the order of floats; −0 becomes 0. */
    private static int key(float v) {
        int bits = Float.floatToRawIntBits(v + 0f);
        return bits ^ (bits >> 31 | 0x80000000);
    }

    private static float value(int key) {
        return Float.intBitsToFloat(key < 0 ? key ^ 0x80000000 : ~key);
    }
}
