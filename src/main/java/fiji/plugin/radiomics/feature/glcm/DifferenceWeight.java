/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.glcm;

import java.util.concurrent.atomic.AtomicReferenceArray;

/** A weight of differences of levels, with tables of it, made once for each number of levels. */
final class DifferenceWeight {

    /** Up to so many levels there are tables. */
    private static final int MOST_IN_TABLE = 256;

    /** The weight. */
    @FunctionalInterface
    interface Formula {
        /**
         * @param k difference of levels
         * @param ng number of grey levels Ng
         * @return w(k, Ng)
         */
        double of(double k, double ng);
    }

    private final Formula formula;
    private final AtomicReferenceArray<double[]> tables =
            new AtomicReferenceArray<>(MOST_IN_TABLE + 1);

    DifferenceWeight(Formula formula) {
        this.formula = formula;
    }

    /**
     * @param k difference of levels
     * @param ng number of grey levels
     * @return the weight
     */
    double of(double k, double ng) {
        return formula.of(k, ng);
    }

    /**
     * @param ng number of grey levels
     * @return weights of the differences 0 … Ng − 1, to be read only; null where they are too many
     */
    double[] table(int ng) {
        if (ng > MOST_IN_TABLE) {
            return null;
        }
        double[] table = tables.get(ng);
        if (table == null) {
            table = new double[ng];
            for (int k = 0; k < ng; k++) {
                table[k] = of(k, ng);
            }
            tables.set(ng, table);
        }
        return table;
    }
}
