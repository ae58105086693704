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

/**
 * The part of some cases that had the event up to a time: 1 − Kaplan–Meier, or Aalen and Johansen's
 * cumulative incidence where there are competing events.
 *
 * @param value 0 to 1; NaN where nobody was followed so long
 * @param interval on the log–log scale
 */
record ObservedRisk(double value, Interval interval) {

    private static final ObservedRisk UNKNOWN = new ObservedRisk(Double.NaN, Interval.NONE);

    static ObservedRisk of(SurvivalData data, double time, double level) {
        if (data.size() == 0) {
            return UNKNOWN;
        }
        if (data.count(SurvivalData.COMPETING) == 0) {
            KaplanMeier km = KaplanMeier.of(data);
            Interval survival = km.intervalAt(time, ProbabilityInterval.LOG_LOG, level);
            return new ObservedRisk(
                    1 - km.survivalAt(time), new Interval(1 - survival.high(), 1 - survival.low()));
        }
        AalenJohansen incidence = AalenJohansen.of(data, SurvivalData.EVENT);
        int last = incidence.size() - 1;
        if (time > incidence.time(last) && incidence.censored(last) > 0) {
            return UNKNOWN;
        }
        int k = incidence.indexAt(time);
        return k < 0
                ? new ObservedRisk(0, Interval.NONE)
                : new ObservedRisk(
                        incidence.incidence(k),
                        incidence.interval(k, ProbabilityInterval.LOG_LOG, level));
    }
}
