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
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * The profile-likelihood interval of a hazard ratio: all values that a likelihood-ratio test at the
 * level would not reject, the other coefficients refitted for each. Unlike Wald's it need not be
 * symmetric, and has one finite bound where the hazard ratio is infinite. With Firth's penalty it
 * is that of the penalised likelihood, in which the penalty is that of the whole design.
 */
final class ProfileInterval {

    private static final double ACCURACY = 1e-10;
    private static final int MOST_ITERATIONS = 100;
    private static final int MOST_STEPS = 12;

    /** Standard deviations of a covariate; no finite bound lies farther. */
    private static final double FARTHEST = 500;

    private final CoxModel model;
    private final int fixed;
    private final double wanted;

    private double[] at;
    private double gradient;

    private ProfileInterval(CoxModel model, int fixed, double level) {
        this.model = model;
        this.fixed = fixed;
        wanted = Math.sqrt(new ChiSquaredDistribution(null, 1).inverseCumulativeProbability(level));
        at = model.standardised();
    }

    /**
     * @param model a fitted model
     * @param covariate one of its covariates
     * @param level confidence level between 0 and 1
     * @return the interval of the hazard ratio per unit; a bound is 0 or infinite where the
     *     likelihood falls too little on that side
     */
    static Interval of(CoxModel model, int covariate, double level) {
        ProfileInterval profile = new ProfileInterval(model, covariate, level);
        double sd = model.design().sd(covariate);
        return new Interval(Math.exp(profile.bound(-1) / sd), Math.exp(profile.bound(1) / sd));
    }

    private double bound(int side) {
        double estimate = model.standardised()[fixed];
        at = model.standardised();
        double coefficient = model.coefficient(fixed);
        if (coefficient == side * Double.POSITIVE_INFINITY) {
            return coefficient;
        }
        double step = 1;
        if (!model.isInfinite(fixed)) {
            step = wanted * Math.sqrt(model.standardisedCovariance()[fixed][fixed]);
            double quick = newton(estimate, side * step);
            if (!Double.isNaN(quick)) {
                return quick;
            }
            at = model.standardised();
        }
        double inner = estimate;
        double outer = estimate + side * step;
        while (root(outer) < wanted) {
            if (Math.abs(outer - estimate) > FARTHEST) {
                return side * Double.POSITIVE_INFINITY;
            }
            inner = outer;
            outer += side * step;
        }
        UnivariateFunction excess = b -> root(b) - wanted;
        return new BrentSolver(ACCURACY)
                .solve(MOST_ITERATIONS, excess, Math.min(inner, outer), Math.max(inner, outer));
    }

    /**
     * Newton's method on the root of the loss, which is almost a line: its slope follows from the
     * gradient.
     *
     * @return the bound; NaN where it does not get there in a few steps
     */
    private double newton(double estimate, double firstStep) {
        double b = estimate + firstStep;
        for (int k = 0; k < MOST_STEPS; k++) {
            double r = root(b);
            double slope = -gradient / r;
            double step = (r - wanted) / slope;
            b -= step;
            boolean isBeyond = (b - estimate) / firstStep > 0;
            if (!Double.isFinite(b) || !isBeyond || slope * firstStep <= 0) {
                return Double.NaN;
            }
            // The next step would be the square of this one.
            if (Math.abs(step) < 1e-6 * Math.abs(firstStep)) {
                return b;
            }
        }
        return Double.NaN;
    }

    /** Signed root of twice the loss of log-likelihood where the coefficient is held at b. */
    private double root(double b) {
        double value = value(b);
        double loss = 2 * (model.likelihood().value() - value);
        return Double.isNaN(loss) ? Double.MAX_VALUE : Math.sqrt(Math.max(0, loss));
    }

    /** The greatest log-likelihood with the coefficient held at b. */
    private double value(double b) {
        boolean firth = model.settings().firth();
        double[] beta = at.clone();
        beta[fixed] = b;
        CoxLikelihood here = CoxLikelihood.at(model.design(), beta, firth);
        int p = beta.length;
        for (int k = 0; p > 1 && k < MOST_ITERATIONS; k++) {
            double[] step = step(here, p);
            if (step == null) {
                break;
            }
            double decrement = 0;
            int free = 0;
            for (int a = 0; a < p; a++) {
                if (a != fixed) {
                    decrement += step[free++] * here.score()[a];
                }
            }
            if (!(decrement > 1e-14)) {
                break;
            }
            double part = 1;
            CoxLikelihood there = here;
            double[] next = beta;
            while (part > 1e-9) {
                next = beta.clone();
                free = 0;
                for (int a = 0; a < p; a++) {
                    if (a != fixed) {
                        next[a] += part * step[free++];
                    }
                }
                there = CoxLikelihood.at(model.design(), next, firth);
                if (there.value() >= here.value()) {
                    break;
                }
                part /= 2;
            }
            if (part <= 1e-9) {
                break;
            }
            beta = next;
            here = there;
        }
        at = beta;
        gradient = here.score()[fixed];
        return here.value();
    }

    /** Newton's step of all but the fixed coefficient. */
    private double[] step(CoxLikelihood here, int p) {
        double[] matrix = new double[(p - 1) * p / 2];
        double[] score = new double[p - 1];
        int i = 0;
        for (int a = 0; a < p; a++) {
            if (a == fixed) {
                continue;
            }
            score[i] = here.score()[a];
            int j = 0;
            for (int b = 0; b <= a; b++) {
                if (b != fixed) {
                    matrix[LowerTriangle.index(i, j++)] =
                            here.information()[LowerTriangle.index(a, b)];
                }
            }
            i++;
        }
        LowerTriangle root = LowerTriangle.cholesky(p - 1, matrix);
        return root.dependent() >= 0 ? null : root.solve(score);
    }
}
