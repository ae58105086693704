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

import fiji.plugin.radiomics.stats.Normal;
import fiji.plugin.radiomics.stats.group.NoncentralT;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * What intervals of limits of agreement need and what depends on the number of cases only.
 *
 * @param n number of cases, 2 or more
 * @param t upper quantile of Student's distribution with n − 1 degrees of freedom
 * @param low how many standard deviations from the bias a limit lies at least: a quantile of the
 *     noncentral t distribution over √n (Carkeet 2015, Optom Vis Sci 92:e71–e80)
 * @param high how many it lies at most
 */
public record LimitQuantiles(int n, double t, double low, double high) {

    /** Standard deviations from the bias to the limits within which 95 % of differences lie. */
    static final double WIDTH = Normal.ofLevel(.95);

    /**
     * @param n number of cases, 2 or more
     * @param level confidence level
     * @return the quantiles
     */
    public static LimitQuantiles of(int n, double level) {
        double root = Math.sqrt(n);
        NoncentralT distribution = new NoncentralT(n - 1);
        return new LimitQuantiles(
                n,
                new TDistribution(null, n - 1, 1e-14).inverseCumulativeProbability((1 + level) / 2),
                distribution.quantile((1 - level) / 2, root * WIDTH) / root,
                distribution.quantile((1 + level) / 2, root * WIDTH) / root);
    }
}
