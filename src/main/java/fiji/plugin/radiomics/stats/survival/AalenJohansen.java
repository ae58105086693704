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
 * Cumulative incidence with competing events: the probability that the event has occurred by t, Σ
 * S(t−) d₁/n, where S is free of either event (Aalen and Johansen 1978, Scand J Stat 5:141–150).
 * One less the Kaplan–Meier estimate, with competing events censored, would be too high. The
 * variance is that of the delta method, Σ (F(t) − F(tⱼ))² d/(n(n − d)) + S² d₁(n − d₁)/n³ − 2 (F(t)
 * − F(tⱼ)) S d₁/n².
 *
 * <p>Immutable.
 */
public final class AalenJohansen {

    private final RiskTable table;
    private final int[] causes;
    private final double[] incidence;
    private final double[] variance;

    private AalenJohansen(RiskTable table, int cause) {
        this.table = table;
        causes = cause == SurvivalData.EVENT ? table.events() : table.competing();
        int m = table.size();
        incidence = new double[m];
        variance = new double[m];
        double s = 1;
        double f = 0;
        // Of the variance as a polynomial in F(t): F² a − 2 F b + c.
        double a = 0;
        double b = 0;
        double c = 0;
        for (int k = 0; k < m; k++) {
            double n = table.atRisk()[k];
            double d = table.events()[k] + table.competing()[k];
            double own = causes[k];
            f += s * own / n;
            if (d > 0) {
                double all = n > d ? d / (n * (n - d)) : 0;
                double mixed = s * own / (n * n);
                a += all;
                b += f * all + mixed;
                c += f * f * all + 2 * f * mixed + s * s * own * (n - own) / (n * n * n);
                s *= (n - d) / n;
            }
            incidence[k] = f;
            variance[k] = Math.max(0, f * f * a - 2 * f * b + c);
        }
    }

    /**
     * @param data the cases, at least one
     * @param cause {@link SurvivalData#EVENT} or {@link SurvivalData#COMPETING}
     * @return the cumulative incidence of this cause
     */
    public static AalenJohansen of(SurvivalData data, int cause) {
        if (data.size() == 0) {
            throw new IllegalArgumentException("A cumulative incidence needs a case");
        }
        return new AalenJohansen(RiskTable.of(data), cause);
    }

    /**
     * @return number of distinct times, of events and of censoring
     */
    public int size() {
        return table.size();
    }

    /**
     * @param k a distinct time, ascending from 0 on
     * @return the time
     */
    public double time(int k) {
        return table.times()[k];
    }

    /**
     * @param k a distinct time
     * @return cases at risk just before it
     */
    public int atRisk(int k) {
        return table.atRisk()[k];
    }

    /**
     * @param k a distinct time
     * @return cases with this cause at it
     */
    public int events(int k) {
        return causes[k];
    }

    /**
     * @param k a distinct time
     * @return cases with the other cause at it
     */
    public int others(int k) {
        return table.events()[k] + table.competing()[k] - causes[k];
    }

    /**
     * @param k a distinct time
     * @return cases that are censored at it
     */
    public int censored(int k) {
        return table.censored()[k];
    }

    /**
     * @param k a distinct time
     * @return probability that this cause has occurred by then
     */
    public double incidence(int k) {
        return incidence[k];
    }

    /**
     * @param k a distinct time
     * @return its standard error
     */
    public double standardError(int k) {
        return Math.sqrt(variance[k]);
    }

    /**
     * @param k a distinct time
     * @param scale of the interval
     * @param level confidence level between 0 and 1
     * @return the interval of the probability; none where it is 0
     */
    public Interval interval(int k, ProbabilityInterval scale, double level) {
        double f = incidence[k];
        return scale.of(f, Math.sqrt(variance[k]) / f, Normal.ofLevel(level));
    }

    /**
     * @param t any time
     * @return index of the last distinct time up to t; −1 where t is before all
     */
    public int indexAt(double t) {
        return table.indexAt(t);
    }
}
