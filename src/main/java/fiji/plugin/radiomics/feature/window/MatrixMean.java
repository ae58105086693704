/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.window;

import java.util.function.ToDoubleFunction;

/** The mean of features over matrices, each over those in which it is defined. */
public final class MatrixMean {

    private MatrixMean() {}

    /**
     * @param formula a feature's formula
     * @param matrices the matrices
     * @param n how many of them count, from the first on
     * @param <M> a matrix
     * @return the mean, NaN where it is defined for none
     */
    public static <M> double of(ToDoubleFunction<? super M> formula, M[] matrices, int n) {
        double sum = 0;
        int defined = 0;
        for (int k = 0; k < n; k++) {
            double value = formula.applyAsDouble(matrices[k]);
            if (Double.isFinite(value)) {
                sum += value;
                defined++;
            }
        }
        return defined == 0 ? Double.NaN : sum / defined;
    }
}
