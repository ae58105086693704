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
import fiji.plugin.radiomics.stats.RadixSort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Predicted risk of the event up to a time against the observed one: in groups of ascending risk,
 * and as a smooth curve. The curve is a local line (tricube weights over the nearest two thirds of
 * the cases, as lowess has them) through who had the event, each case weighted by the inverse
 * probability of being uncensored as in {@link BrierScore}.
 *
 * @param time up to when
 * @param groups of ascending risk
 * @param predicted risks at which the curve is given, ascending
 * @param observed the curve, 0 to 1
 * @param expected mean predicted risk of all cases
 * @param overall observed risk of all cases; NaN where nobody was followed so long
 * @param meanDifference mean absolute distance of curve and prediction over the cases (integrated
 *     calibration index, Austin et al. 2020, Stat Med 39:2714–2742)
 */
public record CalibrationAtTime(
        double time,
        List<Group> groups,
        double[] predicted,
        double[] observed,
        double expected,
        double overall,
        double meanDifference) {

    private static final int POINTS = 51;
    private static final double SPAN = 2 / 3.;

    /**
     * Cases of similar risk.
     *
     * @param cases how many
     * @param predicted their mean predicted risk
     * @param observed the part that had the event; NaN where none was followed so long
     * @param interval of the observed part
     */
    public record Group(int cases, double predicted, double observed, Interval interval) {}

    /**
     * @param data times to the event, without entry times
     * @param risk of each case to have the event up to the time, 0 to 1
     * @param time up to when
     * @param groups how many, at least 2; cases of equal risk stay together
     * @param level confidence level of the groups' intervals
     * @return the calibration
     * @throws IllegalArgumentException where {@link TimeDependentAuc#problem} names one, or the
     *     number of values differs
     */
    public static CalibrationAtTime of(
            SurvivalData data, double[] risk, double time, int groups, double level) {
        TimeDependentAuc.problem(data, time)
                .ifPresent(
                        p -> {
                            throw new IllegalArgumentException("No calibration: " + p);
                        });
        if (risk.length != data.size() || groups < 2) {
            throw new IllegalArgumentException(
                    risk.length + " risks of " + data.size() + " cases in " + groups + " groups");
        }
        int[] order = RadixSort.order(risk);
        double[] sorted = Arrays.stream(order).mapToDouble(i -> risk[i]).toArray();
        double[] happened = new double[order.length];
        double[] weights = weights(data, order, time, happened);
        LocalLine line = new LocalLine(sorted, happened, weights, SPAN);
        double[] at = new double[POINTS];
        double[] curve = new double[POINTS];
        double low = sorted[0];
        double high = sorted[sorted.length - 1];
        for (int k = 0; k < POINTS; k++) {
            at[k] = low + (high - low) * k / (POINTS - 1);
            curve[k] = line.at(at[k]);
        }
        return new CalibrationAtTime(
                time,
                groups(data, sorted, order, time, groups, level),
                at,
                curve,
                Arrays.stream(risk).average().orElseThrow(),
                ObservedRisk.of(data, time, level).value(),
                meanDifference(sorted, at, curve));
    }

    private static double[] weights(
            SurvivalData data, int[] order, double time, double[] happened) {
        CensoringWeights censoring = CensoringWeights.of(data, "Calibration");
        double[] weights = new double[order.length];
        for (int k = 0; k < order.length; k++) {
            int i = order[k];
            if (data.time(i) > time) {
                weights[k] = 1 / censoring.at(time);
            } else if (data.status(i) != SurvivalData.CENSORED) {
                weights[k] = 1 / censoring.before(i);
                happened[k] = data.isEvent(i) ? 1 : 0;
            }
        }
        return weights;
    }

    private static List<Group> groups(
            SurvivalData data,
            double[] sorted,
            int[] order,
            double time,
            int groups,
            double level) {
        List<Group> all = new ArrayList<>();
        int n = order.length;
        int begin = 0;
        for (int g = 1; g <= groups; g++) {
            int end = (int) Math.round((double) n * g / groups);
            while (end > 0 && end < n && sorted[end] == sorted[end - 1]) {
                end++;
            }
            if (end <= begin) {
                continue;
            }
            int[] cases = Arrays.copyOfRange(order, begin, end);
            ObservedRisk observed = ObservedRisk.of(data.select(cases), time, level);
            double mean = Arrays.stream(sorted, begin, end).average().orElseThrow();
            all.add(new Group(cases.length, mean, observed.value(), observed.interval()));
            begin = end;
        }
        return all;
    }

    /** The curve is taken linear between its points. */
    private static double meanDifference(double[] sorted, double[] at, double[] curve) {
        double sum = 0;
        double step = at[1] - at[0];
        for (double risk : sorted) {
            int k = step > 0 ? Math.min(POINTS - 2, (int) ((risk - at[0]) / step)) : 0;
            double part = step > 0 ? (risk - at[k]) / step : 0;
            sum += Math.abs(curve[k] + part * (curve[k + 1] - curve[k]) - risk);
        }
        return sum / sorted.length;
    }
}
