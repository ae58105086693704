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

import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;

/**
 * The means of features over matrices, each over those in which it is defined. All features of a
 * matrix are computed before the next one, while what it holds is at hand.
 *
 * @param <F> kind of features
 * @param <M> what their formulas take of a matrix
 */
public final class MatrixMeans<F, M> {

    private final F[] features;
    private final ToDoubleBiFunction<F, M> formula;
    private final double[] sum;
    private final int[] defined;

    /**
     * @param features the features
     * @param formula gives a feature's value of a matrix
     */
    public MatrixMeans(F[] features, ToDoubleBiFunction<F, M> formula) {
        this.features = features;
        this.formula = formula;
        sum = new double[features.length];
        defined = new int[features.length];
    }

    /** Begins a window. */
    public void clear() {
        Arrays.fill(sum, 0);
        Arrays.fill(defined, 0);
    }

    /**
     * @param matrix a matrix of the window that is not empty
     */
    public void add(M matrix) {
        for (int f = 0; f < sum.length; f++) {
            double value = formula.applyAsDouble(features[f], matrix);
            if (Double.isFinite(value)) {
                sum[f] += value;
                defined[f]++;
            }
        }
    }

    /**
     * @param to takes the means in the order of features, NaN where a feature is defined for none
     */
    public void into(double[] to) {
        for (int f = 0; f < sum.length; f++) {
            to[f] = defined[f] == 1 ? sum[f] : sum[f] / defined[f];
        }
    }
}
