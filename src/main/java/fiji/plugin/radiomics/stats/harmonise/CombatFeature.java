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

import java.util.Arrays;

/**
 * What is known of a feature's batches: value = level + Σ slope · covariate + deviation · (shift +
 * √scale · rest).
 *
 * @param name of the feature
 * @param level where all covariates are 0
 * @param deviation pooled standard deviation
 * @param slopes of the covariates
 * @param shift γ of each batch, in standard deviations
 * @param scale δ² of each batch
 */
public record CombatFeature(
        String name,
        double level,
        double deviation,
        double[] slopes,
        double[] shift,
        double[] scale) {

    /**
     * @param value of a case
     * @param batch number of its batch
     * @param covariates of the case
     * @return the value without the effect of its batch; the same number where there is none
     */
    public double harmonised(double value, int batch, double[] covariates) {
        if (shift[batch] == 0 && scale[batch] == 1) {
            return value;
        }
        double expected = expected(covariates);
        double rest = (value - expected) / deviation;
        return (rest - shift[batch]) / Math.sqrt(scale[batch]) * deviation + expected;
    }

    /**
     * @param value of a case
     * @param covariates of the case
     * @return how far it lies from what its covariates let expect, in standard deviations
     */
    double standardised(double value, double[] covariates) {
        return (value - expected(covariates)) / deviation;
    }

    /**
     * @param newShift γ of a further batch
     * @param newScale δ² of the same
     * @return the feature with that batch after the others
     */
    CombatFeature withBatch(double newShift, double newScale) {
        double[] shifts = Arrays.copyOf(shift, shift.length + 1);
        double[] scales = Arrays.copyOf(scale, scale.length + 1);
        shifts[shift.length] = newShift;
        scales[scale.length] = newScale;
        return new CombatFeature(name, level, deviation, slopes, shifts, scales);
    }

    private double expected(double[] covariates) {
        double sum = level;
        for (int c = 0; c < slopes.length; c++) {
            sum += slopes[c] * covariates[c];
        }
        return sum;
    }
}
