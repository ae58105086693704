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

/**
 * The Kaplan–Meier estimate G of being uncensored, for inverse probability of censoring weights. An
 * event at the time of a censoring comes before it, so that its case is not at risk of being
 * censored. Competing events are no censoring.
 */
final class CensoringWeights {

    private final double[] times;
    private final double[] after;
    private final double[] beforeCase;

    private CensoringWeights(double[] times, double[] after, double[] beforeCase) {
        this.times = times;
        this.after = after;
        this.beforeCase = beforeCase;
    }

    /**
     * @param data without entry times
     * @param measure what the weights are for, for messages
     * @return the weights of all cases, strata or not
     * @throws IllegalArgumentException where cases enter at times of their own
     */
    static CensoringWeights of(SurvivalData data, String measure) {
        return of(data, -1, measure);
    }

    /** The same of one stratum; −1 = all. */
    static CensoringWeights of(SurvivalData data, int stratum, String measure) {
        if (data.hasEntry()) {
            throw new IllegalArgumentException(
                    measure
                            + " weights cases by the probability of being censored, which is not"
                            + " defined here where cases come under observation at different"
                            + " times; leave the entry column out, or use Harrell's C");
        }
        double[] time = data.sharedTimes();
        int[] order = data.sharedOrder();
        double[] before = new double[data.size()];
        double[] times = new double[data.size()];
        double[] after = new double[data.size()];
        int points = 0;
        int atRisk = 0;
        for (int i : order) {
            atRisk += isOf(data, i, stratum) ? 1 : 0;
        }
        double g = 1;
        for (int begin = 0; begin < order.length; ) {
            double t = time[order[begin]];
            int end = begin;
            int censored = 0;
            int events = 0;
            for (; end < order.length && time[order[end]] == t; end++) {
                int i = order[end];
                before[i] = g;
                if (isOf(data, i, stratum)) {
                    censored += data.status(i) == SurvivalData.CENSORED ? 1 : 0;
                    events += data.status(i) == SurvivalData.CENSORED ? 0 : 1;
                }
            }
            atRisk -= events;
            if (censored > 0) {
                g *= 1 - (double) censored / atRisk;
                times[points] = t;
                after[points++] = g;
            }
            atRisk -= censored;
            begin = end;
        }
        return new CensoringWeights(
                Arrays.copyOf(times, points), Arrays.copyOf(after, points), before);
    }

    private static boolean isOf(SurvivalData data, int i, int stratum) {
        return stratum < 0 || data.stratum(i) == stratum;
    }

    /** G just before the time of a case. */
    double before(int i) {
        return beforeCase[i];
    }

    /** G at a time, censorings at it included. */
    double at(double t) {
        int k = Arrays.binarySearch(times, t);
        return value(k >= 0 ? k : -k - 2);
    }

    /** G just before a time. */
    double before(double t) {
        int k = Arrays.binarySearch(times, t);
        return value(k >= 0 ? k - 1 : -k - 2);
    }

    private double value(int point) {
        return point < 0 ? 1 : after[point];
    }
}
