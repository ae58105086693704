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
import fiji.plugin.radiomics.stats.group.Tails;

/**
 * Bias and limits of agreement of two readings, of the differences first − second. Bland and Altman
 * 1986, Lancet 327:307–310, and 1999, Stat Methods Med Res 8:135–160.
 *
 * @param n number of cases
 * @param bias mean difference
 * @param biasInterval by Student's t
 * @param biasP of a bias of 0; NaN where all differences are equal
 * @param sd standard deviation of the differences, divisor n − 1
 * @param low bias − 1.96 sd
 * @param lowInterval by t and the standard error √(1/n + 1.96²/(2(n − 1))) sd
 * @param lowExact by the noncentral t distribution
 * @param high bias + 1.96 sd
 * @param highInterval as that of the other limit
 * @param highExact as that of the other limit
 * @param slope of the differences on the means of both readings: proportional bias; NaN where all
 *     means are equal
 * @param slopeP of a slope of 0; NaN where there are fewer than 3 cases, or no scatter
 */
public record BlandAltman(
        int n,
        double bias,
        Interval biasInterval,
        double biasP,
        double sd,
        double low,
        Interval lowInterval,
        Interval lowExact,
        double high,
        Interval highInterval,
        Interval highExact,
        double slope,
        double slopeP) {

    private static final double ROUNDING = 16;

    /**
     * @param first readings, finite
     * @param second readings of the same cases
     * @param q quantiles for as many cases
     * @return bias and limits
     */
    public static BlandAltman of(double[] first, double[] second, LimitQuantiles q) {
        int n = first.length;
        double bias = 0;
        double middle = 0;
        double greatest = 0;
        for (int i = 0; i < n; i++) {
            bias += (first[i] - second[i]) / n;
            middle += (first[i] + second[i]) / 2 / n;
            greatest = Math.max(greatest, Math.max(Math.abs(first[i]), Math.abs(second[i])));
        }
        double dd = 0;
        double mm = 0;
        double md = 0;
        for (int i = 0; i < n; i++) {
            double d = first[i] - second[i] - bias;
            double m = (first[i] + second[i]) / 2 - middle;
            dd += d * d;
            mm += m * m;
            md += m * d;
        }
        double digit = ROUNDING * Math.ulp(greatest);
        double nothing = n * digit * digit;
        if (dd <= nothing) {
            dd = 0;
            md = 0;
        }
        double sd = Math.sqrt(dd / (n - 1));
        double se = sd / Math.sqrt(n);
        double limit =
                sd * Math.sqrt(1.0 / n + LimitQuantiles.WIDTH * LimitQuantiles.WIDTH / 2 / (n - 1));
        double low = bias - LimitQuantiles.WIDTH * sd;
        double high = bias + LimitQuantiles.WIDTH * sd;
        double slope = mm <= nothing ? Double.NaN : md / mm;
        return new BlandAltman(
                n,
                bias,
                around(bias, q.t() * se),
                sd == 0 ? Double.NaN : Tails.student(bias / se, n - 1),
                sd,
                low,
                around(low, q.t() * limit),
                new Interval(bias - q.high() * sd, bias - q.low() * sd),
                high,
                around(high, q.t() * limit),
                new Interval(bias + q.low() * sd, bias + q.high() * sd),
                slope,
                slopeP(slope, dd - slope * md, mm, n));
    }

    private static double slopeP(double slope, double rest, double mm, int n) {
        if (n < 3 || !(rest > 0)) {
            return Double.NaN;
        }
        return Tails.student(slope / Math.sqrt(rest / (n - 2) / mm), n - 2);
    }

    private static Interval around(double centre, double half) {
        return new Interval(centre - half, centre + half);
    }
}
