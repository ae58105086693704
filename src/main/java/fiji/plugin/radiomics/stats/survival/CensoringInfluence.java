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

/**
 * What it adds to an influence function that censoring weights 1 / G are themselves estimated: a
 * case that is censored at c, or at risk of it, changes G and with it the weights of all later
 * cases. With dN the censorings and Y the cases at risk, the relative change of 1 / G(s) by case k
 * is n · [1(k censored at c ≤ s) / Y(c) − Σ over u ≤ min(s, time of k) of dN(u) / Y(u)²]. Gerds and
 * Schumacher 2006, Biom J 48:1029–1040; Blanche, Dartigues and Jacqmin-Gadda 2013, Stat Med
 * 32:5381–5397.
 */
final class CensoringInfluence {

    private CensoringInfluence() {}

    /**
     * @param data without entry times
     * @param terms what each case's event at t ≤ horizon adds to a sum, its weight 1 / G(t−)
     *     included; 0 for all other cases
     * @param late the sum of what cases after the horizon add, with their weight 1 / G(horizon)
     * @param horizon the time
     * @param influence a number a case, to which is added: the sum's relative change divided by n
     */
    static void add(
            SurvivalData data, double[] terms, double late, double horizon, double[] influence) {
        double n = data.size();
        double[] time = data.sharedTimes();
        int[] order = data.sharedOrder();
        double later = 0;
        for (double v : terms) {
            later += v;
        }
        double compensator = 0;
        double earlier = 0;
        for (int begin = 0; begin < order.length; ) {
            double t = time[order[begin]];
            int end = begin;
            int censored = 0;
            for (; end < order.length && time[order[end]] == t; end++) {
                int i = order[end];
                later -= terms[i];
                earlier -= terms[i] * compensator;
                censored += data.status(i) == SurvivalData.CENSORED ? 1 : 0;
            }
            double atRisk = order.length - begin;
            if (t <= horizon) {
                compensator += censored * n / (atRisk * atRisk);
            }
            for (int k = begin; k < end; k++) {
                int i = order[k];
                double own =
                        data.status(i) == SurvivalData.CENSORED && t <= horizon ? n / atRisk : 0;
                influence[i] += (earlier + (own - compensator) * (later + late)) / n;
            }
            begin = end;
        }
    }
}
