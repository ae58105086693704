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
import java.util.ArrayList;
import java.util.List;
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

    private TimeDependentAuc(SurvivalData data, double[] marker, double time) {
        this.time = time;
        Weights weights = Weights.of(data, time);
        int n = data.size();
        thresholds = new double[n + 1];
        sensitivities = new double[n + 1];
        specificities = new double[n + 1];
        influence = new double[n];
        auc = fill(weights, marker) / (weights.positives * weights.negatives);
        double[] early = new double[n];
        double late = 0;
        for (int i = 0; i < n; i++) {
            influence[i] =
                    (influence[i] - auc)
                            * n
                            * (weights.positive[i] / weights.positives
                                    + weights.negative[i] / weights.negatives);
            if (data.time(i) > time) {
                late += influence[i];
            } else {
                early[i] = influence[i];
            }
        }
        CensoringInfluence.add(data, early, late, time, influence);
    }

    /**
     * Fills the curve, a point a distinct value and equal points for the rest, and for each case
     * the part of the others that it is on the right side of.
     *
     * @return the weighted number of pairs in the right order
     */
    private double fill(Weights weights, double[] marker) {
        int[] order = RadixSort.order(marker);
        int n = order.length;
        double cases = 0;
        double controls = 0;
        double pairs = 0;
        int point = 0;
        for (int begin = 0; begin < n; ) {
            int end = begin;
            double p = 0;
            double c = 0;
            for (; end < n && marker[order[end]] == marker[order[begin]]; end++) {
                p += weights.positive[order[end]];
                c += weights.negative[order[end]];
            }
            for (int k = begin; k < end; k++) {
                int i = order[k];
                influence[i] =
                        weights.positive[i] > 0
                                ? (controls + c / 2) / weights.negatives
                                : (weights.positives - cases - p / 2) / weights.positives;
            }
            thresholds[point] = marker[order[begin]];
            sensitivities[point] = (weights.positives - cases) / weights.positives;
            specificities[point++] = controls / weights.negatives;
            pairs += p * (controls + c / 2);
            cases += p;
            controls += c;
            begin = end;
        }
        for (; point <= n; point++) {
            thresholds[point] = Double.POSITIVE_INFINITY;
            specificities[point] = 1;
        }
        return pairs;
    }

    /** What each case counts among those with and without the event, and their sums. */
    private record Weights(
            double[] positive, double[] negative, double positives, double negatives) {

        static Weights of(SurvivalData data, double time) {
            CensoringWeights censoring = CensoringWeights.of(data, "The time-dependent AUC");
            double[] positive = new double[data.size()];
            double[] negative = new double[data.size()];
            double positives = 0;
            double negatives = 0;
            double late = 1 / censoring.at(time);
            for (int i = 0; i < positive.length; i++) {
                if (data.time(i) > time) {
                    negative[i] = late;
                } else if (data.isEvent(i)) {
                    positive[i] = 1 / censoring.before(i);
                } else if (data.status(i) == SurvivalData.COMPETING) {
                    negative[i] = 1 / censoring.before(i);
                }
                positives += positive[i];
                negatives += negative[i];
            }
            return new Weights(positive, negative, positives, negatives);
        }
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
        return new TimeDependentAuc(data, marker, time);
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
     * @return sensitivity and specificity at each threshold, thresholds ascending; cases are
     *     positive from a threshold on
     */
    public List<Point> curve() {
        List<Point> points = new ArrayList<>();
        for (int k = 0; k < thresholds.length; k++) {
            points.add(new Point(thresholds[k], sensitivities[k], specificities[k]));
            if (Double.isInfinite(thresholds[k])) {
                break;
            }
        }
        return points;
    }

    /**
     * A point of the curve.
     *
     * @param threshold cases are positive from this value on; infinite at the last point
     * @param sensitivity weighted part of those with the event that are positive
     * @param specificity weighted part of those without it that are negative
     */
    public record Point(double threshold, double sensitivity, double specificity) {}
}
