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
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.survival.KaplanMeier;

/** The columns of a step in tables of Kaplan–Meier curves. */
public final class CurveStep {

    private CurveStep() {}

    /**
     * Puts one step of a curve.
     *
     * @param row a row that has begun
     * @param km the curve
     * @param k number of the step
     * @param interval of the survival at it
     */
    public static void put(ResultTable.Builder row, KaplanMeier km, int k, Interval interval) {
        row.put("time", km.time(k))
                .put("at_risk", km.atRisk(k))
                .put("events", km.events(k))
                .put("censored", km.censored(k))
                .put("survival", km.survival(k))
                .put("se", km.standardError(k))
                .put("ci_low", interval.low())
                .put("ci_high", interval.high());
    }
}
