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

import java.util.Locale;

/** What is taken of a complex response. */
enum GaborResponse {
    MODULUS,
    REAL,
    IMAGINARY;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    double of(double re, double im) {
        return switch (this) {
            case MODULUS -> Math.sqrt(re * re + im * im);
            case REAL -> re;
            case IMAGINARY -> im;
        };
    }
}
