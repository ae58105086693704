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

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYDataset;

/** Ratios with their intervals on a logarithmic axis, a row each, with the numbers beside them. */
public final class ForestFigure {

    /** Beyond, an interval is cut: it would press all others together. */
    private static final double FARTHEST = 50;

    private static final double[] STEPS = {1, 2, 5};

    /** Lines of letters a row: two of a name and the interval. */
    private static final double ROW = 3.6;

    private ForestFigure() {}

    /**
     * One ratio.
     *
     * @param name of the marker, covariate or group
     * @param ratio NaN or infinite = not estimable
     * @param low lower bound
     * @param high upper bound
     */
    public record Row(String name, double ratio, double low, double high) {

        boolean isDrawn() {
            return ratio > 0 && ratio < Double.POSITIVE_INFINITY;
        }

        String text() {
            if (!isDrawn()) {
                return "not estimable";
            }
            String value = number(ratio);
            return Double.isNaN(low) || Double.isNaN(high)
                    ? value
                    : value + " (" + number(low) + "–" + number(high) + ")";
        }

        private static String number(double v) {
            if (v == 0 || Double.isInfinite(v) || v >= 1000 || v < .01) {
                return NumberText.of(v, 2);
            }
            return String.format(Locale.ROOT, v >= 100 ? "%.0f" : v >= 10 ? "%.1f" : "%.2f", v);
        }
    }

    /**
     * @param rows at least one, the first on top
     * @param label of the axis, e.g. {@code Hazard ratio (95 % CI)}
     * @param subtitle a line above the plot; may be empty
     * @param style size of letters and lines
     * @return the chart
     * @throws IllegalArgumentException where there is no row
     */
    public static JFreeChart chart(
            List<Row> rows, String label, String subtitle, FigureStyle style) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("There is no ratio to draw");
        }
        List<String> texts = new ArrayList<>(rows.stream().map(Row::name).toList());
        FigureStyle covering = style.covering(FigureStyle.texts(texts, label, subtitle));
        double letter = covering.font().getSize2D();
        double values =
                rows.stream()
                        .mapToDouble(r -> Labels.width(r.text(), covering.font()))
                        .max()
                        .orElseThrow();
        double room = covering.labelWidth() - values - 1.5 * letter;
        double[] range = range(rows);
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        DefaultXYDataset points = new DefaultXYDataset();
        line(renderer, new double[] {0, -1, 0, rows.size()}, covering, true);
        for (int i = 0; i < rows.size(); i++) {
            add(rows.get(i), i, range, room, renderer, points, covering);
        }
        RowsPlot plot =
                new RowsPlot(0, letter * (ROW * rows.size() + (subtitle.isEmpty() ? 6 : 9)));
        plot.setDataset(points);
        plot.setRenderer(renderer);
        plot.setDomainAxis(axis(label, range, covering));
        plot.setRangeAxis(rowAxis(new String[rows.size()], rows.size(), covering));
        String[] numbers = rows.stream().map(Row::text).toArray(String[]::new);
        SymbolAxis right = rowAxis(numbers, rows.size(), covering);
        right.setTickLabelsVisible(true);
        plot.setRangeAxis(1, right);
        plot.setRangeAxisLocation(1, org.jfree.chart.axis.AxisLocation.BOTTOM_OR_RIGHT);
        JFreeChart chart = covering.chart(plot, List.of());
        plot.setRangeGridlinesVisible(false);
        covering.addSubtitle(chart, subtitle);
        return chart;
    }

    private static double[] range(List<Row> rows) {
        double low = Math.log(.8);
        double high = Math.log(1.25);
        for (Row row : rows) {
            if (row.isDrawn()) {
                for (double v : new double[] {row.ratio, row.low, row.high}) {
                    if (v > 0 && v < Double.POSITIVE_INFINITY) {
                        low = Math.min(low, Math.log(v));
                        high = Math.max(high, Math.log(v));
                    }
                }
            }
        }
        low = Math.max(low, -Math.log(FARTHEST));
        high = Math.min(high, Math.log(FARTHEST));
        double margin = .05 * (high - low);
        return new double[] {low - margin, high + margin};
    }

    private static void add(
            Row row,
            int i,
            double[] range,
            double room,
            XYLineAndShapeRenderer renderer,
            DefaultXYDataset points,
            FigureStyle style) {
        List<String> lines = Labels.wrapped(row.name, style.font(), room);
        if (lines.size() > 2) {
            lines =
                    List.of(
                            lines.get(0),
                            Labels.shortened(rest(row.name, lines), style.font(), room));
        }
        for (int k = 0; k < lines.size(); k++) {
            double y = i - .2 - (lines.size() - 1 - k) * 1.15 / ROW;
            XYTextAnnotation text =
                    new XYTextAnnotation(lines.get(k), range[0] + .012 * (range[1] - range[0]), y);
            text.setFont(style.font());
            text.setPaint(Palette.TEXT);
            text.setBackgroundPaint(Palette.withAlpha(java.awt.Color.WHITE, .8));
            text.setTextAnchor(TextAnchor.BOTTOM_LEFT);
            renderer.addAnnotation(text, Layer.FOREGROUND);
        }
        if (!row.isDrawn()) {
            return;
        }
        if (row.low >= 0 && row.high > 0) {
            double low = Math.max(range[0], Math.log(row.low));
            double high = Math.min(range[1], Math.log(row.high));
            line(renderer, new double[] {low, i, high, i}, style, false);
        }
        double at = Math.log(row.ratio);
        if (at >= range[0] && at <= range[1]) {
            int series = points.getSeriesCount();
            points.addSeries(series, new double[][] {{at}, {i}});
            renderer.setSeriesPaint(series, Palette.line(0));
            renderer.setSeriesShape(series, style.symbol(2, 4));
        }
    }

    private static String rest(String name, List<String> lines) {
        return name.substring(lines.get(0).length()).strip();
    }

    private static void line(
            XYLineAndShapeRenderer renderer, double[] ends, FigureStyle style, boolean reference) {
        renderer.addAnnotation(
                new XYLineAnnotation(
                        ends[0],
                        ends[1],
                        ends[2],
                        ends[3],
                        reference ? style.stroke(.6, new float[] {4, 3}) : style.stroke(1),
                        reference ? Palette.REFERENCE : Palette.line(0)),
                Layer.BACKGROUND);
    }

    private static SymbolAxis rowAxis(String[] texts, int rows, FigureStyle style) {
        for (int i = 0; i < texts.length; i++) {
            texts[i] = texts[i] == null ? "" : texts[i];
        }
        SymbolAxis axis = new SymbolAxis(null, texts);
        style.dress(axis);
        axis.setGridBandsVisible(false);
        axis.setTickLabelsVisible(false);
        axis.setTickMarksVisible(false);
        axis.setAxisLineVisible(false);
        axis.setInverted(true);
        axis.setRange(-1, rows - .55);
        return axis;
    }

    private static NumberAxis axis(String label, double[] range, FigureStyle style) {
        NumberAxis axis = new RatioAxis(label);
        style.dress(axis);
        axis.setRange(range[0], range[1]);
        return axis;
    }

    /** An axis of logarithms that writes the numbers themselves. */
    private static final class RatioAxis extends NumberAxis {

        private static final long serialVersionUID = 1L;

        private static final int MOST = 8;

        RatioAxis(String label) {
            super(label);
        }

        @Override
        public List<NumberTick> refreshTicks(
                Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
            List<NumberTick> ticks = ticks(STEPS);
            return ticks.size() > MOST ? ticks(new double[] {1}) : ticks;
        }

        private List<NumberTick> ticks(double[] steps) {
            List<NumberTick> ticks = new ArrayList<>();
            for (int decade = -9; decade <= 9; decade++) {
                for (double step : steps) {
                    double value = step * Math.pow(10, decade);
                    if (getRange().contains(Math.log(value))) {
                        ticks.add(
                                new NumberTick(
                                        Math.log(value),
                                        NumberText.of(value, 2),
                                        TextAnchor.TOP_CENTER,
                                        TextAnchor.CENTER,
                                        0));
                    }
                }
            }
            return ticks;
        }
    }
}
