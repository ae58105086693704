/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.figure;

import java.util.Arrays;

/**
 * The values of a marker in one class or group.
 *
 * @param name of the class or group
 * @param values in the order of the cases; NaN is left out, ±Infinity is counted but not drawn
 */
public record Sample(String name, double[] values) {

    /**
     * @return number of values but NaN
     */
    int count() {
        return (int) Arrays.stream(values).filter(v -> !Double.isNaN(v)).count();
    }

    int infinite() {
        return (int) Arrays.stream(values).filter(Double::isInfinite).count();
    }

    /**
     * @return the finite values that lie in a range, in the order of the cases
     */
    double[] drawn(ValueRange range) {
        return Arrays.stream(values).filter(v -> v >= range.low() && v <= range.high()).toArray();
    }

    String remark() {
        return "n = " + count();
    }
}
