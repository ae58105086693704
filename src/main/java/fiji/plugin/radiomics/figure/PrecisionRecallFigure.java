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

import fiji.plugin.radiomics.stats.roc.RocCurve;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jfree.chart.JFreeChart;

/**
 * Precision (positive predictive value) against recall (sensitivity) of one or several markers,
 * with the part of positive cases, which is the precision of chance, as a dashed line.
 */
public final class PrecisionRecallFigure {

    private PrecisionRecallFigure() {}

    /**
     * The curve of one marker.
     *
     * @param name of the marker
     * @param roc its empirical ROC curve, which holds the counts
     */
    public record Curve(String name, RocCurve roc) {}

    /**
     * @param curves at least one
     * @param style size of letters and lines
     * @return the chart; its plot is square, the legend gives the average precision
     * @throws IllegalArgumentException where there is no curve
     */
    public static JFreeChart chart(List<Curve> curves, FigureStyle style) {
        if (curves.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no precision–recall curve to draw; choose a marker");
        }
        FigureStyle covering = style.covering(curves.stream().map(Curve::name).toList());
        UnitSquare square = new UnitSquare(covering);
        TreeSet<Double> prevalences = new TreeSet<>();
        for (Curve curve : curves) {
            prevalences.add(prevalence(curve.roc));
        }
        var dashes = covering.stroke(.6, new float[] {4, 3});
        for (double p : prevalences) {
            square.addLine(new double[][] {{0, 1}, {p, p}}, Palette.REFERENCE, dashes);
        }
        List<String> names =
                curves.size() == 1
                        ? List.of(curves.get(0).name)
                        : Labels.shortNames(curves.stream().map(Curve::name).toList());
        for (int i = 0; i < curves.size(); i++) {
            Curve curve = curves.get(i);
            square.addLine(line(curve.roc), Palette.line(i), covering.curve(i));
            square.addLegend(
                    names.get(i),
                    "average precision " + threeDecimals(averagePrecision(curve.roc)),
                    Palette.line(i),
                    covering.curve(i));
        }
        square.addLegend("Prevalence " + range(prevalences), "", Palette.REFERENCE, dashes);
        return square.chart("Recall", "Precision");
    }

    /**
     * Average precision: Σ (recallᵢ − recallᵢ₋₁) precisionᵢ over the thresholds, the area under the
     * stepped curve without interpolation.
     *
     * @param roc the empirical curve
     * @return 0 to 1
     */
    public static double averagePrecision(RocCurve roc) {
        double sum = 0;
        for (int i = 1; i < roc.size(); i++) {
            sum += (roc.truePositives(i) - roc.truePositives(i - 1)) * precision(roc, i);
        }
        return sum / roc.positives();
    }

    /**
     * Each precision holds back to the recall before: the steps whose area is averaged. Before the
     * first true positive there is no recall to hold for.
     */
    static double[][] line(RocCurve roc) {
        ThinnedLine line = new ThinnedLine();
        for (int i = 1; i < roc.size(); i++) {
            if (roc.truePositives(i) == 0) {
                continue;
            }
            double precision = precision(roc, i);
            line.add(roc.sensitivity(i - 1), precision);
            line.add(roc.sensitivity(i), precision);
        }
        return line.points();
    }

    private static double precision(RocCurve roc, int i) {
        double tp = roc.truePositives(i);
        return tp / (tp + roc.falsePositives(i));
    }

    private static double prevalence(RocCurve roc) {
        return (double) roc.positives() / ((double) roc.positives() + roc.negatives());
    }

    private static String range(TreeSet<Double> values) {
        String low = threeDecimals(values.first());
        String high = threeDecimals(values.last());
        return low.equals(high) ? low : low + "–" + high;
    }

    private static String threeDecimals(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
