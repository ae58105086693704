/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.group;

import java.util.Arrays;

/** Ranks from 1 on, equal values sharing the mean of theirs. */
final class MidRanks {

    private final double[] distinct;

    /** Of each distinct value. */
    private final double[] rank;

    private final int n;
    private final double tieCubes;

    private MidRanks(double[] distinct, double[] rank, int n, double tieCubes) {
        this.distinct = distinct;
        this.rank = rank;
        this.n = n;
        this.tieCubes = tieCubes;
    }

    /**
     * @param values any but NaN; unchanged
     */
    static MidRanks of(double[] values) {
        double[] sorted = new double[values.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = values[i] + 0.0;
        }
        Arrays.sort(sorted);
        double[] rank = new double[sorted.length];
        double tieCubes = 0;
        int size = 0;
        for (int start = 0, end; start < sorted.length; start = end) {
            end = start + 1;
            while (end < sorted.length && sorted[end] == sorted[start]) {
                end++;
            }
            double ties = end - start;
            tieCubes += ties * ties * ties - ties;
            rank[size] = (start + 1.0 + end) / 2;
            sorted[size++] = sorted[start];
        }
        return new MidRanks(
                Arrays.copyOf(sorted, size), Arrays.copyOf(rank, size), values.length, tieCubes);
    }

    int n() {
        return n;
    }

    boolean isConstant() {
        return distinct.length < 2;
    }

    boolean hasTies() {
        return distinct.length < n;
    }

    /** Σ(t³ − t) over groups of t equal values. */
    double tieCubes() {
        return tieCubes;
    }

    /**
     * @param value one of the values
     * @return its rank, 1 to n
     */
    double of(double value) {
        return rank[Arrays.binarySearch(distinct, value + 0.0)];
    }

    /** Numbers of equal values. */
    int[] ties() {
        int[] ties = new int[distinct.length];
        int before = 0;
        for (int i = 0; i < ties.length; i++) {
            // The mean of the ranks before + 1 … before + t.
            ties[i] = (int) Math.round(2 * (rank[i] - before)) - 1;
            before += ties[i];
        }
        return ties;
    }
}
