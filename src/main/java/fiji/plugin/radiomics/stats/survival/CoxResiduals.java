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
 * Residuals of a Cox model. Therneau, Grambsch and Fleming 1990, Biometrika 77:147–160.
 *
 * <p>All are in the order of the cases.
 */
public final class CoxResiduals {

    private final CoxModel model;
    private final RiskOrder order;
    private final HazardSteps steps;
    private final double[] martingale;
    private final double[][] score;

    private CoxResiduals(CoxModel model) {
        this.model = model;
        order = model.design().order();
        steps = HazardSteps.of(model);
        martingale = new double[order.size()];
        score = new double[model.covariates()][order.size()];
        double[] eta = model.design().predict(model.standardised());
        for (int s = 0; s < order.strata(); s++) {
            fill(eta, order.firstGroup(s), order.firstGroup(s + 1));
        }
    }

    /**
     * @param model a fitted model
     * @return its residuals
     */
    public static CoxResiduals of(CoxModel model) {
        return new CoxResiduals(model);
    }

    /** One stratum: its groups, by falling time. */
    private void fill(double[] eta, int first, int end) {
        int p = model.covariates();
        CoxDesign design = model.design();
        // Sums up to and with each group; the last is that of no time.
        double[] hazard = new double[end - first + 1];
        double[][] moment = new double[end - first + 1][p];
        for (int g = end - 1; g >= first; g--) {
            int k = g - first;
            hazard[k] = hazard[k + 1] + steps.hazard[g];
            for (int a = 0; a < p; a++) {
                moment[k][a] = moment[k + 1][a] + (order.events(g) > 0 ? steps.moment[g][a] : 0);
            }
        }
        for (int g = first; g < end; g++) {
            for (int i = order.start(g); i < order.start(g + 1); i++) {
                boolean event = i < order.start(g) + order.events(g);
                int k = g - first;
                int before = order.hasEntry() ? groupBefore(first, end, i) - first : end - first;
                double w = Math.exp(eta[i]);
                double h =
                        event
                                ? hazard[k + 1] + steps.ownHazard[g] - hazard[before]
                                : hazard[k] - hazard[before];
                int c = order.caseAt(i);
                martingale[c] = (event ? 1 : 0) - w * h;
                for (int a = 0; a < p; a++) {
                    double m =
                            event
                                    ? moment[k + 1][a] + steps.ownMoment[g][a] - moment[before][a]
                                    : moment[k][a] - moment[before][a];
                    double x = design.x(i, a);
                    score[a][c] = (event ? x - steps.mean[g][a] : 0) - w * (x * h - m);
                }
            }
        }
    }

    /** The first group, by falling time, that is not after a case's entry. */
    private int groupBefore(int first, int end, int position) {
        double entry = order.entry(position);
        int low = first;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order.time(middle) > entry) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * @return events observed less expected, a value a case: at most 1, with a sum of 0
     */
    public double[] martingale() {
        return martingale.clone();
    }

    /**
     * @return martingale residuals made symmetric: sign(M) √(−2 (M + δ log(δ − M)))
     */
    public double[] deviance() {
        double[] deviance = new double[martingale.length];
        for (int i = 0; i < deviance.length; i++) {
            double m = martingale[i];
            double log = model.data().isEvent(i) ? Math.log(1 - m) : 0;
            deviance[i] = Math.signum(m) * Math.sqrt(Math.max(0, -2 * (m + log)));
        }
        return deviance;
    }

    /**
     * @param a a covariate
     * @return each case's part of the gradient, per unit of the covariate; their sum is 0
     */
    public double[] score(int a) {
        double sd = model.design().sd(a);
        return java.util.Arrays.stream(score[a]).map(v -> v * sd).toArray();
    }

    /** Σ over clusters of D'D, where D are changes of the coefficients without a case. */
    double[][] robustCovariance() {
        int p = model.covariates();
        double[][] v = model.standardisedCovariance();
        int clusters = 0;
        for (int i = 0; i < order.size(); i++) {
            clusters = Math.max(clusters, model.data().cluster(i) + 1);
        }
        double[][] sums = new double[clusters][p];
        for (int i = 0; i < order.size(); i++) {
            double[] sum = sums[model.data().cluster(i)];
            for (int a = 0; a < p; a++) {
                sum[a] += score[a][i];
            }
        }
        double[][] robust = new double[p][p];
        double[] d = new double[p];
        for (double[] sum : sums) {
            for (int a = 0; a < p; a++) {
                d[a] = 0;
                for (int b = 0; b < p; b++) {
                    d[a] += v[a][b] * sum[b];
                }
            }
            for (int a = 0; a < p; a++) {
                for (int b = 0; b < p; b++) {
                    robust[a][b] += d[a] * d[b];
                }
            }
        }
        return robust;
    }

    /**
     * @param a a covariate
     * @return the covariate less its mean in those at risk, a value a case; NaN for those without
     *     the event
     */
    public double[] schoenfeld(int a) {
        double[] residuals = new double[order.size()];
        java.util.Arrays.fill(residuals, Double.NaN);
        double sd = model.design().sd(a);
        for (int g = 0; g < order.groups(); g++) {
            for (int k = 0; k < order.events(g); k++) {
                int i = order.start(g) + k;
                residuals[order.caseAt(i)] = sd * (model.design().x(i, a) - steps.mean[g][a]);
            }
        }
        return residuals;
    }
}
