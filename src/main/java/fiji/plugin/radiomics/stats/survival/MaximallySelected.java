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
 * The cutoff of a marker that separates times to an event best: the maximally selected log-rank
 * statistic. Each case has the log-rank score a = δ − Σ over events up to its time of 1 / (n − γ +
 * 1), where γ is the number of cases up to the event's time. For a cutoff with m of n cases at or
 * below it, the sum of their scores is standardised by its mean and variance over all permutations;
 * M is the greatest absolute value. That is not the square root of the log-rank chi-square, and the
 * cutoff may differ from that of the least log-rank p. A case is high where its value is above the
 * cutoff, which is a value of the data.
 *
 * <p>Lausen and Schumacher 1992, Biometrics 48:73–85; Hothorn and Lausen 2003, Comput Stat Data
 * Anal 43:121–137; the conventions are those of R's package {@code maxstat}.
 */
public final class MaximallySelected {

    private final double[] scores;
    private final int[] sizes;
    private final double[] cutoffs;
    private final double[] statistics;
    private final int best;

    private MaximallySelected(double[] scores, int[] sizes, double[] cutoffs) {
        this.scores = scores;
        this.sizes = sizes;
        this.cutoffs = cutoffs;
        statistics = new PermutedSums(scores, sizes).standardised(scores);
        int greatest = 0;
        for (int k = 1; k < statistics.length; k++) {
            greatest = statistics[k] > statistics[greatest] ? k : greatest;
        }
        best = greatest;
    }

    /**
     * @param data times to the event, without entry times
     * @param marker a number a case, none NaN
     * @param minimumShare least part of the cases on either side of the cutoff, above 0, below .5
     * @return the statistic at all cutoffs
     * @throws IllegalArgumentException where there are no events, no cutoff leaves such groups, the
     *     share is outside its range, or cases enter at times of their own
     */
    public static MaximallySelected of(SurvivalData data, double[] marker, double minimumShare) {
        if (data.hasEntry()) {
            throw new IllegalArgumentException(
                    "Maximally selected log-rank statistics are not defined where cases come under"
                            + " observation at different times; type a cutoff, or take the median");
        }
        return of(scores(data), marker, minimumShare);
    }

    static MaximallySelected of(double[] scores, double[] marker, double minimumShare) {
        if (!(minimumShare > 0 && minimumShare < .5)) {
            throw new IllegalArgumentException(
                    "minimum share "
                            + minimumShare
                            + ": a part above 0 and below 0.5 is expected, e.g. 0.1");
        }
        int n = marker.length;
        if (scores.length != n) {
            throw new IllegalArgumentException(n + " values of " + scores.length + " cases");
        }
        int[] order = RadixSort.order(marker);
        int least = Math.max(1, (int) Math.floor(n * minimumShare));
        int most = (int) Math.floor(n * (1 - minimumShare));
        double[] sorted = new double[n];
        int[] sizes = new int[n];
        double[] cutoffs = new double[n];
        int candidates = 0;
        for (int k = 0; k < n; k++) {
            sorted[k] = scores[order[k]];
            boolean steps = k > 0 && marker[order[k]] != marker[order[k - 1]];
            if (steps && k >= least && k <= most) {
                sizes[candidates] = k;
                cutoffs[candidates++] = marker[order[k - 1]];
            }
        }
        if (candidates == 0) {
            throw new IllegalArgumentException(
                    "No cutoff leaves "
                            + minimumShare
                            + " of the cases on either side: too many have the same value");
        }
        if (Arrays.stream(scores).allMatch(s -> s == scores[0])) {
            throw new IllegalArgumentException(
                    "No cutoff separates these cases: there is no event, or all are at one time");
        }
        return new MaximallySelected(
                sorted, Arrays.copyOf(sizes, candidates), Arrays.copyOf(cutoffs, candidates));
    }

    /** Log-rank scores of the cases; competing events count as censored. */
    static double[] scores(SurvivalData data) {
        int[] order = data.sharedOrder();
        int n = order.length;
        double[] scores = new double[n];
        double sum = 0;
        for (int begin = 0; begin < n; ) {
            int end = begin;
            int events = 0;
            while (end < n && data.time(order[end]) == data.time(order[begin])) {
                events += data.isEvent(order[end]) ? 1 : 0;
                end++;
            }
            sum += events / (n - end + 1.0);
            for (int k = begin; k < end; k++) {
                scores[order[k]] = (data.isEvent(order[k]) ? 1 : 0) - sum;
            }
            begin = end;
        }
        return scores;
    }

    /**
     * @return the cutoff that was chosen; cases above it are high
     */
    public double cutoff() {
        return cutoffs[best];
    }

    /**
     * @return M
     */
    public double statistic() {
        return statistics[best];
    }

    /**
     * @return number of cases
     */
    public int cases() {
        return scores.length;
    }

    /**
     * @return number of cutoffs that were tried
     */
    public int candidates() {
        return cutoffs.length;
    }

    /**
     * @param candidate from 0 on, ascending
     * @return a cutoff that was tried
     */
    public double cutoff(int candidate) {
        return cutoffs[candidate];
    }

    /**
     * @param candidate from 0 on
     * @return the absolute standardised sum of scores at this cutoff
     */
    public double statistic(int candidate) {
        return statistics[candidate];
    }

    /**
     * @param candidate from 0 on
     * @return cases at or below this cutoff
     */
    public int lowCases(int candidate) {
        return sizes[candidate];
    }

    /** Scores in the order of the marker. */
    double[] sortedScores() {
        return scores;
    }

    int[] sizes() {
        return sizes;
    }
}
