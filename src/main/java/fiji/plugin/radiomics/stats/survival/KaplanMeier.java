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
 * The Kaplan–Meier estimate of the probability to be free of the event, S(t) = Π (1 − d/n) over the
 * event times up to t, with n at risk and d events; Greenwood's variance S² Σ d/(n(n − d)). Kaplan
 * and Meier 1958, J Am Stat Assoc 53:457–481. Competing events count as censored.
 *
 * <p>Immutable.
 */
public final class KaplanMeier {

    /** As in R: a step that ends this close to a quantile ends at it. */
    private static final double SAME = Math.sqrt(Math.ulp(1.0));

    private final RiskTable table;
    private final int cases;
    private final double[] survival;
    private final double[] relativeVariance;
    private final double[] hazard;
    private final double[] hazardVariance;

    private KaplanMeier(RiskTable table, int cases) {
        this.table = table;
        this.cases = cases;
        int n = table.size();
        survival = new double[n];
        relativeVariance = new double[n];
        hazard = new double[n];
        hazardVariance = new double[n];
        double s = 1;
        double sum = 0;
        double h = 0;
        double hv = 0;
        for (int k = 0; k < n; k++) {
            double r = table.atRisk()[k];
            double d = table.events()[k];
            if (d > 0) {
                s *= (r - d) / r;
                sum += d / (r * (r - d));
                h += d / r;
                hv += d / (r * r);
            }
            survival[k] = s;
            relativeVariance[k] = sum;
            hazard[k] = h;
            hazardVariance[k] = hv;
        }
    }

    /**
     * @param data the cases, at least one; strata and clusters are not looked at
     * @return their estimate
     * @throws IllegalArgumentException where there is no case
     */
    public static KaplanMeier of(SurvivalData data) {
        if (data.size() == 0) {
            throw new IllegalArgumentException("A Kaplan-Meier estimate needs a case");
        }
        return new KaplanMeier(RiskTable.of(data), data.size());
    }

    /**
     * The estimate for the time of censoring, of which the median is the median follow-up (Schemper
     * and Smith 1996, Control Clin Trials 17:343–346).
     *
     * @param data the cases, at least one
     * @return the estimate in which censoring is the event, and the event censors
     */
    public static KaplanMeier ofCensoring(SurvivalData data) {
        return of(data.causeSpecific(SurvivalData.CENSORED));
    }

    /**
     * @return number of cases
     */
    public int cases() {
        return cases;
    }

    /**
     * @return number of events
     */
    public int events() {
        int n = 0;
        for (int d : table.events()) {
            n += d;
        }
        return n;
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
     * @return events at it
     */
    public int events(int k) {
        return table.events()[k];
    }

    /**
     * @param k a distinct time
     * @return cases that are censored at it, those with a competing event included
     */
    public int censored(int k) {
        return table.censored()[k] + table.competing()[k];
    }

    /**
     * @param k a distinct time
     * @return S just after it
     */
    public double survival(int k) {
        return survival[k];
    }

    /**
     * @param k a distinct time
     * @return Greenwood's standard error of S; NaN where S is 0
     */
    public double standardError(int k) {
        return survival[k] * Math.sqrt(relativeVariance[k]);
    }

    /**
     * @param k a distinct time
     * @return the Nelson–Aalen estimate of the cumulative hazard, Σ d/n
     */
    public double cumulativeHazard(int k) {
        return hazard[k];
    }

    /**
     * @param k a distinct time
     * @return its standard error, √Σ d/n²
     */
    public double hazardError(int k) {
        return Math.sqrt(hazardVariance[k]);
    }

    /**
     * @param k a distinct time
     * @param scale of the interval
     * @param level confidence level between 0 and 1
     * @return the interval of S
     */
    public Interval interval(int k, ProbabilityInterval scale, double level) {
        return ofErrors(k, scale, Normal.ofLevel(level));
    }

    private Interval ofErrors(int k, ProbabilityInterval scale, double z) {
        return scale.of(survival[k], Math.sqrt(relativeVariance[k]), z);
    }

    /**
     * @param t any time
     * @return index of the last distinct time up to t; −1 where t is before all
     */
    public int indexAt(double t) {
        return table.indexAt(t);
    }

    /**
     * @param t any time
     * @return S at t; NaN after the last time where S is not 0, for nobody was followed so long
     */
    public double survivalAt(double t) {
        if (isAfterAll(t)) {
            return Double.NaN;
        }
        int k = indexAt(t);
        return k < 0 ? 1 : survival[k];
    }

    /**
     * @param t any time
     * @param scale of the interval
     * @param level confidence level between 0 and 1
     * @return the interval of S at t; none after the last time
     */
    public Interval intervalAt(double t, ProbabilityInterval scale, double level) {
        if (isAfterAll(t)) {
            return Interval.NONE;
        }
        int k = indexAt(t);
        return k < 0 ? new Interval(1, 1) : interval(k, scale, level);
    }

    private boolean isAfterAll(double t) {
        int last = size() - 1;
        return t > time(last) && survival[last] > 0;
    }

    /**
     * @param t any time
     * @return cases at risk just before t
     */
    public int atRiskAt(double t) {
        return table.atRiskAt(t);
    }

    /**
     * The least time at which S is at most 1 − p; where S equals 1 − p over an interval, the middle
     * of it. The bounds are read off those of S (Brookmeyer and Crowley 1982, Biometrics 38:29–41).
     *
     * @param p part of the cases that have had the event, e.g. .5 for the median
     * @param scale of the intervals of S
     * @param level confidence level between 0 and 1
     * @return the time with its bounds; NaN where it is not reached
     */
    public TimeEstimate quantile(double p, ProbabilityInterval scale, double level) {
        double z = Normal.ofLevel(level);
        int n = size();
        double[] low = new double[n];
        double[] high = new double[n];
        for (int k = 0; k < n; k++) {
            Interval interval = ofErrors(k, scale, z);
            low[k] = interval.low();
            high[k] = interval.high();
        }
        return new TimeEstimate(
                crossing(survival, p), new Interval(crossing(low, p), crossing(high, p)));
    }

    /** Where a falling curve comes to 1 − p. */
    private double crossing(double[] curve, double p) {
        double wanted = 1 - p;
        for (int k = 0; k < curve.length; k++) {
            if (curve[k] <= wanted + SAME) {
                return curve[k] < wanted - SAME ? time(k) : (time(k) + end(curve, k)) / 2;
            }
        }
        return Double.NaN;
    }

    /** Where the level ends that begins at the k-th time: at the next step, or with the last. */
    private double end(double[] curve, int k) {
        int next = k + 1;
        while (next < curve.length && curve[next] >= curve[k]) {
            next++;
        }
        return next < curve.length ? time(next) : time(curve.length - 1);
    }

    /**
     * The mean time free of the event up to a time: the area under S.
     *
     * @param tau up to when, above 0
     * @return the area, with the standard error √Σ A² d/(n(n − d)), where A is the area from the
     *     event's time to tau
     */
    public RestrictedMean restrictedMean(double tau) {
        double area = 0;
        double from = 0;
        double s = 1;
        int last = indexAt(tau);
        for (int k = 0; k <= last; k++) {
            area += s * (time(k) - from);
            from = time(k);
            s = survival[k];
        }
        area += s * (tau - from);
        double variance = 0;
        double rest = area;
        from = 0;
        s = 1;
        for (int k = 0; k <= last; k++) {
            rest -= s * (time(k) - from);
            from = time(k);
            s = survival[k];
            double d = events(k);
            double r = atRisk(k);
            if (d > 0 && r > d) {
                variance += rest * rest * d / (r * (r - d));
            }
        }
        return new RestrictedMean(tau, area, Math.sqrt(variance));
    }

    /**
     * @return the time of the last case
     */
    public double lastTime() {
        return time(size() - 1);
    }
}
