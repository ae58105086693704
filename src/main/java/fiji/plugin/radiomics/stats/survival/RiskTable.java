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
 * The distinct times of some cases, each with how many are at risk, have the event, have a
 * competing one and are censored there. A case that is censored at the time of an event is at risk
 * for it; one that enters at that time is not.
 *
 * @param times ascending
 * @param atRisk cases at risk just before each time
 * @param events cases that have the event at each time
 * @param competing cases that have a competing event at each time
 * @param censored cases that are censored at each time
 * @param entries when cases come under observation, ascending; null = all at the start
 */
record RiskTable(
        double[] times,
        int[] atRisk,
        int[] events,
        int[] competing,
        int[] censored,
        double[] entries) {

    static RiskTable of(SurvivalData data) {
        int[] order = data.sharedOrder();
        double[] time = data.sharedTimes();
        int[] status = data.sharedStatus();
        int distinct = 0;
        for (int i = 0; i < order.length; i++) {
            distinct += i == 0 || time[order[i]] != time[order[i - 1]] ? 1 : 0;
        }
        double[] times = new double[distinct];
        int[] atRisk = new int[distinct];
        int[][] counts = new int[SurvivalData.COMPETING + 1][distinct];
        int k = -1;
        for (int i = 0; i < order.length; i++) {
            double t = time[order[i]];
            if (k < 0 || t != times[k]) {
                times[++k] = t;
                atRisk[k] = order.length - i;
            }
            counts[status[order[i]]][k]++;
        }
        double[] entries = null;
        if (data.hasEntry()) {
            entries = RadixSort.sorted(data.sharedEntries());
            for (int j = 0; j < distinct; j++) {
                atRisk[j] -= from(entries, times[j]);
            }
        }
        return new RiskTable(
                times,
                atRisk,
                counts[SurvivalData.EVENT],
                counts[SurvivalData.COMPETING],
                counts[SurvivalData.CENSORED],
                entries);
    }

    /** How many values are t or more. */
    private static int from(double[] sorted, double t) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < t) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return sorted.length - low;
    }

    /**
     * @param t any time
     * @return cases at risk just before it
     */
    int atRiskAt(double t) {
        int k = times.length - from(times, t);
        if (k == times.length) {
            return 0;
        }
        return entries == null ? atRisk[k] : atRisk[k] + from(entries, times[k]) - from(entries, t);
    }

    int size() {
        return times.length;
    }

    /**
     * @param t a time
     * @return index of the last distinct time up to t; −1 where t is before all
     */
    int indexAt(double t) {
        int found = java.util.Arrays.binarySearch(times, t);
        return found >= 0 ? found : -found - 2;
    }
}
