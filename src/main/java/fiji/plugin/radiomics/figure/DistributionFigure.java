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
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYShapeAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYDataset;

/**
 * How the values of a marker lie in the classes: a density or histogram of each, below it a strip
 * of its points, and a line at the cutoff that can be moved.
 */
public final class DistributionFigure {

    /** What is drawn of the values. */
    public enum Shape {
        /** Gaussian kernel density. */
        DENSITY,
        /** Bars of equal area for each class. */
        HISTOGRAM
    }

    /** Height of a strip in parts of the highest density. */
    private static final double STRIP = .13;

    private static final double STRIP_WIDTH = .38 * STRIP;

    private final JFreeChart chart;
    private final XYPlot plot;
    private final ValueMarker marker;

    private DistributionFigure(JFreeChart chart, ValueMarker marker) {
        this.chart = chart;
        this.plot = chart.getXYPlot();
        this.marker = marker;
        marker.setValue(Double.NaN);
    }

    /**
     * @param name of the marker, with its unit
     * @param classes at least one
     * @param shape density or histogram
     * @param style size of letters and lines
     * @return the figure, without a cutoff
     * @throws IllegalArgumentException where there is no class
     */
    public static DistributionFigure of(
            String name, List<Sample> classes, Shape shape, FigureStyle style) {
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("There is no class to draw; choose an outcome");
        }
        FigureStyle covering =
                style.covering(
                        FigureStyle.texts(classes.stream().map(Sample::name).toList(), name));
        return new Drawing(classes, shape, covering).figure(name);
    }

    /**
     * @return the chart; its x axis is the marker
     */
    public JFreeChart chart() {
        return chart;
    }

    /**
     * @return where the line is; NaN where there is none
     */
    public double cutoff() {
        return marker.getValue();
    }

    /**
     * Moves the cutoff line.
     *
     * @param cutoff in the marker's own units; no line is drawn at NaN and ±Infinity
     */
    public void setCutoff(double cutoff) {
        plot.removeDomainMarker(marker, Layer.FOREGROUND);
        marker.setValue(cutoff);
        if (Double.isNaN(cutoff) || Double.isInfinite(cutoff)) {
            return;
        }
        boolean isLeft = cutoff <= plot.getDomainAxis().getRange().getCentralValue();
        marker.setLabel(NumberText.of(cutoff, 4));
        marker.setLabelAnchor(isLeft ? RectangleAnchor.TOP_RIGHT : RectangleAnchor.TOP_LEFT);
        marker.setLabelTextAnchor(isLeft ? TextAnchor.TOP_LEFT : TextAnchor.TOP_RIGHT);
        plot.addDomainMarker(marker, Layer.FOREGROUND);
    }

    /** What one figure is built from. */
    private static final class Drawing {

        private final List<Sample> classes;
        private final FigureStyle style;
        private final ValueRange range;
        private final List<Density> densities = new ArrayList<>();
        private final double highest;
        private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        private final DefaultXYDataset points = new DefaultXYDataset();
        private final List<FigureStyle.Entry> legend = new ArrayList<>();

        Drawing(List<Sample> classes, Shape shape, FigureStyle style) {
            this.classes = classes;
            this.style = style;
            range = ValueRange.of(classes);
            double[] pooled =
                    classes.stream()
                            .flatMapToDouble(s -> DoubleStream.of(s.drawn(range)))
                            .toArray();
            double[] bins = Density.bins(pooled, range);
            for (Sample sample : classes) {
                double[] drawn = sample.drawn(range);
                densities.add(
                        shape == Shape.DENSITY
                                ? Density.kernel(drawn, range, ValueBounds.of(classes))
                                : Density.histogram(drawn, bins));
            }
            double most = densities.stream().mapToDouble(Density::highest).max().orElse(0);
            highest = most > 0 ? most : 1;
        }

        DistributionFigure figure(String name) {
            for (int i = 0; i < classes.size(); i++) {
                addDensity(densities.get(i), i);
                addStrip(classes.get(i), i);
            }
            NumberAxis values =
                    style.axis(Labels.shortened(name, style.font(), style.labelWidth()));
            values.setRange(range.low(), range.high());
            NumberAxis heights = style.axis("Density");
            heights.setRange(-STRIP * (classes.size() + .4), 1.12);
            heights.setTickLabelsVisible(false);
            heights.setTickMarksVisible(false);
            values.setNumberFormatOverride(range.tickText());
            renderer.setDrawOutlines(false);
            XYPlot plot = new XYPlot(points, values, heights, renderer);
            JFreeChart chart = style.chart(plot, legend);
            plot.setRangeGridlinesVisible(false);
            style.addSubtitle(chart, ValueRange.remark(classes));
            return new DistributionFigure(chart, cutoffLine());
        }

        private void addDensity(Density density, int i) {
            if (density.isEmpty()) {
                return;
            }
            double[] at = density.at();
            Path2D outline = new Path2D.Double();
            outline.moveTo(at[0], 0);
            for (int k = 0; k < at.length; k++) {
                outline.lineTo(at[k], density.height()[k] / highest);
            }
            outline.lineTo(at[at.length - 1], 0);
            Path2D area = new Path2D.Double(outline);
            area.closePath();
            Color color = Palette.fill(i);
            renderer.addAnnotation(
                    new XYShapeAnnotation(
                            area, new BasicStroke(0), null, Palette.withAlpha(color, .28)),
                    Layer.BACKGROUND);
            renderer.addAnnotation(
                    new XYShapeAnnotation(outline, style.curve(i), color), Layer.BACKGROUND);
        }

        private void addStrip(Sample sample, int i) {
            double middle = -STRIP * (i + .7);
            double[][] strip =
                    new PointStrip(300, 10)
                            .points(sample.drawn(range), range, v -> STRIP_WIDTH, STRIP_WIDTH);
            for (int k = 0; k < strip[1].length; k++) {
                strip[1][k] += middle;
            }
            points.addSeries(i, strip);
            renderer.setSeriesPaint(i, Palette.withAlpha(Palette.fill(i), .6));
            renderer.setSeriesShape(i, style.symbol(i, 1.8));
            legend.add(
                    FigureStyle.Entry.ofSymbol(
                            sample.name(), sample.remark(), Palette.fill(i), style.symbol(i, 5)));
        }

        private ValueMarker cutoffLine() {
            ValueMarker line = new ValueMarker(0, Palette.TEXT, style.stroke(.9));
            line.setLabelFont(style.font());
            line.setLabelPaint(Palette.TEXT);
            double gap = style.scaled(2);
            line.setLabelOffset(new RectangleInsets(gap, gap, gap, gap));
            line.setLabelBackgroundColor(new Color(255, 255, 255, 0));
            return line;
        }
    }
}
