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

import fiji.plugin.radiomics.figure.FigureStyle.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;

/** Cases by their first two principal components, a colour and a symbol a group. */
public final class ComponentsFigure {

    private ComponentsFigure() {}

    /**
     * @param scores two rows, a value a case
     * @param shares of the variance that both components have, from 0 to 1
     * @param groups number of the group of each case, from 0
     * @param names of the groups
     * @param title a line above the plot
     * @param style size of letters and lines
     * @return the chart
     */
    public static JFreeChart chart(
            double[][] scores,
            double[] shares,
            int[] groups,
            List<String> names,
            String title,
            FigureStyle style) {
        FigureStyle covering = style.covering(FigureStyle.texts(names, title));
        DefaultXYDataset data = new DefaultXYDataset();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        List<Entry> legend = new ArrayList<>();
        for (int g = 0; g < names.size(); g++) {
            int group = g;
            int[] rows =
                    IntStream.range(0, groups.length).filter(i -> groups[i] == group).toArray();
            double[][] points = new double[2][rows.length];
            for (int i = 0; i < rows.length; i++) {
                points[0][i] = scores[0][rows[i]];
                points[1][i] = scores[1][rows[i]];
            }
            data.addSeries(names.get(g), points);
            renderer.setSeriesPaint(g, Palette.line(g));
            renderer.setSeriesShape(g, covering.symbol(g, 4));
            legend.add(
                    Entry.ofSymbol(
                            names.get(g),
                            "n = " + rows.length,
                            Palette.line(g),
                            covering.symbol(g, 4)));
        }
        NumberAxis first = covering.axis(label(1, shares[0]));
        NumberAxis second = covering.axis(label(2, shares[1]));
        JFreeChart chart = covering.chart(new XYPlot(data, first, second, renderer), legend);
        first.setAutoRangeIncludesZero(false);
        second.setAutoRangeIncludesZero(false);
        covering.addSubtitle(chart, title);
        return chart;
    }

    private static String label(int component, double share) {
        return String.format(
                Locale.ROOT, "Principal component %d (%.0f %%)", component, 100 * share);
    }
}
