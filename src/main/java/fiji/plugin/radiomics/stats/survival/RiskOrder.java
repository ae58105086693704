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

/**
 * Who is at risk when: the cases by stratum and falling time, those with the event first among
 * equal times. Loops that add case after case have in their sums what is at risk at each time.
 * Competing events count as censored.
 *
 * <p>Built once for all models of the same cases. Immutable.
 */
final class RiskOrder {

    private final SurvivalData data;
    private final int[] cases;
    private final int[] groupStart;
    private final int[] groupEvents;
    private final int[] stratumStart;
    private final int[] leaving;
    private final java.util.Map<ProportionalHazards.Transform, double[]> transformed =
            new java.util.concurrent.ConcurrentHashMap<>();

    private RiskOrder(
            SurvivalData data,
            int[] cases,
            int[] groupStart,
            int[] groupEvents,
            int[] stratumStart,
            int[] leaving) {
        this.data = data;
        this.cases = cases;
        this.groupStart = groupStart;
        this.groupEvents = groupEvents;
        this.stratumStart = stratumStart;
        this.leaving = leaving;
    }

    static RiskOrder of(SurvivalData data) {
        int n = data.size();
        int strata = data.strata();
        int[] next = new int[strata + 1];
        for (int i = 0; i < n; i++) {
            next[data.stratum(i) + 1]++;
        }
        for (int s = 0; s < strata; s++) {
            next[s + 1] += next[s];
        }
        int[] begins = next.clone();
        int[] cases = new int[n];
        int[] ascending = data.sharedOrder();
        for (int k = n - 1; k >= 0; k--) {
            cases[next[data.stratum(ascending[k])]++] = ascending[k];
        }
        int[] groupStart = new int[n + 1];
        int[] groupEvents = new int[n];
        int[] stratumStart = new int[strata + 1];
        int groups = 0;
        for (int s = 0; s < strata; s++) {
            stratumStart[s] = groups;
            for (int begin = begins[s]; begin < begins[s + 1]; ) {
                int end = begin;
                double t = data.time(cases[begin]);
                while (end < begins[s + 1] && data.time(cases[end]) == t) {
                    end++;
                }
                groupStart[groups] = begin;
                groupEvents[groups] = eventsFirst(data, cases, begin, end);
                groups++;
                begin = end;
            }
        }
        stratumStart[strata] = groups;
        groupStart[groups] = n;
        return new RiskOrder(
                data,
                cases,
                java.util.Arrays.copyOf(groupStart, groups + 1),
                java.util.Arrays.copyOf(groupEvents, groups),
                stratumStart,
                data.hasEntry() ? byEntry(data, cases) : null);
    }

    private static int eventsFirst(SurvivalData data, int[] cases, int begin, int end) {
        int first = begin;
        for (int i = begin; i < end; i++) {
            if (data.isEvent(cases[i])) {
                int other = cases[first];
                cases[first++] = cases[i];
                cases[i] = other;
            }
        }
        return first - begin;
    }

    /** Positions by stratum and falling entry: the order in which cases leave the sums. */
    private static int[] byEntry(SurvivalData data, int[] cases) {
        int n = cases.length;
        double[] entry = new double[n];
        int[] next = new int[data.strata() + 1];
        for (int i = 0; i < n; i++) {
            entry[i] = data.entry(cases[i]);
            next[data.stratum(cases[i]) + 1]++;
        }
        for (int s = 0; s < data.strata(); s++) {
            next[s + 1] += next[s];
        }
        int[] ascending = RadixSort.order(entry);
        int[] leaving = new int[n];
        for (int k = n - 1; k >= 0; k--) {
            leaving[next[data.stratum(cases[ascending[k]])]++] = ascending[k];
        }
        return leaving;
    }

    SurvivalData data() {
        return data;
    }

    int size() {
        return cases.length;
    }

    /** The case at a position. */
    int caseAt(int position) {
        return cases[position];
    }

    int groups() {
        return groupEvents.length;
    }

    /** First position of a group of cases with equal time; of the number of groups: the end. */
    int start(int group) {
        return groupStart[group];
    }

    /** How many of a group have the event; they are its first. */
    int events(int group) {
        return groupEvents[group];
    }

    double time(int group) {
        return data.time(cases[groupStart[group]]);
    }

    int strata() {
        return stratumStart.length - 1;
    }

    /** First group of a stratum; of the number of strata: the end. */
    int firstGroup(int stratum) {
        return stratumStart[stratum];
    }

    /** A function of time at each group, found once for all models. */
    double[] transformed(
            ProportionalHazards.Transform transform,
            java.util.function.Supplier<double[]> compute) {
        return transformed.computeIfAbsent(transform, t -> compute.get());
    }

    boolean hasEntry() {
        return leaving != null;
    }

    /** Which position leaves as the k-th, counted over all strata. */
    int leaving(int k) {
        return leaving[k];
    }

    double entry(int position) {
        return data.entry(cases[position]);
    }
}
