/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.intensity;

/**
 * Intensities as whole numbers, so that sums of them can grow and shrink without rounding. The step
 * is a power of two and about 2⁻⁵⁰ of the range: intensities of 24 bits are exact unless they are
 * much nearer to 0 than to each other, and sums over 2¹³ voxels fit.
 *
 * @param origin the intensity that is 0
 * @param scale steps to a unit of intensity
 */
record FixedPoint(double origin, double scale) {

    private static final int BITS = 50;

    static FixedPoint of(double least, double greatest) {
        double range = greatest - least;
        int exponent = range == 0 ? 0 : BITS - 1 - Math.getExponent(range);
        return new FixedPoint(least, Math.pow(2, exponent));
    }

    /** In steps, not rounded. */
    double steps(double intensity) {
        return (intensity - origin) * scale;
    }
}
