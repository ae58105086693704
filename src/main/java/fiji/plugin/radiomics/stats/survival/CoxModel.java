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
import fiji.plugin.radiomics.stats.Normal;
import java.util.Arrays;

/**
 * Cox's proportional hazards model, λ(t | x) = λ₀(t) exp(β'x), with a λ₀ of its own for each
 * stratum: coefficients by Newton's method, their standard errors from the information, or robust
 * ones from score residuals summed over clusters (Lin and Wei 1989, J Am Stat Assoc 84:1074–1078).
 * Competing events count as censored: of such data it is the cause-specific model.
 *
 * <p>Immutable.
 */
public final class CoxModel {

    private final CoxDesign design;
    private final CoxSettings settings;
    private final CoxLikelihood start;
    private final CoxLikelihood end;
    private final double[] beta;
    private double[][] covariance;
    private double[][] robust;
    private final int[] infinite;
    private boolean converged;

    private CoxModel(CoxDesign design, CoxSettings settings) {
        this.design = design;
        this.settings = settings;
        int p = design.covariates();
        for (int a = 0; a < p; a++) {
            if (design.sd(a) == 0) {
                throw new DependentCovariateException(a, true);
            }
        }
        start = CoxLikelihood.at(design, new double[p], settings.firth());
        if (start.root().dependent() >= 0) {
            throw new DependentCovariateException(start.root().dependent(), false);
        }
        CoxMaximum maximum = CoxMaximum.of(design, settings.firth(), start);
        end = maximum.likelihood();
        beta = maximum.beta();
        infinite = maximum.infinite();
        converged = maximum.isConverged();
        finish();
    }

    /**
     * @param data the cases, with strata and clusters where there are any
     * @param covariates columns of finite values, a value a case
     * @param settings ties and penalty
     * @return the fitted model
     * @throws DependentCovariateException where a covariate is constant or determined by others
     * @throws IllegalArgumentException where no case has the event
     */
    public static CoxModel fit(SurvivalData data, double[][] covariates, CoxSettings settings) {
        return fit(data, covariates, null, settings);
    }

    /**
     * @param data the cases, with strata and clusters where there are any
     * @param covariates columns of finite values, a value a case
     * @param offset a part of the linear predictor with coefficient 1, a value a case; null = none
     * @param settings ties and penalty
     * @return the fitted model
     * @throws DependentCovariateException where a covariate is constant or determined by others
     * @throws IllegalArgumentException where no case has the event
     */
    public static CoxModel fit(
            SurvivalData data, double[][] covariates, double[] offset, CoxSettings settings) {
        return fit(RiskOrder.of(data), covariates, offset, settings);
    }

    /** The same for cases that are sorted already. */
    static CoxModel fit(
            RiskOrder order, double[][] covariates, double[] offset, CoxSettings settings) {
        if (order.data().events() == 0) {
            throw new IllegalArgumentException("No case has the event");
        }
        return new CoxModel(new CoxDesign(order, covariates, offset, settings.ties()), settings);
    }

    private void finish() {
        int p = beta.length;
        if (end.root().dependent() >= 0) {
            covariance = new double[p][p];
            for (double[] row : covariance) {
                Arrays.fill(row, Double.NaN);
            }
            converged = false;
        } else {
            covariance = end.root().inverse();
        }
        if (data().hasClusters()) {
            robust = CoxResiduals.of(this).robustCovariance();
        }
    }

    CoxDesign design() {
        return design;
    }

    double[] standardised() {
        return beta.clone();
    }

    double[][] standardisedCovariance() {
        return covariance;
    }

    CoxLikelihood likelihood() {
        return end;
    }

    /**
     * @return the cases
     */
    public SurvivalData data() {
        return design.order().data();
    }

    /**
     * @return how it was fitted
     */
    public CoxSettings settings() {
        return settings;
    }

    /**
     * @return number of covariates
     */
    public int covariates() {
        return beta.length;
    }

    /**
     * @return whether the likelihood has a maximum that was found; false where a coefficient is
     *     infinite
     */
    public boolean isConverged() {
        return converged;
    }

    /**
     * @param a a covariate
     * @return whether the likelihood rises with this coefficient without end (monotone likelihood):
     *     the hazard ratio is infinite, or 0
     */
    public boolean isInfinite(int a) {
        return infinite[a] != 0;
    }

    /**
     * @param a a covariate
     * @return logarithm of the hazard ratio per unit; infinite where {@link #isInfinite} says so
     */
    public double coefficient(int a) {
        return isInfinite(a) ? infinite[a] * Double.POSITIVE_INFINITY : beta[a] / design.sd(a);
    }

    /** The coefficient where Newton's method ended, finite always. */
    double last(int a) {
        return beta[a] / design.sd(a);
    }

    /**
     * @param a a covariate
     * @return standard error of the coefficient: the robust one where cases form clusters; NaN
     *     where the coefficient is infinite
     */
    public double standardError(int a) {
        if (isInfinite(a)) {
            return Double.NaN;
        }
        return robust == null ? modelError(a) : Math.sqrt(robust[a][a]) / design.sd(a);
    }

    /**
     * @param a a covariate
     * @return standard error of the coefficient from the information, clusters or not
     */
    public double modelError(int a) {
        return isInfinite(a) ? Double.NaN : Math.sqrt(covariance[a][a]) / design.sd(a);
    }

    /**
     * @param a a covariate
     * @param b a covariate
     * @return covariance of their coefficients, robust where cases form clusters
     */
    public double covariance(int a, int b) {
        return (robust == null ? covariance : robust)[a][b] / (design.sd(a) * design.sd(b));
    }

    /**
     * @param a a covariate
     * @return coefficient divided by its standard error
     */
    public double z(int a) {
        return coefficient(a) / standardError(a);
    }

    /**
     * @param a a covariate
     * @return two-sided p of Wald's test
     */
    public double p(int a) {
        return Normal.twoSided(z(a));
    }

    /**
     * @param a a covariate
     * @param level confidence level between 0 and 1
     * @return Wald's interval of the hazard ratio per unit; none where it is infinite
     */
    public Interval waldInterval(int a, double level) {
        double d = Normal.ofLevel(level) * standardError(a);
        double c = coefficient(a);
        return Double.isNaN(d) ? Interval.NONE : new Interval(Math.exp(c - d), Math.exp(c + d));
    }

    /**
     * @param a a covariate
     * @param level confidence level between 0 and 1
     * @return the profile-likelihood interval of the hazard ratio per unit; a bound is 0 or
     *     infinite where the likelihood falls too little on that side
     */
    public Interval profileInterval(int a, double level) {
        return ProfileInterval.of(this, a, level);
    }

    /**
     * @return the log-likelihood, penalised where that was asked for
     */
    public double logLikelihood() {
        return end.value() + scale();
    }

    /** The penalty is that of covariates in their own units; differences do not depend on it. */
    private double scale() {
        double sum = 0;
        for (int a = 0; settings.firth() && a < beta.length; a++) {
            sum += Math.log(design.sd(a));
        }
        return sum;
    }

    /**
     * @return the log-likelihood where all coefficients are 0
     */
    public double nullLogLikelihood() {
        return start.value() + scale();
    }

    /**
     * @return twice the difference of both
     */
    public ChiSquareTest likelihoodRatioTest() {
        return ChiSquareTest.of(2 * (end.value() - start.value()), beta.length);
    }

    /**
     * @return the test by gradient and information where all coefficients are 0; of one group
     *     against the other without ties it is the log-rank test
     */
    public ChiSquareTest scoreTest() {
        double[] step = start.root().solve(start.score());
        double sum = 0;
        for (int a = 0; a < step.length; a++) {
            sum += step[a] * start.score()[a];
        }
        return ChiSquareTest.of(sum, beta.length);
    }

    /**
     * @return the test of all coefficients by their covariance
     */
    public ChiSquareTest waldTest() {
        int[] all = new int[beta.length];
        for (int a = 0; a < all.length; a++) {
            all[a] = a;
        }
        return waldTest(all);
    }

    /**
     * @param some covariates, e.g. those of one factor
     * @return the test of their coefficients together; undefined where one is infinite
     */
    public ChiSquareTest waldTest(int[] some) {
        int k = some.length;
        double[] v = new double[k * (k + 1) / 2];
        double[] b = new double[k];
        for (int i = 0; i < k; i++) {
            if (isInfinite(some[i])) {
                return new ChiSquareTest(Double.NaN, k, Double.NaN);
            }
            b[i] = beta[some[i]];
            for (int j = 0; j <= i; j++) {
                v[LowerTriangle.index(i, j)] =
                        (robust == null ? covariance : robust)[some[i]][some[j]];
            }
        }
        LowerTriangle root = LowerTriangle.cholesky(k, v);
        if (root.dependent() >= 0) {
            return new ChiSquareTest(Double.NaN, k, Double.NaN);
        }
        double[] solved = root.solve(b);
        double sum = 0;
        for (int i = 0; i < k; i++) {
            sum += solved[i] * b[i];
        }
        return ChiSquareTest.of(sum, k);
    }

    /**
     * @return Akaike's criterion, −2 log L + 2 p
     */
    public double aic() {
        return -2 * logLikelihood() + 2 * beta.length;
    }

    /**
     * @param covariates of a case, a value a covariate
     * @return β'x, with the last finite coefficients where they are infinite
     */
    public double linearPredictor(double[] covariates) {
        double sum = 0;
        for (int a = 0; a < beta.length; a++) {
            sum += last(a) * covariates[a];
        }
        return sum;
    }

    /**
     * @return β'x (and offset) of each case it was fitted on
     */
    public double[] linearPredictors() {
        double shift = design.offsetMean();
        for (int a = 0; a < beta.length; a++) {
            shift += last(a) * design.mean(a);
        }
        double[] all = new double[data().size()];
        double[] eta = design.predict(beta);
        for (int i = 0; i < all.length; i++) {
            all[design.order().caseAt(i)] = eta[i] + shift;
        }
        return all;
    }

    /**
     * @param a a covariate
     * @return its standard deviation in these cases (divisor n − 1), for hazard ratios per standard
     *     deviation
     */
    public double standardDeviation(int a) {
        double n = data().size();
        return design.sd(a) * Math.sqrt(n / (n - 1));
    }

    /**
     * @param a a covariate
     * @return its mean in these cases
     */
    public double mean(int a) {
        return design.mean(a);
    }

    /**
     * @return the hazard of a case with the means of all covariates, in each stratum
     */
    public BaselineHazard baseline() {
        return BaselineHazard.of(this);
    }
}
