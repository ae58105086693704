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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.figure.PrecisionRecallFigure.Curve;
import fiji.plugin.radiomics.stats.roc.BinaryScores;
import fiji.plugin.radiomics.stats.roc.Direction;
import fiji.plugin.radiomics.stats.roc.RocCurve;
import java.awt.geom.Point2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecisionRecallFigureTest {

    /** scikit-learn 1.9.1: average_precision_score(diagnosis == "malignant", marker). */
    @ParameterizedTest
    @CsvSource({
        "mean_texture,   0.5970165323771017",
        "mean_concavity, 0.8799216339584356",
        "texture_error,  0.36460684444271046",
        "worst_area,     0.9607921860537136"
    })
    void averagePrecisionIsScikitLearns(String marker, double expected) {
        double actual = PrecisionRecallFigure.averagePrecision(Drawn.roc(marker));
        assertEquals(expected, actual, 1e-12);
    }

    @Test
    void stepsHoldEachPrecisionOverItsRecall() {
        RocCurve roc =
                RocCurve.of(
                        new BinaryScores(new double[] {5, 3, 2}, new double[] {6, 4, 1}),
                        Direction.HIGHER);
        double[][] line = PrecisionRecallFigure.line(roc);
        double third = 1. / 3;
        assertArrayEquals(
                new double[] {0, third, third, third, 2 * third, 2 * third, 1, 1},
                line[0],
                "recall");
        assertArrayEquals(
                new double[] {.5, .5, third, .5, .5, .6, .6, .5}, line[1], 1e-15, "precision");
    }

    @Test
    void legendAndChanceLineAreDrawn() {
        Drawn drawn =
                Drawn.of(
                        PrecisionRecallFigure.chart(
                                List.of(
                                        new Curve("mean_texture", Drawn.roc("mean_texture")),
                                        new Curve("worst_area", Drawn.roc("worst_area"))),
                                FigureStyle.PRINT));
        assertTrue(drawn.texts().contains("mean_texture, average precision 0.597"));
        assertTrue(drawn.texts().contains("worst_area, average precision 0.961"));
        assertTrue(drawn.texts().contains("Prevalence 0.373"), drawn.texts().toString());
        assertTrue(drawn.texts().containsAll(List.of("Recall", "Precision")));
        List<Point2D> line = drawn.longestLine(Palette.line(0));
        assertEquals(0, line.get(line.size() - 1).distance(1, 212 / 569.), 1e-4);
    }

    @Test
    void refusesNoCurve() {
        assertTrue(
                assertThrows(
                                IllegalArgumentException.class,
                                () -> PrecisionRecallFigure.chart(List.of(), FigureStyle.PRINT))
                        .getMessage()
                        .contains("choose a marker"));
    }
}
