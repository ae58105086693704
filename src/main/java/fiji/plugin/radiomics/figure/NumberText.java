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

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;

/**
 * Numbers as figures print them, the same in every country: a decimal point, a true minus sign, no
 * zeros at the end, a power of ten (1.5e−7) where a number is very large or small.
 */
final class NumberText extends NumberFormat {

    private static final long serialVersionUID = 1L;

    private final int digits;

    /**
     * @param digits significant ones
     */
    NumberText(int digits) {
        this.digits = digits;
    }

    static String of(double value, int digits) {
        return new NumberText(digits).format(value);
    }

    @Override
    public StringBuffer format(double value, StringBuffer to, FieldPosition position) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return to.append(Double.isNaN(value) ? "–" : value > 0 ? "∞" : "−∞");
        }
        BigDecimal number =
                BigDecimal.valueOf(value).round(new MathContext(digits)).stripTrailingZeros();
        if (number.signum() == 0) {
            return to.append('0');
        }
        int exponent = number.precision() - number.scale() - 1;
        if (exponent >= -4 && exponent < 6) {
            return to.append(number.toPlainString().replace('-', '−'));
        }
        String mantissa = number.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        return to.append((mantissa + "e" + exponent).replace('-', '−'));
    }

    @Override
    public StringBuffer format(long value, StringBuffer to, FieldPosition position) {
        return format((double) value, to, position);
    }

    /** Figures are written, not read. */
    @Override
    public Number parse(String source, ParsePosition position) {
        throw new UnsupportedOperationException();
    }
}
