/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.survival.analysis;

import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.survival.CoxModel;

/**
 * Whether a marker tells more than a column of size, acquisition or else.
 *
 * @param marker its name
 * @param confounder name of the column
 * @param kind what it is about
 * @param n cases with both
 * @param events among them
 * @param c Harrell's C of the marker, as high as it is in either direction
 * @param confounderC that of the column
 * @param bothC that of the model of both
 * @param ratio hazard ratio of the marker per standard deviation, the column held
 * @param interval its interval
 * @param alone p of the likelihood-ratio test of the marker alone
 * @param p the same beside the column
 */
record ConfoundedMarker(
        String marker,
        String confounder,
        String kind,
        int n,
        int events,
        double c,
        double confounderC,
        double bothC,
        double ratio,
        Interval interval,
        double alone,
        double p) {

    /** Beside the column the marker tells nothing any more, at this level. */
    static final double LEVEL = .05;

    static ConfoundedMarker of(
            String marker,
            String confounder,
            String kind,
            CoxModel both,
            double[] c,
            double level,
            double alone,
            double p) {
        double sd = both.standardDeviation(0);
        Interval wald = both.waldInterval(0, level);
        return new ConfoundedMarker(
                marker,
                confounder,
                kind,
                both.data().size(),
                both.data().events(),
                c[0],
                c[1],
                c[2],
                Math.exp(both.coefficient(0) * sd),
                new Interval(
                        Math.exp(Math.log(wald.low()) * sd), Math.exp(Math.log(wald.high()) * sd)),
                alone,
                p);
    }
}
