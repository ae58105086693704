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

import java.util.Arrays;

/**
 * Decision curve of a predicted risk at a time: who is treated where the risk is at least a
 * threshold p gains where the event would have come, and loses where it would not, weighted by p /
 * (1 − p). Net benefit = (part treated) · (risk observed among them − (1 − that risk) · p / (1 −
 * p)), with 1 − Kaplan–Meier, or the cumulative incidence, among the treated. Vickers et al. 2008,
 * BMC Med Inform Decis Mak 8:53. The net benefit of treating nobody is 0.
 *
 * @param time up to when
 * @param thresholds of risk, between 0 and 1
 * @param model net benefit of treating by the model; NaN where nobody above the threshold was
 *     followed so long
 * @param all net benefit of treating everybody
 */
public record DecisionAtTime(double time, double[] thresholds, double[] model, double[] all) {

    /**
     * @param data times to the event
     * @param risk of each case to have the event up to the time, 0 to 1
     * @param time up to when
     * @param thresholds of risk, between 0 and 1
     * @return the curve
     * @throws IllegalArgumentException where {@link TimeDependentAuc#problem} names one, the number
     *     of values differs or a threshold is not between 0 and 1
     */
    public static DecisionAtTime of(
            SurvivalData data, double[] risk, double time, double[] thresholds) {
        TimeDependentAuc.problem(data, time)
                .ifPresent(
                        p -> {
                            throw new IllegalArgumentException("No decision curve: " + p);
                        });
        if (risk.length != data.size()) {
            throw new IllegalArgumentException(risk.length + " risks of " + data.size() + " cases");
        }
        double overall = ObservedRisk.of(data, time, .95).value();
        double[] model = new double[thresholds.length];
        double[] all = new double[thresholds.length];
        for (int k = 0; k < thresholds.length; k++) {
            double threshold = thresholds[k];
            if (!(threshold > 0 && threshold < 1)) {
                throw new IllegalArgumentException(
                        "threshold " + threshold + ": a risk between 0 and 1 is expected");
            }
            double odds = threshold / (1 - threshold);
            int[] treated = new int[risk.length];
            int n = 0;
            for (int i = 0; i < risk.length; i++) {
                if (risk[i] >= threshold) {
                    treated[n++] = i;
                }
            }
            all[k] = overall - (1 - overall) * odds;
            if (n > 0) {
                SurvivalData some = data.select(Arrays.copyOf(treated, n));
                double observed = ObservedRisk.of(some, time, .95).value();
                model[k] = (double) n / risk.length * (observed - (1 - observed) * odds);
            }
        }
        return new DecisionAtTime(time, thresholds.clone(), model, all);
    }
}
