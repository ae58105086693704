/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.agreement;

import fiji.plugin.radiomics.stats.Interval;
import org.apache.commons.math3.special.Beta;

/**
 * An intraclass correlation with its interval and its test against 0. Shrout and Fleiss 1979,
 * Psychol Bull 86:420–428; McGraw and Wong 1996, Psychol Methods 1:30–46.
 *
 * @param form which of the six
 * @param value NaN where all readings are equal
 * @param interval bounds by F distributions; NaN where the residual mean square is 0
 * @param f statistic of the test, +∞ where the residual mean square is 0
 * @param df1 degrees of freedom of its numerator
 * @param df2 degrees of freedom of its denominator
 * @param p upper tail of F
 */
public record Icc(
        IccForm form, double value, Interval interval, double f, int df1, int df2, double p) {

    /**
     * @param form which of the six
     * @param t mean squares
     * @param quantiles for as many cases and readings
     * @return the correlation
     */
    public static Icc of(IccForm form, AnovaTable t, IccQuantiles quantiles) {
        boolean oneWay = form == IccForm.ONE_WAY || form == IccForm.ONE_WAY_MEAN;
        double error = oneWay ? t.within() : t.residual();
        int df1 = t.n() - 1;
        int df2 = oneWay ? t.n() * (t.k() - 1) : df1 * (t.k() - 1);
        double f = t.between() / error;
        double p = Double.isNaN(f) ? f : upperTail(f, df1, df2);
        return new Icc(form, value(form, t), interval(form, t, f, quantiles), f, df1, df2, p);
    }

    private static double upperTail(double f, int df1, int df2) {
        return Double.isInfinite(f)
                ? 0
                : Beta.regularizedBeta(df2 / (df2 + df1 * f), df2 / 2.0, df1 / 2.0);
    }

    private static double value(IccForm form, AnovaTable t) {
        double b = t.between();
        double e = t.residual();
        double k = t.k();
        return switch (form) {
            case ONE_WAY -> (b - t.within()) / (b + (k - 1) * t.within());
            case ONE_WAY_MEAN -> (b - t.within()) / b;
            case AGREEMENT -> (b - e) / (b + (k - 1) * e + k * (t.readers() - e) / t.n());
            case AGREEMENT_MEAN -> (b - e) / (b + (t.readers() - e) / t.n());
            case CONSISTENCY -> (b - e) / (b + (k - 1) * e);
            case CONSISTENCY_MEAN -> (b - e) / b;
        };
    }

    private static Interval interval(IccForm form, AnovaTable t, double f, IccQuantiles q) {
        int k = t.k();
        return switch (form) {
            case ONE_WAY -> single(f / q.oneWayLow(), f * q.oneWayHigh(), k);
            case ONE_WAY_MEAN -> mean(f / q.oneWayLow(), f * q.oneWayHigh());
            case CONSISTENCY -> single(f / q.twoWayLow(), f * q.twoWayHigh(), k);
            case CONSISTENCY_MEAN -> mean(f / q.twoWayLow(), f * q.twoWayHigh());
            case AGREEMENT -> agreement(t, q);
            case AGREEMENT_MEAN -> {
                Interval single = agreement(t, q);
                yield new Interval(stepped(single.low(), k), stepped(single.high(), k));
            }
        };
    }

    private static Interval single(double low, double high, int k) {
        return new Interval((low - 1) / (low + k - 1), (high - 1) / (high + k - 1));
    }

    private static Interval mean(double low, double high) {
        return new Interval(1 - 1 / low, 1 - 1 / high);
    }

    /** Spearman and Brown: of a single reading to the mean of k. */
    private static double stepped(double icc, int k) {
        return k * icc / (1 + (k - 1) * icc);
    }

    /** By Satterthwaite's degrees of freedom of a sum of mean squares. */
    private static Interval agreement(AnovaTable t, IccQuantiles q) {
        double e = t.residual();
        if (e == 0) {
            return Interval.NONE;
        }
        double n = t.n();
        double k = t.k();
        double icc = value(IccForm.AGREEMENT, t);
        double ratio = t.readers() / e;
        double rest = n * (1 + (k - 1) * icc) - k * icc;
        double sum = k * icc * ratio + rest;
        double df =
                (k - 1)
                        * (n - 1)
                        * sum
                        * sum
                        / ((n - 1) * k * k * icc * icc * ratio * ratio + rest * rest);
        if (!(df > 0)) {
            return Interval.NONE;
        }
        double low = q.quantile(n - 1, df);
        double high = q.quantile(df, n - 1);
        double error = k * t.readers() + (k * n - k - n) * e;
        double b = n * t.between();
        return new Interval(
                (b - n * low * e) / (low * error + b), (high * b - n * e) / (error + high * b));
    }
}
