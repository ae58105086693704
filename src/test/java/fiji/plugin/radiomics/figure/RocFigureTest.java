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

import fiji.plugin.radiomics.stats.roc.BinaryScores;
import fiji.plugin.radiomics.stats.roc.BinormalCurve;
import fiji.plugin.radiomics.stats.roc.Direction;
import fiji.plugin.radiomics.stats.roc.RocCurve;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.Test;

class RocFigureTest {

    /** A hundredth of a point, the precision of the SVG, in parts of the square. */
    private static final double DRAWN = .01 / 190;

    @Test
    void theCurveIsDrawnWhereItIs() {
        RocCurve roc = Drawn.roc("mean_texture");
        JFreeChart chart =
                RocFigure.chart(
                        List.of(RocFigure.Curve.of("mean_texture", "", roc)), FigureStyle.PRINT);
        List<Point2D> line = Drawn.of(chart).longestLine(Palette.line(0));
        double[][] points = RocFigure.line(roc);
        assertEquals(points[0].length, line.size());
        for (int i = 0; i < line.size(); i++) {
            assertEquals(points[0][i], line.get(i).getX(), DRAWN);
            assertEquals(points[1][i], line.get(i).getY(), DRAWN);
        }
        assertEquals(0, line.get(0).distance(0, 0), DRAWN);
        assertEquals(0, line.get(line.size() - 1).distance(1, 1), DRAWN);
    }

    @Test
    void everyCornerOfASmallCurveIsThere() {
        RocCurve roc = Drawn.roc("mean_texture");
        double[][] line = RocFigure.line(roc);
        Set<List<Double>> drawn = new HashSet<>();
        for (int i = 0; i < line[0].length; i++) {
            drawn.add(List.of(line[0][i], line[1][i]));
        }
        int corners = 0;
        for (int i = 1; i < roc.size() - 1; i++) {
            int right = roc.falsePositives(i) - roc.falsePositives(i - 1);
            int nextRight = roc.falsePositives(i + 1) - roc.falsePositives(i);
            int up = roc.truePositives(i) - roc.truePositives(i - 1);
            int nextUp = roc.truePositives(i + 1) - roc.truePositives(i);
            if (right * nextUp != up * nextRight) {
                corners++;
                double x = roc.falsePositives(i) / 357.;
                double y = roc.truePositives(i) / 212.;
                assertTrue(drawn.contains(List.of(x, y)), x + " " + y);
            }
        }
        assertTrue(corners > 100, "corners looked for: " + corners);
    }

    @Test
    void aMillionCasesMakeASmallFile() {
        Random random = new Random(5);
        boolean[] positive = new boolean[1_000_000];
        double[] values = new double[positive.length];
        for (int i = 0; i < values.length; i++) {
            positive[i] = i % 3 == 0;
            values[i] = random.nextGaussian() + (positive[i] ? 1 : 0);
        }
        RocCurve roc = RocCurve.of(BinaryScores.of(values, positive), Direction.HIGHER);
        assertTrue(roc.size() > 990_000);
        JFreeChart chart =
                RocFigure.chart(List.of(RocFigure.Curve.of("m", "", roc)), FigureStyle.PRINT);
        String svg = FigureFile.svg(chart, FigureSize.fitting(chart, 85));
        assertTrue(svg.length() < 1_000_000, "length " + svg.length());
        List<Point2D> line = Drawn.of(chart).longestLine(Palette.line(0));
        assertTrue(line.size() > 1000, "points " + line.size());
        assertEquals(0, line.get(0).distance(0, 0), DRAWN);
        assertEquals(0, line.get(line.size() - 1).distance(1, 1), DRAWN);
    }

    @Test
    void everythingOfAMarkerIsDrawn() {
        RocCurve roc = Drawn.roc("mean_texture");
        RocFigure.Curve bare = RocFigure.Curve.of("mean_texture", "AUC 0.776", roc);
        RocFigure.Band band =
                new RocFigure.Band(
                        new double[] {1, .5, Double.NaN, 0},
                        new double[] {0, .7, .8, .9},
                        new double[] {.3, .9, .95, 1});
        int shapes = shapes(bare);
        assertEquals(shapes + 1, shapes(bare.withBand(band)));
        BinormalCurve smooth = BinormalCurve.fit(roc).orElseThrow();
        assertEquals(shapes + 1, shapes(bare.withSmooth(smooth)));
        RocFigure.Point point = new RocFigure.Point(.63, .85, "");
        assertEquals(shapes + 2, shapes(bare.withCutoff(point)), "the point and its edge");
        RocFigure.Point labelled = new RocFigure.Point(.63, .85, "≥ 18.3");
        assertTrue(drawn(bare.withCutoff(labelled)).texts().contains("≥ 18.3"));
    }

    private static Drawn drawn(RocFigure.Curve curve) {
        return Drawn.of(RocFigure.chart(List.of(curve), FigureStyle.PRINT));
    }

    private static int shapes(RocFigure.Curve curve) {
        Drawn drawn = drawn(curve);
        return drawn.elements("path").size() + drawn.elements("circle").size();
    }

    @Test
    void manyMarkersDifferInColourOrDash() {
        RocCurve roc = Drawn.roc("mean_texture");
        Set<String> looks = new HashSet<>();
        List<RocFigure.Curve> curves = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            looks.add(Palette.line(i) + " " + java.util.Arrays.toString(Palette.dash(i)));
            curves.add(RocFigure.Curve.of("marker " + i, "AUC 0.776", roc));
        }
        assertEquals(30, looks.size());
        List<String> texts = Drawn.of(RocFigure.chart(curves, FigureStyle.PRINT)).texts();
        assertTrue(texts.contains("marker 29, AUC 0.776"), texts.toString());
    }

    @Test
    void aLongNameIsWrittenInFull() {
        String name = "original.glcm.inverse_difference_moment_normalised.3d_averaged";
        JFreeChart chart =
                RocFigure.chart(
                        List.of(
                                RocFigure.Curve.of(
                                        name, "AUC 0.970 (0.955–0.984)", Drawn.roc("worst_area"))),
                        FigureStyle.PRINT);
        List<String> texts = Drawn.of(chart).texts();
        assertTrue(String.join("", texts).contains(name), texts.toString());
        assertTrue(texts.contains("AUC 0.970 (0.955–0.984)"), texts.toString());
    }

    @Test
    void curvesAtTheEdgesAreDrawn() {
        RocCurve perfect =
                RocCurve.of(
                        new BinaryScores(
                                new double[] {3, Double.POSITIVE_INFINITY},
                                new double[] {1, Double.NEGATIVE_INFINITY}),
                        Direction.HIGHER);
        RocCurve constant =
                RocCurve.of(
                        new BinaryScores(new double[] {1, 1}, new double[] {1, 1}),
                        Direction.HIGHER);
        for (RocCurve roc : List.of(perfect, constant)) {
            JFreeChart chart =
                    RocFigure.chart(List.of(RocFigure.Curve.of("m", "", roc)), FigureStyle.PRINT);
            List<Point2D> line = Drawn.of(chart).longestLine(Palette.line(0));
            assertEquals(roc == perfect ? 3 : 2, line.size(), line.toString());
        }
        assertEquals(0, RocFigure.line(perfect)[0][1]);
        assertEquals(1, RocFigure.line(perfect)[1][1]);
    }

    @Test
    void refusesWhatCannotBeDrawn() {
        assertTrue(
                assertThrows(
                                IllegalArgumentException.class,
                                () -> RocFigure.chart(List.of(), FigureStyle.PRINT))
                        .getMessage()
                        .contains("choose a marker"));
        assertTrue(
                assertThrows(
                                IllegalArgumentException.class,
                                () ->
                                        new RocFigure.Band(
                                                new double[2], new double[1], new double[2]))
                        .getMessage()
                        .contains("as many lower (1)"));
    }
}
