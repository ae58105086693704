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
import java.util.function.DoubleFunction;

/**
 * The Brier score over time and its mean from time 0 to the last observed time up to a horizon.
 * Between observed times neither predictions of a Kaplan–Meier or Cox model nor weights change, so
 * the score is a step function and its integral a sum; at time 0 it is 0. Of more than some hundred
 * times, every so many are taken and the trapezoid rule is used. Graf et al. 1999, Stat Med
 * 18:2529–2545.
 *
 * @param times of the steps, ascending, the first is 0
 * @param scores the score from each time on
 * @param value the mean
 */
public record IntegratedBrier(double[] times, double[] scores, double value) {

    /** More steps change no digit that is shown, and take time in proportion. */
    private static final int MOST_TIMES = 1000;

    /** Predictions of all cases and times that take some tenths of a second. */
    private static final int MOST_PREDICTIONS = 20_000_000;

    private static final int LEAST_TIMES = 200;

    /**
     * @param data times to the event, without entry times
     * @param risks of all cases to have the event up to a time; asked at every observed time up to
     *     the horizon, or at 200 to 1000 of them where there are more
     * @param horizon up to when
     * @return the mean
     * @throws IllegalArgumentException where there is no event up to the horizon, nobody was
     *     followed longer, or cases enter at times of their own
     */
    public static IntegratedBrier of(
            SurvivalData data, DoubleFunction<double[]> risks, double horizon) {
        TimeDependentAuc.problem(data, horizon)
                .ifPresent(
                        p -> {
                            throw new IllegalArgumentException("No mean Brier score: " + p);
                        });
        double[] observed =
                Arrays.stream(data.sharedOrder())
                        .mapToDouble(data::time)
                        .filter(t -> t > 0 && t <= horizon)
                        .distinct()
                        .toArray();
        int most = Math.min(MOST_TIMES, Math.max(LEAST_TIMES, MOST_PREDICTIONS / data.size()));
        boolean isThinned = observed.length > most;
        int n = Math.min(most, observed.length);
        CensoringWeights censoring = CensoringWeights.of(data, "The Brier score");
        double[] times = new double[n + 1];
        double[] scores = new double[n + 1];
        double area = 0;
        for (int k = 1; k <= n; k++) {
            times[k] = observed[(int) ((long) k * observed.length / n) - 1];
            scores[k] = BrierScore.value(data, risks.apply(times[k]), times[k], censoring);
            double height = isThinned ? (scores[k - 1] + scores[k]) / 2 : scores[k - 1];
            area += height * (times[k] - times[k - 1]);
        }
        return new IntegratedBrier(times, scores, area / times[n]);
    }
}
