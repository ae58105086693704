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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws whole clusters of cases, with replacement: as many with positive cases only, with negative
 * cases only, and with both, as there are. A draw so has cases of both classes, but not always as
 * many as there are.
 */
final class ClusterDraw {

    /** Of each kind, the cases of each of its clusters. */
    private final List<List<Members>> kinds;

    private int[] positive = new int[64];
    private int[] negative = new int[64];
    private int positives;
    private int negatives;

    /** Numbers of the cases of a cluster by class. */
    private record Members(int[] positive, int[] negative) {}

    ClusterDraw(CaseClusters clusters) {
        int[][] p = members(clusters.positive(), clusters.bound());
        int[][] n = members(clusters.negative(), clusters.bound());
        kinds = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int c = 0; c < clusters.bound(); c++) {
            if (p[c].length + n[c].length > 0) {
                int kind = n[c].length == 0 ? 0 : p[c].length == 0 ? 1 : 2;
                kinds.get(kind).add(new Members(p[c], n[c]));
            }
        }
    }

    private static int[][] members(int[] clusters, int bound) {
        int[] sizes = new int[bound];
        for (int c : clusters) {
            sizes[c]++;
        }
        int[][] members = new int[bound][];
        for (int c = 0; c < bound; c++) {
            members[c] = new int[sizes[c]];
        }
        int[] next = new int[bound];
        for (int i = 0; i < clusters.length; i++) {
            members[clusters[i]][next[clusters[i]]++] = i;
        }
        return members;
    }

    void draw(SplittableRandom random) {
        positives = 0;
        negatives = 0;
        for (List<Members> kind : kinds) {
            for (int i = 0; i < kind.size(); i++) {
                Members drawn = kind.get(random.nextInt(kind.size()));
                positive = added(positive, positives, drawn.positive());
                positives += drawn.positive().length;
                negative = added(negative, negatives, drawn.negative());
                negatives += drawn.negative().length;
            }
        }
    }

    private static int[] added(int[] cases, int size, int[] more) {
        int[] all =
                cases.length >= size + more.length
                        ? cases
                        : Arrays.copyOf(cases, Math.max(2 * cases.length, size + more.length));
        System.arraycopy(more, 0, all, size, more.length);
        return all;
    }

    /**
     * @return numbers of the positive cases of the last draw
     */
    int[] positive() {
        return Arrays.copyOf(positive, positives);
    }

    /**
     * @return numbers of its negative cases
     */
    int[] negative() {
        return Arrays.copyOf(negative, negatives);
    }
}
