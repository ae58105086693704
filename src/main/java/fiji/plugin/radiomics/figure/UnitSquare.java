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
import org.jfree.chart.annotations.XYPolygonAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYDataset;

/** A chart of lines in the square from 0 to 1, such as ROC and precision–recall curves. */
final class UnitSquare {

    private static final double TICK = .2;
    private static final double MARGIN = .015;

    /** Distance of a label from its point, in parts of the square. */
    private static final double LABEL_GAP = .025;

    /** Side of the square in letter sizes, in a figure of one column; a window has more. */
    private static final double SIDE = 28;

    private final FigureStyle style;
    private final DefaultXYDataset lines = new DefaultXYDataset();
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    private final List<FigureStyle.Entry> legend = new ArrayList<>();

    UnitSquare(FigureStyle style) {
        this.style = style;
        renderer.setDrawSeriesLineAsPath(true);
    }

    /**
     * @param points x in the first row and y in the second
     */
    void addLine(double[][] points, Color color, Stroke stroke) {
        int series = lines.getSeriesCount();
        lines.addSeries(series, points);
        renderer.setSeriesPaint(series, color);
        renderer.setSeriesStroke(series, stroke);
    }

    void addLegend(String name, String remark, Color color, Stroke stroke) {
        legend.add(FigureStyle.Entry.ofLine(name, remark, color, stroke));
    }

    /** A tinted area below all lines. */
    void addArea(double[] outline, Color color) {
        renderer.addAnnotation(
                new XYPolygonAnnotation(
                        outline, new BasicStroke(0), null, Palette.withAlpha(color, .16)),
                Layer.BACKGROUND);
    }

    /** A point with a label below it on the right, where a good curve leaves room. */
    void addPoint(double x, double y, String label, Color color, Shape symbol) {
        int series = lines.getSeriesCount();
        lines.addSeries(series, new double[][] {{x}, {y}});
        renderer.setSeriesShape(series, symbol);
        renderer.setSeriesShapesVisible(series, true);
        renderer.setSeriesLinesVisible(series, false);
        renderer.setSeriesPaint(series, color);
        renderer.setUseOutlinePaint(true);
        renderer.setSeriesOutlinePaint(series, Color.WHITE);
        renderer.setSeriesOutlineStroke(series, style.stroke(.6));
        if (label.isEmpty()) {
            return;
        }
        double width = Labels.width(label, style.font()) / (SIDE * style.font().getSize2D());
        boolean fits = x + LABEL_GAP + width <= 1;
        XYTextAnnotation text =
                new XYTextAnnotation(
                        label,
                        fits ? x + LABEL_GAP : 1 - LABEL_GAP,
                        Math.max(y - LABEL_GAP, 3 * LABEL_GAP));
        text.setFont(style.font());
        text.setPaint(Palette.TEXT);
        text.setBackgroundPaint(Palette.withAlpha(Color.WHITE, .75));
        text.setTextAnchor(fits ? TextAnchor.TOP_LEFT : TextAnchor.TOP_RIGHT);
        renderer.addAnnotation(text, Layer.FOREGROUND);
    }

    JFreeChart chart(String xLabel, String yLabel) {
        SquarePlot plot = new SquarePlot(axis(xLabel), axis(yLabel), renderer);
        plot.setDataset(lines);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        return style.chart(plot, legend);
    }

    private NumberAxis axis(String label) {
        NumberAxis axis = style.axis(label);
        // A curve along an edge is drawn in its full width.
        axis.setRange(-MARGIN, 1 + MARGIN);
        axis.setTickUnit(new NumberTickUnit(TICK));
        return axis;
    }
}
