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
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;

/** What an axis shows: the range of the drawn values, or a given one, and how many marks. */
final class AxisExtent {

    private static final int MOST_MARKS = 10;

    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;
    private double fixedLow = Double.NaN;
    private double fixedHigh = Double.NaN;

    /** Widens the range to hold a value; NaN and infinite ones do not count. */
    void cover(double v) {
        if (Double.isFinite(v)) {
            low = Math.min(low, v);
            high = Math.max(high, v);
        }
    }

    /**
     * @param from beginning of the axis; NaN = by the values
     * @param to its end; NaN = by the values
     */
    void fix(double from, double to) {
        fixedLow = from;
        fixedHigh = to;
    }

    /** The greatest value covered; negative infinity without any. */
    double high() {
        return high;
    }

    /** Gives the range, and numbers with as many decimals as it needs, to an axis. */
    void apply(NumberAxis axis) {
        ValueRange range = ValueRange.of(List.of(new Sample("", new double[] {low, high})));
        double from = Double.isNaN(fixedLow) ? range.low() : fixedLow;
        double to = Double.isNaN(fixedHigh) ? range.high() : fixedHigh;
        if (from < to) {
            axis.setRange(from, to);
            axis.setNumberFormatOverride(new ValueRange(from, to).tickText());
        }
    }

    /** As many marks as there is room for: JFreeChart counts with the widths of both ends only. */
    static void space(NumberAxis axis, FigureStyle style) {
        for (int most = MOST_MARKS; most > 1; most--) {
            double unit = niceUnit(axis.getRange().getLength(), most);
            double first = Math.ceil(axis.getLowerBound() / unit) * unit;
            double widest = 0;
            for (double at = first; at <= axis.getUpperBound(); at += unit) {
                String text = axis.getNumberFormatOverride().format(at);
                widest = Math.max(widest, Labels.width(text, style.font()));
            }
            axis.setTickUnit(new NumberTickUnit(unit));
            if (most * (widest + style.font().getSize2D()) <= .85 * style.labelWidth()) {
                return;
            }
        }
    }

    /**
     * @param length of an axis
     * @param most marks
     * @return 1, 2 or 5 times a power of ten
     */
    static double niceUnit(double length, double most) {
        double decade = Math.pow(10, Math.floor(Math.log10(length / most)));
        for (double factor : new double[] {1, 2, 5}) {
            if (length / (factor * decade) <= most) {
                return factor * decade;
            }
        }
        return 10 * decade;
    }
}
