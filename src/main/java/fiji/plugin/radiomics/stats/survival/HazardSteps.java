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
 * By how much the hazard of a model rises at each event time, for a case with the means of all
 * covariates, and the weighted means of the covariates there. Groups are those of the {@link
 * RiskOrder}; covariates are standardised.
 */
final class HazardSteps {

    /** Σ 1 / s0 over the events. */
    final double[] hazard;

    /** The same for a case that has the event then: with Efron's ties it is at risk in part. */
    final double[] ownHazard;

    /** Σ mean / s0. */
    final double[][] moment;

    final double[][] ownMoment;

    /** Mean of the covariates' means over the events. */
    final double[][] mean;

    private HazardSteps(int groups, int p) {
        hazard = new double[groups];
        ownHazard = new double[groups];
        moment = new double[groups][];
        ownMoment = new double[groups][];
        mean = new double[groups][];
        this.p = p;
    }

    private final int p;

    static HazardSteps of(CoxModel model) {
        CoxDesign design = model.design();
        HazardSteps steps = new HazardSteps(design.order().groups(), design.covariates());
        design.visit(model.standardised(), false, steps::add);
        return steps;
    }

    private void add(CoxDesign.RiskSet set) {
        int g = set.group;
        if (set.step == 0) {
            moment[g] = new double[p];
            ownMoment[g] = new double[p];
            mean[g] = new double[p];
        }
        double h = set.share / set.s0;
        double own = h * (1 - set.reduction);
        hazard[g] += h;
        ownHazard[g] += own;
        for (int a = 0; a < p; a++) {
            double m = set.s1[a] / set.s0;
            moment[g][a] += h * m;
            ownMoment[g][a] += own * m;
            mean[g][a] += m * set.share / set.events;
        }
    }
}
