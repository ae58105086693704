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
import java.util.Arrays;

/**
 * How long each case was under observation, and how that ended. A case is at risk at t where entry
 * &lt; t &le; time; so one that is censored at the time of an event is at risk for it.
 *
 * <p>Times that differ by rounding only count as equal: those whose difference is at most 1.5e-8
 * times the mean of all get the least value among them, as {@code timefix} in R does.
 *
 * <p>Immutable.
 */
public final class SurvivalData {

    /** Status of a case that was still free of the event when last seen. */
    public static final int CENSORED = 0;

    /** Status of a case that had the event. */
    public static final int EVENT = 1;

    /** Status of a case that had another event, after which the event cannot occur. */
    public static final int COMPETING = 2;

    private static final double TIE = Math.sqrt(Math.ulp(1.0));

    private final double[] time;
    private final double[] entry;
    private final int[] status;
    private final int[] stratum;
    private final int[] cluster;
    private final int[] order;

    private SurvivalData(
            double[] time,
            double[] entry,
            int[] status,
            int[] stratum,
            int[] cluster,
            int[] order) {
        this.time = time;
        this.entry = entry;
        this.status = status;
        this.stratum = stratum;
        this.cluster = cluster;
        this.order = order;
    }

    /**
     * Cases that are under observation from time 0 on.
     *
     * @param time of the event or of the last observation, finite
     * @param status {@link #CENSORED}, {@link #EVENT} or {@link #COMPETING}, a value a case
     * @return the cases, in the same order
     * @throws IllegalArgumentException where lengths differ, a time is not finite or a status is
     *     another number
     */
    public static SurvivalData of(double[] time, int[] status) {
        return of(time, status, null);
    }

    /**
     * Cases that come under observation at a time of their own (left truncation).
     *
     * @param time of the event or of the last observation, finite
     * @param status {@link #CENSORED}, {@link #EVENT} or {@link #COMPETING}, a value a case
     * @param entry when each case came under observation, before its time; null = all at the start
     * @return the cases, in the same order
     * @throws IllegalArgumentException where lengths differ, a time is not finite, an entry is not
     *     before its time, or a status is another number
     */
    public static SurvivalData of(double[] time, int[] status, double[] entry) {
        sameLength(time.length, status.length);
        for (int i = 0; i < time.length; i++) {
            if (!Double.isFinite(time[i])) {
                throw new IllegalArgumentException("The time of case " + i + " is " + time[i]);
            }
            if (status[i] < CENSORED || status[i] > COMPETING) {
                throw new IllegalArgumentException("The status of case " + i + " is " + status[i]);
            }
        }
        double[] end = time.clone();
        double[] begin = null;
        if (entry != null) {
            sameLength(time.length, entry.length);
            begin = entry.clone();
            for (int i = 0; i < begin.length; i++) {
                if (!Double.isFinite(begin[i])) {
                    throw new IllegalArgumentException("Case " + i + " enters at " + begin[i]);
                }
            }
        }
        int[] order = equalise(end, begin);
        for (int i = 0; begin != null && i < begin.length; i++) {
            if (!(begin[i] < end[i])) {
                throw new IllegalArgumentException(
                        "Case " + i + " enters at " + entry[i] + ", its time is " + time[i]);
            }
        }
        return new SurvivalData(end, begin, status.clone(), null, null, order);
    }

    /**
     * @param strata a number from 0 on a case; cases are compared within a stratum only
     * @return these cases in these strata
     * @throws IllegalArgumentException where the number of values differs, or one is below 0
     */
    public SurvivalData stratified(int[] strata) {
        return new SurvivalData(time, entry, status, codes(strata), cluster, order);
    }

    /**
     * @param clusters a number from 0 on a case, the same for those that are not independent
     * @return these cases in these clusters
     * @throws IllegalArgumentException where the number of values differs, or one is below 0
     */
    public SurvivalData clustered(int[] clusters) {
        return new SurvivalData(time, entry, status, stratum, codes(clusters), order);
    }

    private int[] codes(int[] codes) {
        sameLength(time.length, codes.length);
        for (int c : codes) {
            if (c < 0) {
                throw new IllegalArgumentException("A stratum or cluster is numbered " + c);
            }
        }
        return codes.clone();
    }

    /**
     * @param cases indices from 0 on, in any order, repeated ones too (for a bootstrap)
     * @return these cases only
     */
    public SurvivalData select(int[] cases) {
        double[] times = pick(time, cases);
        return new SurvivalData(
                times,
                pick(entry, cases),
                pick(status, cases),
                pick(stratum, cases),
                pick(cluster, cases),
                RadixSort.order(times));
    }

    private static double[] pick(double[] values, int[] cases) {
        return values == null ? null : Arrays.stream(cases).mapToDouble(i -> values[i]).toArray();
    }

    private static int[] pick(int[] values, int[] cases) {
        return values == null ? null : Arrays.stream(cases).map(i -> values[i]).toArray();
    }

    /**
     * @param cause {@link #EVENT} or {@link #COMPETING}
     * @return the same cases, of which those that ended by this cause have the event and all others
     *     are censored
     */
    public SurvivalData causeSpecific(int cause) {
        int[] only = new int[status.length];
        for (int i = 0; i < only.length; i++) {
            only[i] = status[i] == cause ? EVENT : CENSORED;
        }
        return new SurvivalData(time, entry, only, stratum, cluster, order);
    }

    /**
     * @return number of cases
     */
    public int size() {
        return time.length;
    }

    /**
     * @param i a case from 0 on
     * @return when its observation ended
     */
    public double time(int i) {
        return time[i];
    }

    /**
     * @param i a case from 0 on
     * @return when its observation began; −∞ where all are observed from the start
     */
    public double entry(int i) {
        return entry == null ? Double.NEGATIVE_INFINITY : entry[i];
    }

    /**
     * @return whether cases come under observation at a time of their own
     */
    public boolean hasEntry() {
        return entry != null;
    }

    /**
     * @param i a case from 0 on
     * @return {@link #CENSORED}, {@link #EVENT} or {@link #COMPETING}
     */
    public int status(int i) {
        return status[i];
    }

    /**
     * @param i a case from 0 on
     * @return whether it had the event
     */
    public boolean isEvent(int i) {
        return status[i] == EVENT;
    }

    /**
     * @param i a case from 0 on
     * @return its stratum; 0 where there are none
     */
    public int stratum(int i) {
        return stratum == null ? 0 : stratum[i];
    }

    /**
     * @return number of strata, empty ones below the greatest number included; 1 where there are
     *     none
     */
    public int strata() {
        return stratum == null ? 1 : Arrays.stream(stratum).max().orElse(0) + 1;
    }

    /**
     * @return whether cases form clusters
     */
    public boolean hasClusters() {
        return cluster != null;
    }

    /**
     * @param i a case from 0 on
     * @return its cluster; its own number where there are none
     */
    public int cluster(int i) {
        return cluster == null ? i : cluster[i];
    }

    /**
     * @param wanted {@link #CENSORED}, {@link #EVENT} or {@link #COMPETING}
     * @return number of cases that ended so
     */
    public int count(int wanted) {
        int n = 0;
        for (int s : status) {
            n += s == wanted ? 1 : 0;
        }
        return n;
    }

    /**
     * @return number of cases that had the event
     */
    public int events() {
        return count(EVENT);
    }

    /**
     * @return indices of the cases by ascending time; those of equal time keep their order
     */
    public int[] order() {
        return order.clone();
    }

    /** The same without a copy, for loops that only read. */
    int[] sharedOrder() {
        return order;
    }

    /** All values, for loops that only read. */
    double[] sharedTimes() {
        return time;
    }

    /** All values, for loops that only read; null where all are observed from the start. */
    double[] sharedEntries() {
        return entry;
    }

    /** All values, for loops that only read. */
    int[] sharedStatus() {
        return status;
    }

    private static void sameLength(int cases, int values) {
        if (cases != values) {
            throw new IllegalArgumentException(values + " values of " + cases + " cases");
        }
    }

    /** Replaces values that differ by rounding by the least of them, and gives the times' order. */
    private static int[] equalise(double[] end, double[] begin) {
        double[] all = end;
        if (begin != null) {
            all = Arrays.copyOf(end, end.length + begin.length);
            System.arraycopy(begin, 0, all, end.length, begin.length);
        }
        double sum = 0;
        for (double v : all) {
            sum += Math.abs(v);
        }
        double tolerance = TIE * sum / all.length;
        int[] order = RadixSort.order(all);
        double least = Double.NEGATIVE_INFINITY;
        double previous = Double.NEGATIVE_INFINITY;
        boolean changed = false;
        for (int i : order) {
            if (all[i] - previous > tolerance) {
                least = all[i];
            }
            previous = all[i];
            changed |= least != previous;
            if (i < end.length) {
                end[i] = least;
            } else {
                begin[i - end.length] = least;
            }
        }
        return begin == null && !changed ? order : RadixSort.order(end);
    }
}
