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

/** The risk that a Cox model predicts for the cases that it was fitted on. */
public final class PredictedRisk {

    private final SurvivalData data;
    private final double[] ratios;
    private final BaselineHazard baseline;

    private PredictedRisk(CoxModel model) {
        data = model.data();
        baseline = model.baseline();
        double mean = model.design().offsetMean();
        for (int a = 0; a < model.covariates(); a++) {
            mean += model.last(a) * model.mean(a);
        }
        ratios = model.linearPredictors();
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = Math.exp(ratios[i] - mean);
        }
    }

    /**
     * @param model a fitted model
     * @return what it predicts
     */
    public static PredictedRisk of(CoxModel model) {
        return new PredictedRisk(model);
    }

    /**
     * @param time a time
     * @return of each case, the probability to have the event up to then, in the order of the cases
     */
    public double[] at(double time) {
        double[] hazards = new double[data.strata()];
        for (int s = 0; s < hazards.length; s++) {
            hazards[s] = baseline.at(s, time);
        }
        double[] risk = new double[ratios.length];
        for (int i = 0; i < risk.length; i++) {
            risk[i] = -Math.expm1(-hazards[data.stratum(i)] * ratios[i]);
        }
        return risk;
    }

    /**
     * @param data some cases
     * @param time a time
     * @return the same probability for all of them: 1 − Kaplan–Meier, or the cumulative incidence
     *     where there are competing events
     */
    public static double[] ofNobodyInParticular(SurvivalData data, double time) {
        double[] risk = new double[data.size()];
        java.util.Arrays.fill(risk, ObservedRisk.of(data, time, .95).value());
        return risk;
    }
}
