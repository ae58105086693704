/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.survival;

import java.util.Arrays;

/** Sums of weights by rank that change as cases come and go (Fenwick 1994), in log time. */
final class Fenwick {

    private final double[] tree;
    private final double[] at;
    private double total;

    /**
     * @param ranks greatest rank; ranks begin at 1
     */
    Fenwick(int ranks) {
        tree = new double[ranks + 1];
        at = new double[ranks + 1];
    }

    void clear() {
        Arrays.fill(tree, 0);
        Arrays.fill(at, 0);
        total = 0;
    }

    void add(int rank, double weight) {
        at[rank] += weight;
        total += weight;
        for (int i = rank; i < tree.length; i += i & -i) {
            tree[i] += weight;
        }
    }

    /** Of all ranks up to this one. */
    double upTo(int rank) {
        double sum = 0;
        for (int i = rank; i > 0; i -= i & -i) {
            sum += tree[i];
        }
        return sum;
    }

    double at(int rank) {
        return at[rank];
    }

    double total() {
        return total;
    }
}
