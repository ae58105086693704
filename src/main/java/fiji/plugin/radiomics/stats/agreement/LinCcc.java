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
import fiji.plugin.radiomics.stats.Normal;

/**
 * Lin's concordance correlation of two readings: ρc = 2sxy / (sx² + sy² + (ȳ − x̄)²), variances
 * with divisor n. Lin 1989, Biometrics 45:255–268, with the correction of 2000.
 *
 * @param n number of cases
 * @param ccc NaN where all readings are equal
 * @param interval by Fisher's z; NaN below 3 cases
 * @param asymptotic symmetric interval, which may reach beyond 1
 * @param accuracy C_b, how far the best line lies from that of equality
 * @param scaleShift sy / sx
 * @param locationShift (ȳ − x̄) / √(sx sy)
 */
public record LinCcc(
        int n,
        double ccc,
        Interval interval,
        Interval asymptotic,
        double accuracy,
        double scaleShift,
        double locationShift) {

    /**
     * @param first readings, finite
     * @param second readings of the same cases
     * @param level confidence level
     * @return their concordance
     */
    public static LinCcc of(double[] first, double[] second, double level) {
        int n = first.length;
        double x = mean(first);
        double y = mean(second);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < n; i++) {
            xx += (first[i] - x) * (first[i] - x) / n;
            yy += (second[i] - y) * (second[i] - y) / n;
            xy += (first[i] - x) * (second[i] - y) / n;
        }
        double c = 2 * xy / (xx + yy + (y - x) * (y - x));
        double r = xy / Math.sqrt(xx * yy);
        double scale = Math.sqrt(yy / xx);
        double location = (y - x) / Math.sqrt(Math.sqrt(xx * yy));
        double u = location * location;
        double variance =
                ((1 - r * r) * c * c * (1 - c * c) / (r * r)
                                + 2 * c * c * c * (1 - c) * u / r
                                - .5 * c * c * c * c * u * u / (r * r))
                        / (n - 2);
        // Of perfect agreement rounding may leave less than nothing.
        double se = n < 3 ? Double.NaN : Math.sqrt(Math.max(0, variance));
        double z = Normal.ofLevel(level);
        double t = Math.log((1 + c) / (1 - c)) / 2;
        double half = z * se / (1 - c * c);
        Interval interval =
                c >= 1 && n >= 3
                        ? new Interval(c, c)
                        : new Interval(Math.tanh(t - half), Math.tanh(t + half));
        return new LinCcc(
                n, c, interval, new Interval(c - z * se, c + z * se), c / r, scale, location);
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum / values.length;
    }
}
