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

import fiji.plugin.radiomics.stats.RadixSort;

/** Counts pairs for {@link Concordance}, of all cases and of each. */
final class ConcordancePairs {

    double concordant;
    double discordant;
    double tiedMarker;
    double tiedTime;
    double tiedBoth;

    /** Concordant minus discordant pairs of each case. */
    final double[] difference;

    /** All pairs of each case. */
    final double[] all;

    private final SurvivalData data;
    private final double[] time;
    private final double[] weights;
    private final int[] rank;
    private final Fenwick tree;

    /**
     * @param weights of the pairs of which each case has the event; 0 where it has none
     */
    ConcordancePairs(SurvivalData data, double[] marker, double[] weights) {
        if (marker.length != data.size()) {
            throw new IllegalArgumentException(
                    marker.length + " values of " + data.size() + " cases");
        }
        for (double v : marker) {
            if (Double.isNaN(v)) {
                throw new IllegalArgumentException(
                        "A marker has no value: leave such cases out first");
            }
        }
        this.data = data;
        this.weights = weights;
        time = data.sharedTimes();
        difference = new double[marker.length];
        all = new double[marker.length];
        rank = ranks(marker);
        int most = 0;
        for (int r : rank) {
            most = Math.max(most, r);
        }
        tree = new Fenwick(most);
        for (int stratum = 0; stratum < data.strata(); stratum++) {
            int[] order = within(stratum, data.sharedOrder());
            int[] entries =
                    data.hasEntry()
                            ? within(stratum, RadixSort.order(data.sharedEntries()))
                            : new int[0];
            ofEvents(order, entries);
            ofOthers(order, entries);
        }
    }

    /** From 1 on, equal ones of equal values. */
    private static int[] ranks(double[] marker) {
        int[] order = RadixSort.order(marker);
        int[] rank = new int[order.length];
        int last = 0;
        for (int k = 0; k < order.length; k++) {
            if (k == 0 || marker[order[k]] != marker[order[k - 1]]) {
                last++;
            }
            rank[order[k]] = last;
        }
        return rank;
    }

    private int[] within(int stratum, int[] order) {
        if (data.strata() == 1) {
            return order;
        }
        int[] some = new int[order.length];
        int n = 0;
        for (int i : order) {
            if (data.stratum(i) == stratum) {
                some[n++] = i;
            }
        }
        return java.util.Arrays.copyOf(some, n);
    }

    private boolean isEvent(int i) {
        return data.isEvent(i);
    }

    /** Backwards in time: the tree holds the cases at risk, each event is compared with them. */
    private void ofEvents(int[] order, int[] entries) {
        tree.clear();
        int entry = entries.length - 1;
        for (int end = order.length; end > 0; ) {
            double t = time[order[end - 1]];
            int begin = end;
            while (begin > 0 && time[order[begin - 1]] == t) {
                begin--;
            }
            while (entry >= 0 && data.entry(entries[entry]) >= t) {
                tree.add(rank[entries[entry]], -1);
                entry--;
            }
            for (int k = begin; k < end; k++) {
                if (!isEvent(order[k])) {
                    tree.add(rank[order[k]], 1);
                }
            }
            for (int k = begin; k < end; k++) {
                if (isEvent(order[k])) {
                    ofEvent(order[k]);
                }
            }
            countTies(order, begin, end);
            for (int k = begin; k < end; k++) {
                if (isEvent(order[k])) {
                    tree.add(rank[order[k]], 1);
                }
            }
            end = begin;
        }
    }

    private void ofEvent(int i) {
        double w = weights[i];
        double tied = tree.at(rank[i]);
        double lower = tree.upTo(rank[i]) - tied;
        double higher = tree.total() - lower - tied;
        concordant += w * lower;
        discordant += w * higher;
        tiedMarker += w * tied;
        difference[i] += w * (lower - higher);
        all[i] += w * tree.total();
    }

    /** Pairs of events at the same time. */
    private void countTies(int[] order, int begin, int end) {
        int[] ranks = new int[end - begin];
        int n = 0;
        double w = 0;
        for (int k = begin; k < end; k++) {
            if (isEvent(order[k])) {
                w = weights[order[k]];
                ranks[n++] = rank[order[k]];
            }
        }
        if (n < 2) {
            return;
        }
        java.util.Arrays.sort(ranks, 0, n);
        double both = 0;
        int same = 0;
        for (int k = 1; k < n; k++) {
            same = ranks[k] == ranks[k - 1] ? same + 1 : 0;
            both += same;
        }
        tiedBoth += w * both;
        tiedTime += w * (n * (n - 1.0) / 2 - both);
    }

    /** Forwards in time: the tree holds the events so far, each case is compared with them. */
    private void ofOthers(int[] order, int[] entries) {
        tree.clear();
        int entry = 0;
        for (int begin = 0; begin < order.length; ) {
            double t = time[order[begin]];
            int end = begin;
            while (end < order.length && time[order[end]] == t) {
                end++;
            }
            while (entry < entries.length && data.entry(entries[entry]) < t) {
                ofOther(entries[entry], -1);
                entry++;
            }
            for (int k = begin; k < end; k++) {
                if (isEvent(order[k])) {
                    ofOther(order[k], 1);
                }
            }
            for (int k = begin; k < end; k++) {
                if (isEvent(order[k])) {
                    tree.add(rank[order[k]], weights[order[k]]);
                }
            }
            for (int k = begin; k < end; k++) {
                if (!isEvent(order[k])) {
                    ofOther(order[k], 1);
                }
            }
            begin = end;
        }
    }

    private void ofOther(int i, int sign) {
        double tied = tree.at(rank[i]);
        double lower = tree.upTo(rank[i]) - tied;
        double higher = tree.total() - lower - tied;
        difference[i] += sign * (higher - lower);
        all[i] += sign * tree.total();
    }
}
