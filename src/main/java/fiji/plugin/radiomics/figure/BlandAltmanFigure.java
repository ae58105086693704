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

import fiji.plugin.radiomics.stats.agreement.BlandAltman;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.DefaultXYDataset;

/** Differences of two readings against their means, with bias and limits of agreement. */
public final class BlandAltmanFigure {

    private static final double MARGIN = .08;

    private BlandAltmanFigure() {}

    /**
     * @param marker its name, with its unit
     * @param readers names of both readings
     * @param first readings, one a case
     * @param second readings of the same cases
     * @param agreement of both
     * @param style size of letters and lines
     * @return the chart
     */
    public static JFreeChart chart(
            String marker,
            List<String> readers,
            double[] first,
            double[] second,
            BlandAltman agreement,
            FigureStyle style) {
        List<String> names = new ArrayList<>(readers);
        names.add(marker);
        FigureStyle covering = style.covering(names);
        double[][] points = new double[2][first.length];
        for (int i = 0; i < first.length; i++) {
            points[0][i] = (first[i] + second[i]) / 2;
            points[1][i] = first[i] - second[i];
        }
        DefaultXYDataset data = new DefaultXYDataset();
        data.addSeries("cases", points);
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setSeriesPaint(0, Palette.line(0));
        renderer.setSeriesShape(0, covering.symbol(0, 3));
        double room = .45 * covering.labelWidth();
        String one = Labels.shortened(readers.get(0), covering.font(), room);
        String other = Labels.shortened(readers.get(1), covering.font(), room);
        NumberAxis means = covering.axis("Mean of " + one + " and " + other);
        NumberAxis differences = covering.axis(one + " \u2212 " + other);
        means.setAutoRangeIncludesZero(false);
        setRange(differences, points[1], agreement);
        XYPlot plot = new XYPlot(data, means, differences, renderer);
        JFreeChart chart = covering.chart(plot, List.of());
        plot.addRangeMarker(line(agreement.bias(), covering, new float[0]), Layer.BACKGROUND);
        float[] dash = {4, 3};
        plot.addRangeMarker(line(agreement.low(), covering, dash), Layer.BACKGROUND);
        plot.addRangeMarker(line(agreement.high(), covering, dash), Layer.BACKGROUND);
        covering.addSubtitle(
                chart,
                Labels.shortened(marker, covering.font(), room)
                        + ": bias "
                        + NumberText.of(agreement.bias(), 4)
                        + ", limits of agreement "
                        + NumberText.of(agreement.low(), 4)
                        + " to "
                        + NumberText.of(agreement.high(), 4));
        return chart;
    }

    private static void setRange(NumberAxis axis, double[] values, BlandAltman agreement) {
        double least = agreement.low();
        double greatest = agreement.high();
        for (double v : values) {
            least = Math.min(least, v);
            greatest = Math.max(greatest, v);
        }
        double width = greatest - least;
        double margin = MARGIN * (width > 0 ? width : Math.max(1, Math.abs(least)));
        axis.setRange(least - margin, greatest + margin);
    }

    private static ValueMarker line(double at, FigureStyle style, float[] dash) {
        return new ValueMarker(at, Palette.TEXT, style.stroke(.8, dash));
    }
}
