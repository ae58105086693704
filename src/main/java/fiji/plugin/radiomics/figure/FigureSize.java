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

import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;

/**
 * Size of a figure in a file.
 *
 * @param widthMm width in millimetres
 * @param heightMm height in millimetres
 * @param dpi pixels an inch of a PNG file; drawings (SVG, PDF) have no use for it
 */
public record FigureSize(double widthMm, double heightMm, int dpi) {

    /** One column of a journal. */
    public static final double COLUMN_MM = 85;

    /** What journals ask for line drawings. */
    public static final int LINE_ART_DPI = 600;

    private static final double MM_PER_INCH = 25.4;
    private static final double POINTS_PER_INCH = 72;
    private static final double LEAST_MM = 10;
    private static final double GREATEST_MM = 2000;
    private static final long MOST_PIXELS = 200_000_000;

    /**
     * @throws IllegalArgumentException where a side is not 10 to 2000 mm, the resolution not 30 to
     *     2400 dpi, or an image of this size would have more than 200 million pixels
     */
    public FigureSize {
        checkSide("width", widthMm);
        checkSide("height", heightMm);
        if (dpi < 30 || dpi > 2400) {
            throw new IllegalArgumentException(
                    "figure resolution " + dpi + " dpi: 30 to 2400 is possible");
        }
        if (pixels(widthMm, dpi) * pixels(heightMm, dpi) > MOST_PIXELS) {
            throw new IllegalArgumentException(
                    "A figure of "
                            + widthMm
                            + " × "
                            + heightMm
                            + " mm at "
                            + dpi
                            + " dpi has more than 200 million pixels; make it smaller or coarser");
        }
    }

    private static void checkSide(String name, double mm) {
        if (!(mm >= LEAST_MM && mm <= GREATEST_MM)) {
            throw new IllegalArgumentException(
                    "figure " + name + " " + mm + " mm: 10 to 2000 mm is possible");
        }
    }

    /**
     * @param heightMm height in millimetres
     * @return one column wide, at 600 dpi
     */
    public static FigureSize column(double heightMm) {
        return new FigureSize(COLUMN_MM, heightMm, LINE_ART_DPI);
    }

    /**
     * The size that leaves no empty room: around a square plot the height follows from the width
     * and the legend, one with rows of a table has room for them, any other plot is three quarters
     * as high as it is wide.
     *
     * @param chart of this package, made with {@link FigureStyle#PRINT}
     * @param widthMm width in millimetres
     * @return the size, at 600 dpi
     */
    public static FigureSize fitting(JFreeChart chart, double widthMm) {
        double height = .75 * widthMm;
        if (chart.getPlot() instanceof SquarePlot plot) {
            double ample = Math.min(GREATEST_MM, 3 * widthMm);
            Rectangle2D area = new FigureSize(widthMm, ample, 30).points();
            FigureFile.drawNowhere(chart, area);
            height = ample - plot.slack() * MM_PER_INCH / POINTS_PER_INCH;
        } else if (chart.getPlot() instanceof RowsPlot plot) {
            double points = plot.height(points(widthMm));
            height = Math.min(GREATEST_MM, points * MM_PER_INCH / POINTS_PER_INCH);
        }
        return new FigureSize(widthMm, Math.ceil(height * 10) / 10, LINE_ART_DPI);
    }

    /**
     * @return the area in points of 1/72 inch
     */
    Rectangle2D points() {
        return new Rectangle2D.Double(0, 0, points(widthMm), points(heightMm));
    }

    int widthPixels() {
        return (int) pixels(widthMm, dpi);
    }

    int heightPixels() {
        return (int) pixels(heightMm, dpi);
    }

    private static double points(double mm) {
        return mm / MM_PER_INCH * POINTS_PER_INCH;
    }

    private static long pixels(double mm, int dpi) {
        return Math.max(1, Math.round(mm / MM_PER_INCH * dpi));
    }
}
