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

/**
 * The mean square difference of who had the event up to a time (1 or 0) from the probability that
 * was predicted. Cases that are censored before stand in by weights: (1 − p)² / G(t−) of a case
 * with the event at t, p² / G(horizon) of one that was followed longer, where G is the Kaplan–Meier
 * estimate of being uncensored. 0 is perfect; how much a model is worth is seen beside the score of
 * the Kaplan–Meier estimate, which predicts the same for all. Graf et al. 1999, Stat Med
 * 18:2529–2545. The standard error is that of the influence function, the estimation of G included.
 * After a competing event a case is known not to have the event.
 */
public final class BrierScore {

    private final double time;
    private final double value;
    private final double[] influence;

    private BrierScore(double time, double value, double[] influence) {
        this.time = time;
        this.value = value;
        this.influence = influence;
    }

    /**
     * @param data times to the event, without entry times
     * @param risk of each case to have the event up to the time, 0 to 1
     * @param time up to when
     * @return the score
     * @throws IllegalArgumentException where {@link TimeDependentAuc#problem} names one, or the
     *     number of values differs
     */
    public static BrierScore of(SurvivalData data, double[] risk, double time) {
        TimeDependentAuc.problem(data, time)
                .ifPresent(
                        p -> {
                            throw new IllegalArgumentException("No Brier score: " + p);
                        });
        return of(data, risk, time, CensoringWeights.of(data, "The Brier score"));
    }

    private static BrierScore of(
            SurvivalData data, double[] risk, double time, CensoringWeights censoring) {
        double[] influence = squares(data, risk, time, censoring);
        double[] terms = new double[influence.length];
        double early = 0;
        double late = 0;
        for (int i = 0; i < influence.length; i++) {
            if (data.time(i) > time) {
                late += influence[i];
            } else {
                terms[i] = influence[i];
                early += influence[i];
            }
        }
        double value = (early + late) / influence.length;
        for (int i = 0; i < influence.length; i++) {
            influence[i] -= value;
        }
        CensoringInfluence.add(data, terms, late, time, influence);
        return new BrierScore(time, value, influence);
    }

    /** The score alone. */
    static double value(SurvivalData data, double[] risk, double time, CensoringWeights censoring) {
        double sum = 0;
        for (double v : squares(data, risk, time, censoring)) {
            sum += v;
        }
        return sum / risk.length;
    }

    private static double[] squares(
            SurvivalData data, double[] risk, double time, CensoringWeights censoring) {
        int n = data.size();
        if (risk.length != n) {
            throw new IllegalArgumentException(risk.length + " values of " + n + " cases");
        }
        double[] squares = new double[n];
        double weight = 1 / censoring.at(time);
        for (int i = 0; i < n; i++) {
            double p = risk[i];
            if (data.time(i) > time) {
                squares[i] = p * p * weight;
            } else if (data.status(i) != SurvivalData.CENSORED) {
                double missing = data.isEvent(i) ? 1 - p : p;
                squares[i] = missing * missing / censoring.before(i);
            }
        }
        return squares;
    }

    /**
     * @return up to when
     */
    public double time() {
        return time;
    }

    /**
     * @return the score
     */
    public double value() {
        return value;
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
        return new Interval(value - half, value + half).clippedTo(0, 1);
    }

    /**
     * @param other the score of other predictions for the same cases
     * @return this one minus the other; below 0 where this one is better
     * @throws IllegalArgumentException where it is of other cases
     */
    public Difference minus(BrierScore other) {
        return Difference.ofInfluence(value, influence, other.value, other.influence);
    }
}
