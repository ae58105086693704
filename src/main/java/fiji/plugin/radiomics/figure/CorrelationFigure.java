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
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;

/**
 * A matrix of correlations as colours: blue −1, white 0, red 1, grey where there is none. What all
 * names begin or end with stands once above the matrix.
 */
public final class CorrelationFigure {

    /** Up to so many markers the coefficients are written into the cells. */
    private static final int MOST_WITH_NUMBERS = 9;

    /** Pixels a side that the matrix has at least, so that viewers that blur hardly do. */
    private static final int LEAST_PIXELS = 1200;

    /** Part of a figure's width that names may take. */
    private static final double NAME_WIDTH = .4;

    private CorrelationFigure() {}

    /**
     * @param markers their names
     * @param r coefficients from −1 to 1, a row and a column a marker; NaN where there is none
     * @param coefficient its name for the colour bar, e.g. {@code Spearman's ρ}
     * @param style size of letters and lines
     * @return the chart; its plot is square
     * @throws IllegalArgumentException where there is no marker, or the matrix does not fit the
     *     names
     */
    public static JFreeChart chart(
            List<String> markers, double[][] r, String coefficient, FigureStyle style) {
        check(markers, r);
        FigureStyle covering = style.covering(FigureStyle.texts(markers, coefficient));
        Labels.Common names = Labels.common(markers);
        SymbolAxis columns = axis(names.distinct(), covering);
        columns.setVerticalTickLabels(true);
        SymbolAxis rows = axis(names.distinct(), covering);
        rows.setInverted(true);
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
        renderer.addAnnotation(new Cells(image(r)), Layer.BACKGROUND);
        if (r.length <= MOST_WITH_NUMBERS) {
            addNumbers(renderer, r, covering);
        }
        SquarePlot plot = new SquarePlot(columns, rows, renderer);
        plot.setRangeAxis(1, new ColourBar(coefficient, covering));
        plot.setRangeAxisLocation(1, AxisLocation.BOTTOM_OR_RIGHT);
        JFreeChart chart = covering.chart(plot, List.of());
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        if (!names.head().isEmpty() || !names.tail().isEmpty()) {
            covering.addSubtitle(chart, (names.head() + " … " + names.tail()).strip());
        }
        return chart;
    }

    private static void check(List<String> markers, double[][] r) {
        if (markers.isEmpty()) {
            throw new IllegalArgumentException("There is no correlation to draw; choose markers");
        }
        if (r.length != markers.size()) {
            throw new IllegalArgumentException(
                    "The correlation matrix has "
                            + r.length
                            + " rows for "
                            + markers.size()
                            + " markers; one a marker is expected");
        }
        for (double[] row : r) {
            if (row.length != r.length) {
                throw new IllegalArgumentException(
                        "The correlation matrix has a row of "
                                + row.length
                                + " columns; it has "
                                + r.length
                                + " rows and must be square");
            }
        }
    }

    private static SymbolAxis axis(List<String> markers, FigureStyle style) {
        String[] names =
                markers.stream()
                        .map(
                                m ->
                                        Labels.shortened(
                                                m, style.font(), NAME_WIDTH * style.labelWidth()))
                        .toArray(String[]::new);
        SymbolAxis axis = new SymbolAxis(null, names);
        axis.setGridBandsVisible(false);
        style.dress(axis);
        axis.setTickMarksVisible(false);
        axis.setRange(-.5, names.length - .5);
        return axis;
    }

    private static BufferedImage image(double[][] r) {
        int n = r.length;
        int side = Math.max(1, (LEAST_PIXELS + n - 1) / n);
        BufferedImage image = new BufferedImage(n * side, n * side, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < n * side; y++) {
            for (int x = 0; x < n * side; x++) {
                image.setRGB(x, y, Palette.diverging(r[y / side][x / side]).getRGB());
            }
        }
        return image;
    }

    private static void addNumbers(
            XYLineAndShapeRenderer renderer, double[][] r, FigureStyle style) {
        for (int row = 0; row < r.length; row++) {
            for (int column = 0; column < r.length; column++) {
                double value = r[row][column];
                String text =
                        Double.isNaN(value)
                                ? "–"
                                : String.format(Locale.ROOT, "%.2f", value).replace('-', '−');
                XYTextAnnotation number = new XYTextAnnotation(text, column, row);
                number.setFont(style.font().deriveFont((float) style.scaled(6)));
                number.setPaint(Math.abs(value) > .7 ? Color.WHITE : Palette.TEXT);
                number.setTextAnchor(TextAnchor.CENTER);
                renderer.addAnnotation(number, Layer.FOREGROUND);
            }
        }
    }

    /** The cells as one image, laid exactly over the matrix. */
    private static final class Cells extends AbstractXYAnnotation {

        private static final long serialVersionUID = 1L;

        private final transient BufferedImage image;

        Cells(BufferedImage image) {
            this.image = image;
        }

        @Override
        public void draw(
                Graphics2D g2,
                XYPlot plot,
                Rectangle2D area,
                ValueAxis domain,
                ValueAxis range,
                int index,
                PlotRenderingInfo info) {
            // The axes end where the cells do, and a plot's area has whole units.
            g2.drawImage(
                    image,
                    (int) Math.round(area.getX()),
                    (int) Math.round(area.getY()),
                    (int) Math.round(area.getWidth()),
                    (int) Math.round(area.getHeight()),
                    null);
        }
    }
}
