/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.report;

import java.util.Locale;

/** Numbers and texts for readers. */
public final class Numbers {

    private Numbers() {}

    /**
     * @param raw any text
     * @return it, for HTML
     */
    public static String escaped(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /**
     * @param value a number
     * @return it with four significant digits; CSV files have them all
     */
    public static String number(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e7) {
            return minus(String.format(Locale.ROOT, "%.0f", value));
        }
        double size = Math.abs(value);
        if (size >= 1e6 || size < 1e-3) {
            return minus(String.format(Locale.ROOT, "%.2e", value));
        }
        int decimals = Math.max(0, 3 - (int) Math.floor(Math.log10(size)));
        return minus(String.format(Locale.ROOT, "%." + decimals + "f", value));
    }

    /**
     * @param p a p value
     * @return it as journals print it
     */
    public static String p(double p) {
        if (Double.isNaN(p)) {
            return "–";
        }
        return p < .0001 ? "< 0.0001" : String.format(Locale.ROOT, p < .1 ? "%.4f" : "%.3f", p);
    }

    /**
     * @param value a measure
     * @param low lower end of its interval; NaN where there is none
     * @param high upper end
     * @return e.g. 0.776 (0.737 to 0.815)
     */
    public static String measure(double value, double low, double high) {
        String middle = three(value);
        return Double.isNaN(low) ? middle : middle + " (" + three(low) + " to " + three(high) + ")";
    }

    private static String three(double value) {
        return Double.isNaN(value) || Double.isInfinite(value) || Math.abs(value) >= 10
                ? number(value)
                : minus(String.format(Locale.ROOT, "%.3f", value));
    }

    private static String minus(String number) {
        return number.startsWith("-") ? "−" + number.substring(1) : number;
    }
}
