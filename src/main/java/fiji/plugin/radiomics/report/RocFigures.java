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
import fiji.plugin.radiomics.figure.CorrelationFigure;
import fiji.plugin.radiomics.figure.CutoffFigure;
import fiji.plugin.radiomics.figure.DistributionFigure;
import fiji.plugin.radiomics.figure.FigureStyle;
import fiji.plugin.radiomics.figure.GroupFigure;
import fiji.plugin.radiomics.figure.PrecisionRecallFigure;
import fiji.plugin.radiomics.figure.RocFigure;
import fiji.plugin.radiomics.figure.Sample;
import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.analysis.GroupResult;
import fiji.plugin.radiomics.stats.analysis.MarkerAnalysis;
import fiji.plugin.radiomics.stats.analysis.MarkerResult;
import fiji.plugin.radiomics.stats.analysis.MarkerValues;
import fiji.plugin.radiomics.stats.analysis.ResultFigure;
import fiji.plugin.radiomics.stats.analysis.RocResult;
import fiji.plugin.radiomics.stats.cutoff.Cutoff;
import fiji.plugin.radiomics.stats.cutoff.DiagnosticMeasure;
import fiji.plugin.radiomics.stats.group.CorrelationKind;
import fiji.plugin.radiomics.stats.group.CorrelationMatrix;
import fiji.plugin.radiomics.stats.roc.AucEstimate;
import fiji.plugin.radiomics.stats.roc.RocCurve;
import fiji.plugin.radiomics.stats.table.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;

/** The figures of a ROC analysis, for files, reports and the panel. */
public final class RocFigures {

    /** Specificities at which a confidence band is computed, in descending order. */
    private static final int BAND_STEPS = 100;

    private RocFigures() {}

    /** One of the figures of a report. */
    static JFreeChart draw(
            RocResult result, ResultFigure figure, FigureStyle style, Workers workers) {
        return switch (figure.kind()) {
            case "roc" -> RocFigure.chart(curves(result, workers), style);
            case "precision_recall" -> precisionRecall(result.drawn(), style);
            case "distribution" ->
                    distribution(result.marker(figure.subject()), result.outcome(), style).chart();
            case "cutoffs" -> cutoffs(result.marker(figure.subject()), result.outcome(), style);
            case "groups" ->
                    groups(
                            result.marker(figure.subject()),
                            group(result.groups(), figure.subject()),
                            result.outcome(),
                            style);
            case "correlations" -> correlation(result.correlations().orElseThrow(), style);
            default -> throw new IllegalArgumentException("no figure " + figure.kind());
        };
    }

    /** Only a single curve has room for its band, and for its cutoff beside the point. */
    private static List<RocFigure.Curve> curves(RocResult result, Workers workers) {
        List<MarkerResult> drawn = result.drawn();
        if (drawn.size() > 1) {
            return drawn.stream().map(RocFigures::curveOfSeveral).toList();
        }
        MarkerResult only = drawn.get(0);
        MarkerAnalysis analysis = new MarkerAnalysis(result.settings(), workers, Progress.NONE);
        RocFigure.Curve curve =
                curve(only)
                        .withBand(
                                band(
                                        analysis.band(
                                                only.values(),
                                                only.curve().orElseThrow(),
                                                bandSpecificities())));
        return List.of(only.cutoff().map(c -> curve.withCutoff(point(c))).orElse(curve));
    }

    /**
     * @return specificities from 1 to 0, for {@link #band}
     */
    public static double[] bandSpecificities() {
        double[] specificities = new double[BAND_STEPS + 1];
        for (int i = 0; i <= BAND_STEPS; i++) {
            specificities[i] = (double) (BAND_STEPS - i) / BAND_STEPS;
        }
        return specificities;
    }

    /**
     * @param intervals of the sensitivity at each of {@link #bandSpecificities}
     * @return the band as the figure takes it
     */
    public static RocFigure.Band band(Interval[] intervals) {
        return new RocFigure.Band(
                bandSpecificities(),
                Arrays.stream(intervals).mapToDouble(Interval::low).toArray(),
                Arrays.stream(intervals).mapToDouble(Interval::high).toArray());
    }

    /**
     * @param marker a marker with a curve
     * @return its curve with area and interval in the legend
     */
    public static RocFigure.Curve curve(MarkerResult marker) {
        RocCurve roc = marker.curve().orElseThrow();
        return RocFigure.Curve.of(marker.marker(), legend(marker.auc()), roc);
    }

    /**
     * @param marker a marker with a curve
     * @return its curve among others: with its cutoff's point, and the cutoff in the legend
     */
    public static RocFigure.Curve curveOfSeveral(MarkerResult marker) {
        if (marker.cutoff().isEmpty()) {
            return curve(marker);
        }
        Cutoff cutoff = marker.cutoff().get();
        boolean lower = marker.direction().map(d -> d.id().equals("lower")).orElse(false);
        return RocFigure.Curve.of(
                        marker.marker(),
                        legend(marker.auc())
                                + (lower ? ", cutoff ≤ " : ", cutoff ≥ ")
                                + Numbers.number(cutoff.threshold()),
                        marker.curve().orElseThrow())
                .withCutoff(point(cutoff));
    }

    /**
     * @param cutoff of a marker
     * @return its point, for the curve
     */
    public static RocFigure.Point point(Cutoff cutoff) {
        return new RocFigure.Point(
                cutoff.diagnostics().get(DiagnosticMeasure.SPECIFICITY).value(),
                cutoff.diagnostics().get(DiagnosticMeasure.SENSITIVITY).value(),
                Numbers.number(cutoff.threshold()));
    }

    static String legend(AucEstimate auc) {
        String area = String.format(Locale.ROOT, "AUC %.3f", auc.auc());
        return Double.isNaN(auc.interval().low())
                ? area
                : area
                        + String.format(
                                Locale.ROOT,
                                " (%.3f–%.3f)",
                                auc.interval().low(),
                                auc.interval().high());
    }

    /**
     * @param markers with curves, at least one
     * @param style size of letters and lines
     * @return precision against recall
     */
    public static JFreeChart precisionRecall(List<MarkerResult> markers, FigureStyle style) {
        List<PrecisionRecallFigure.Curve> curves = new ArrayList<>();
        for (MarkerResult m : markers) {
            curves.add(new PrecisionRecallFigure.Curve(m.marker(), m.curve().orElseThrow()));
        }
        return PrecisionRecallFigure.chart(curves, style);
    }

    /**
     * @param marker a marker
     * @param outcome the classes
     * @param style size of letters and lines
     * @return its values in both classes, with its cutoff
     */
    public static DistributionFigure distribution(
            MarkerResult marker, Outcome outcome, FigureStyle style) {
        DistributionFigure figure =
                DistributionFigure.of(
                        marker.marker(),
                        samples(marker.values(), outcome),
                        DistributionFigure.Shape.DENSITY,
                        style);
        figure.setCutoff(marker.cutoff().map(Cutoff::threshold).orElse(Double.NaN));
        return figure;
    }

    /**
     * @param marker a marker with a curve
     * @param outcome the classes
     * @param style size of letters and lines
     * @return sensitivity and specificity against the cutoff
     */
    public static JFreeChart cutoffs(MarkerResult marker, Outcome outcome, FigureStyle style) {
        return CutoffFigure.chart(
                marker.marker(),
                samples(marker.values(), outcome),
                marker.curve().orElseThrow(),
                marker.cutoff().map(Cutoff::threshold).orElse(Double.NaN),
                style);
    }

    /**
     * @param values of a marker
     * @param outcome the classes
     * @return the positive and the negative class's values
     */
    public static List<Sample> samples(MarkerValues values, Outcome outcome) {
        return List.of(
                new Sample(outcome.positive(), values.ofClass(true)),
                new Sample(outcome.negative(), values.ofClass(false)));
    }

    /**
     * @param marker a marker
     * @param group its comparison of the classes
     * @param outcome the classes
     * @param style size of letters and lines
     * @return boxes and violins with the Mann–Whitney and Welch p values
     */
    public static JFreeChart groups(
            MarkerResult marker, GroupResult group, Outcome outcome, FigureStyle style) {
        String subtitle =
                "Mann–Whitney p "
                        + equal(Numbers.p(group.comparison().mannWhitney().p()))
                        + ", Welch p "
                        + equal(Numbers.p(group.comparison().welch().p()));
        return GroupFigure.chart(
                marker.marker(), samples(marker.values(), outcome), subtitle, style);
    }

    private static String equal(String p) {
        return p.startsWith("<") ? p : "= " + p;
    }

    /**
     * @param matrix correlations
     * @param style size of letters and lines
     * @return the matrix in colours
     */
    public static JFreeChart correlation(CorrelationMatrix matrix, FigureStyle style) {
        double[][] r = new double[matrix.size()][matrix.size()];
        for (int i = 0; i < r.length; i++) {
            for (int j = 0; j < r.length; j++) {
                r[i][j] = matrix.of(i, j).r();
            }
        }
        boolean spearman = matrix.of(0, 0).kind() == CorrelationKind.SPEARMAN;
        return CorrelationFigure.chart(
                matrix.names(), r, spearman ? "Spearman's ρ" : "Pearson's r", style);
    }

    private static GroupResult group(List<GroupResult> groups, String marker) {
        return groups.stream().filter(g -> g.marker().equals(marker)).findFirst().orElseThrow();
    }
}
