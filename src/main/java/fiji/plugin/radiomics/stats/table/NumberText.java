/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.table;

/** Numbers as tables hold them: with a point for decimals, or infinite. */
public final class NumberText {

    private NumberText() {}

    /**
     * @param text e.g. 12, -0.5e3 with a hyphen or the sign − (U+2212), Inf, -Infinity
     * @return the number
     * @throws NumberFormatException where it is none; NaN and what only Java takes for a number,
     *     such as 2D and 0x1p3, are none
     */
    public static double parse(String text) {
        String trimmed = text.trim();
        if (trimmed.startsWith("\u2212")) {
            trimmed = "-" + trimmed.substring(1);
        }
        int length = trimmed.length();
        char last = length == 0 ? ' ' : trimmed.charAt(length - 1);
        if (last >= '0' && last <= '9' || last == '.') {
            if (trimmed.indexOf('x') >= 0 || trimmed.indexOf('X') >= 0) {
                throw new NumberFormatException(text);
            }
            return Double.parseDouble(trimmed);
        }
        boolean signed = trimmed.startsWith("-") || trimmed.startsWith("+");
        String word = (signed ? trimmed.substring(1) : trimmed).toLowerCase(java.util.Locale.ROOT);
        if (word.equals("inf") || word.equals("infinity")) {
            return trimmed.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        throw new NumberFormatException(text);
    }

    /**
     * @param text any text
     * @return whether {@link #parse} reads it
     */
    public static boolean isNumber(String text) {
        try {
            parse(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
