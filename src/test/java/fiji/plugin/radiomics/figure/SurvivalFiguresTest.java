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

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.Test;

class SurvivalFiguresTest {

    private static final List<String> UPRIGHT = List.of("Survival", "AUC(t)");

    private static final String LONG = "wavelet-LLH.glcm.inverse_difference_moment_normalised.25d";

    private static SurvivalCurveFigure.Curve curve(String name, int cases) {
        return new SurvivalCurveFigure.Curve(
                name,
                "median 14.0",
                new double[] {6, 14, 30},
                new double[] {.8, .4, .2},
                new double[] {.6, .2, .1},
                new double[] {.9, .6, .4},
                new double[] {10},
                14,
                36,
                t -> t <= 6 ? cases : t <= 14 ? cases - 10 : t <= 36 ? 3 : 0);
    }

    private static JFreeChart survival(SurvivalCurveFigure.Curve... curves) {
        return SurvivalCurveFigure.chart(
                List.of(curves),
                SurvivalCurveFigure.Shape.SURVIVAL,
                "Time (months)",
                "Survival",
                List.of("Log-rank p = .03"),
                FigureStyle.PRINT);
    }

    @Test
    void numbersAtRiskStandBelowTheMarksOfTheAxis() {
        Drawn drawn = Drawn.of(survival(curve("low", 40), curve("high", 30)));
        List<String> texts = drawn.texts();
        assertTrue(texts.containsAll(List.of("0", "12", "24", "36")), texts.toString());
        assertTrue(texts.containsAll(List.of("At risk", "40", "30", "20", "3")), texts.toString());
        assertTrue(texts.contains("Log-rank p = .03"), texts.toString());
        assertTrue(texts.contains("low, median 14.0"), texts.toString());
    }

    @Test
    void curveIsASeriesOfStepsFromOneToTheLastCase() {
        List<Point2D> line = Drawn.of(survival(curve("", 40))).longestLine(Palette.line(0));
        double[][] corners = {{0, 1}, {6, 1}, {6, .8}, {14, .8}, {14, .4}, {30, .4}, {30, .2}};
        for (int k = 0; k < corners.length; k++) {
            assertEquals(corners[k][0], line.get(k).getX(), .05);
            assertEquals(corners[k][1], line.get(k).getY(), .005);
        }
        assertEquals(36, line.get(line.size() - 1).getX(), .05);
    }

    @Test
    void smallIncidencesFillThePlot() {
        SurvivalCurveFigure.Curve small =
                new SurvivalCurveFigure.Curve(
                        "",
                        "",
                        new double[] {1, 2},
                        new double[] {.05, .1},
                        null,
                        null,
                        new double[0],
                        Double.NaN,
                        3,
                        t -> 5);
        JFreeChart chart =
                SurvivalCurveFigure.chart(
                        List.of(small),
                        SurvivalCurveFigure.Shape.INCIDENCE,
                        "Time",
                        "Cumulative incidence",
                        List.of(),
                        FigureStyle.PRINT);
        assertTrue(chart.getXYPlot().getRangeAxis().getUpperBound() < .2);
    }

    /** What is written stays on the page, with the longest names, too. */
    @Test
    void longNamesFitOneColumn() {
        ForestFigure.Row row = new ForestFigure.Row(LONG + "_merged." + LONG, 1.5, .8, 70);
        List<JFreeChart> charts =
                List.of(
                        survival(curve(LONG + " > 4.353", 40), curve(LONG + " ≤ 4.353", 30)),
                        ForestFigure.chart(
                                List.of(row), "Hazard ratio (95 % CI)", "", FigureStyle.PRINT),
                        new CurveFigure(FigureStyle.PRINT)
                                .line(LONG, "AUC", new double[][] {{1, 2}, {.5, .6}})
                                .chart(LONG + LONG, "AUC(t)"));
        for (JFreeChart chart : charts) {
            Drawn drawn = Drawn.of(chart);
            Rectangle2D page = drawn.size().points();
            for (var text : drawn.elements("text")) {
                double from = Double.parseDouble(text.getAttribute("x"));
                double width = Labels.width(text.getTextContent(), FigureStyle.PRINT.font());
                boolean upright = UPRIGHT.contains(text.getTextContent());
                boolean fits = upright || from >= -.5 && from + width <= page.getMaxX() + .5;
                assertTrue(fits, text.getTextContent() + " at " + from);
            }
        }
    }

    @Test
    void ratiosAreWrittenBesideTheirIntervals() {
        List<ForestFigure.Row> rows =
                List.of(
                        new ForestFigure.Row("entropy", 1.32, 1.05, 1.66),
                        new ForestFigure.Row("centre B", Double.POSITIVE_INFINITY, .1, 9));
        List<String> texts =
                Drawn.of(ForestFigure.chart(rows, "Hazard ratio", "", FigureStyle.PRINT)).texts();
        assertTrue(texts.contains("1.32 (1.05–1.66)"), texts.toString());
        assertTrue(texts.contains("not estimable"), texts.toString());
        assertTrue(texts.contains("1"), texts.toString());
        assertThrows(
                IllegalArgumentException.class,
                () -> ForestFigure.chart(List.of(), "Hazard ratio", "", FigureStyle.PRINT));
    }

    @Test
    void undefinedValuesInterruptALine() {
        double nan = Double.NaN;
        JFreeChart chart =
                new CurveFigure(FigureStyle.PRINT)
                        .line("a", "", new double[][] {{1, 2, 3, 4}, {.5, nan, .7, .8}})
                        .band(
                                new double[] {1, 2, 3, 4},
                                new double[] {.4, nan, .6, .7},
                                new double[] {.6, nan, .8, .9})
                        .reference("chance", new double[][] {{0, 9}, {.5, .5}})
                        .chart("Time", "AUC(t)");
        List<String> texts = Drawn.of(chart).texts();
        assertTrue(texts.contains("chance"), texts.toString());
        assertTrue(chart.getXYPlot().getDomainAxis().getUpperBound() < 5);
        assertTrue(chart.getXYPlot().getRangeAxis().getUpperBound() > .9);
    }

    /** 0, 0.05, 0.1 … would run into each other. */
    @Test
    void marksOfAnAxisHaveRoom() {
        JFreeChart chart =
                new CurveFigure(FigureStyle.PRINT)
                        .line("", "", new double[][] {{0, 1}, {.5, .6}})
                        .xRange(0, 1)
                        .chart("Threshold", "Net benefit");
        List<String> texts = Drawn.of(chart).texts();
        assertTrue(texts.containsAll(List.of("0", "0.2", "1")), texts.toString());
        assertFalse(texts.contains("0.05"), texts.toString());
        assertEquals(null, chart.getXYPlot().getFixedLegendItems());
    }

    /** A legend of many long names takes no room from the plot. */
    @Test
    void plotsKeepTheirHeight() {
        CurveFigure figure = new CurveFigure(FigureStyle.PRINT);
        SurvivalCurveFigure.Curve[] curves = new SurvivalCurveFigure.Curve[6];
        for (int i = 0; i < curves.length; i++) {
            figure.line(LONG + "." + LONG + i, "AUC", new double[][] {{1, 2}, {.5, .6}});
            curves[i] = curve(LONG + "." + LONG + i, 40);
        }
        String upright = "Coefficient of " + LONG;
        for (JFreeChart chart : List.of(figure.chart("Time", upright), survival(curves))) {
            Drawn drawn = Drawn.of(chart);
            assertTrue(drawn.dataArea().getHeight() > 100, drawn.dataArea().toString());
            assertTrue(drawn.dataArea().getHeight() < 200, drawn.dataArea().toString());
        }
        assertEquals(null, figure.chart("Time", upright).getXYPlot().getRangeAxis().getLabel());
    }
}
