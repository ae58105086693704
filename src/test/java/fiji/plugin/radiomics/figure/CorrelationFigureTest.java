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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.Test;

class CorrelationFigureTest {

    private static final double[][] THREE = {
        {1, -.5, Double.NaN},
        {-.5, 1, .25},
        {Double.NaN, .25, 1}
    };

    @Test
    void cellsHaveTheColoursOfTheirCoefficients() {
        JFreeChart chart =
                CorrelationFigure.chart(
                        List.of("a", "b", "c"), THREE, "Spearman’s ρ", FigureStyle.PRINT);
        Drawn drawn = Drawn.of(chart);
        Rectangle2D area = drawn.dataArea();
        Rectangle2D points = drawn.size().points();
        int scale = 4;
        BufferedImage image =
                new BufferedImage(
                        (int) points.getWidth() * scale,
                        (int) points.getHeight() * scale,
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        g2.scale(scale, scale);
        FigureFile.draw(chart, g2, points);
        g2.dispose();
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                // A corner of the cell, which its number leaves free.
                double x = area.getX() + area.getWidth() * (column + .1) / 3;
                double y = area.getY() + area.getHeight() * (row + .1) / 3;
                assertEquals(
                        Palette.diverging(THREE[row][column]).getRGB(),
                        image.getRGB((int) (x * scale), (int) (y * scale)),
                        row + " " + column);
            }
        }
    }

    @Test
    void numbersNamesAndScaleAreText() {
        List<String> texts =
                Drawn.of(
                                CorrelationFigure.chart(
                                        List.of("f.glcm.a.3d", "f.glcm.b.3d", "f.glcm.c.3d"),
                                        THREE,
                                        "Spearman’s ρ",
                                        FigureStyle.PRINT))
                        .texts();
        assertTrue(
                texts.containsAll(List.of("a", "b", "c", "−0.50", "0.25", "–", "Spearman’s ρ")),
                texts.toString());
    }

    @Test
    void labelsOfManyMarkersDoNotOverlap() {
        int n = 200;
        List<String> names = IntStream.range(0, n).mapToObj(i -> "marker_" + i).toList();
        double[][] r = new double[n][n];
        JFreeChart chart = CorrelationFigure.chart(names, r, "r", FigureStyle.PRINT);
        Drawn drawn = Drawn.of(chart);
        long labels = drawn.texts().stream().filter(t -> t.startsWith("marker_")).count();
        double room = drawn.dataArea().getHeight() / FigureStyle.PRINT.font().getSize2D();
        assertTrue(labels > 10 && labels <= 2 * room, labels + " labels, room for " + room);
        assertTrue(FigureFile.svg(chart, drawn.size()).length() < 500_000);
    }

    /** In a column of 85 mm every one of 30 markers has its name, and no number is written. */
    @Test
    void thirtyMarkersAreAllNamed() {
        int n = 30;
        List<String> names =
                IntStream.range(0, n)
                        .mapToObj(i -> "original.glcm.feature_" + i + ".3d_averaged")
                        .toList();
        Drawn drawn =
                Drawn.of(CorrelationFigure.chart(names, new double[n][n], "r", FigureStyle.PRINT));
        for (int i = 0; i < n; i++) {
            assertTrue(
                    drawn.texts().contains("feature_" + i + "  " + (i + 1)),
                    i + ": " + drawn.texts());
        }
        assertTrue(drawn.texts().stream().noneMatch(t -> t.contains("0.00")));
    }

    @Test
    void refusesAMatrixThatDoesNotFit() {
        assertRefused(List.of(), new double[0][], "choose markers");
        assertRefused(List.of("a"), new double[2][2], "2 rows for 1 markers");
        assertRefused(List.of("a", "b"), new double[][] {{1, 0}, {1}}, "a row of 1 columns");
    }

    private static void assertRefused(List<String> names, double[][] r, String part) {
        String message =
                assertThrows(
                                IllegalArgumentException.class,
                                () -> CorrelationFigure.chart(names, r, "r", FigureStyle.PRINT))
                        .getMessage();
        assertTrue(message.contains(part), message);
    }
}
