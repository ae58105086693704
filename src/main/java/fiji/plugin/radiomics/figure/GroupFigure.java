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
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYShapeAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;

/**
 * Values of a marker in several groups: a violin (kernel density to both sides), in it the points,
 * and a box from the first to the third quartile with the median and whiskers to the farthest value
 * within 1.5 box lengths (Tukey).
 */
public final class GroupFigure {

    private static final double VIOLIN_WIDTH = .42;
    private static final double STRIP_WIDTH = .85 * VIOLIN_WIDTH;
    private static final double BOX_WIDTH = .06;
    private static final double WHISKER = 1.5;
    private static final int MOST_LINES = 3;

    private final List<Sample> groups;
    private final FigureStyle style;
    private final ValueRange range;
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    private final DefaultXYDataset points = new DefaultXYDataset();

    private GroupFigure(List<Sample> groups, FigureStyle style) {
        this.groups = groups;
        this.style = style;
        range = ValueRange.of(groups);
    }

    /**
     * @param marker its name, with its unit
     * @param groups at least one
     * @param subtitle a line above the plot, e.g. the test and its p value; may be empty
     * @param style size of letters and lines
     * @return the chart
     * @throws IllegalArgumentException where there is no group
     */
    public static JFreeChart chart(
            String marker, List<Sample> groups, String subtitle, FigureStyle style) {
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("There is no group to draw; choose a group column");
        }
        FigureStyle covering =
                style.covering(
                        FigureStyle.texts(
                                groups.stream().map(Sample::name).toList(), marker, subtitle));
        return new GroupFigure(groups, covering).chart(marker, subtitle);
    }

    private JFreeChart chart(String marker, String subtitle) {
        for (int i = 0; i < groups.size(); i++) {
            double[] drawn = groups.get(i).drawn(range);
            Density density = Density.kernel(drawn, range, ValueBounds.of(groups));
            addViolin(density, drawn, i);
            addPoints(density, drawn, i);
            addBox(drawn, i);
        }
        boolean fits = Labels.width(marker, style.font()) <= style.labelHeight();
        NumberAxis values = style.axis(fits ? marker : "");
        values.setRange(range.low(), range.high());
        values.setNumberFormatOverride(range.tickText());
        renderer.setDrawOutlines(false);
        XYPlot plot = new XYPlot(points, null, values, renderer);
        addGroupNames(plot);
        JFreeChart chart = style.chart(plot, List.of());
        plot.setDomainGridlinesVisible(false);
        if (!fits) {
            style.addSubtitle(chart, marker);
        }
        style.addSubtitle(chart, subtitle);
        style.addSubtitle(chart, ValueRange.remark(groups));
        return chart;
    }

    /** An axis has one line of names; further lines are further axes below it. */
    private void addGroupNames(XYPlot plot) {
        double room = .9 * style.labelWidth() / groups.size();
        List<List<String>> names = new ArrayList<>();
        for (Sample group : groups) {
            List<String> lines = Labels.wrapped(group.name(), style.font(), room);
            names.add(new ArrayList<>(lines.subList(0, Math.min(lines.size(), MOST_LINES))));
            names.get(names.size() - 1).add(group.remark());
        }
        int most = names.stream().mapToInt(List::size).max().orElseThrow();
        for (int line = 0; line < most; line++) {
            int index = line;
            String[] texts =
                    names.stream()
                            .map(n -> index < n.size() ? n.get(index) : "")
                            .toArray(String[]::new);
            plot.setDomainAxis(line, groupAxis(texts, line));
            plot.setDomainAxisLocation(line, AxisLocation.BOTTOM_OR_LEFT);
        }
    }

    private SymbolAxis groupAxis(String[] texts, int line) {
        SymbolAxis axis = new SymbolAxis(null, texts);
        axis.setGridBandsVisible(false);
        style.dress(axis);
        axis.setTickMarksVisible(false);
        axis.setAxisLineVisible(line == 0);
        double gap = style.scaled(1.5);
        axis.setTickLabelInsets(new RectangleInsets(line == 0 ? gap : 0, 0, 0, 0));
        axis.setRange(-.5, groups.size() - .5);
        return axis;
    }

    /** Only as far as there are values: a density beyond them would invent some. */
    private void addViolin(Density density, double[] drawn, int i) {
        if (density.isEmpty()) {
            return;
        }
        double least = Arrays.stream(drawn).min().orElseThrow();
        double greatest = Arrays.stream(drawn).max().orElseThrow();
        double scale = VIOLIN_WIDTH / density.highest();
        Path2D outline = new Path2D.Double();
        double[] at = density.at();
        outline.moveTo(i, least);
        outline.lineTo(i + scale * density.near(least), least);
        for (int k = 0; k < at.length; k++) {
            if (at[k] > least && at[k] < greatest) {
                outline.lineTo(i + scale * density.height()[k], at[k]);
            }
        }
        outline.lineTo(i + scale * density.near(greatest), greatest);
        for (int k = at.length - 1; k >= 0; k--) {
            if (at[k] > least && at[k] < greatest) {
                outline.lineTo(i - scale * density.height()[k], at[k]);
            }
        }
        outline.lineTo(i - scale * density.near(least), least);
        outline.closePath();
        Color color = Palette.fill(i);
        renderer.addAnnotation(
                new XYShapeAnnotation(
                        outline, style.stroke(.6), color, Palette.withAlpha(color, .18)),
                Layer.BACKGROUND);
    }

    private void addPoints(Density density, double[] drawn, int i) {
        double highest = density.highest();
        double[][] strip =
                new PointStrip(130, 40)
                        .points(
                                drawn,
                                range,
                                v ->
                                        density.isEmpty()
                                                ? .5 * STRIP_WIDTH
                                                : STRIP_WIDTH * density.near(v) / highest,
                                STRIP_WIDTH);
        double[] beside = strip[1];
        for (int k = 0; k < beside.length; k++) {
            beside[k] += i;
        }
        points.addSeries(i, new double[][] {beside, strip[0]});
        renderer.setSeriesPaint(i, Palette.withAlpha(Palette.fill(i), .6));
        renderer.setSeriesShape(i, style.symbol(i, 1.8));
    }

    private void addBox(double[] drawn, int i) {
        if (drawn.length == 0) {
            return;
        }
        double[] sorted = drawn.clone();
        Arrays.sort(sorted);
        double q1 = Density.quantile(sorted, .25);
        double median = Density.quantile(sorted, .5);
        double q3 = Density.quantile(sorted, .75);
        double reach = WHISKER * (q3 - q1);
        double low = Arrays.stream(sorted).filter(v -> v >= q1 - reach).min().orElse(q1);
        double high = Arrays.stream(sorted).filter(v -> v <= q3 + reach).max().orElse(q3);
        Stroke thin = style.stroke(.7);
        if (low < q1) {
            addLine(i, low, i, q1, thin);
        }
        if (high > q3) {
            addLine(i, q3, i, high, thin);
        }
        if (q3 > q1) {
            Rectangle2D box = new Rectangle2D.Double(i - BOX_WIDTH, q1, 2 * BOX_WIDTH, q3 - q1);
            renderer.addAnnotation(
                    new XYShapeAnnotation(
                            box, thin, Palette.TEXT, Palette.withAlpha(Color.WHITE, .8)),
                    Layer.FOREGROUND);
        }
        addLine(i - BOX_WIDTH, median, i + BOX_WIDTH, median, style.stroke(1.6));
    }

    private void addLine(double x0, double y0, double x1, double y1, Stroke stroke) {
        renderer.addAnnotation(
                new XYLineAnnotation(x0, y0, x1, y1, stroke, Palette.TEXT), Layer.FOREGROUND);
    }
}
