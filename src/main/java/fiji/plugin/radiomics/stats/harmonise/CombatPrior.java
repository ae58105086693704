/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.harmonise;

/**
 * Empirical Bayes estimates of a batch's shift γ and scale δ² of each feature from those of all
 * features. Johnson, Li and Rabinovic 2007, Biostatistics 8:118–127.
 */
final class CombatPrior {

    /** Where the iteration stops, as a part of the last values: other programs' rule. */
    private static final double CONVERGED = 1e-4;

    private static final int MOST_STEPS = 100_000;

    /** Shift of each feature in the batch, in standard deviations. */
    private final double[] shift;

    /** Variance of each feature in the batch, of standardised values. */
    private final double[] scale;

    /** Number of values of each feature in the batch. */
    private final int[] n;

    CombatPrior(double[] shift, double[] scale, int[] n) {
        this.shift = shift;
        this.scale = scale;
        this.n = n;
    }

    /** Replaces both arrays by their estimates. */
    void shrink(CombatMethod method) {
        if (!method.isParametric()) {
            weigh(method.isMeanOnly());
        } else if (method.isMeanOnly()) {
            double mean = mean(shift);
            double spread = variance(shift, mean);
            for (int f = 0; f < shift.length; f++) {
                shift[f] = (spread * shift[f] + mean) / (spread + 1);
            }
        } else {
            iterate();
        }
    }

    /** The mean of a normal and the mode of an inverse gamma prior, in turns. */
    private void iterate() {
        double mean = mean(shift);
        double spread = variance(shift, mean);
        double m = mean(scale);
        double v = variance(scale, m);
        // The parameters of the inverse gamma distribution with this mean and variance.
        double a = (2 * v + m * m) / v;
        double b = (m * v + m * m * m) / v;
        double[] observedShift = shift.clone();
        double[] observedScale = scale.clone();
        double change = 1;
        for (int step = 0; change > CONVERGED; step++) {
            if (step == MOST_STEPS) {
                throw new IllegalArgumentException(
                        "The priors of a batch do not converge; try method=nonparametric");
            }
            change = Double.NEGATIVE_INFINITY;
            for (int f = 0; f < shift.length; f++) {
                double g =
                        (spread * n[f] * observedShift[f] + scale[f] * mean)
                                / (spread * n[f] + scale[f]);
                double off = observedShift[f] - g;
                double squares = (n[f] - 1) * observedScale[f] + n[f] * off * off;
                // Where all features have one scale, the prior is that scale.
                double d = v == 0 ? m : (squares / 2 + b) / (n[f] / 2.0 + a - 1);
                // With its sign, as the other programs have it: they stop where we do.
                change =
                        Math.max(
                                change,
                                Math.max(
                                        ratio(Math.abs(g - shift[f]), shift[f]),
                                        ratio(Math.abs(d - scale[f]), scale[f])));
                shift[f] = g;
                scale[f] = d;
            }
        }
    }

    private static double ratio(double change, double old) {
        return change == 0 ? 0 : change / old;
    }

    /** Means of all other features' effects, weighted by how well they explain the values. */
    private void weigh(boolean meanOnly) {
        int features = shift.length;
        double[] shifts = shift.clone();
        double[] scales = scale.clone();
        double[] logs = new double[features];
        for (int j = 0; j < features; j++) {
            logs[j] = Math.log(2 * Math.PI * (meanOnly ? 1 : scales[j]));
        }
        double[] weights = new double[features];
        for (int f = 0; f < features; f++) {
            double most = Double.NEGATIVE_INFINITY;
            double around = (n[f] - 1) * (n[f] == 1 ? 0 : scales[f]);
            for (int j = 0; j < features; j++) {
                double off = shifts[f] - shifts[j];
                double squares = around + n[f] * off * off;
                weights[j] =
                        j == f
                                ? Double.NEGATIVE_INFINITY
                                : -(n[f] * logs[j] + squares / (meanOnly ? 1 : scales[j])) / 2;
                most = Math.max(most, weights[j]);
            }
            double sum = 0;
            double g = 0;
            double d = 0;
            for (int j = 0; j < features; j++) {
                double w = Math.exp(weights[j] - most);
                sum += w;
                g += w * shifts[j];
                d += w * scales[j];
            }
            shift[f] = g / sum;
            scale[f] = d / sum;
        }
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum / values.length;
    }

    private static double variance(double[] values, double mean) {
        double sum = 0;
        for (double v : values) {
            sum += (v - mean) * (v - mean);
        }
        return sum / (values.length - 1);
    }
}
