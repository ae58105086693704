/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.group;

import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.Normal;

/**
 * The noncentral t distribution: P(T ≤ t) = ∫ Φ(ts − δ) f(s) ds, f the density of s = √(χ²/ν), by
 * Gauss–Legendre quadrature. It keeps its digits for any noncentrality δ.
 */
public final class NoncentralT {

    private static final int PANELS = 24;

    /** Nodes and weights of the rule of 10 points, of which half are given. */
    private static final double[] NODES = {
        .1488743389816312,
        .4333953941292472,
        .6794095682990244,
        .8650633666889845,
        .9739065285171717
    };

    private static final double[] WEIGHTS = {
        .2955242247147529,
        .2692667193099963,
        .2190863625159821,
        .1494513491505806,
        .0666713443086881
    };

    /** Where the density is e⁻⁴⁵ of its peak it is nothing. */
    private static final double NOTHING = 45;

    private static final double PRECISION = 1e-10;

    /** A secant that is as short ends next to the place, by its square. */
    private static final double CLOSE = 1e-9;

    private static final int MOST_SECANTS = 10;

    private final double[] s;
    private final double[] weight;

    /**
     * @param df degrees of freedom, 1 or more
     */
    public NoncentralT(double df) {
        double mode = Math.sqrt(Math.max(0, (df - 1) / df));
        double peak = logDensity(Math.max(mode, 1e-8), df);
        double low = mode;
        double step = .5 / Math.sqrt(df);
        while (low > 0 && peak - logDensity(low, df) < NOTHING) {
            low -= step;
        }
        double high = Math.max(mode, step);
        while (peak - logDensity(high, df) < NOTHING) {
            high += step;
        }
        low = Math.max(0, low);
        int n = 2 * NODES.length * PANELS;
        s = new double[n];
        weight = new double[n];
        double half = (high - low) / PANELS / 2;
        double sum = 0;
        for (int panel = 0, k = 0; panel < PANELS; panel++) {
            double centre = low + (2 * panel + 1) * half;
            for (int i = 0; i < NODES.length; i++) {
                for (int sign = -1; sign <= 1; sign += 2, k++) {
                    s[k] = centre + sign * NODES[i] * half;
                    weight[k] = WEIGHTS[i] * Math.exp(logDensity(s[k], df) - peak);
                    sum += weight[k];
                }
            }
        }
        for (int k = 0; k < n; k++) {
            weight[k] /= sum;
        }
    }

    private static double logDensity(double s, double df) {
        return s <= 0 ? Double.NEGATIVE_INFINITY : (df - 1) * Math.log(s) - df * s * s / 2;
    }

    double probability(double t, double noncentrality) {
        double sum = 0;
        for (int k = 0; k < s.length; k++) {
            sum += weight[k] * Normal.probability(t * s[k] - noncentrality);
        }
        return sum;
    }

    /**
     * @param p a probability between 0 and 1
     * @param noncentrality any number
     * @return t with P(T ≤ t) = p
     */
    public double quantile(double p, double noncentrality) {
        double width = 1 + Math.abs(noncentrality) / 4;
        double low = noncentrality - width;
        double high = noncentrality + width;
        for (double step = width; probability(low, noncentrality) > p; step *= 2) {
            low -= step;
        }
        for (double step = width; probability(high, noncentrality) < p; step *= 2) {
            high += step;
        }
        while (high - low > PRECISION * (1 + Math.abs(low))) {
            double middle = (low + high) / 2;
            if (probability(middle, noncentrality) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The noncentralities for which t is just at the upper or the lower limit. */
    Interval noncentralities(double t, double level) {
        return new Interval(
                noncentrality(t, 1 - (1 - level) / 2), noncentrality(t, (1 - level) / 2));
    }

    /**
     * P(T ≤ t) falls while the noncentrality rises; as a quantile of the normal distribution it
     * falls nearly along a line, so that a few secants lead to where it is p.
     */
    private double noncentrality(double t, double p) {
        double wanted = Normal.of(p);
        double last = t - wanted;
        double lastQuantile = Normal.of(probability(t, last));
        double next = last + lastQuantile - wanted;
        for (int step = 0; step < MOST_SECANTS && next - last != 0; step++) {
            double quantile = Normal.of(probability(t, next));
            double slope = (quantile - lastQuantile) / (next - last);
            double change = (wanted - quantile) / slope;
            if (!(slope < 0) || Double.isInfinite(slope) || Double.isNaN(change)) {
                break;
            }
            last = next;
            lastQuantile = quantile;
            next += change;
            if (Math.abs(change) <= CLOSE * (1 + Math.abs(next))) {
                return next;
            }
        }
        return halved(t, p);
    }

    /** Far out, where rounding has left no slope. */
    private double halved(double t, double p) {
        double width = 1 + Math.abs(t) / 4;
        double low = t - width;
        double high = t + width;
        while (probability(t, low) < p) {
            low -= width;
            width *= 2;
        }
        while (probability(t, high) > p) {
            high += width;
            width *= 2;
        }
        while (high - low > PRECISION * (1 + Math.abs(low))) {
            double middle = (low + high) / 2;
            if (probability(t, middle) > p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
