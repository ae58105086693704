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

import fiji.plugin.radiomics.stats.roc.Direction;
import fiji.plugin.radiomics.stats.roc.RocCurve;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYDataset;

/** Sensitivity and specificity of a marker against the cutoff, as the steps that they are. */
public final class CutoffFigure {

    private CutoffFigure() {}

    /**
     * @param name of the marker, with its unit
     * @param values its values in the classes, whose range the axis shows
     * @param roc its empirical curve
     * @param cutoff where a line stands; none at NaN and ±Infinity
     * @param style size of letters and lines
     * @return the chart
     */
    public static JFreeChart chart(
            String name, List<Sample> values, RocCurve roc, double cutoff, FigureStyle style) {
        FigureStyle covering = style.covering(List.of(name));
        ValueRange range = ValueRange.of(values);
        DefaultXYDataset lines = new DefaultXYDataset();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        List<FigureStyle.Entry> legend = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            boolean sensitivity = i == 0;
            String label = sensitivity ? "Sensitivity" : "Specificity";
            lines.addSeries(label, steps(roc, range, sensitivity));
            renderer.setSeriesPaint(i, Palette.line(i));
            renderer.setSeriesStroke(i, covering.curve(i));
            legend.add(FigureStyle.Entry.ofLine(label, "", Palette.line(i), covering.curve(i)));
        }
        NumberAxis axis =
                covering.axis(
                        "Cutoff of "
                                + Labels.shortened(
                                        name, covering.font(), .8 * covering.labelWidth()));
        axis.setRange(range.low(), range.high());
        axis.setNumberFormatOverride(range.tickText());
        NumberAxis shares = covering.axis("Sensitivity, specificity");
        shares.setRange(-.02, 1.02);
        shares.setTickUnit(new org.jfree.chart.axis.NumberTickUnit(.2));
        XYPlot plot = new XYPlot(lines, axis, shares, renderer);
        JFreeChart chart = covering.chart(plot, legend);
        covering.addSubtitle(chart, ValueRange.remark(values));
        if (!Double.isNaN(cutoff) && !Double.isInfinite(cutoff)) {
            plot.addDomainMarker(line(cutoff, range, covering), Layer.FOREGROUND);
        }
        return chart;
    }

    /** Between two observed values a cutoff may stand anywhere: the steps are at the values. */
    static double[][] steps(RocCurve roc, ValueRange range, boolean sensitivity) {
        ThinnedLine line = new ThinnedLine();
        int last = roc.size() - 1;
        // In descending order of the oriented values: the last point calls all cases positive.
        double from = roc.direction() == Direction.LOWER ? 0 : 1;
        line.add(from, height(roc, 0, sensitivity));
        for (int i = 1; i <= last; i++) {
            double at = (roc.value(i) - range.low()) / range.length();
            double x = Math.max(0, Math.min(1, at));
            line.add(x, height(roc, i - 1, sensitivity));
            line.add(x, height(roc, i, sensitivity));
        }
        line.add(1 - from, height(roc, last, sensitivity));
        double[][] points = line.points();
        for (int i = 0; i < points[0].length; i++) {
            points[0][i] = range.at(points[0][i]);
        }
        return points;
    }

    private static double height(RocCurve roc, int point, boolean sensitivity) {
        return sensitivity ? roc.sensitivity(point) : roc.specificity(point);
    }

    private static ValueMarker line(double cutoff, ValueRange range, FigureStyle style) {
        ValueMarker line = new ValueMarker(cutoff, Palette.TEXT, style.stroke(.9));
        boolean isLeft = cutoff <= range.at(.5);
        line.setLabel(NumberText.of(cutoff, 4));
        line.setLabelFont(style.font());
        line.setLabelPaint(Palette.TEXT);
        line.setLabelBackgroundColor(new java.awt.Color(255, 255, 255, 0));
        double gap = style.scaled(2);
        line.setLabelOffset(new RectangleInsets(gap, gap, gap, gap));
        line.setLabelAnchor(isLeft ? RectangleAnchor.RIGHT : RectangleAnchor.LEFT);
        line.setLabelTextAnchor(isLeft ? TextAnchor.CENTER_LEFT : TextAnchor.CENTER_RIGHT);
        return line;
    }
}
