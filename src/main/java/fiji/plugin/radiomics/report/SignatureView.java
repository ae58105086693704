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

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.figure.CurveFigure;
import fiji.plugin.radiomics.figure.FigureStyle;
import fiji.plugin.radiomics.figure.ForestFigure;
import fiji.plugin.radiomics.figure.NomogramFigure;
import fiji.plugin.radiomics.figure.RocFigure;
import fiji.plugin.radiomics.stats.analysis.AnalysisResult;
import fiji.plugin.radiomics.stats.analysis.ResultFigure;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.roc.Direction;
import fiji.plugin.radiomics.stats.roc.RocCurve;
import fiji.plugin.radiomics.stats.signature.Nomogram;
import fiji.plugin.radiomics.stats.signature.SignatureCurves;
import fiji.plugin.radiomics.stats.signature.SignaturePlugin;
import fiji.plugin.radiomics.stats.signature.SignatureResult;
import fiji.plugin.radiomics.stats.signature.SurvivalSignatureView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.scijava.plugin.Plugin;

/** The figures and the report of a signature. */
@Plugin(type = AnalysisView.class)
public final class SignatureView implements AnalysisView {

    private static final int MOST_TERMS = 30;
    private static final int MOST_ROWS = 40;

    @Override
    public String analysis() {
        return SignaturePlugin.NAME;
    }

    @Override
    public JFreeChart draw(
            AnalysisResult analysis, ResultFigure figure, FigureStyle style, Workers workers) {
        if (analysis instanceof SurvivalSignatureView survival) {
            return SurvivalSignatureFigures.draw(survival, figure, style);
        }
        SignatureResult result = (SignatureResult) analysis;
        return switch (figure.kind()) {
            case "roc" -> roc(result, style);
            case "calibration" -> calibration(result, style);
            case "decision_curve" -> decision(result, style);
            case "coefficients" -> coefficients(result, style);
            case "waterfall" -> waterfall(result, style);
            case "nomogram" -> nomogram(Nomogram.of(result).orElseThrow(), style);
            default -> tuning(SignatureCurves.tuning(result, figure.subject()), style);
        };
    }

    private static JFreeChart nomogram(Nomogram nomogram, FigureStyle style) {
        return NomogramFigure.chart(
                nomogram.terms().stream()
                        .map(
                                t ->
                                        new NomogramFigure.Term(
                                                t.name(), t.coefficient(), t.low(), t.high()))
                        .toList(),
                nomogram.intercept(),
                nomogram.outcome(),
                style);
    }

    /** Stems from the cutoff, in one order for both classes. */
    private static JFreeChart waterfall(SignatureResult result, FigureStyle style) {
        double[][] classes = SignatureCurves.cases(result);
        double cutoff = result.signature().cutoff();
        for (double[] values : classes) {
            Arrays.setAll(values, i -> Math.log(values[i] / (1 - values[i])) - cutoff);
        }
        double[] all =
                DoubleStream.concat(Arrays.stream(classes[0]), Arrays.stream(classes[1]))
                        .sorted()
                        .toArray();
        CurveFigure figure = new CurveFigure(style);
        String[] names = {result.signature().negative(), result.signature().positive()};
        Map<Double, Integer> taken = new HashMap<>();
        for (int c = 0; c < 2; c++) {
            double[] values = classes[c];
            double[] at = new double[values.length];
            for (int i = 0; i < at.length; i++) {
                int first = Arrays.binarySearch(all, values[i]);
                while (first > 0 && all[first - 1] == values[i]) {
                    first--;
                }
                // Cases of one score stand side by side.
                at[i] = first + taken.merge(values[i], 1, Integer::sum);
            }
            figure.points(
                    names[c],
                    at,
                    values,
                    Arrays.stream(values).map(v -> Math.min(0, v)).toArray(),
                    Arrays.stream(values).map(v -> Math.max(0, v)).toArray());
        }
        figure.reference("cutoff", new double[][] {{0, all.length + 1}, {0, 0}});
        return figure.chart("Cases in the order of their score", "Log odds less the cutoff");
    }

    private static JFreeChart roc(SignatureResult result, FigureStyle style) {
        List<RocFigure.Curve> curves = new ArrayList<>();
        SignatureCurves.scores(result)
                .forEach(
                        (name, scores) ->
                                curves.add(
                                        RocFigure.Curve.of(
                                                name,
                                                SignatureCurves.remark(result, name),
                                                RocCurve.of(scores, Direction.HIGHER))));
        return RocFigure.chart(curves, style);
    }

    private static JFreeChart calibration(SignatureResult result, FigureStyle style) {
        CurveFigure figure = new CurveFigure(style);
        figure.reference("ideal", new double[][] {{0, 1}, {0, 1}});
        for (SignatureCurves.Line line : SignatureCurves.calibrations(result)) {
            figure.line(line.name(), "", line.points());
        }
        double[][] cases = SignatureCurves.cases(result);
        figure.ticks(cases[0], new double[cases[0].length]);
        double[] ones = new double[cases[1].length];
        Arrays.fill(ones, 1);
        figure.ticks(cases[1], ones);
        return figure.square("Predicted probability", "Observed share");
    }

    private static JFreeChart decision(SignatureResult result, FigureStyle style) {
        CurveFigure figure = new CurveFigure(style);
        List<SignatureCurves.Line> lines = SignatureCurves.benefits(result);
        double top = 0;
        for (SignatureCurves.Line line : lines.subList(0, lines.size() - 1)) {
            figure.line(line.name(), "", line.points());
            if (lines.size() == 2) {
                figure.band(line.points()[0], line.low(), line.high());
            }
            top = Math.max(top, Arrays.stream(line.points()[1]).max().orElse(0));
        }
        double[][] all = lines.get(lines.size() - 1).points();
        top = Math.max(top, all[1][0]);
        int visible = 0;
        while (visible < all[0].length && all[1][visible] > -.3 * top) {
            visible++;
        }
        figure.reference(
                "all positive",
                new double[][] {Arrays.copyOf(all[0], visible), Arrays.copyOf(all[1], visible)});
        figure.reference("none positive", new double[][] {{0, 1}, {0, 0}});
        figure.xRange(0, 1).yRange(-.3 * top, 1.1 * top);
        JFreeChart chart = figure.chart("Threshold probability", "Net benefit");
        ((NumberAxis) chart.getXYPlot().getDomainAxis()).setTickUnit(new NumberTickUnit(.2));
        return chart;
    }

    private static JFreeChart coefficients(SignatureResult result, FigureStyle style) {
        List<ForestFigure.Row> rows = new ArrayList<>();
        List<SignatureCurves.Term> terms = SignatureCurves.terms(result);
        for (SignatureCurves.Term t : terms.subList(0, Math.min(MOST_TERMS, terms.size()))) {
            rows.add(
                    new ForestFigure.Row(
                            String.format(
                                    Locale.ROOT, "%s, in %.0f %%", t.name(), 100 * t.frequency()),
                            Math.exp(t.coefficient()),
                            Math.exp(t.low()),
                            Math.exp(t.high())));
        }
        if (rows.isEmpty()) {
            rows.add(new ForestFigure.Row("no column is used", Double.NaN, 0, 0));
        }
        return ForestFigure.chart(
                rows,
                "Odds ratio a scaled unit (range over folds)",
                terms.size() > MOST_TERMS
                        ? "the " + MOST_TERMS + " greatest of " + terms.size()
                        : "",
                style);
    }

    private static JFreeChart tuning(SignatureCurves.Tuning t, FigureStyle style) {
        CurveFigure figure = new CurveFigure(style);
        double[] low = t.mean().clone();
        double[] high = t.mean().clone();
        for (int k = 0; k < low.length; k++) {
            low[k] -= t.error()[k];
            high[k] += t.error()[k];
        }
        figure.line(t.measure(), "", new double[][] {t.logPenalty(), t.mean()});
        figure.band(t.logPenalty(), low, high);
        double least = Arrays.stream(low).min().orElse(0);
        double most = Arrays.stream(high).max().orElse(1);
        figure.reference("best", new double[][] {{t.best(), t.best()}, {least, most}});
        figure.reference(
                "one standard error", new double[][] {{t.oneSe(), t.oneSe()}, {least, most}});
        return figure.chart("log(penalty)", "Inner folds: " + t.measure());
    }

    /** Tables with a row a case or a column stay in their files. */
    private static final Set<String> SHOWN =
            Set.of("performance", "coefficients", "selection", "learning_curve", "logrank");

    @Override
    public void writeAboveFigures(Html page, AnalysisResult analysis) {
        for (ResultTable table : analysis.tables()) {
            if (SHOWN.contains(table.name())) {
                List<List<String>> cells = PlainView.cells(table);
                boolean cut = cells.size() > MOST_ROWS;
                page.heading(table.kind().title());
                page.paragraph(table.kind().description() + ".");
                page.table(table.names(), cut ? cells.subList(0, MOST_ROWS) : cells);
                if (cut) {
                    page.paragraph(
                            "The first "
                                    + MOST_ROWS
                                    + " of "
                                    + table.rows().size()
                                    + " rows; all are in "
                                    + table.name()
                                    + ".csv.");
                }
            }
        }
    }
}
