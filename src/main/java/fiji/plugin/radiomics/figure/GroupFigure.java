package fiji.plugin.radiomics.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYShapeAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.DefaultXYDataset;

/**
 * Values of a marker in several groups: a violin (kernel density to both sides), in it the points,
 * and a box from the first to the third quartile with the median and whiskers to the farthest value
 * within 1.5 box lengths (Tukey).
 */
public final class GroupFigure {

    private static final double VIOLIN_WIDTH = .42;
    private static final double BOX_WIDTH = .07;
    private static final double WHISKER = 1.5;

    private final List<Sample> groups;
    private final FigureStyle style;
    private final ValueRange range;
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    private final DefaultXYDataset points = new DefaultXYDataset();

    private GroupFigure(List<Sample> groups, FigureStyle style) {
        this.groups = groups;
        this.style = style;
        range = ValueRange.of(groups);
    }

    /**
     * @param marker its name, with its unit
     * @param groups at least one
     * @param subtitle a line above the plot, e.g. the test and its p value; may be empty
     * @param style size of letters and lines
     * @return the chart
     * @throws IllegalArgumentException where there is no group
     */
    public static JFreeChart chart(
            String marker, List<Sample> groups, String subtitle, FigureStyle style) {
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("There is no group to draw; choose a group column");
        }
        FigureStyle covering =
                style.covering(
                        FigureStyle.texts(
                                groups.stream().map(Sample::name).toList(), marker, subtitle));
        return new GroupFigure(groups, covering).chart(marker, subtitle);
    }

    private JFreeChart chart(String marker, String subtitle) {
        for (int i = 0; i < groups.size(); i++) {
            double[] drawn = groups.get(i).drawn(range);
            Density density = Density.kernel(drawn, range);
            addViolin(density, drawn, i);
            addPoints(density, drawn, i);
            addBox(drawn, i);
        }
        NumberAxis values = style.axis(marker);
        values.setRange(range.low(), range.high());
        XYPlot plot = new XYPlot(points, groupAxis(), values, renderer);
        JFreeChart chart = style.chart(plot, List.of());
        plot.setDomainGridlinesVisible(false);
        style.addSubtitle(chart, subtitle);
        style.addSubtitle(chart, ValueRange.remark(groups));
        return chart;
    }

    private SymbolAxis groupAxis() {
        double room = style.labelWidth() / groups.size();
        String[] names =
                groups.stream()
                        .map(
                                g ->
                                        Labels.shortened(
                                                g.name() + " (" + g.remark() + ")",
                                                style.font(),
                                                room))
                        .toArray(String[]::new);
        SymbolAxis axis = new SymbolAxis(null, names);
        axis.setGridBandsVisible(false);
        style.dress(axis);
        axis.setTickMarksVisible(false);
        axis.setRange(-.5, groups.size() - .5);
        return axis;
    }

    /** Only as far as there are values: a density beyond them would invent some. */
    private void addViolin(Density density, double[] drawn, int i) {
        if (density.isEmpty()) {
            return;
        }
        double least = Arrays.stream(drawn).min().orElseThrow();
        double greatest = Arrays.stream(drawn).max().orElseThrow();
        double scale = VIOLIN_WIDTH / density.highest();
        Path2D right = new Path2D.Double();
        double[] at = density.at();
        right.moveTo(i, least);
        right.lineTo(i + scale * density.near(least), least);
        for (int k = 0; k < at.length; k++) {
            if (at[k] > least && at[k] < greatest) {
                right.lineTo(i + scale * density.height()[k], at[k]);
            }
        }
        right.lineTo(i + scale * density.near(greatest), greatest);
        for (int k = at.length - 1; k >= 0; k--) {
            if (at[k] > least && at[k] < greatest) {
                right.lineTo(i - scale * density.height()[k], at[k]);
            }
        }
        right.lineTo(i - scale * density.near(least), least);
        right.closePath();
        Color color = Palette.fill(i);
        add(right, style.stroke(.6), color, Palette.withAlpha(color, .18), Layer.BACKGROUND);
    }

    private void addPoints(Density density, double[] drawn, int i) {
        double highest = density.highest();
        double[][] strip =
                PointStrip.of(
                        drawn,
                        range,
                        value ->
                                density.isEmpty()
                                        ? .5 * VIOLIN_WIDTH
                                        : .85 * VIOLIN_WIDTH * density.near(value) / highest);
        double[] beside = strip[1];
        for (int k = 0; k < beside.length; k++) {
            beside[k] += i;
        }
        points.addSeries(i, new double[][] {beside, strip[0]});
        renderer.setSeriesPaint(i, Palette.withAlpha(Palette.fill(i), .6));
        renderer.setSeriesShape(i, style.symbol(i, 1.8));
    }

    private void addBox(double[] drawn, int i) {
        if (drawn.length == 0) {
            return;
        }
        double[] sorted = drawn.clone();
        Arrays.sort(sorted);
        double q1 = Density.quantile(sorted, .25);
        double median = Density.quantile(sorted, .5);
        double q3 = Density.quantile(sorted, .75);
        double reach = WHISKER * (q3 - q1);
        double low = Arrays.stream(sorted).filter(v -> v >= q1 - reach).min().orElse(q1);
        double high = Arrays.stream(sorted).filter(v -> v <= q3 + reach).max().orElse(q3);
        Stroke thin = style.stroke(.7);
        if (low < q1) {
            add(new Line2D.Double(i, low, i, q1), thin, Palette.TEXT, null, Layer.FOREGROUND);
        }
        if (high > q3) {
            add(new Line2D.Double(i, q3, i, high), thin, Palette.TEXT, null, Layer.FOREGROUND);
        }
        if (q3 > q1) {
            add(
                    new Rectangle2D.Double(i - BOX_WIDTH, q1, 2 * BOX_WIDTH, q3 - q1),
                    thin,
                    Palette.TEXT,
                    new Color(255, 255, 255, 200),
                    Layer.FOREGROUND);
        }
        add(
                new Line2D.Double(i - BOX_WIDTH, median, i + BOX_WIDTH, median),
                style.stroke(1.6),
                Palette.TEXT,
                null,
                Layer.FOREGROUND);
    }

    private void add(java.awt.Shape shape, Stroke stroke, Color line, Color fill, Layer layer) {
        Stroke outline = stroke == null ? new BasicStroke(0) : stroke;
        renderer.addAnnotation(new XYShapeAnnotation(shape, outline, line, fill), layer);
    }
}
