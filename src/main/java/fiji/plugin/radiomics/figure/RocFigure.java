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

import fiji.plugin.radiomics.stats.roc.BinormalCurve;
import fiji.plugin.radiomics.stats.roc.RocCurve;
import java.awt.Color;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.JFreeChart;

/** ROC curves of one or several markers: sensitivity against 1 − specificity. */
public final class RocFigure {

    private static final int SMOOTH_POINTS = 400;

    private RocFigure() {}

    /**
     * The curve of one marker.
     *
     * @param name of the marker
     * @param remark what the legend says of it, e.g. {@code AUC 0.776 (0.737–0.815)}; may be empty
     * @param roc the empirical curve
     * @param smooth the smooth curve, drawn thin in the same colour
     * @param band confidence band of the sensitivity
     * @param cutoff the point of the chosen cutoff
     */
    public record Curve(
            String name,
            String remark,
            RocCurve roc,
            Optional<BinormalCurve> smooth,
            Optional<Band> band,
            Optional<Point> cutoff) {

        /**
         * @param name of the marker
         * @param remark what the legend says of it; may be empty
         * @param roc the empirical curve
         * @return the curve alone
         */
        public static Curve of(String name, String remark, RocCurve roc) {
            return new Curve(
                    name, remark, roc, Optional.empty(), Optional.empty(), Optional.empty());
        }

        /**
         * @param curve the smooth curve
         * @return this with it
         */
        public Curve withSmooth(BinormalCurve curve) {
            return new Curve(name, remark, roc, Optional.of(curve), band, cutoff);
        }

        /**
         * @param area the confidence band
         * @return this with it
         */
        public Curve withBand(Band area) {
            return new Curve(name, remark, roc, smooth, Optional.of(area), cutoff);
        }

        /**
         * @param point of the cutoff
         * @return this with it
         */
        public Curve withCutoff(Point point) {
            return new Curve(name, remark, roc, smooth, band, Optional.of(point));
        }
    }

    /**
     * Pointwise confidence limits of the sensitivity at given specificities; where a limit is NaN
     * the point is left out.
     *
     * @param specificity 0 to 1, rising or falling
     * @param low lower limits
     * @param high upper limits
     */
    public record Band(double[] specificity, double[] low, double[] high) {

        /**
         * @throws IllegalArgumentException where the three are not equally many
         */
        public Band {
            if (low.length != specificity.length || high.length != specificity.length) {
                throw new IllegalArgumentException(
                        "A confidence band needs as many lower ("
                                + low.length
                                + ") and upper limits ("
                                + high.length
                                + ") as specificities ("
                                + specificity.length
                                + ")");
            }
        }
    }

    /**
     * A point to mark.
     *
     * @param specificity 0 to 1
     * @param sensitivity 0 to 1
     * @param label one line beside it; may be empty
     */
    public record Point(double specificity, double sensitivity, String label) {}

    /**
     * @param curves at least one
     * @param style size of letters and lines
     * @return the chart; its plot is square
     * @throws IllegalArgumentException where there is no curve
     */
    public static JFreeChart chart(List<Curve> curves, FigureStyle style) {
        if (curves.isEmpty()) {
            throw new IllegalArgumentException("There is no ROC curve to draw; choose a marker");
        }
        FigureStyle covering = style.covering(texts(curves));
        List<String> names =
                curves.size() == 1
                        ? List.of(curves.get(0).name)
                        : Labels.shortNames(curves.stream().map(Curve::name).toList());
        UnitSquare square = new UnitSquare(covering);
        square.addLine(
                new double[][] {{0, 1}, {0, 1}},
                Palette.REFERENCE,
                covering.stroke(.6, new float[] {4, 3}));
        for (int i = 0; i < curves.size(); i++) {
            addAreas(square, curves.get(i), Palette.line(i));
        }
        for (int i = 0; i < curves.size(); i++) {
            addLines(square, curves.get(i), names.get(i), i, covering);
        }
        for (int i = 0; i < curves.size(); i++) {
            addCutoff(square, curves.get(i), i, curves.size() == 1, covering);
        }
        return square.chart("1 − specificity", "Sensitivity");
    }

    private static List<String> texts(List<Curve> curves) {
        List<String> texts = new ArrayList<>();
        for (Curve curve : curves) {
            texts.add(curve.name);
            texts.add(curve.remark);
            curve.cutoff.ifPresent(point -> texts.add(point.label));
        }
        return texts;
    }

    private static void addAreas(UnitSquare square, Curve curve, Color color) {
        curve.band.map(RocFigure::outline).ifPresent(points -> square.addArea(points, color));
    }

    private static void addLines(
            UnitSquare square, Curve curve, String name, int i, FigureStyle style) {
        Color color = Palette.line(i);
        Stroke stroke = style.curve(i);
        curve.smooth.ifPresent(
                smooth -> square.addLine(smoothLine(smooth), color, style.stroke(.5)));
        square.addLine(line(curve.roc), color, stroke);
        square.addLegend(name, curve.remark, color, stroke);
    }

    /** Labels of several points would lie on curves; the legend has the cutoffs. */
    private static void addCutoff(
            UnitSquare square, Curve curve, int i, boolean labelled, FigureStyle style) {
        curve.cutoff.ifPresent(
                point ->
                        square.addPoint(
                                1 - point.specificity,
                                point.sensitivity,
                                labelled ? point.label : "",
                                Palette.line(i),
                                style.symbol(i, 5)));
    }

    /** The empirical curve, of a million cases as of a hundred. */
    static double[][] line(RocCurve roc) {
        ThinnedLine line = new ThinnedLine();
        double negatives = roc.negatives();
        double positives = roc.positives();
        for (int i = 0; i < roc.size(); i++) {
            line.add(roc.falsePositives(i) / negatives, roc.truePositives(i) / positives);
        }
        return line.points();
    }

    private static double[][] smoothLine(BinormalCurve curve) {
        ThinnedLine line = new ThinnedLine();
        for (int i = 0; i <= SMOOTH_POINTS; i++) {
            // Denser at the ends, where the curve is steep.
            double t = (double) i / SMOOTH_POINTS;
            double x = t * t * t * (t * (6 * t - 15) + 10);
            line.add(x, i == 0 ? 0 : i == SMOOTH_POINTS ? 1 : curve.sensitivity(1 - x));
        }
        return line.points();
    }

    /** Forth along the lower limits, back along the upper ones. */
    private static double[] outline(Band band) {
        List<double[]> points = new ArrayList<>();
        int n = band.specificity.length;
        for (int i = 0; i < n; i++) {
            points.add(new double[] {1 - band.specificity[i], band.low[i]});
        }
        for (int i = n - 1; i >= 0; i--) {
            points.add(new double[] {1 - band.specificity[i], band.high[i]});
        }
        ThinnedLine line = new ThinnedLine();
        for (double[] p : points) {
            if (!Double.isNaN(p[0] + p[1])) {
                line.add(p[0], p[1]);
            }
        }
        double[][] thinned = line.points();
        double[] outline = new double[2 * thinned[0].length];
        for (int i = 0; i < thinned[0].length; i++) {
            outline[2 * i] = thinned[0][i];
            outline[2 * i + 1] = thinned[1][i];
        }
        return outline;
    }
}
