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

import java.awt.Color;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLabelLocation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.ui.RectangleInsets;

/**
 * Kaplan–Meier curves, or cumulative incidences: steps with their confidence bands (of up to four
 * curves), a tick where a case is censored, dashed lines to the medians, and below the plot how
 * many are at risk at each mark of the time axis.
 */
public final class SurvivalCurveFigure {

    private static final double[] MONTHS = {1, 2, 3, 6, 12, 24, 36, 60, 120};
    private static final double MOST_TICKS = 7;

    /** Bands of more curves hide each other. */
    private static final int MOST_BANDS = 4;

    /** More would hide the curve. */
    private static final int MOST_CENSORED = 400;

    private SurvivalCurveFigure() {}

    /** What the curves show. */
    public enum Shape {
        /** From 1 downwards. */
        SURVIVAL,
        /** From 0 upwards. */
        INCIDENCE
    }

    /**
     * The curve of one group.
     *
     * @param name of the group; empty where there is only one
     * @param remark what the legend says of it, e.g. {@code median 24.1 (18.3–33.0)}; may be empty
     * @param times of the steps, ascending
     * @param values from each time on
     * @param low lower bounds from each time on; null = no band
     * @param high upper bounds
     * @param censored when cases were censored; may be empty
     * @param median time to the median; NaN = no lines
     * @param last time of the last case, to which the curve goes on
     * @param atRisk number at risk just before a time
     */
    public record Curve(
            String name,
            String remark,
            double[] times,
            double[] values,
            double[] low,
            double[] high,
            double[] censored,
            double median,
            double last,
            DoubleFunction<Integer> atRisk) {}

    /**
     * @param curves at least one
     * @param shape survival or incidence
     * @param timeLabel the time axis with its unit, e.g. {@code Time (months)}
     * @param valueLabel the upright axis
     * @param subtitles lines above the plot, e.g. the test and its p value
     * @param style size of letters and lines
     * @return the chart
     * @throws IllegalArgumentException where there is no curve
     */
    public static JFreeChart chart(
            List<Curve> curves,
            Shape shape,
            String timeLabel,
            String valueLabel,
            List<String> subtitles,
            FigureStyle style) {
        if (curves.isEmpty()) {
            throw new IllegalArgumentException("There is no survival curve to draw");
        }
        CurveFigure figure = new CurveFigure(style);
        double last = 0;
        double top = 0;
        double start = shape == Shape.SURVIVAL ? 1 : 0;
        for (Curve curve : curves) {
            add(figure, curve, start, curves.size() <= MOST_BANDS);
            last = Math.max(last, curve.last);
            for (int k = 0; k < curve.values.length; k++) {
                double high = curve.high == null ? Double.NaN : curve.high[k];
                top = Math.max(top, Double.isNaN(high) ? curve.values[k] : high);
            }
        }
        subtitles.forEach(figure::subtitle);
        double end = last > 0 ? 1.02 * last : 1;
        figure.xRange(-.015 * end, end);
        // Small incidences would lie flat on the axis.
        double most = shape == Shape.SURVIVAL || top > .5 ? 1 : Math.max(.05, 1.1 * top);
        figure.yRange(-.015 * most, 1.015 * most);
        FigureStyle covering =
                figure.covering(FigureStyle.texts(names(curves), timeLabel).toArray(String[]::new));
        double line = CurveFigure.LINE * covering.font().getSize2D();
        int rows = curves.size() * (hasNames(curves) ? 2 : 1) + 1;
        double extra = line * rows + figure.textHeight(covering, timeLabel, valueLabel);
        RowsPlot plot = new RowsPlot(.7, extra);
        JFreeChart chart = figure.chart(timeLabel, valueLabel, plot);
        NumberAxis time = (NumberAxis) plot.getDomainAxis();
        time.setTickUnit(new NumberTickUnit(tick(end, timeLabel)));
        addRiskTable(plot, curves, time, covering);
        return chart;
    }

    private static List<String> names(List<Curve> curves) {
        return curves.stream().map(Curve::name).toList();
    }

    private static boolean hasNames(List<Curve> curves) {
        return curves.stream().anyMatch(c -> !c.name.isEmpty());
    }

    private static void add(CurveFigure figure, Curve curve, double start, boolean banded) {
        int n = curve.times.length;
        double[][] steps = StepLine.corners(curve.times, curve.values, new double[] {0, start});
        double[][] whole = goneOn(steps, curve.last);
        figure.line(curve.name.isEmpty() ? "All cases" : curve.name, curve.remark, whole);
        if (curve.low != null && banded) {
            double[] origin = {0, start};
            double[][] low = goneOn(StepLine.corners(curve.times, curve.low, origin), curve.last);
            double[][] high = goneOn(StepLine.corners(curve.times, curve.high, origin), curve.last);
            figure.band(low[0], low[1], high[1]);
        }
        if (curve.censored.length > 0 && curve.censored.length <= MOST_CENSORED) {
            double[] at = curve.censored;
            double[] values = new double[at.length];
            for (int k = 0; k < at.length; k++) {
                int found = java.util.Arrays.binarySearch(curve.times, at[k]);
                int step = found >= 0 ? found : -found - 2;
                values[k] = step < 0 ? start : curve.values[Math.min(n - 1, step)];
            }
            figure.ticks(at, values);
        }
        if (Double.isFinite(curve.median)) {
            figure.thin(new double[][] {{0, curve.median, curve.median}, {.5, .5, 0}});
        }
    }

    /** To the time of the last case. */
    private static double[][] goneOn(double[][] steps, double last) {
        int n = steps[0].length;
        double[][] whole = {
            java.util.Arrays.copyOf(steps[0], n + 1), java.util.Arrays.copyOf(steps[1], n + 1)
        };
        whole[0][n] = Math.max(last, steps[0][n - 1]);
        whole[1][n] = steps[1][n - 1];
        return whole;
    }

    /** Years are twelve months. */
    private static double tick(double end, String timeLabel) {
        if (timeLabel.toLowerCase(Locale.ROOT).contains("month")) {
            for (double tick : MONTHS) {
                if (end / tick <= MOST_TICKS) {
                    return tick;
                }
            }
        }
        return AxisExtent.niceUnit(end, MOST_TICKS);
    }

    /** An axis has one line: the names and the numbers of each curve are further axes below. */
    private static void addRiskTable(
            RowsPlot plot, List<Curve> curves, NumberAxis time, FigureStyle style) {
        int axis = 1;
        boolean named = hasNames(curves);
        addAxis(plot, axis++, title("At risk", Palette.TEXT, time, style));
        for (int i = 0; i < curves.size(); i++) {
            Curve curve = curves.get(i);
            if (named) {
                double room = .85 * style.labelWidth();
                String name = Labels.shortened(curve.name, style.font(), room);
                addAxis(plot, axis++, title(name, Palette.line(i), time, style));
            }
            NumberAxis numbers = row(time, style);
            numbers.setTickUnit(time.getTickUnit());
            numbers.setNumberFormatOverride(new Counts(curve.atRisk));
            // JFreeChart writes an axis's label higher in its line than its numbers.
            double lift = style.scaled(named ? 3 : 2);
            numbers.setTickLabelInsets(new RectangleInsets(-lift, 0, lift, 0));
            addAxis(plot, axis++, numbers);
        }
    }

    private static void addAxis(RowsPlot plot, int index, NumberAxis axis) {
        plot.setDomainAxis(index, axis);
        plot.setDomainAxisLocation(index, AxisLocation.BOTTOM_OR_LEFT);
    }

    private static NumberAxis row(NumberAxis time, FigureStyle style) {
        NumberAxis axis = style.axis("");
        axis.setRange(time.getRange());
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setTickMarkOutsideLength(0);
        axis.setTickLabelInsets(RectangleInsets.ZERO_INSETS);
        axis.setLabelInsets(RectangleInsets.ZERO_INSETS);
        return axis;
    }

    private static NumberAxis title(String text, Color color, NumberAxis time, FigureStyle style) {
        NumberAxis axis = row(time, style);
        axis.setTickLabelsVisible(false);
        axis.setLabel(text);
        axis.setLabelPaint(color);
        axis.setLabelLocation(AxisLabelLocation.LOW_END);
        return axis;
    }

    /** Writes the number at risk in place of the time. */
    private static final class Counts extends NumberFormat {

        private static final long serialVersionUID = 1L;

        private final transient DoubleFunction<Integer> atRisk;

        Counts(DoubleFunction<Integer> atRisk) {
            this.atRisk = atRisk;
        }

        @Override
        public StringBuffer format(double value, StringBuffer to, FieldPosition position) {
            return to.append(atRisk.apply(value));
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
}
