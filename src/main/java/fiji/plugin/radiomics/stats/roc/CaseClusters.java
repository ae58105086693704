/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.roc;

import java.util.Arrays;

/**
 * Which cases belong together, such as several lesions of one patient.
 *
 * @param positive number of the cluster of each positive case, in the order of the cases; not a
 *     copy
 * @param negative the same of the negative cases
 * @param bound above all numbers
 */
public record CaseClusters(int[] positive, int[] negative, int bound) {

    /**
     * @param cluster number of the cluster of each case
     * @param isPositive the class of each case
     * @return the clusters by class
     */
    public static CaseClusters of(int[] cluster, boolean[] isPositive) {
        int[] positive = new int[cluster.length];
        int[] negative = new int[cluster.length];
        int p = 0;
        int n = 0;
        int bound = 0;
        for (int i = 0; i < cluster.length; i++) {
            bound = Math.max(bound, cluster[i] + 1);
            if (isPositive[i]) {
                positive[p++] = cluster[i];
            } else {
                negative[n++] = cluster[i];
            }
        }
        return new CaseClusters(Arrays.copyOf(positive, p), Arrays.copyOf(negative, n), bound);
    }

    /**
     * @return number of clusters with positive cases
     */
    public int ofPositives() {
        return distinct(positive);
    }

    /**
     * @return number of clusters with negative cases
     */
    public int ofNegatives() {
        return distinct(negative);
    }

    /**
     * @return number of all clusters
     */
    public int all() {
        int[] both = Arrays.copyOf(positive, positive.length + negative.length);
        System.arraycopy(negative, 0, both, positive.length, negative.length);
        return distinct(both);
    }

    private int distinct(int[] clusters) {
        boolean[] seen = new boolean[bound];
        int n = 0;
        for (int c : clusters) {
            n += seen[c] ? 0 : 1;
            seen[c] = true;
        }
        return n;
    }
}
