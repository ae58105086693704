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
 * How many voxels of a window have each of a tile's distinct values, and the sums of these: by
 * value's rank, by 64 ranks, and by 64² ranks, so that a voxel enters and leaves in no time and
 * ranks and sums are found in a few hundred steps.
 */
final class RankedCounts {

    private static final int BITS = 6;

    private final int[] each;
    private final int[] block;
    private final int[] superblock;
    private final long[] blockSum;
    private final long[] superblockSum;
    private final long[] value;

    private int voxels;
    private long sum;
    private int upTo;
    private int belowCount;
    private long belowSum;

    /**
     * @param value the distinct values in ascending order
     * @param ranks how many of them there are
     */
    RankedCounts(long[] value, int ranks) {
        this.value = Arrays.copyOf(value, ranks);
        each = new int[ranks];
        block = new int[(ranks >> BITS) + 1];
        blockSum = new long[block.length];
        superblock = new int[(ranks >> 2 * BITS) + 1];
        superblockSum = new long[superblock.length];
    }

    void add(int rank) {
        long v = value[rank];
        voxels++;
        sum += v;
        each[rank]++;
        block[rank >> BITS]++;
        blockSum[rank >> BITS] += v;
        superblock[rank >> 2 * BITS]++;
        superblockSum[rank >> 2 * BITS] += v;
    }

    void remove(int rank) {
        long v = value[rank];
        voxels--;
        sum -= v;
        each[rank]--;
        block[rank >> BITS]--;
        blockSum[rank >> BITS] -= v;
        superblock[rank >> 2 * BITS]--;
        superblockSum[rank >> 2 * BITS] -= v;
    }

    /**
     * @return number of voxels
     */
    int voxels() {
        return voxels;
    }

    /**
     * @return sum of their values
     */
    long sum() {
        return sum;
    }

    /**
     * @param k position among the voxels in ascending order, from 0
     * @return the rank of its value
     */
    int at(int k) {
        int below = 0;
        int s = 0;
        while (below + superblock[s] <= k) {
            below += superblock[s++];
        }
        int b = s << BITS;
        while (below + block[b] <= k) {
            below += block[b++];
        }
        int r = b << BITS;
        while (below + each[r] <= k) {
            below += each[r++];
        }
        upTo = below + each[r];
        return r;
    }

    /**
     * @return the rank at the position after the one that {@link #at} was asked for last, where
     *     there is one
     * @param k that position
     * @param rank what it gave
     */
    int after(int k, int rank) {
        if (upTo > k + 1) {
            return rank;
        }
        int r = rank + 1;
        while ((r & (1 << BITS) - 1) != 0 && each[r] == 0) {
            r++;
        }
        if (each[r] != 0) {
            return r;
        }
        int b = r >> BITS;
        while ((b & (1 << BITS) - 1) != 0 && block[b] == 0) {
            b++;
        }
        if (block[b] == 0) {
            int s = b >> BITS;
            while (superblock[s] == 0) {
                s++;
            }
            b = s << BITS;
            while (block[b] == 0) {
                b++;
            }
        }
        r = b << BITS;
        while (each[r] == 0) {
            r++;
        }
        return r;
    }

    /**
     * Finds number and sum of the voxels below a rank.
     *
     * @param rank the first rank left out
     */
    void sumBelow(int rank) {
        int n = 0;
        long total = 0;
        int s1 = rank >> 2 * BITS;
        for (int s = 0; s < s1; s++) {
            n += superblock[s];
            total += superblockSum[s];
        }
        int b1 = rank >> BITS;
        for (int b = s1 << BITS; b < b1; b++) {
            n += block[b];
            total += blockSum[b];
        }
        for (int r = b1 << BITS; r < rank; r++) {
            n += each[r];
            total += each[r] * value[r];
        }
        belowCount = n;
        belowSum = total;
    }

    /**
     * @return number of voxels as of the last {@link #sumBelow}
     */
    int belowCount() {
        return belowCount;
    }

    /**
     * @return sum of values as of the last {@link #sumBelow}
     */
    long belowSum() {
        return belowSum;
    }

    /**
     * @param from the first rank
     * @param to the rank after the last
     * @param v a value
     * @return the first of these ranks whose value is not less; {@code to} where there is none
     */
    int notLess(int from, int to, double v) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = low + high >>> 1;
            if (value[middle] < v) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
