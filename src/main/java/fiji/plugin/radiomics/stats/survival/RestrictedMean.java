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
 * The mean time free of the event up to a time.
 *
 * @param tau up to when
 * @param mean the area under the curve of survival
 * @param standardError of the area
 */
public record RestrictedMean(double tau, double mean, double standardError) {

    /**
     * @param level confidence level between 0 and 1
     * @return mean ± z standard errors
     */
    public Interval interval(double level) {
        double d = Normal.ofLevel(level) * standardError;
        return new Interval(mean - d, mean + d);
    }

    /**
     * @param other of other cases, up to the same time
     * @return this mean less the other's, with the standard error of independent ones
     */
    public RestrictedMean minus(RestrictedMean other) {
        if (tau != other.tau) {
            throw new IllegalArgumentException(
                    "Means up to " + tau + " and up to " + other.tau + " cannot be compared");
        }
        return new RestrictedMean(
                tau, mean - other.mean, Math.hypot(standardError, other.standardError));
    }

    /**
     * @return two-sided p of the mean, or of a difference, against 0
     */
    public double p() {
        return Normal.twoSided(mean / standardError);
    }
}
