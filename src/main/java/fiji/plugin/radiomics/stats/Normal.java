/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Erf;

/** The standard normal distribution, exact in its far tails. */
public final class Normal {

    private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

    private Normal() {}

    /**
     * @param level confidence level between 0 and 1, e.g. .95
     * @return the number of standard errors on either side, e.g. 1.96
     * @throws IllegalArgumentException where the level is not between 0 and 1
     */
    public static double ofLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "confidence level " + level + ": a number between 0 and 1 is expected");
        }
        return -STANDARD.inverseCumulativeProbability((1 - level) / 2);
    }

    /**
     * @param p a probability
     * @return z with Φ(z) = p; infinite at 0 and 1
     */
    public static double of(double p) {
        return STANDARD.inverseCumulativeProbability(p);
    }

    /**
     * @param z any number
     * @return Φ(z)
     */
    public static double probability(double z) {
        return .5 * Erf.erfc(-z / Math.sqrt(2));
    }

    /**
     * @param z test statistic
     * @return 2 Φ(−|z|), without a difference that would lose small values; NaN stays NaN
     */
    public static double twoSided(double z) {
        return Erf.erfc(Math.abs(z) / Math.sqrt(2));
    }
}
