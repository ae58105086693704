/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.model;

/** The binomial log likelihood of classes. */
final class LogisticLoss implements Loss {

    /** Probabilities nearer to 0 or 1 count as these in the weights of Newton's method. */
    private static final double CERTAIN = 1e-9;

    private final double[] y;
    private final double[] weights;
    private final double mean;

    /**
     * @param positive the class of each case
     * @param weights of the cases, which sum to 1
     */
    LogisticLoss(boolean[] positive, double[] weights) {
        this.weights = weights;
        y = new double[positive.length];
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            y[i] = positive[i] ? 1 : 0;
            sum += weights[i] * y[i];
        }
        mean = sum;
    }

    @Override
    public int cases() {
        return y.length;
    }

    @Override
    public double intercept() {
        return Math.log(mean / (1 - mean));
    }

    @Override
    public boolean hasIntercept() {
        return true;
    }

    @Override
    public boolean isSeparable() {
        return true;
    }

    @Override
    public void residuals(double[] eta, double[] residual) {
        for (int i = 0; i < y.length; i++) {
            residual[i] = weights[i] * (y[i] - LinearModel.probability(eta[i]));
        }
    }

    @Override
    public void expand(double[] eta, double[] residual, double[] curvature) {
        for (int i = 0; i < y.length; i++) {
            double q = LinearModel.probability(eta[i]);
            double v = Math.max(q * (1 - q), CERTAIN);
            curvature[i] = weights[i] * v;
            residual[i] = weights[i] * (y[i] - q);
        }
    }

    @Override
    public double deviance(double[] eta) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double signed = y[i] > 0 ? eta[i] : -eta[i];
            sum += weights[i] * (Math.log1p(Math.exp(-Math.abs(signed))) - Math.min(signed, 0));
        }
        return 2 * sum;
    }

    @Override
    public double nullDeviance() {
        return -2 * (mean * Math.log(mean) + (1 - mean) * Math.log(1 - mean));
    }
}
