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
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.VerticalAlignment;

/**
 * The look that all figures share: white, a thin grey grid, no ornament. All lengths follow the
 * size of the letters.
 *
 * <p>One unit of drawing is a point (1/72 inch) in a file and a pixel on the screen, so a chart for
 * a file is made with {@link #PRINT} and one for a window with {@link #SCREEN}.
 */
public final class FigureStyle {

    /** 7 point letters, as journals ask for. */
    public static final FigureStyle PRINT = ofFontSize(7);

    /** 12 pixel letters. */
    public static final FigureStyle SCREEN = ofFontSize(12);

    /** Widest text in letter sizes: a figure of one column, 85 mm, has room for 34. */
    private static final double LABEL_WIDTH = 31;

    /** Longest upright label: a figure of one column is 48 to 65 mm high in its plot. */
    private static final double LABEL_HEIGHT = 20;

    private final Font font;

    private FigureStyle(Font font) {
        this.font = font;
    }

    /**
     * @param size of the letters in units of drawing, above 0
     * @return a style
     * @throws IllegalArgumentException where the size is not a positive number
     */
    public static FigureStyle ofFontSize(double size) {
        if (!(size > 0 && size < 1000)) {
            throw new IllegalArgumentException(
                    "font size " + size + ": a number above 0 and below 1000 is expected");
        }
        return new FigureStyle(FigureFont.covering(List.of()).deriveFont((float) size));
    }

    /**
     * @param texts names from data, in any script
     * @return this style in a font that has their letters
     */
    FigureStyle covering(Iterable<String> texts) {
        return new FigureStyle(FigureFont.covering(texts).deriveFont(font.getSize2D()));
    }

    Font font() {
        return font;
    }

    /**
     * @return greatest width of a label that stands alone
     */
    double labelWidth() {
        return LABEL_WIDTH * font.getSize2D();
    }

    /**
     * @return greatest length of an upright label
     */
    double labelHeight() {
        return LABEL_HEIGHT * font.getSize2D();
    }

    /**
     * @param points length where letters have 7 points
     * @return the length in this style
     */
    double scaled(double points) {
        return points * font.getSize2D() / 7;
    }

    Stroke stroke(double points) {
        return stroke(points, new float[0]);
    }

    /**
     * @param points width
     * @param dash lengths of strokes and gaps in widths; none for a solid line
     */
    Stroke stroke(double points, float[] dash) {
        float width = (float) scaled(points);
        if (dash.length == 0) {
            return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
        }
        float[] lengths = new float[dash.length];
        for (int i = 0; i < dash.length; i++) {
            lengths[i] = dash[i] * width;
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, lengths, 0);
    }

    Stroke curve(int index) {
        return stroke(1.1, Palette.dash(index));
    }

    /** Symbols that differ without colour: disc, triangle, square, diamond. */
    Shape symbol(int index, double points) {
        double size = scaled(points);
        double r = size / 2;
        return switch (index % 4) {
            case 0 -> new Ellipse2D.Double(-r, -r, size, size);
            case 1 -> polygon(0, -1.15 * r, 1.1 * r, .85 * r, -1.1 * r, .85 * r);
            case 2 -> new Rectangle2D.Double(-.9 * r, -.9 * r, 1.8 * r, 1.8 * r);
            default -> polygon(0, -1.25 * r, 1.25 * r, 0, 0, 1.25 * r, -1.25 * r, 0);
        };
    }

    private static Shape polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }

    /** A number axis with this style's letters and lines. */
    NumberAxis axis(String label) {
        NumberAxis axis = new NumberAxis(label.isEmpty() ? null : label);
        axis.setNumberFormatOverride(new NumberText(6));
        axis.setAutoRangeIncludesZero(false);
        dress(axis);
        return axis;
    }

    void dress(ValueAxis axis) {
        axis.setLabelFont(font);
        axis.setTickLabelFont(font);
        axis.setLabelPaint(Palette.TEXT);
        axis.setTickLabelPaint(Palette.TEXT);
        axis.setAxisLinePaint(Palette.FRAME);
        axis.setTickMarkPaint(Palette.FRAME);
        axis.setAxisLineStroke(stroke(.5));
        axis.setTickMarkStroke(stroke(.5));
        axis.setTickMarkOutsideLength((float) scaled(2.5));
        double gap = scaled(1.5);
        axis.setTickLabelInsets(new RectangleInsets(gap, gap, gap, gap));
        axis.setLabelInsets(new RectangleInsets(gap, gap, gap, gap));
    }

    /** The finished chart: plot above, one line of legend an entry below. */
    JFreeChart chart(XYPlot plot, List<Entry> legend) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlinePaint(Palette.FRAME);
        plot.setOutlineStroke(stroke(.5));
        plot.setDomainGridlinePaint(Palette.GRID);
        plot.setRangeGridlinePaint(Palette.GRID);
        plot.setDomainGridlineStroke(stroke(.4));
        plot.setRangeGridlineStroke(stroke(.4));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        JFreeChart chart = new FigureChart(font, plot);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setAntiAlias(true);
        chart.setTextAntiAlias(true);
        chart.getRenderingHints()
                .put(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        chart.getRenderingHints()
                .put(
                        RenderingHints.KEY_FRACTIONALMETRICS,
                        RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        double margin = scaled(4);
        chart.setPadding(new RectangleInsets(margin, margin, margin, margin));
        if (!legend.isEmpty()) {
            plot.setFixedLegendItems(items(legend));
            chart.addSubtitle(new Legend(plot, this));
        }
        return chart;
    }

    /** A line of text above the plot. */
    void addSubtitle(JFreeChart chart, String text) {
        if (text.isBlank()) {
            return;
        }
        TextTitle title =
                new TextTitle(
                        String.join("\n", Labels.wrapped(text, font, labelWidth())),
                        font,
                        Palette.TEXT,
                        RectangleEdge.TOP,
                        HorizontalAlignment.CENTER,
                        VerticalAlignment.CENTER,
                        new RectangleInsets(0, 0, scaled(3), 0));
        chart.addSubtitle(title);
    }

    private LegendItemCollection items(List<Entry> legend) {
        LegendItemCollection items = new LegendItemCollection();
        for (Entry entry : legend) {
            items.add(entry.item(this));
        }
        return items;
    }

    /**
     * A line of the legend.
     *
     * @param name of a marker or group
     * @param remark on it; may be empty
     * @param paint of the line or symbol
     * @param stroke of the line; null for a symbol
     * @param symbol null for a line
     */
    record Entry(String name, String remark, Color paint, Stroke stroke, Shape symbol) {

        static Entry ofLine(String name, String remark, Color paint, Stroke stroke) {
            return new Entry(name, remark, paint, stroke, null);
        }

        static Entry ofSymbol(String name, String remark, Color paint, Shape symbol) {
            return new Entry(name, remark, paint, null, symbol);
        }

        private LegendItem item(FigureStyle style) {
            double length = style.scaled(stroke == null ? 6 : 18);
            Shape line = new java.awt.geom.Line2D.Double(-length / 2, 0, length / 2, 0);
            Shape mark = symbol == null ? new Rectangle2D.Double() : symbol;
            return new LegendItem(
                    Labels.entry(name, remark, style.font, style.labelWidth() - length),
                    null,
                    null,
                    null,
                    symbol != null,
                    mark,
                    symbol != null,
                    paint,
                    false,
                    paint,
                    new BasicStroke(0),
                    stroke != null,
                    line,
                    stroke == null ? new BasicStroke(0) : stroke,
                    paint);
        }
    }

    /** All texts of a figure that come from data. */
    static List<String> texts(List<String> first, String... more) {
        List<String> all = new ArrayList<>(first);
        all.addAll(List.of(more));
        return all;
    }
}
