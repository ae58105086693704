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

/**
 * Numbers of pairs of levels: a table over all of them where it is small, else a hash table with
 * linear probing, as a window has few of millions of possible pairs.
 */
public final class PairCells {

    /** Up to so many levels all pairs have a place of their own. */
    private static final int MOST_IN_TABLE = 256;

    private final int stride;
    private final boolean hashed;
    private final int mask;
    private final int[] keys;
    private final char[] counts;

    /**
     * @param levels greatest level
     * @param pairs the greatest number of pairs, less than 2¹⁶
     */
    public PairCells(int levels, int pairs) {
        this(levels, pairs, levels > MOST_IN_TABLE);
    }

    private PairCells(int levels, int pairs, boolean hashed) {
        this.hashed = hashed;
        stride = levels + 1;
        int size = hashed ? Integer.highestOneBit(pairs) * 4 : stride * stride;
        mask = size - 1;
        counts = new char[size];
        keys = hashed ? new int[size] : null;
    }

    /**
     * A table for pairs of which the first one is no level.
     *
     * @param levels the greatest second one
     * @param pairs the greatest number of pairs, less than 2¹⁶
     */
    public static PairCells hashed(int levels, int pairs) {
        return new PairCells(levels, pairs, true);
    }

    /**
     * @return number of places
     */
    public int size() {
        return counts.length;
    }

    public void clear() {
        Arrays.fill(counts, (char) 0);
    }

    /**
     * One more of a pair.
     *
     * @return how many there are now
     */
    public int add(int low, int high) {
        int key = low * stride + high;
        return ++counts[hashed ? place(key) : key];
    }

    /**
     * One less of a pair.
     *
     * @return how many there were
     */
    public int remove(int low, int high) {
        int key = low * stride + high;
        if (!hashed) {
            return counts[key]--;
        }
        int i = place(key);
        int before = counts[i]--;
        if (before == 1) {
            closeGap(i);
        }
        return before;
    }

    private int home(int key) {
        return key * 0x9E3779B1 >>> 7 & mask;
    }

    /** Where a key is, or may be put. */
    private int place(int key) {
        int i = home(key);
        while (counts[i] != 0 && keys[i] != key) {
            i = i + 1 & mask;
        }
        keys[i] = key;
        return i;
    }

    /** Moves back what has been pushed beyond a place that is free now. */
    private void closeGap(int free) {
        int gap = free;
        for (int i = gap + 1 & mask; counts[i] != 0; i = i + 1 & mask) {
            int home = home(keys[i]);
            boolean between = (i - home & mask) < (i - gap & mask);
            if (!between) {
                keys[gap] = keys[i];
                counts[gap] = counts[i];
                counts[i] = 0;
                gap = i;
            }
        }
    }
}
