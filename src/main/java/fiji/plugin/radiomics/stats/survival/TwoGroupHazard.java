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
 * The hazard ratio of two groups in Cox's model with Efron's handling of ties. With one covariate
 * of two values the partial likelihood needs counts only, so that cutoffs can be tried by the
 * thousand. Where all events are in one group, or the last at risk always have the event, there is
 * no finite estimate.
 *
 * @param logRatio logarithm of the hazard of the second group over that of the first; infinite or
 *     NaN where it cannot be estimated
 * @param standardError of the logarithm; NaN where it cannot be estimated
 */
public record TwoGroupHazard(double logRatio, double standardError) {

    private static final int MOST_STEPS = 40;

    /** exp(20): no ratio that is estimated from cases is as far from 1. */
    private static final double DIVERGED = 20;

    private static final TwoGroupHazard NONE = new TwoGroupHazard(Double.NaN, Double.NaN);

    /**
     * @param data times to the event; strata and entry times count
     * @param isSecond which cases are in the second group
     * @return the ratio
     */
    public static TwoGroupHazard of(SurvivalData data, boolean[] isSecond) {
        if (data.hasEntry() || data.strata() > 1) {
            throw new IllegalArgumentException(
                    "Groups of a chosen cutoff are compared without strata and entry times");
        }
        Events events = new Events(data, isSecond);
        return events.fit();
    }

    /**
     * @return whether there is a finite estimate
     */
    public boolean isEstimable() {
        return Double.isFinite(logRatio) && Double.isFinite(standardError);
    }

    /**
     * @return the hazard of the second group over that of the first
     */
    public double ratio() {
        return Math.exp(logRatio);
    }

    /**
     * @param level confidence level, e.g. .95
     * @return Wald's interval of the ratio; none where it cannot be estimated
     */
    public Interval interval(double level) {
        if (!isEstimable()) {
            return Interval.NONE;
        }
        double half = Normal.ofLevel(level) * standardError;
        return new Interval(Math.exp(logRatio - half), Math.exp(logRatio + half));
    }

    /** Counts at each event time. */
    private static final class Events {

        private final double[] first;
        private final double[] second;
        private final int[] firstEvents;
        private final int[] secondEvents;
        private int size;

        Events(SurvivalData data, boolean[] isSecond) {
            int[] order = data.sharedOrder();
            int n = order.length;
            first = new double[n];
            second = new double[n];
            firstEvents = new int[n];
            secondEvents = new int[n];
            double inFirst = 0;
            double inSecond = 0;
            for (int end = n; end > 0; ) {
                double t = data.time(order[end - 1]);
                int d1 = 0;
                int d2 = 0;
                while (end > 0 && data.time(order[end - 1]) == t) {
                    int i = order[--end];
                    inSecond += isSecond[i] ? 1 : 0;
                    inFirst += isSecond[i] ? 0 : 1;
                    d2 += isSecond[i] && data.isEvent(i) ? 1 : 0;
                    d1 += !isSecond[i] && data.isEvent(i) ? 1 : 0;
                }
                if (d1 + d2 > 0) {
                    first[size] = inFirst;
                    second[size] = inSecond;
                    firstEvents[size] = d1;
                    secondEvents[size++] = d2;
                }
            }
        }

        /** Newton's method; the logarithm of the likelihood is concave. */
        TwoGroupHazard fit() {
            double beta = 0;
            for (int step = 0; step < MOST_STEPS; step++) {
                double ratio = Math.exp(beta);
                double score = 0;
                double information = 0;
                for (int k = 0; k < size; k++) {
                    int d = firstEvents[k] + secondEvents[k];
                    score += secondEvents[k];
                    for (int j = 0; j < d; j++) {
                        double part = (double) j / d;
                        double s2 = ratio * (second[k] - part * secondEvents[k]);
                        double p = s2 / (s2 + first[k] - part * firstEvents[k]);
                        score -= p;
                        information += p * (1 - p);
                    }
                }
                if (information <= 0) {
                    return NONE;
                }
                double change = score / information;
                if (Math.abs(change) < 1e-10) {
                    return new TwoGroupHazard(beta, 1 / Math.sqrt(information));
                }
                beta += Math.max(-2, Math.min(2, change));
                if (Math.abs(beta) > DIVERGED) {
                    return new TwoGroupHazard(
                            beta > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY,
                            Double.NaN);
                }
            }
            return NONE;
        }
    }
}
