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
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The means of features over matrices, each over those in which it is defined. All features of a
 * matrix are computed before the next one, while what it holds is at hand.
 *
 * @param <M> what formulas take of a matrix
 */
public final class MatrixMeans<M> {

    private final ToDoubleFunction<M>[] formulas;
    private final double[] sum;
    private final int[] defined;

    /**
     * @param formulas the features' formulas
     */
    @SuppressWarnings("unchecked")
    public MatrixMeans(List<ToDoubleFunction<M>> formulas) {
        this.formulas = formulas.toArray(ToDoubleFunction[]::new);
        sum = new double[formulas.size()];
        defined = new int[formulas.size()];
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
            double value = formulas[f].applyAsDouble(matrix);
            if (Double.isFinite(value)) {
                sum[f] += value;
                defined[f]++;
            }
        }
    }

    /**
     * @param to takes the means in the order of formulas, NaN where a feature is defined for none
     */
    public void into(double[] to) {
        for (int f = 0; f < sum.length; f++) {
            to[f] = defined[f] == 0 ? Double.NaN : sum[f] / defined[f];
        }
    }
}
