/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io;

import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers of headers that are text. */
final class HeaderNumbers {

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,40}\\.?\\d{0,40}|\\.\\d{1,40})([eE][+-]?\\d{1,4})?");

    private HeaderNumbers() {}

    /**
     * @param text a decimal number, {@code nan}, {@code inf} or {@code -inf}
     * @return the number; NaN where it is none
     */
    static double parse(String text) {
        String t = text.trim();
        if (NUMBER.matcher(t).matches()) {
            return Double.parseDouble(t);
        }
        return switch (t.toLowerCase(Locale.ROOT)) {
            case "inf", "+inf", "infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            default -> Double.NaN;
        };
    }

    /**
     * @param text numbers with white space between
     * @return them, NaN for each that is none
     */
    static double[] parseAll(String text) {
        String t = text.trim();
        if (t.isEmpty()) {
            return new double[0];
        }
        String[] parts = t.split("\\s+");
        double[] numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = parse(parts[i]);
        }
        return numbers;
    }

    /**
     * @param value a number
     * @return it as a size or count; −1 where it is no whole number from 0 to 2³¹ − 1
     */
    static int whole(double value) {
        return value >= 0 && value <= Integer.MAX_VALUE && value == Math.rint(value)
                ? (int) value
                : -1;
    }
}
