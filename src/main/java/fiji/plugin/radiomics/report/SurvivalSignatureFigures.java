/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.report;

import fiji.plugin.radiomics.figure.CurveFigure;
import fiji.plugin.radiomics.figure.FigureStyle;
import fiji.plugin.radiomics.figure.SurvivalCurveFigure;
import fiji.plugin.radiomics.stats.analysis.ResultFigure;
import fiji.plugin.radiomics.stats.signature.SurvivalSignatureView;
import fiji.plugin.radiomics.stats.survival.KaplanMeier;
import fiji.plugin.radiomics.stats.survival.ProbabilityInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;

/** The figures of a signature of survival. */
final class SurvivalSignatureFigures {

    private SurvivalSignatureFigures() {}

    static JFreeChart draw(SurvivalSignatureView result, ResultFigure figure, FigureStyle style) {
        return switch (figure.kind()) {
            case "kaplan_meier" -> kaplanMeier(result, style);
            case "auc_over_time" -> areas(result, style);
            default -> SurvivalFigures.calibration(result.calibration(figure.subject()), style);
        };
    }

    private static String timeLabel(SurvivalSignatureView result) {
        return result.unit().isEmpty() ? "Time" : "Time (" + result.unit() + ")";
    }

    private static JFreeChart kaplanMeier(SurvivalSignatureView result, FigureStyle style) {
        List<SurvivalCurveFigure.Curve> curves = new ArrayList<>();
        for (int g = 0; g < result.groupNames().size(); g++) {
            KaplanMeier km = result.groupCurves().get(g);
            double median = km.quantile(.5, ProbabilityInterval.LOG, .95).time();
            curves.add(
                    SurvivalFigures.curve(
                            km,
                            result.groupNames().get(g) + " risk",
                            Double.isNaN(median)
                                    ? "median not reached"
                                    : "median " + Numbers.number(median),
                            median,
                            ProbabilityInterval.LOG,
                            .95));
        }
        return SurvivalCurveFigure.chart(
                curves,
                SurvivalCurveFigure.Shape.SURVIVAL,
                timeLabel(result),
                "Survival",
                List.of("out of fold"),
                style);
    }

    private static JFreeChart areas(SurvivalSignatureView result, FigureStyle style) {
        CurveFigure figure = new CurveFigure(style);
        double last = 0;
        for (SurvivalSignatureView.Course course : result.courses()) {
            double[][] all = course.points();
            int[] known =
                    IntStream.range(0, all[0].length)
                            .filter(k -> !Double.isNaN(all[1][k]))
                            .toArray();
            double[][] points = new double[all.length][];
            for (int r = 0; r < all.length; r++) {
                double[] row = all[r];
                points[r] = IntStream.of(known).mapToDouble(k -> row[k]).toArray();
            }
            figure.line(course.recipe(), "", new double[][] {points[0], points[1]});
            if (result.courses().size() == 1) {
                figure.band(points[0], points[2], points[3]);
            }
            last = Math.max(last, known.length == 0 ? 0 : points[0][known.length - 1]);
        }
        figure.reference("no discrimination", new double[][] {{0, last}, {.5, .5}});
        figure.yRange(0, 1);
        return figure.chart(timeLabel(result), "Time-dependent AUC");
    }
}
