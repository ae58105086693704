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
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;

/**
 * A matrix of correlations as colours: blue −1, white 0, red 1, grey where there is none. Names are
 * as short as they can be told apart; of many markers the columns have numbers.
 */
public final class CorrelationFigure {

    /** Up to so many markers the coefficients are written into the cells. */
    private static final int MOST_WITH_NUMBERS = 9;

    /** Up to so many markers names stand below the matrix, too; then numbers do. */
    private static final int MOST_WITH_NAMES_BELOW = 9;

    /** Up to so many markers every row has its name; beyond, a page would not hold them. */
    private static final int MOST_NAMED = 60;

    /** Least letters, in points where others have 7. */
    private static final double SMALL = 5.5;

    /** Height of a line in letter sizes. */
    private static final double LINE = 1.35;

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
        List<String> names = Labels.shortNames(markers);
        boolean numbered = names.size() > MOST_WITH_NAMES_BELOW;
        SymbolAxis columns = axis(numbered ? numbers(names.size()) : names, covering);
        columns.setVerticalTickLabels(!numbered);
        SymbolAxis rows = axis(numbered ? numbered(names) : names, covering);
        rows.setInverted(true);
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
        renderer.addAnnotation(new Cells(image(r)), Layer.BACKGROUND);
        if (r.length <= MOST_WITH_NUMBERS) {
            renderer.addAnnotation(new Coefficients(r, covering.font()), Layer.FOREGROUND);
        }
        SquarePlot plot = new SquarePlot(columns, rows, renderer);
        if (numbered) {
            // A line of letters for every row.
            Font small = covering.font().deriveFont((float) covering.scaled(SMALL));
            rows.setTickLabelFont(small);
            columns.setTickLabelFont(small);
            double gap = covering.scaled(2);
            rows.setTickLabelInsets(new RectangleInsets(0, gap, 0, gap));
            columns.setTickLabelInsets(new RectangleInsets(gap, 0, 0, 0));
            if (names.size() <= MOST_NAMED) {
                plot.setWantedHeight(names.size() * covering.scaled(SMALL * LINE));
            }
        }
        plot.setRangeAxis(1, new ColourBar(coefficient, covering));
        plot.setRangeAxisLocation(1, AxisLocation.BOTTOM_OR_RIGHT);
        JFreeChart chart = covering.chart(plot, List.of());
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        return chart;
    }

    private static List<String> numbers(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> i == 1 || i % 5 == 0 ? String.valueOf(i) : "")
                .toList();
    }

    private static List<String> numbered(List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> names.get(i) + "  " + (i + 1))
                .toList();
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

    /** The coefficients, in letters that fit the cells; none where they could not be read. */
    private static final class Coefficients extends AbstractXYAnnotation {

        private static final long serialVersionUID = 1L;

        /** Part of a cell that a number may take. */
        private static final double FILLED = .86;

        /** Least letters in parts of the others'. */
        private static final double LEAST = .6;

        private final transient double[][] r;
        private final Font font;

        Coefficients(double[][] r, Font font) {
            this.r = r;
            this.font = font;
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
            double width = area.getWidth() / r.length;
            double height = area.getHeight() / r.length;
            double size =
                    Math.min(
                            Math.min(1, FILLED * width / Labels.width("−0.00", font)),
                            FILLED * height / font.getSize2D());
            if (size < LEAST) {
                return;
            }
            Font fitting = font.deriveFont((float) (size * font.getSize2D()));
            g2.setFont(fitting);
            for (int row = 0; row < r.length; row++) {
                for (int column = 0; column < r.length; column++) {
                    double value = r[row][column];
                    String text = text(value);
                    g2.setPaint(Math.abs(value) > .7 ? Color.WHITE : Palette.TEXT);
                    g2.drawString(
                            text,
                            (float)
                                    (area.getX()
                                            + (column + .5) * width
                                            - Labels.width(text, fitting) / 2),
                            (float)
                                    (area.getY()
                                            + (row + .5) * height
                                            + .36 * fitting.getSize2D()));
                }
            }
        }

        private static String text(double value) {
            return Double.isNaN(value)
                    ? "–"
                    : String.format(Locale.ROOT, "%.2f", value).replace('-', '−');
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
