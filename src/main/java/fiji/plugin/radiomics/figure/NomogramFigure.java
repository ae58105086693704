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

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYDataset;

/**
 * A logistic model to be read with a ruler: points on the topmost axis for the value of each
 * column, their sum on the axis of total points, and below it the probability.
 */
public final class NomogramFigure {

    /** Lines of letters an axis. */
    private static final double ROW = 4;

    private static final double MOST_POINTS = 100;
    private static final double[] PROBABILITIES = {
        .001, .01, .05, .1, .2, .3, .4, .5, .6, .7, .8, .9, .95, .99, .999
    };

    private final FigureStyle style;
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();

    private NomogramFigure(FigureStyle style) {
        this.style = style;
    }

    /**
     * A column of the model.
     *
     * @param name its name
     * @param coefficient log odds a unit, not 0
     * @param low where its axis begins
     * @param high where it ends, above low
     */
    public record Term(String name, double coefficient, double low, double high) {

        private double least() {
            return Math.min(coefficient * low, coefficient * high);
        }

        private double reach() {
            return Math.abs(coefficient) * (high - low);
        }
    }

    /**
     * @param terms at least one
     * @param intercept of the log odds
     * @param outcome what the probability is of
     * @param style size of letters and lines
     * @return the chart
     * @throws IllegalArgumentException where there is no term
     */
    public static JFreeChart chart(
            List<Term> terms, double intercept, String outcome, FigureStyle style) {
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("There is no term to draw");
        }
        List<String> names = new ArrayList<>(terms.stream().map(Term::name).toList());
        FigureStyle covering = style.covering(FigureStyle.texts(names, outcome));
        return new NomogramFigure(covering).chart(terms, intercept, outcome);
    }

    private JFreeChart chart(List<Term> terms, double intercept, String outcome) {
        double unit = terms.stream().mapToDouble(Term::reach).max().orElseThrow();
        double base = intercept + terms.stream().mapToDouble(Term::least).sum();
        double total = terms.stream().mapToDouble(Term::reach).sum() / unit * MOST_POINTS;
        int rows = terms.size() + 3;
        List<String> names = Labels.shortNames(terms.stream().map(Term::name).toList());
        double[] points = steps(0, MOST_POINTS, 10);
        axis(0, "Points", points, points);
        for (int k = 0; k < terms.size(); k++) {
            Term t = terms.get(k);
            double[] values = steps(t.low(), t.high(), 5);
            double[] at = new double[values.length];
            for (int i = 0; i < at.length; i++) {
                at[i] = (t.coefficient() * values[i] - t.least()) / unit * MOST_POINTS;
            }
            axis(k + 1, names.get(k), values, at);
            // To the very ends of the training range, which need not be round.
            line(0, k + 1, t.reach() / unit * MOST_POINTS, k + 1);
        }
        double[] sums = steps(0, total, 8);
        double[] places = new double[sums.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = sums[i] / total * MOST_POINTS;
        }
        axis(rows - 2, "Total points", sums, places);
        List<Double> shown = new ArrayList<>();
        List<Double> at = new ArrayList<>();
        for (double p : PROBABILITIES) {
            double place =
                    (Math.log(p / (1 - p)) - base) / unit * MOST_POINTS / total * MOST_POINTS;
            boolean isApart = at.isEmpty() || place - at.get(at.size() - 1) > 6;
            if (place >= 0 && place <= MOST_POINTS && isApart) {
                shown.add(p);
                at.add(place);
            }
        }
        axis(
                rows - 1,
                "Probability of " + outcome,
                shown.stream().mapToDouble(v -> v).toArray(),
                at.stream().mapToDouble(v -> v).toArray());
        RowsPlot plot = new RowsPlot(0, style.font().getSize2D() * (ROW * rows + 2));
        plot.setDataset(new DefaultXYDataset());
        plot.setRenderer(renderer);
        plot.setDomainAxis(hidden(-4, MOST_POINTS + 4, false));
        plot.setRangeAxis(hidden(-.6, rows - .3, true));
        JFreeChart chart = style.chart(plot, List.of());
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setOutlineVisible(false);
        return chart;
    }

    private static NumberAxis hidden(double low, double high, boolean inverted) {
        NumberAxis axis = new NumberAxis(null);
        axis.setRange(low, high);
        axis.setInverted(inverted);
        axis.setVisible(false);
        return axis;
    }

    /** Round numbers within a range, and its ends where none is near. */
    private static double[] steps(double low, double high, int about) {
        double raw = (high - low) / about;
        double decade = Math.pow(10, Math.floor(Math.log10(raw)));
        double step = decade;
        for (double factor : new double[] {1, 2, 5, 10}) {
            if (decade * factor <= raw * 1.0001) {
                step = decade * factor;
            }
        }
        List<Double> values = new ArrayList<>();
        for (double k = Math.ceil(low / step - 1e-9); k * step <= high + 1e-9 * step; k++) {
            values.add(k * step);
        }
        return values.stream().mapToDouble(v -> v).toArray();
    }

    private void axis(int row, String name, double[] values, double[] at) {
        text(Labels.shortened(name, style.font(), style.labelWidth()), -3, row - .3, true);
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double lastLabel = Double.NEGATIVE_INFINITY;
        Integer[] order = new Integer[at.length];
        java.util.Arrays.setAll(order, i -> i);
        java.util.Arrays.sort(order, java.util.Comparator.comparingDouble(i -> at[i]));
        double room = MOST_POINTS / style.labelWidth();
        for (int i : order) {
            line(at[i], row, at[i], row + .1);
            left = Math.min(left, at[i]);
            right = Math.max(right, at[i]);
            String label = NumberText.of(values[i], 3);
            double half = Labels.width(label, style.font()) * room / 2;
            if (at[i] - half > lastLabel + 1) {
                text(label, at[i], row + .14, false);
                lastLabel = at[i] + half;
            }
        }
        if (left <= right) {
            line(left, row, right, row);
        }
    }

    private void line(double x1, double y1, double x2, double y2) {
        renderer.addAnnotation(
                new XYLineAnnotation(x1, y1, x2, y2, style.stroke(.6), Palette.TEXT),
                Layer.BACKGROUND);
    }

    private void text(String words, double x, double y, boolean isName) {
        XYTextAnnotation text = new XYTextAnnotation(words, x, y);
        text.setFont(style.font());
        text.setPaint(Palette.TEXT);
        text.setTextAnchor(isName ? TextAnchor.CENTER_LEFT : TextAnchor.TOP_CENTER);
        renderer.addAnnotation(text, Layer.FOREGROUND);
    }
}
