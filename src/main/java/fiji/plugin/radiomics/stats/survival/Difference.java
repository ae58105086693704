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
 * The difference of two estimates of the same cases. Each case's influence on both is known, so
 * that their correlation needs no model.
 *
 * @param value first minus second
 * @param standardError of the difference; 0 where both influences are equal
 */
public record Difference(double value, double standardError) {

    /**
     * @param first an estimate
     * @param firstInfluence changes whose squares sum up to its variance
     * @param second another
     * @param secondInfluence likewise, in the same order
     */
    static Difference ofJackknife(
            double first, double[] firstInfluence, double second, double[] secondInfluence) {
        check(firstInfluence, secondInfluence);
        double sum = 0;
        for (int i = 0; i < firstInfluence.length; i++) {
            double d = firstInfluence[i] - secondInfluence[i];
            sum += d * d;
        }
        return new Difference(first - second, Math.sqrt(sum));
    }

    /**
     * @param first an estimate
     * @param firstInfluence influence function, whose spread over √n is the standard error
     * @param second another
     * @param secondInfluence likewise, in the same order
     */
    static Difference ofInfluence(
            double first, double[] firstInfluence, double second, double[] secondInfluence) {
        check(firstInfluence, secondInfluence);
        double[] d = new double[firstInfluence.length];
        for (int i = 0; i < d.length; i++) {
            d[i] = firstInfluence[i] - secondInfluence[i];
        }
        return new Difference(first - second, standardError(d));
    }

    private static void check(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(
                    "Estimates of " + first.length + " and " + second.length + " cases");
        }
    }

    /** The spread of an influence function (divisor n − 1) over √n. */
    static double standardError(double[] influence) {
        double n = influence.length;
        double mean = 0;
        for (double v : influence) {
            mean += v / n;
        }
        double sum = 0;
        for (double v : influence) {
            sum += (v - mean) * (v - mean);
        }
        return Math.sqrt(sum / (n - 1) / n);
    }

    /**
     * @return value over standard error
     */
    public double z() {
        return value / standardError;
    }

    /**
     * @return two-sided p value of no difference
     */
    public double p() {
        return Normal.twoSided(z());
    }

    /**
     * @param level confidence level, e.g. .95
     * @return the Wald interval
     */
    public Interval interval(double level) {
        double half = Normal.ofLevel(level) * standardError;
        return new Interval(value - half, value + half);
    }
}
