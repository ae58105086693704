/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.parameter;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The grammar of numbers that a user writes, in every front end: digits with a decimal point,
 * perhaps a sign and an exponent of ten ({@code 25}, {@code -0.5}, {@code .5}, {@code 5.}, {@code
 * +1e-3}), whatever the computer's language. No unit, no grouping, no decimal comma, and nothing
 * that only Java takes for a number, such as {@code 4d}, {@code 0x1p2} or {@code NaN}.
 */
public final class DecimalText {

    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?");
    private static final Pattern COMMA = Pattern.compile("[+-]?[0-9]*,[0-9]+([eE][+-]?[0-9]+)?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern INFINITE =
            Pattern.compile("[+-]?(\\.?inf|infinity|\u221e)", Pattern.CASE_INSENSITIVE);

    /** Numbers between these are written without an exponent. */
    private static final double PLAIN_FROM = 1e-6;

    private static final double PLAIN_LIMIT = 1e15;

    private DecimalText() {}

    /**
     * @param text what was written, without blanks around
     * @return a finite number; empty where the text is none. Minus zero becomes zero
     */
    public static OptionalDouble finite(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(text);
        return Double.isFinite(value)
                ? OptionalDouble.of(value == 0 ? 0 : value)
                : OptionalDouble.empty();
    }

    /**
     * @param text what was written, without blanks around
     * @return a finite number or an infinity, written {@code .inf}, {@code inf} or {@code
     *     Infinity}; empty where the text is neither
     */
    public static OptionalDouble extended(String text) {
        if (INFINITE.matcher(text).matches()) {
            return OptionalDouble.of(
                    text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        return finite(text);
    }

    /**
     * @param text what was written, without blanks around
     * @return a whole number; one that an {@code int} cannot hold becomes the nearest that it can;
     *     empty where the text is none
     */
    public static OptionalInt whole(String text) {
        if (!WHOLE.matcher(text).matches()) {
            return OptionalInt.empty();
        }
        double value = Double.parseDouble(text);
        return OptionalInt.of(
                (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, value)));
    }

    /**
     * The same as {@link #finite}, for who takes nothing else.
     *
     * @param text what was written; blanks around do not count
     * @return a finite number
     * @throws NumberFormatException where it is none, with the reason: {@link #problem}
     */
    public static double number(String text) {
        String bare = text.strip();
        return finite(bare).orElseThrow(() -> new NumberFormatException(problem(bare)));
    }

    /**
     * The same as {@link #whole}, for who takes nothing else.
     *
     * @param text what was written; blanks around do not count
     * @return a whole number
     * @throws NumberFormatException where it is none, with the reason
     */
    public static int wholeNumber(String text) {
        return whole(text.strip())
                .orElseThrow(() -> new NumberFormatException("is not a whole number"));
    }

    /**
     * @param text what is no number
     * @return what is wrong with it, e.g. that it has a decimal comma
     */
    public static String problem(String text) {
        return COMMA.matcher(text.strip()).matches()
                ? "is not a number: it has a decimal comma; write " + text.strip().replace(',', '.')
                : "is not a number";
    }

    /**
     * @param value a number or an infinity
     * @return the shortest text that is read back as the same number, without exponent where it has
     *     an ordinary size, without trailing zeros; {@code .inf} for infinity
     */
    public static String write(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? ".inf" : "-.inf";
        }
        double size = Math.abs(value);
        return value == 0
                ? "0"
                : size >= PLAIN_FROM && size < PLAIN_LIMIT
                        ? new BigDecimal(Double.toString(value))
                                .stripTrailingZeros()
                                .toPlainString()
                        : Double.toString(value);
    }
}
