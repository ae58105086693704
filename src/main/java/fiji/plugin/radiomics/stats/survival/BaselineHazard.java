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
 * The cumulative hazard Λ₀(t) of a Cox model for a case whose covariates are the means of all, in
 * each stratum: Efron's estimate after a fit with Efron's ties, Breslow's after the other.
 *
 * <p>Immutable.
 */
public final class BaselineHazard {

    private final CoxModel model;
    private final double[][] times;
    private final double[][] cumulative;

    private BaselineHazard(CoxModel model, int strata) {
        this.model = model;
        times = new double[strata][];
        cumulative = new double[strata][];
    }

    static BaselineHazard of(CoxModel model) {
        RiskOrder order = model.design().order();
        BaselineHazard baseline = new BaselineHazard(model, order.strata());
        HazardSteps steps = HazardSteps.of(model);
        for (int s = 0; s < order.strata(); s++) {
            int first = order.firstGroup(s);
            int end = order.firstGroup(s + 1);
            double[] t = new double[end - first];
            double[] h = new double[t.length];
            int n = 0;
            double sum = 0;
            for (int g = end - 1; g >= first; g--) {
                if (order.events(g) > 0) {
                    sum += steps.hazard[g];
                    t[n] = order.time(g);
                    h[n++] = sum;
                }
            }
            baseline.times[s] = Arrays.copyOf(t, n);
            baseline.cumulative[s] = Arrays.copyOf(h, n);
        }
        return baseline;
    }

    /**
     * @param stratum a stratum
     * @return its event times, ascending
     */
    public double[] times(int stratum) {
        return times[stratum].clone();
    }

    /**
     * @param stratum a stratum
     * @param t a time
     * @return Λ₀(t), at the means of all covariates
     */
    public double at(int stratum, double t) {
        int found = Arrays.binarySearch(times[stratum], t);
        int k = found >= 0 ? found : -found - 2;
        return k < 0 ? 0 : cumulative[stratum][k];
    }

    /**
     * @param stratum of the case
     * @param linearPredictor β'x of the case, as {@link CoxModel#linearPredictor} gives it
     * @param t a time
     * @return exp(−Λ₀(t) exp(β'(x − mean))): its probability to be free of the event at t
     */
    public double survival(int stratum, double linearPredictor, double t) {
        double mean = model.design().offsetMean();
        for (int a = 0; a < model.covariates(); a++) {
            mean += model.last(a) * model.mean(a);
        }
        return Math.exp(-at(stratum, t) * Math.exp(linearPredictor - mean));
    }
}
