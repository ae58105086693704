/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.morphology;

/**
 * An ellipsoid by its semi-axes, a ≥ b ≥ c ≥ 0.
 *
 * @param a greatest semi-axis
 * @param b middle semi-axis
 * @param c least semi-axis
 */
record Ellipsoid(double a, double b, double c) {

    /** Last degree of the area's series, IBSI's default. */
    private static final int DEGREES = 20;

    /**
     * @return 4 π a b c / 3
     */
    double volume() {
        return 4 * Math.PI * a * b * c / 3;
    }

    /**
     * The area by IBSI's series of Legendre polynomials up to degree 20: 4 π a b Σ (αβ)^ν / (1 −
     * 4ν²) P_ν((α² + β²) / (2αβ)), α² = 1 − b²/a², β² = 1 − c²/a². That is IBSI's definition to the
     * letter; the area proper would take α² = 1 − c²/a², β² = 1 − c²/b². Both agree for a sphere,
     * and to a per cent for ellipsoids as round as most lesions.
     *
     * @return the area, 0 where b = 0
     */
    double area() {
        if (b == 0) {
            return 0;
        }
        double alpha2 = 1 - b / a * (b / a);
        double beta2 = 1 - c / a * (c / a);
        double half = (alpha2 + beta2) / 2;
        // q(ν) = (αβ)^ν P_ν by the polynomials' recurrence, which never divides by αβ.
        double before = 0;
        double q = 1;
        double sum = 1;
        for (int n = 0; n < DEGREES; n++) {
            double next = ((2 * n + 1) * half * q - n * alpha2 * beta2 * before) / (n + 1);
            before = q;
            q = next;
            int degree = n + 1;
            sum += q / (1 - 4.0 * degree * degree);
        }
        return 4 * Math.PI * a * b * sum;
    }
}
