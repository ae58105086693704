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

import fiji.plugin.radiomics.stats.RadixSort;
import java.util.Arrays;

/** Ranks from 1 on, equal values sharing the mean of theirs. */
final class MidRanks {

    private final double[] distinct;

    /** Of each distinct value. */
    private final double[] rank;

    /** Of each value. */
    private final double[] ofCases;

    private final double tieCubes;

    private MidRanks(double[] distinct, double[] rank, double[] ofCases, double tieCubes) {
        this.distinct = distinct;
        this.rank = rank;
        this.ofCases = ofCases;
        this.tieCubes = tieCubes;
    }

    /**
     * @param values any but NaN; unchanged
     */
    static MidRanks of(double[] values) {
        return of(values, RadixSort.order(values));
    }

    /**
     * @param values any but NaN; unchanged
     * @param order their indices, those of the least first
     */
    static MidRanks of(double[] values, int[] order) {
        int n = order.length;
        double[] distinct = new double[n];
        double[] rank = new double[n];
        double[] ofCases = new double[n];
        double tieCubes = 0;
        int size = 0;
        for (int start = 0, end; start < n; start = end) {
            double value = values[order[start]];
            end = start + 1;
            while (end < n && values[order[end]] == value) {
                end++;
            }
            double ties = end - start;
            tieCubes += ties * ties * ties - ties;
            rank[size] = (start + 1.0 + end) / 2;
            for (int i = start; i < end; i++) {
                ofCases[order[i]] = rank[size];
            }
            distinct[size++] = value + 0.0;
        }
        return new MidRanks(
                Arrays.copyOf(distinct, size), Arrays.copyOf(rank, size), ofCases, tieCubes);
    }

    /**
     * @return the rank of each value, in their own order; not a copy
     */
    double[] ofCases() {
        return ofCases;
    }

    int n() {
        return ofCases.length;
    }

    boolean isConstant() {
        return distinct.length < 2;
    }

    boolean hasTies() {
        return distinct.length < n();
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
