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

/** Newton's method for the coefficients of a Cox model, and where one of them has no end. */
final class CoxMaximum {

    /** Newton's decrement at which coefficients have all their digits. */
    private static final double CONVERGED = 1e-18;

    /** Where the likelihood hardly changes any more, while a coefficient still does … */
    private static final double FLAT = 1e-7;

    /** … by so many of a step in standard deviations, it goes to infinity. */
    private static final double MOVING = .05;

    /** Log hazard ratio of one standard deviation that no cases can tell from an infinite one. */
    private static final double FAR = 10;

    private static final int MOST_ITERATIONS = 200;
    private static final int MOST_HALVINGS = 40;

    private final CoxDesign design;
    private final boolean firth;
    private double[] beta;
    private final int[] infinite;
    private CoxLikelihood end;
    private boolean converged;

    private CoxMaximum(CoxDesign design, boolean firth, CoxLikelihood start) {
        this.design = design;
        this.firth = firth;
        beta = new double[design.covariates()];
        infinite = new int[beta.length];
        end = start;
    }

    /**
     * @param design the cases
     * @param firth whether the likelihood is penalised
     * @param start the likelihood where all coefficients are 0
     */
    static CoxMaximum of(CoxDesign design, boolean firth, CoxLikelihood start) {
        CoxMaximum maximum = new CoxMaximum(design, firth, start);
        maximum.climb();
        return maximum;
    }

    private void climb() {
        for (int k = 0; k < MOST_ITERATIONS; k++) {
            if (end.root().dependent() >= 0) {
                // No information is left where the order of the events is told without error.
                for (int a = 0; a < infinite.length; a++) {
                    infinite[a] = Math.abs(beta[a]) > FAR ? (int) Math.signum(beta[a]) : 0;
                }
                return;
            }
            double[] step = end.root().solve(end.score());
            double decrement = 0;
            double greatest = 0;
            for (int a = 0; a < step.length; a++) {
                decrement += step[a] * end.score()[a];
                greatest = Math.max(greatest, Math.abs(step[a]));
            }
            if (!firth && decrement < FLAT && greatest > MOVING) {
                for (int a = 0; a < step.length; a++) {
                    infinite[a] = Math.abs(step[a]) > MOVING ? (int) Math.signum(step[a]) : 0;
                }
                return;
            }
            if (decrement < CONVERGED) {
                converged = true;
                return;
            }
            if (!take(step)) {
                // Nothing is better than this up to rounding.
                converged = decrement < FLAT;
                return;
            }
        }
    }

    /** Goes a step, or a part of it that makes the likelihood greater. */
    private boolean take(double[] step) {
        double part = 1;
        for (int k = 0; k < MOST_HALVINGS; k++) {
            double[] next = beta.clone();
            for (int a = 0; a < next.length; a++) {
                next[a] += part * step[a];
            }
            CoxLikelihood there = CoxLikelihood.at(design, next, firth);
            // Infinite where a step is so long that all hazards at some time vanish.
            if (Double.isFinite(there.value())
                    && there.value() >= end.value() - 1e-13 * Math.abs(end.value())) {
                beta = next;
                end = there;
                return true;
            }
            part /= 2;
        }
        return false;
    }

    /** Of the standardised covariates. */
    double[] beta() {
        return beta;
    }

    /** The sign of each coefficient that is infinite, else 0. */
    int[] infinite() {
        return infinite;
    }

    CoxLikelihood likelihood() {
        return end;
    }

    boolean isConverged() {
        return converged;
    }
}
