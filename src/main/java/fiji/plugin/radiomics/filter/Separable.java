/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.filter;

import java.util.Arrays;

/**
 * A kernel that is a product of one along each axis: x first, as IBSI 2 writes them.
 *
 * @param x weights along x, an odd number
 * @param y weights along y, an odd number
 * @param z weights along z, an odd number; {1} in a plane
 */
public record Separable(double[] x, double[] y, double[] z) {

    /** The kernel that changes nothing. */
    static final double[] UNIT = {1};

    /**
     * @param axes kernels along x, y and perhaps z
     * @return the product
     */
    public static Separable of(double[]... axes) {
        return new Separable(axes[0], axes[1], axes.length > 2 ? axes[2] : UNIT);
    }

    double[] along(int axis) {
        return axis == 0 ? x : axis == 1 ? y : z;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Separable s
                && Arrays.equals(x, s.x)
                && Arrays.equals(y, s.y)
                && Arrays.equals(z, s.z);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(x) + Arrays.hashCode(y)) + Arrays.hashCode(z);
    }

    @Override
    public String toString() {
        return Arrays.toString(x) + Arrays.toString(y) + Arrays.toString(z);
    }
}
