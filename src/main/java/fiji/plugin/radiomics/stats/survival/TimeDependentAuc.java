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

import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.Normal;
import fiji.plugin.radiomics.stats.RadixSort;
import java.util.Optional;

/**
 * How well a marker separates those who had the event up to a time from those who had not: the
 * cumulative/dynamic area under the ROC curve. Positive is who had the event at or before t,
 * negative who was followed longer than t without it; the others are censored, and stand in by
 * weights: 1 / G just before the event, and 1 / G(t), with G the Kaplan–Meier estimate of being
 * uncensored. Cases with a competing event up to t are negative, with the weight of their time.
 * Higher markers are taken for earlier events; equal ones count one half.
 *
 * <p>The standard error is that of the influence function, the estimation of G included. Uno et al.
 * 2007, J Am Stat Assoc 102:527–537; Blanche, Dartigues and Jacqmin-Gadda 2013, Stat Med
 * 32:5381–5397. Strata do not matter. Time is proportional to n log n.
 */
public final class TimeDependentAuc {

    private final double time;
    private final double auc;
    private final double[] influence;
    private final double[] thresholds;
    private final double[] sensitivities;
    private final double[] specificities;

    private TimeDependentAuc(
            double time,
            double auc,
            double[] influence,
            double[] thresholds,
            double[] sensitivities,
            double[] specificities) {
        this.time = time;
        this.auc = auc;
        this.influence = influence;
        this.thresholds = thresholds;
        this.sensitivities = sensitivities;
        this.specificities = specificities;
    }

    /**
     * @param data times to the event
     * @param time a time
     * @return why there is no area at this time; empty where there is one
     */
    public static Optional<String> problem(SurvivalData data, double time) {
        if (data.hasEntry()) {
            return Optional.of(
                    "time-dependent measures are not defined here where cases come under"
                            + " observation at different times; Harrell's C is");
        }
        boolean positive = false;
        boolean negative = false;
        boolean followed = false;
        for (int i = 0; i < data.size(); i++) {
            boolean past = data.time(i) > time;
            positive |= !past && data.isEvent(i);
            negative |= past || data.status(i) == SurvivalData.COMPETING;
            followed |= past;
        }
        if (!positive) {
            return Optional.of("nobody had the event by time " + time);
        }
        if (!followed) {
            return Optional.of("nobody was followed longer than time " + time);
        }
        return negative ? Optional.empty() : Optional.of("nobody was free of it at " + time);
    }

    /**
     * @param data times to the event
     * @param marker a number a case, none NaN
     * @param time up to when an event counts
     * @return curve and area
     * @throws IllegalArgumentException where there is a {@link #problem}, or the number of values
     *     differs
     */
    public static TimeDependentAuc of(SurvivalData data, double[] marker, double time) {
        problem(data, time)
                .ifPresent(
                        p -> {
                            throw new IllegalArgumentException("No AUC: " + p);
                        });
        if (marker.length != data.size()) {
            throw new IllegalArgumentException(
                    marker.length + " values of " + data.size() + " cases");
        }
        CensoringWeights censoring = CensoringWeights.of(data, "The time-dependent AUC");
        return of(data, marker, time, censoring);
    }

    private static TimeDependentAuc of(
            SurvivalData data, double[] marker, double time, CensoringWeights censoring) {
        int n = data.size();
        double[] positive = new double[n];
        double[] negative = new double[n];
        double cases = 0;
        double controls = 0;
        double late = 1 / censoring.at(time);
        for (int i = 0; i < n; i++) {
            if (data.time(i) > time) {
                negative[i] = late;
            } else if (data.isEvent(i)) {
                positive[i] = 1 / censoring.before(i);
            } else if (data.status(i) == SurvivalData.COMPETING) {
                negative[i] = 1 / censoring.before(i);
            }
            cases += positive[i];
            controls += negative[i];
        }
        int[] order = RadixSort.order(marker);
        double[] below = new double[n];
        double[] thresholds = new double[n + 1];
        double[] sensitivities = new double[n + 1];
        double[] specificities = new double[n + 1];
        int points = 0;
        double lowCases = 0;
        double lowControls = 0;
        double area = 0;
        for (int begin = 0; begin < n; ) {
            int end = begin;
            double p = 0;
            double c = 0;
            for (; end < n && marker[order[end]] == marker[order[begin]]; end++) {
                p += positive[order[end]];
                c += negative[order[end]];
            }
            for (int k = begin; k < end; k++) {
                int i = order[k];
                below[i] =
                        positive[i] > 0
                                ? (lowControls + c / 2) / controls
                                : (cases - lowCases - p / 2) / cases;
            }
            thresholds[points] = marker[order[begin]];
            sensitivities[points] = (cases - lowCases) / cases;
            specificities[points++] = lowControls / controls;
            area += p * (lowControls + c / 2);
            lowCases += p;
            lowControls += c;
            begin = end;
        }
        thresholds[points] = Double.POSITIVE_INFINITY;
        specificities[points++] = 1;
        double auc = area / (cases * controls);
        double[] influence = new double[n];
        double[] terms = new double[n];
        for (int i = 0; i < n; i++) {
            double excess = below[i] - auc;
            double term = excess * (positive[i] * n / cases + negative[i] * n / controls);
            influence[i] = term;
            terms[i] = data.time(i) > time ? 0 : term;
        }
        double after = 0;
        for (int i = 0; i < n; i++) {
            after += influence[i] - terms[i];
        }
        CensoringInfluence.add(data, terms, after, time, influence);
        return new TimeDependentAuc(
                time,
                auc,
                influence,
                java.util.Arrays.copyOf(thresholds, points),
                java.util.Arrays.copyOf(sensitivities, points),
                java.util.Arrays.copyOf(specificities, points));
    }

    /**
     * @return up to when an event counts
     */
    public double time() {
        return time;
    }

    /**
     * @return the area, 0 to 1
     */
    public double value() {
        return auc;
    }

    /**
     * @return its standard error
     */
    public double standardError() {
        return Difference.standardError(influence);
    }

    /**
     * @param level confidence level, e.g. .95
     * @return the Wald interval within 0 to 1
     */
    public Interval interval(double level) {
        double half = Normal.ofLevel(level) * standardError();
        return new Interval(auc - half, auc + half).clippedTo(0, 1);
    }

    /**
     * @param other the area of another marker of the same cases
     * @return this one minus the other
     * @throws IllegalArgumentException where it is of other cases
     */
    public Difference minus(TimeDependentAuc other) {
        return Difference.ofInfluence(auc, influence, other.auc, other.influence);
    }

    /**
     * @return number of points of the curve
     */
    public int points() {
        return thresholds.length;
    }

    /**
     * @param point from 0 on, thresholds ascend
     * @return cases are positive from this value on; infinite at the last point
     */
    public double threshold(int point) {
        return thresholds[point];
    }

    /**
     * @param point from 0 on
     * @return sensitivity at its threshold
     */
    public double sensitivity(int point) {
        return sensitivities[point];
    }

    /**
     * @param point from 0 on
     * @return specificity at its threshold
     */
    public double specificity(int point) {
        return specificities[point];
    }
}
