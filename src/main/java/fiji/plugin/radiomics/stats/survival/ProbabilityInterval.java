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

/** On which scale the interval of a probability is symmetric. */
public enum ProbabilityInterval {

    /** p ± z·se, cut at 0 and 1. */
    PLAIN("plain"),
    /** exp(log p ± z·se / p), cut at 1. */
    LOG("log"),
    /** exp(−exp(log(−log p) ± z·se / (p·log p))), which is within 0 and 1 by itself. */
    LOG_LOG("log-log");

    private final String id;

    ProbabilityInterval(String id) {
        this.id = id;
    }

    /**
     * @return its name in macros, files and on the command line
     */
    public String id() {
        return id;
    }

    /**
     * @param p a probability
     * @param relativeError its standard error divided by p
     * @param z standard errors on either side, e.g. 1.96
     * @return the interval; none at p = 0, where no standard error is known
     */
    public Interval of(double p, double relativeError, double z) {
        if (p == 0 || Double.isNaN(p) || Double.isNaN(relativeError)) {
            return Interval.NONE;
        }
        double d = z * relativeError;
        return switch (this) {
            case PLAIN -> new Interval(p - d * p, p + d * p).clippedTo(0, 1);
            case LOG ->
                    new Interval(Math.exp(Math.log(p) - d), Math.min(1, Math.exp(Math.log(p) + d)));
            case LOG_LOG -> p == 1 ? new Interval(1, 1) : logLog(Math.log(p), d);
        };
    }

    private static Interval logLog(double log, double d) {
        double centre = Math.log(-log);
        return new Interval(
                Math.exp(-Math.exp(centre - d / log)), Math.exp(-Math.exp(centre + d / log)));
    }
}
