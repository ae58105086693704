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

import java.util.List;

/**
 * What an axis shows: all finite values, and some room around them. A constant gets room too.
 *
 * @param low lower end
 * @param high upper end, above the lower one
 */
record ValueRange(double low, double high) {

    private static final double MARGIN = .04;

    /** Beyond, differences of values may be infinite. */
    private static final double GREATEST = 1e300;

    /** Below, an axis has no place between two ticks. */
    private static final double LEAST = 1e-290;

    /** Relative: beyond, ticks would need more digits than a double has. */
    private static final double LEAST_DIFFERENCE = 1e-9;

    static ValueRange of(List<Sample> samples) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Sample sample : samples) {
            for (double v : sample.values()) {
                if (Math.abs(v) <= GREATEST) {
                    low = Math.min(low, v);
                    high = Math.max(high, v);
                }
            }
        }
        if (low > high) {
            return new ValueRange(0, 1);
        }
        double greatest = Math.max(Math.abs(low), Math.abs(high));
        double margin = MARGIN * (high - low);
        if (high - low <= Math.max(LEAST_DIFFERENCE * greatest, LEAST)) {
            margin = greatest <= LEAST ? 1 : .1 * greatest;
        }
        return new ValueRange(low - margin, high + margin);
    }

    double length() {
        return high - low;
    }

    /**
     * @return a format with as many digits as tell ticks apart
     */
    NumberText tickText() {
        double ratio = Math.max(Math.abs(low), Math.abs(high)) / length();
        return new NumberText(Math.max(6, 3 + (int) Math.ceil(Math.log10(ratio))));
    }

    double at(double part) {
        return low + part * length();
    }

    /**
     * @param samples all that are drawn
     * @return a line that says what is not drawn; empty where all is
     */
    static String remark(List<Sample> samples) {
        int infinite = samples.stream().mapToInt(Sample::infinite).sum();
        return switch (infinite) {
            case 0 -> "";
            case 1 -> "1 infinite value is not drawn";
            default -> infinite + " infinite values are not drawn";
        };
    }
}
