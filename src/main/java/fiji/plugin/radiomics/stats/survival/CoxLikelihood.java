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
 * The partial log-likelihood of a Cox model at some coefficients, its gradient and its information;
 * with Firth's penalty ½ log |I| those of the penalised one.
 */
final class CoxLikelihood implements CoxDesign.Visitor {

    private final int p;
    private final double[] mean;
    private final boolean firth;
    private double value;
    private final double[] score;
    private final double[] information;

    /** ∂I/∂β_c of a ≥ b, with Firth's penalty only. */
    private final double[] derivative;

    private LowerTriangle root;

    private CoxLikelihood(int p, boolean firth) {
        this.p = p;
        this.firth = firth;
        mean = new double[p];
        score = new double[p];
        information = new double[p * (p + 1) / 2];
        derivative = firth ? new double[p * (p + 1) * (p + 2) / 6] : new double[0];
    }

    static CoxLikelihood at(CoxDesign design, double[] beta, boolean firth) {
        CoxLikelihood likelihood = new CoxLikelihood(design.covariates(), firth);
        design.visit(beta, firth, likelihood);
        likelihood.root = LowerTriangle.cholesky(likelihood.p, likelihood.information);
        if (firth && likelihood.root.dependent() < 0) {
            likelihood.penalise();
        }
        return likelihood;
    }

    @Override
    public void visit(CoxDesign.RiskSet set) {
        if (set.step == 0) {
            value += set.sumEta;
            for (int a = 0; a < p; a++) {
                score[a] += set.sumX[a];
            }
        }
        int share = set.share;
        value -= share * Math.log(set.s0);
        double one = 1 / set.s0;
        int k = 0;
        for (int a = 0; a < p; a++) {
            double m = set.s1[a] * one;
            mean[a] = m;
            score[a] -= share * m;
            for (int b = 0; b <= a; b++, k++) {
                information[k] += share * (set.s2[k] * one - m * mean[b]);
            }
        }
        if (firth) {
            addThird(set, share, one);
        }
    }

    /** The third central moments, which are the derivatives of the second. */
    private void addThird(CoxDesign.RiskSet set, int share, double one) {
        int k = 0;
        for (int a = 0; a < p; a++) {
            for (int b = 0; b <= a; b++) {
                double ab = set.s2[LowerTriangle.index(a, b)] * one;
                for (int c = 0; c <= b; c++, k++) {
                    double ac = set.s2[LowerTriangle.index(a, c)] * one;
                    double bc = set.s2[LowerTriangle.index(b, c)] * one;
                    derivative[k] +=
                            share
                                    * (set.s3[k] * one
                                            - mean[a] * bc
                                            - mean[b] * ac
                                            - mean[c] * ab
                                            + 2 * mean[a] * mean[b] * mean[c]);
                }
            }
        }
    }

    private void penalise() {
        value += root.logDeterminant() / 2;
        double[][] inverse = root.inverse();
        for (int c = 0; c < p; c++) {
            double trace = 0;
            for (int a = 0; a < p; a++) {
                for (int b = 0; b < p; b++) {
                    trace += inverse[a][b] * derivative[third(a, b, c)];
                }
            }
            score[c] += trace / 2;
        }
    }

    private static int third(int a, int b, int c) {
        int high = Math.max(a, Math.max(b, c));
        int low = Math.min(a, Math.min(b, c));
        int middle = a + b + c - high - low;
        return high * (high + 1) * (high + 2) / 6 + middle * (middle + 1) / 2 + low;
    }

    double value() {
        return value;
    }

    double[] score() {
        return score;
    }

    double[] information() {
        return information;
    }

    LowerTriangle root() {
        return root;
    }
}
