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

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYPolygonAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;

/**
 * Lines over a number, each with its confidence band, points with their intervals, and dashed grey
 * lines to compare with; a legend below. Numbers that are NaN or infinite interrupt a line.
 *
 * <p>Filled first, then asked for its {@link #chart}.
 */
public final class CurveFigure {

    /** Height of a line of text in letter sizes. */
    static final double LINE = 1.2;

    /** Height of plot and axes in parts of the width. */
    private static final double PLOT_HEIGHT = .68;

    private final FigureStyle style;
    private final List<String> texts = new ArrayList<>();
    private final List<FigureStyle.Entry> legend = new ArrayList<>();
    private final DefaultXYDataset lines = new DefaultXYDataset();
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    private final List<String> subtitles = new ArrayList<>();
    private final AxisExtent x = new AxisExtent();
    private final AxisExtent y = new AxisExtent();
    private int colours;

    /**
     * @param style size of letters and lines
     */
    public CurveFigure(FigureStyle style) {
        this.style = style;
        renderer.setDrawSeriesLineAsPath(true);
    }

    /**
     * Adds a line in a colour and dashes of its own.
     *
     * @param name in the legend; empty = none
     * @param remark what the legend says of it; may be empty
     * @param points x in the first row and y in the second
     * @return this
     */
    public CurveFigure line(String name, String remark, double[][] points) {
        texts.add(name);
        texts.add(remark);
        Color color = Palette.line(colours);
        Stroke stroke = style.curve(colours++);
        add(points, color, stroke);
        if (!name.isEmpty()) {
            legend.add(FigureStyle.Entry.ofLine(name, remark, color, stroke));
        }
        return this;
    }

    /**
     * Adds a tinted band to the line that was added last.
     *
     * @param at ascending
     * @param low lower bounds; where one is NaN there is no band
     * @param high upper bounds
     * @return this
     */
    public CurveFigure band(double[] at, double[] low, double[] high) {
        Color tint = Palette.withAlpha(Palette.line(colours - 1), .16);
        for (int from = 0; from < at.length; ) {
            int to = from;
            while (to < at.length && Double.isFinite(low[to]) && Double.isFinite(high[to])) {
                to++;
            }
            if (to - from > 1) {
                renderer.addAnnotation(
                        new XYPolygonAnnotation(
                                outline(at, low, high, from, to), new BasicStroke(0), null, tint),
                        Layer.BACKGROUND);
            }
            for (int k = from; k < to; k++) {
                y.cover(low[k]);
                y.cover(high[k]);
            }
            from = to + 1;
        }
        return this;
    }

    private static double[] outline(double[] at, double[] low, double[] high, int from, int to) {
        double[] xy = new double[4 * (to - from)];
        int k = 0;
        for (int i = from; i < to; i++) {
            xy[k++] = at[i];
            xy[k++] = low[i];
        }
        for (int i = to - 1; i >= from; i--) {
            xy[k++] = at[i];
            xy[k++] = high[i];
        }
        return xy;
    }

    /**
     * Adds a thin line in the colour of the line that was added last, without an entry in the
     * legend.
     *
     * @param points x in the first row and y in the second
     * @return this
     */
    public CurveFigure thin(double[][] points) {
        add(points, Palette.line(Math.max(0, colours - 1)), style.stroke(.6, new float[] {3, 2}));
        return this;
    }

    /**
     * Adds points in a colour and of a shape of their own.
     *
     * @param name in the legend; empty = none
     * @param at x of each
     * @param values y of each
     * @param low lower bounds; null = none are drawn
     * @param high upper bounds
     * @return this
     */
    public CurveFigure points(
            String name, double[] at, double[] values, double[] low, double[] high) {
        Color color = Palette.line(colours);
        double size = at.length > 60 ? 2.2 : 4;
        for (int k = 0; low != null && k < at.length; k++) {
            if (Double.isFinite(low[k]) && Double.isFinite(high[k])) {
                y.cover(low[k]);
                y.cover(high[k]);
                renderer.addAnnotation(
                        new XYLineAnnotation(
                                at[k], low[k], at[k], high[k], style.stroke(.7), color),
                        Layer.BACKGROUND);
            }
        }
        double[][] points = {at, values};
        int series = add(points, Palette.withAlpha(color, low == null ? .6 : 1), style.stroke(1));
        symbols(series, style.symbol(colours, size));
        if (!name.isEmpty()) {
            texts.add(name);
            legend.add(FigureStyle.Entry.ofSymbol(name, "", color, style.symbol(colours, size)));
        }
        colours++;
        return this;
    }

    /**
     * Adds marks in the colour of the line that was added last: short upright ones.
     *
     * @param at x of each
     * @param values y of each
     * @return this
     */
    public CurveFigure ticks(double[] at, double[] values) {
        double half = style.scaled(1.6);
        double width = style.scaled(.6);
        int series =
                add(
                        new double[][] {at, values},
                        Palette.line(Math.max(0, colours - 1)),
                        style.stroke(.6));
        symbols(series, new java.awt.geom.Rectangle2D.Double(-width / 2, -half, width, 2 * half));
        return this;
    }

    private void symbols(int series, Shape symbol) {
        renderer.setSeriesShape(series, symbol);
        renderer.setSeriesShapesVisible(series, true);
        renderer.setSeriesLinesVisible(series, false);
    }

    /**
     * Adds a dashed grey line to compare with; it does not widen the axes.
     *
     * @param name in the legend; empty = none
     * @param points x in the first row and y in the second
     * @return this
     */
    public CurveFigure reference(String name, double[][] points) {
        Stroke dashes = style.stroke(.6, new float[] {4, 3});
        for (int k = 1; k < points[0].length; k++) {
            renderer.addAnnotation(
                    new XYLineAnnotation(
                            points[0][k - 1],
                            points[1][k - 1],
                            points[0][k],
                            points[1][k],
                            dashes,
                            Palette.REFERENCE),
                    Layer.BACKGROUND);
        }
        if (!name.isEmpty()) {
            texts.add(name);
            legend.add(FigureStyle.Entry.ofLine(name, "", Palette.REFERENCE, dashes));
        }
        return this;
    }

    /**
     * @param text a line above the plot, e.g. a p value; may be empty
     * @return this
     */
    public CurveFigure subtitle(String text) {
        texts.add(text);
        subtitles.add(text);
        return this;
    }

    /**
     * @param low beginning of the horizontal axis; NaN = by the values
     * @param high its end; NaN = by the values
     * @return this
     */
    public CurveFigure xRange(double low, double high) {
        x.fix(low, high);
        return this;
    }

    /**
     * @param low beginning of the upright axis; NaN = by the values
     * @param high its end; NaN = by the values
     * @return this
     */
    public CurveFigure yRange(double low, double high) {
        y.fix(low, high);
        return this;
    }

    private int add(double[][] points, Color color, Stroke stroke) {
        int series = lines.getSeriesCount();
        double[][] drawn = finite(points);
        lines.addSeries(series, drawn);
        renderer.setSeriesPaint(series, color);
        renderer.setSeriesStroke(series, stroke);
        for (int k = 0; k < drawn[0].length; k++) {
            x.cover(drawn[0][k]);
            y.cover(drawn[1][k]);
        }
        return series;
    }

    /** JFreeChart interrupts a line at NaN only. */
    private static double[][] finite(double[][] points) {
        double[][] finite = {points[0].clone(), points[1].clone()};
        for (int k = 0; k < finite[0].length; k++) {
            if (!Double.isFinite(finite[0][k]) || !Double.isFinite(finite[1][k])) {
                finite[1][k] = Double.NaN;
            }
        }
        return finite;
    }

    /**
     * @param xLabel of the horizontal axis
     * @param yLabel of the upright axis
     * @return the chart
     */
    public JFreeChart chart(String xLabel, String yLabel) {
        FigureStyle covering = covering(xLabel, yLabel);
        return chart(
                xLabel, yLabel, new RowsPlot(PLOT_HEIGHT, textHeight(covering, xLabel, yLabel)));
    }

    /** The same in a plot that may have further axes. */
    JFreeChart chart(String xLabel, String yLabel, XYPlot plot) {
        FigureStyle covering = covering(xLabel, yLabel);
        boolean fits = Labels.width(xLabel, covering.font()) <= covering.labelWidth();
        NumberAxis horizontal = covering.axis(fits ? xLabel : "");
        boolean stands = Labels.width(yLabel, covering.font()) <= covering.labelHeight();
        NumberAxis upright = covering.axis(stands ? yLabel : "");
        x.apply(horizontal);
        AxisExtent.space(horizontal, covering);
        y.apply(upright);
        plot.setDataset(lines);
        plot.setDomainAxis(horizontal);
        plot.setRangeAxis(upright);
        plot.setRenderer(renderer);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        JFreeChart chart = covering.chart(plot, legend);
        if (plot instanceof RowsPlot) {
            // The last number of an axis may stand half outside the plot.
            plot.setInsets(new RectangleInsets(0, 0, 0, covering.scaled(6)));
        }
        subtitles.forEach(text -> covering.addSubtitle(chart, text));
        if (!fits) {
            covering.addSubtitle(chart, horizontal(xLabel));
        }
        if (!stands) {
            covering.addSubtitle(chart, upright(yLabel));
        }
        return chart;
    }

    /**
     * The same in a square, both axes from 0 to 1.
     *
     * @param xLabel of the horizontal axis
     * @param yLabel of the upright axis
     * @return the chart
     */
    public JFreeChart square(String xLabel, String yLabel) {
        xRange(-.015, 1.015);
        yRange(-.015, 1.015);
        SquarePlot plot = new SquarePlot(null, null, null);
        JFreeChart chart = chart(xLabel, yLabel, plot);
        ((NumberAxis) plot.getDomainAxis()).setTickUnit(new NumberTickUnit(.2));
        ((NumberAxis) plot.getRangeAxis()).setTickUnit(new NumberTickUnit(.2));
        return chart;
    }

    /** A label that has no room at its axis stands above the plot. */
    private static String horizontal(String label) {
        return "Horizontal axis: " + label;
    }

    private static String upright(String label) {
        return "Upright axis: " + label;
    }

    FigureStyle covering(String... more) {
        return style.covering(FigureStyle.texts(texts, more));
    }

    /** The greatest x that is drawn. */
    double greatestX() {
        return x.high();
    }

    /** Room that the lines above the plot and the legend below it take. */
    double textHeight(FigureStyle covering, String xLabel, String yLabel) {
        List<String> above = new ArrayList<>(subtitles);
        if (Labels.width(xLabel, covering.font()) > covering.labelWidth()) {
            above.add(horizontal(xLabel));
        }
        if (Labels.width(yLabel, covering.font()) > covering.labelHeight()) {
            above.add(upright(yLabel));
        }
        above.removeIf(String::isBlank);
        int lines = 0;
        for (String text : above) {
            lines += Labels.wrapped(text, covering.font(), covering.labelWidth()).size();
        }
        for (FigureStyle.Entry entry : legend) {
            double room = covering.labelWidth() - covering.scaled(18);
            lines +=
                    Labels.entry(entry.name(), entry.remark(), covering.font(), room)
                            .split("\n")
                            .length;
        }
        double line = LINE * covering.font().getSize2D();
        return lines * line
                + legend.size() * covering.scaled(1.5)
                + above.size() * covering.scaled(3);
    }
}
