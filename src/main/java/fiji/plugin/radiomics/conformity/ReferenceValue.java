/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.conformity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A value that IBSI 1 gives. Family, feature and aggregation identify it within its configuration;
 * the code does not (volume at intensity fraction has one code for two fractions).
 *
 * @param configuration where it holds
 * @param family name of the family, e.g. {@code glcm}
 * @param feature name of the feature, e.g. {@code joint_entropy}
 * @param aggregation name of the aggregation, {@code none} where there is none
 * @param ibsiCode permanent code of the feature; empty for a diagnostic
 * @param value the value, in the feature's unit
 * @param tolerance how far off a value may be, in the same unit; 0 … ∞
 * @param rounded whether the value is given to three significant digits; else to the last digit, as
 *     counts are
 */
public record ReferenceValue(
        Configuration configuration,
        String family,
        String feature,
        String aggregation,
        String ibsiCode,
        double value,
        double tolerance,
        boolean rounded) {

    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);

    /** Rounding noise of a sum or difference of decimals, relative to the value. */
    private static final double NOISE = 1e-9;

    /**
     * The one rule of matching: our value lies within the tolerance as it is, or, where the
     * reference is rounded, when it is rounded alike. Without the latter a tolerance of 0 could
     * never be kept.
     *
     * @param ours a value in the same unit
     * @return whether it matches; NaN and infinities never do
     */
    public boolean matches(double ours) {
        if (!Double.isFinite(ours)) {
            return false;
        }
        return isNear(ours)
                || rounded && isNear(new BigDecimal(ours).round(THREE_DIGITS).doubleValue());
    }

    private boolean isNear(double ours) {
        return Math.abs(ours - value) <= tolerance + NOISE * Math.abs(value);
    }

    @Override
    public String toString() {
        return String.join(" ", configuration.id(), family, feature, aggregation);
    }
}
