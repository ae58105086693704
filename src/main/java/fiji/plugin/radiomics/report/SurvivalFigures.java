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
import fiji.plugin.radiomics.figure.ForestFigure;
import fiji.plugin.radiomics.figure.StepLine;
import fiji.plugin.radiomics.figure.SurvivalCurveFigure;
import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.analysis.ResultFigure;
import fiji.plugin.radiomics.stats.analysis.RocMethods;
import fiji.plugin.radiomics.stats.survival.AalenJohansen;
import fiji.plugin.radiomics.stats.survival.CalibrationAtTime;
import fiji.plugin.radiomics.stats.survival.DecisionAtTime;
import fiji.plugin.radiomics.stats.survival.KaplanMeier;
import fiji.plugin.radiomics.stats.survival.ProbabilityInterval;
import fiji.plugin.radiomics.stats.survival.ProportionalHazards;
import fiji.plugin.radiomics.stats.survival.TimeDependentAuc;
import fiji.plugin.radiomics.stats.survival.TimeEstimate;
import fiji.plugin.radiomics.stats.survival.analysis.SurvivalResult;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;

/** The figures of a survival analysis, for files, reports and the panel. */
final class SurvivalFigures {

    private SurvivalFigures() {}

    static JFreeChart draw(SurvivalResult result, ResultFigure figure, FigureStyle style) {
        String subject = figure.subject();
        return switch (figure.kind()) {
            case "kaplan_meier" -> kaplanMeier(result, group(result, subject), style);
            case "cumulative_incidence" -> incidence(result, group(result, subject), style);
            case "log_minus_log" -> logMinusLog(result, group(result, subject), style);
            case "forest" -> forest(result, style);
            case "schoenfeld" -> schoenfeld(result, subject, style);
            case "maxstat" -> maxstat(result, subject, style);
            case "auc_over_time" -> areas(result, style);
            case "roc_at_time" -> roc(result, subject, style);
            case "calibration" -> calibration(at(result, subject).calibration(), style);
            case "decision_curve" -> decision(at(result, subject).decision(), style);
            default -> throw new IllegalArgumentException("no figure " + figure.kind());
        };
    }

    private static SurvivalResult.GroupCurves group(SurvivalResult result, String subject) {
        return result.group(subject.isEmpty() ? "all" : subject);
    }

    private static SurvivalResult.AtTime at(SurvivalResult result, String time) {
        return result.calibrations().stream()
                .filter(c -> NumberColumn.text(c.calibration().time()).equals(time))
                .findFirst()
                .orElseThrow();
    }

    /** Groups of a cutoff are named by marker and cutoff, which a figure alone must tell. */
    private static String label(SurvivalResult.GroupCurves group, int g) {
        double[] cutoffs = group.cutoffs();
        if (cutoffs.length == 0) {
            return group.labels().get(g);
        }
        String above = g == 0 ? "" : " > " + Numbers.number(cutoffs[g - 1]);
        String upTo = g == cutoffs.length ? "" : " ≤ " + Numbers.number(cutoffs[g]);
        return group.grouping() + above + (above.isEmpty() || upTo.isEmpty() ? "" : ",") + upTo;
    }

    private static List<String> subtitles(SurvivalResult.GroupCurves group) {
        if (!group.correction().isEmpty()) {
            return List.of(
                    "Cutoff chosen on these cases"
                            + (Double.isNaN(group.correctedP())
                                    ? ""
                                    : "; corrected p " + equal(group.correctedP())));
        }
        return group.test()
                .filter(t -> t.isDefined())
                .map(t -> List.of("Log-rank p " + equal(t.p())))
                .orElse(List.of());
    }

    private static String equal(double p) {
        String text = Numbers.p(p);
        return text.startsWith("<") ? text : "= " + text;
    }

    private static JFreeChart kaplanMeier(
            SurvivalResult result, SurvivalResult.GroupCurves group, FigureStyle style) {
        List<SurvivalCurveFigure.Curve> curves = new ArrayList<>();
        for (int g = 0; g < group.curves().size(); g++) {
            KaplanMeier km = group.curves().get(g);
            TimeEstimate median = km.quantile(.5, result.scale(), result.level());
            curves.add(
                    curve(
                            km,
                            group.curves().size() == 1 ? "" : label(group, g),
                            median(median),
                            median.time(),
                            result.scale(),
                            result.level()));
        }
        return SurvivalCurveFigure.chart(
                curves,
                SurvivalCurveFigure.Shape.SURVIVAL,
                result.timeLabel(),
                "Survival",
                subtitles(group),
                style);
    }

    static SurvivalCurveFigure.Curve curve(
            KaplanMeier km,
            String label,
            String remark,
            double median,
            ProbabilityInterval scale,
            double level) {
        double[] low = new double[km.size()];
        double[] high = new double[km.size()];
        for (int k = 0; k < low.length; k++) {
            Interval interval = km.interval(k, scale, level);
            low[k] = interval.low();
            high[k] = interval.high();
        }
        return new SurvivalCurveFigure.Curve(
                label,
                remark,
                values(km.size(), km::time),
                values(km.size(), km::survival),
                low,
                high,
                IntStream.range(0, km.size())
                        .filter(k -> km.censored(k) > 0)
                        .mapToDouble(km::time)
                        .toArray(),
                median,
                km.lastTime(),
                km::atRiskAt);
    }

    private static String median(TimeEstimate median) {
        if (Double.isNaN(median.time())) {
            return "median not reached";
        }
        return "median "
                + Numbers.number(median.time())
                + " ("
                + bound(median.interval().low())
                + "–"
                + bound(median.interval().high())
                + ")";
    }

    private static String bound(double value) {
        return Double.isNaN(value) ? "not reached" : Numbers.number(value);
    }

    private static double[] values(int n, java.util.function.IntToDoubleFunction of) {
        return IntStream.range(0, n).mapToDouble(of).toArray();
    }

    private static JFreeChart incidence(
            SurvivalResult result, SurvivalResult.GroupCurves group, FigureStyle style) {
        List<SurvivalCurveFigure.Curve> curves = new ArrayList<>();
        String[] causes = {"event", "competing event"};
        for (int g = 0; g < group.incidences().size(); g++) {
            KaplanMeier km = group.curves().get(g);
            for (int cause = 0; cause < causes.length; cause++) {
                AalenJohansen aj = group.incidences().get(g).get(cause);
                double[] low = new double[aj.size()];
                double[] high = new double[aj.size()];
                for (int k = 0; k < low.length; k++) {
                    Interval interval = aj.interval(k, result.scale(), result.level());
                    low[k] = interval.low();
                    high[k] = interval.high();
                }
                String label = label(group, g);
                curves.add(
                        new SurvivalCurveFigure.Curve(
                                group.curves().size() == 1
                                        ? causes[cause]
                                        : label + ", " + causes[cause],
                                "",
                                values(aj.size(), aj::time),
                                values(aj.size(), aj::incidence),
                                low,
                                high,
                                new double[0],
                                Double.NaN,
                                km.lastTime(),
                                km::atRiskAt));
            }
        }
        return SurvivalCurveFigure.chart(
                curves,
                SurvivalCurveFigure.Shape.INCIDENCE,
                result.timeLabel(),
                "Cumulative incidence",
                List.of(),
                style);
    }

    private static JFreeChart logMinusLog(
            SurvivalResult result, SurvivalResult.GroupCurves group, FigureStyle style) {
        CurveFigure figure = new CurveFigure(style);
        for (int g = 0; g < group.curves().size(); g++) {
            KaplanMeier km = group.curves().get(g);
            int[] used =
                    IntStream.range(0, km.size())
                            .filter(k -> km.events(k) > 0 && km.time(k) > 0)
                            .filter(k -> km.survival(k) > 0 && km.survival(k) < 1)
                            .toArray();
            double[] x = Arrays.stream(used).mapToDouble(k -> Math.log(km.time(k))).toArray();
            double[] y =
                    Arrays.stream(used)
                            .mapToDouble(k -> Math.log(-Math.log(km.survival(k))))
                            .toArray();
            figure.line(
                    label(group, g),
                    "",
                    x.length == 0
                            ? new double[2][0]
                            : StepLine.corners(x, y, new double[] {x[0], y[0]}));
        }
        return figure.chart("log " + result.timeLabel(), "log(−log survival)");
    }

    private static JFreeChart forest(SurvivalResult result, FigureStyle style) {
        boolean both =
                result.terms().stream().anyMatch(SurvivalResult.Hazard::isTogether)
                        && result.terms().stream().anyMatch(t -> !t.isTogether());
        List<ForestFigure.Row> rows = new ArrayList<>();
        for (SurvivalResult.Hazard t : result.terms()) {
            String name = t.name() + (t.isPerDeviation() ? " (per SD)" : "");
            rows.add(
                    new ForestFigure.Row(
                            both && t.isTogether() ? name + ", together" : name,
                            t.ratio(),
                            t.low(),
                            t.high()));
        }
        return ForestFigure.chart(
                rows, "Hazard ratio (" + RocMethods.percent(result.level()) + " CI)", "", style);
    }

    private static JFreeChart schoenfeld(SurvivalResult result, String term, FigureStyle style) {
        for (SurvivalResult.NamedModel named : result.models()) {
            int a = named.terms().indexOf(term);
            if (a >= 0) {
                ProportionalHazards zph = ProportionalHazards.of(named.model(), result.transform());
                double[] residuals = zph.scaledResiduals(a);
                int[] events =
                        IntStream.range(0, residuals.length)
                                .filter(i -> !Double.isNaN(residuals[i]))
                                .toArray();
                double[] x =
                        Arrays.stream(events).mapToDouble(named.model().data()::time).toArray();
                double[] y = Arrays.stream(events).mapToDouble(i -> residuals[i]).toArray();
                double[][] course = zph.course(a);
                double coefficient = named.model().coefficient(a);
                double end = course[0][course[0].length - 1];
                return new CurveFigure(style)
                        .points("", x, y, null, null)
                        .line("course", "", course)
                        .reference(
                                "coefficient of the model",
                                new double[][] {{course[0][0], end}, {coefficient, coefficient}})
                        .subtitle("Proportional hazards: p " + equal(zph.test(new int[] {a}).p()))
                        .chart(result.timeLabel(), "Coefficient of " + term);
            }
        }
        throw new IllegalArgumentException("no model of " + term);
    }

    private static JFreeChart maxstat(SurvivalResult result, String marker, FigureStyle style) {
        SurvivalResult.CutoffCourse c =
                result.cutoffs().stream()
                        .filter(course -> course.marker().equals(marker))
                        .findFirst()
                        .orElseThrow();
        double most = Arrays.stream(c.statistics()).max().orElse(0);
        return new CurveFigure(style)
                .line(
                        "",
                        "",
                        StepLine.corners(
                                c.cutoffs(),
                                c.statistics(),
                                new double[] {c.cutoffs()[0], c.statistics()[0]}))
                .reference(
                        "cutoff " + Numbers.number(c.chosen()),
                        new double[][] {{c.chosen(), c.chosen()}, {0, most}})
                .yRange(0, 1.05 * most)
                .subtitle("Cutoff chosen on these cases; corrected p " + equal(c.p()))
                .chart(marker, "Standardised log-rank statistic");
    }

    private static JFreeChart areas(SurvivalResult result, FigureStyle style) {
        CurveFigure figure = new CurveFigure(style);
        double low = .5;
        double high = .5;
        double from = Double.POSITIVE_INFINITY;
        double to = 0;
        for (SurvivalResult.AreaCourse course : result.areas()) {
            List<TimeDependentAuc> areas = course.areas();
            int n = areas.size();
            double[] x = values(n, k -> areas.get(k).time());
            figure.line(
                    course.name(), "", new double[][] {x, values(n, k -> areas.get(k).value())});
            double[] lows = values(n, k -> areas.get(k).interval(result.level()).low());
            double[] highs = values(n, k -> areas.get(k).interval(result.level()).high());
            if (result.areas().size() <= 2) {
                figure.band(x, lows, highs);
            }
            for (int k = 0; k < n; k++) {
                low = Math.min(low, areas.get(k).value());
                high = Math.max(high, areas.get(k).value());
            }
            from = Math.min(from, x[0]);
            to = Math.max(to, x[n - 1]);
        }
        return figure.reference("", new double[][] {{from, to}, {.5, .5}})
                .yRange(low < .45 ? 0 : .3, 1)
                .chart(result.timeLabel(), "AUC at the time");
    }

    private static JFreeChart roc(SurvivalResult result, String time, FigureStyle style) {
        CurveFigure figure = new CurveFigure(style).reference("", new double[][] {{0, 1}, {0, 1}});
        for (SurvivalResult.AreaCourse course : result.areas()) {
            for (TimeDependentAuc auc : course.asked()) {
                if (NumberColumn.text(auc.time()).equals(time)) {
                    Interval interval = auc.interval(result.level());
                    figure.line(
                            course.name(),
                            String.format(
                                    java.util.Locale.ROOT,
                                    "AUC %.3f (%.3f–%.3f)",
                                    auc.value(),
                                    interval.low(),
                                    interval.high()),
                            curve(auc));
                }
            }
        }
        return figure.square("1 − specificity", "Sensitivity");
    }

    private static double[][] curve(TimeDependentAuc auc) {
        List<TimeDependentAuc.Point> points = auc.curve();
        int n = points.size();
        return new double[][] {
            values(n, k -> 1 - points.get(n - 1 - k).specificity()),
            values(n, k -> points.get(n - 1 - k).sensitivity())
        };
    }

    static JFreeChart calibration(CalibrationAtTime c, FigureStyle style) {
        int n = c.groups().size();
        return new CurveFigure(style)
                .reference("ideal", new double[][] {{0, 1}, {0, 1}})
                .points(
                        "groups of cases",
                        values(n, k -> c.groups().get(k).predicted()),
                        values(n, k -> c.groups().get(k).observed()),
                        values(n, k -> c.groups().get(k).interval().low()),
                        values(n, k -> c.groups().get(k).interval().high()))
                .line("smooth", "", new double[][] {c.predicted(), c.observed()})
                .square("Predicted risk", "Observed risk");
    }

    private static JFreeChart decision(DecisionAtTime d, FigureStyle style) {
        double most = Math.max(.05, Arrays.stream(d.all()).max().orElse(0));
        return new CurveFigure(style)
                .line("model", "", new double[][] {d.thresholds(), d.model()})
                .line("treat all", "", new double[][] {d.thresholds(), d.all()})
                .reference("treat nobody", new double[][] {{0, 1}, {0, 0}})
                .xRange(0, 1)
                .yRange(-.1 * most, 1.1 * most)
                .chart("Threshold of risk", "Net benefit");
    }
}
