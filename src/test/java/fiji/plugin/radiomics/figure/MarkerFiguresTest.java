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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.figure.DistributionFigure.Shape;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures of the values of one marker: distributions and groups. */
class MarkerFiguresTest {

    private static final FigureSize SIZE = FigureSize.column(65);
    private static final String LONG =
            "original.glcm.inverse_difference_moment_normalised.3d_averaged";

    static Stream<double[]> oddValues() {
        double inf = Double.POSITIVE_INFINITY;
        return Stream.of(
                new double[0],
                new double[] {Double.NaN},
                new double[] {0},
                new double[] {0, 0, 0},
                new double[] {-7, -7},
                new double[] {inf, -inf},
                new double[] {inf, 1, 2, -inf, Double.NaN},
                new double[] {1e9, 1e9 + 1e-4},
                new double[] {1e15, 1e15 + 1},
                new double[] {Double.MIN_VALUE, 2 * Double.MIN_VALUE},
                new double[] {1e-300, 3e-300},
                new double[] {-1e299, 1e299, 0},
                new double[] {-Double.MAX_VALUE, Double.MAX_VALUE, 3, 4},
                new double[] {1, 1, 1, 1, 1, 1e12});
    }

    @ParameterizedTest
    @MethodSource("oddValues")
    void oddValuesAreDrawn(double[] values) {
        List<Sample> samples =
                List.of(new Sample("odd", values), new Sample("none", new double[0]));
        for (Shape shape : Shape.values()) {
            DistributionFigure figure =
                    DistributionFigure.of("m", samples, shape, FigureStyle.PRINT);
            figure.setCutoff(1);
            assertSound(figure.chart(), figure.chart().getXYPlot().getDomainAxis().getRange());
        }
        JFreeChart groups = GroupFigure.chart("m", samples, "", FigureStyle.PRINT);
        assertSound(groups, groups.getXYPlot().getRangeAxis().getRange());
    }

    private static void assertSound(JFreeChart chart, Range range) {
        assertTrue(range.getLength() > 0 && range.getLength() < 1e301, range.toString());
        String svg = FigureFile.svg(chart, SIZE);
        assertFalse(svg.contains("NaN") || svg.contains("Infinity") || svg.contains("∞"), svg);
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void distributionSaysWhatItShows(Shape shape) {
        JFreeChart chart =
                DistributionFigure.of(
                                "mean_texture",
                                Drawn.wisconsin("mean_texture"),
                                shape,
                                FigureStyle.PRINT)
                        .chart();
        Drawn drawn = Drawn.of(chart, SIZE);
        assertTrue(
                drawn.texts()
                        .containsAll(
                                List.of(
                                        "mean_texture",
                                        "Density",
                                        "benign, n = 357",
                                        "malignant, n = 212")),
                drawn.texts().toString());
        int points = chart.getXYPlot().getDataset().getItemCount(0);
        assertTrue(points > 300 && points <= 357, "points of benign masses: " + points);
    }

    @Test
    void theCutoffLineMoves() {
        DistributionFigure figure =
                DistributionFigure.of(
                        "mean_texture",
                        Drawn.wisconsin("mean_texture"),
                        Shape.DENSITY,
                        FigureStyle.PRINT);
        assertTrue(Double.isNaN(figure.cutoff()));
        String without = FigureFile.svg(figure.chart(), SIZE);
        figure.setCutoff(18.295);
        assertEquals(18.295, figure.cutoff());
        assertTrue(Drawn.of(figure.chart(), SIZE).texts().contains("18.3"));
        figure.setCutoff(30.124);
        List<String> texts = Drawn.of(figure.chart(), SIZE).texts();
        assertTrue(texts.contains("30.12") && !texts.contains("18.3"), texts.toString());
        for (double none : new double[] {Double.POSITIVE_INFINITY, Double.NaN}) {
            figure.setCutoff(20);
            figure.setCutoff(none);
            assertEquals(without, FigureFile.svg(figure.chart(), SIZE));
        }
    }

    @Test
    void infiniteValuesAreCountedAndTold() {
        List<Sample> samples =
                List.of(
                        new Sample("a", new double[] {1, 2, Double.POSITIVE_INFINITY, Double.NaN}),
                        new Sample("b", new double[] {3, Double.NEGATIVE_INFINITY}));
        Drawn drawn =
                Drawn.of(
                        DistributionFigure.of("m", samples, Shape.DENSITY, FigureStyle.PRINT)
                                .chart(),
                        SIZE);
        assertTrue(drawn.texts().contains("2 infinite values are not drawn"));
        assertTrue(drawn.texts().contains("a, n = 3"), drawn.texts().toString());
        Drawn groups =
                Drawn.of(
                        GroupFigure.chart("m", samples.subList(0, 1), "", FigureStyle.PRINT), SIZE);
        assertTrue(groups.texts().contains("1 infinite value is not drawn"));
    }

    @Test
    void groupsShowNamesCountsAndP() {
        Drawn drawn =
                Drawn.of(
                        GroupFigure.chart(
                                "mean_texture",
                                Drawn.wisconsin("mean_texture"),
                                "Mann–Whitney p = 3.4·10−28",
                                FigureStyle.PRINT),
                        SIZE);
        assertTrue(
                drawn.texts()
                        .containsAll(
                                List.of(
                                        "mean_texture",
                                        "benign",
                                        "n = 357",
                                        "malignant",
                                        "n = 212",
                                        "Mann–Whitney p = 3.4·10−28")),
                drawn.texts().toString());
    }

    @Test
    void boxesAreWhereRPutsThem() {
        // R 4.2: boxplot.stats-like with type 7 quartiles of c(1:9, 30): 3.25, 5.5, 7.75;
        // whiskers to 1 and 9, as 30 > 7.75 + 1.5 * 4.5.
        double[] values = {1, 2, 3, 4, 5, 6, 7, 8, 9, 30};
        JFreeChart chart =
                GroupFigure.chart("m", List.of(new Sample("g", values)), "", FigureStyle.PRINT);
        Drawn drawn = Drawn.of(chart, SIZE);
        var area = drawn.dataArea();
        var axis = chart.getXYPlot().getRangeAxis();
        double[] places = {1, 3.25, 5.5, 7.75, 9};
        List<double[]> lines =
                drawn.elements("line").stream()
                        .map(
                                e ->
                                        new double[] {
                                            Double.parseDouble(e.getAttribute("y1")),
                                            Double.parseDouble(e.getAttribute("y2"))
                                        })
                        .toList();
        for (double place : places) {
            double y = axis.valueToJava2D(place, area, org.jfree.chart.ui.RectangleEdge.LEFT);
            assertTrue(
                    lines.stream()
                            .anyMatch(l -> Math.abs(l[0] - y) < .011 || Math.abs(l[1] - y) < .011),
                    "line at " + place);
        }
    }

    /** Whiskers reach to values within 1.5 boxes, and only they are as thin and as placed. */
    @Test
    void whiskersGoFromTheBoxToTheFarthestValueWithinReach() {
        double[] values = {-20, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30};
        // Quartiles of type 7: 2.75 and 8.25; 1.5 boxes are 8.25, so that -20 and 30 are beyond.
        assertEquals(
                List.of("1.0-2.75", "8.25-10.0"), whiskers(values), "one from each end of the box");
        assertEquals(List.of(), whiskers(new double[] {4, 4, 4, 4}));
        // The first quartile is the least value: nothing lies below the box.
        assertEquals(List.of("3.0-4.0"), whiskers(new double[] {1, 1, 1, 2, 3, 3, 4}));
        // A value at exactly 1.5 boxes is still reached.
        assertEquals(List.of("0.0-2.0", "4.0-7.0"), whiskers(new double[] {0, 2, 3, 4, 7}));
    }

    /** Upright lines of the only group, from below. */
    private static List<String> whiskers(double[] values) {
        JFreeChart chart =
                GroupFigure.chart("m", List.of(new Sample("g", values)), "", FigureStyle.PRINT);
        Collection<?> drawn =
                ((XYLineAndShapeRenderer) chart.getXYPlot().getRenderer()).getAnnotations();
        return drawn.stream()
                .filter(XYLineAnnotation.class::isInstance)
                .map(XYLineAnnotation.class::cast)
                .filter(line -> line.getX1() == line.getX2())
                .sorted(Comparator.comparingDouble(XYLineAnnotation::getY1))
                .map(line -> line.getY1() + "-" + line.getY2())
                .toList();
    }

    @Test
    void longNamesStayWhole() {
        List<Sample> groups =
                List.of(
                        new Sample("responder after six months", new double[] {1, 2, 3}),
                        new Sample("non-responder", new double[] {2, 3, 4}),
                        new Sample("lost", new double[] {2, 3, 9}));
        List<String> texts =
                Drawn.of(GroupFigure.chart(LONG, groups, "", FigureStyle.PRINT), SIZE).texts();
        assertTrue(texts.contains(LONG), texts.toString());
        assertTrue(
                texts.containsAll(List.of("responder after six", "months", "non-responder")),
                texts.toString());
        List<String> axis =
                Drawn.of(
                                DistributionFigure.of(
                                                LONG, groups, Shape.DENSITY, FigureStyle.PRINT)
                                        .chart(),
                                SIZE)
                        .texts();
        assertTrue(axis.contains(LONG), axis.toString());
    }

    @Test
    void aMillionCasesMakeASmallFile() {
        Random random = new Random(3);
        double[] values = random.doubles(1_000_000).map(v -> v * v).toArray();
        List<Sample> samples = List.of(new Sample("all", values));
        JFreeChart distribution =
                DistributionFigure.of("m", samples, Shape.DENSITY, FigureStyle.PRINT).chart();
        assertTrue(FigureFile.svg(distribution, SIZE).length() < 1_000_000);
        JFreeChart groups = GroupFigure.chart("m", samples, "", FigureStyle.PRINT);
        assertTrue(FigureFile.svg(groups, SIZE).length() < 1_500_000);
    }

    @Test
    void pointsLieInTheirRangeAndSpreadAlikeEveryTime() {
        double[] values = Drawn.wisconsin("mean_texture").get(0).values();
        ValueRange range = new ValueRange(9, 35);
        PointStrip strip = new PointStrip(300, 10);
        double[][] points = strip.points(values, range, v -> v / 35, 1);
        assertTrue(Arrays.deepEquals(points, strip.points(values, range, v -> v / 35, 1)));
        for (int i = 0; i < points[0].length; i++) {
            assertTrue(Math.abs(points[1][i]) <= points[0][i] / 35);
        }
        assertEquals(1, strip.points(new double[] {20}, range, v -> 1, 1)[0].length);
    }

    @Test
    void refusesNothingToDraw() {
        assertThrows(
                IllegalArgumentException.class,
                () -> DistributionFigure.of("m", List.of(), Shape.DENSITY, FigureStyle.PRINT));
        assertThrows(
                IllegalArgumentException.class,
                () -> GroupFigure.chart("m", List.of(), "", FigureStyle.PRINT));
    }
}
