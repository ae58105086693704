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
import fiji.plugin.radiomics.figure.FigureStyle;
import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.analysis.AnalysisResult;
import fiji.plugin.radiomics.stats.analysis.MarkerResult;
import fiji.plugin.radiomics.stats.analysis.PairResult;
import fiji.plugin.radiomics.stats.analysis.ResultFigure;
import fiji.plugin.radiomics.stats.analysis.RocMethods;
import fiji.plugin.radiomics.stats.analysis.RocPlugin;
import fiji.plugin.radiomics.stats.analysis.RocResult;
import fiji.plugin.radiomics.stats.cutoff.ConfusionTable;
import fiji.plugin.radiomics.stats.cutoff.Cutoff;
import fiji.plugin.radiomics.stats.cutoff.CutoffUncertainty;
import fiji.plugin.radiomics.stats.cutoff.DiagnosticMeasure;
import fiji.plugin.radiomics.stats.cutoff.Measure;
import fiji.plugin.radiomics.stats.table.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jfree.chart.JFreeChart;
import org.scijava.plugin.Plugin;

/** The figures and the sections of the report of a ROC analysis. */
@Plugin(type = AnalysisView.class)
public final class RocView implements AnalysisView {

    @Override
    public String analysis() {
        return RocPlugin.NAME;
    }

    @Override
    public JFreeChart draw(
            AnalysisResult analysis, ResultFigure figure, FigureStyle style, Workers workers) {
        return RocFigures.draw((RocResult) analysis, figure, style, workers);
    }

    @Override
    public void introduce(Html page, AnalysisResult analysis) {
        page.paragraph(cases((RocResult) analysis));
    }

    @Override
    public void writeAboveFigures(Html page, AnalysisResult analysis) {
        RocResult result = (RocResult) analysis;
        shared(result).forEach(page::warning);
        TableOneHtml.write(page, result);
        page.heading("Markers");
        result.review().tried().ifPresent(t -> page.paragraph(t.words()));
        page.table(
                List.of(
                        "Marker",
                        "n+ / n−",
                        "Direction",
                        "AUC (" + RocMethods.percent(result.settings().level()) + " CI)",
                        "p",
                        "p (Holm)",
                        "p (BH)",
                        "Remarks"),
                ranked(result).stream().map(RocView::area).toList());
        ConfoundingReport.write(page, result);
        page.heading("Cutoffs");
        cutoffs(page, result);
        CutoffReport.write(page, result, ranked(result));
        OperatingPointReport.write(page, result, ranked(result));
    }

    @Override
    public void writeBelowFigures(Html page, AnalysisResult analysis) {
        RocResult result = (RocResult) analysis;
        if (!result.comparisons().isEmpty()) {
            page.heading("Comparisons");
            comparisons(page, result.comparisons());
        }
        GroupReport.write(page, result);
    }

    private static String cases(RocResult result) {
        Outcome outcome = result.outcome();
        String classes =
                outcome.classes().stream()
                        .map(c -> c + " (" + outcome.count(c) + ")")
                        .collect(Collectors.joining(", "));
        return result.table().rows()
                + " cases; classes: "
                + classes
                + ". Positive: "
                + outcome.positive()
                + "; negative: "
                + outcome.negative()
                + ". Cases of neither, or without a class: "
                + outcome.leftOut()
                + ".";
    }

    private static List<MarkerResult> ranked(RocResult result) {
        Comparator<MarkerResult> byArea =
                Comparator.comparingDouble(m -> Double.isNaN(m.auc().auc()) ? 1 : -m.auc().auc());
        return result.markers().stream().sorted(byArea).toList();
    }

    /** What holds for all markers is stated once. */
    private static List<String> shared(RocResult result) {
        return result.markers().stream()
                        .allMatch(m -> result.settings().cutoff(m.marker()).isFixed())
                ? List.of()
                : List.of("Note that " + CutoffUncertainty.WARNING + ".");
    }

    private static List<String> area(MarkerResult m) {
        Interval ci = m.auc().interval();
        return List.of(
                m.marker(),
                m.values().positives() + " / " + m.values().negatives(),
                m.direction().map(d -> d.id()).orElse("–"),
                Numbers.measure(m.auc().auc(), ci.low(), ci.high()),
                Numbers.p(m.test().p()),
                Numbers.p(m.adjusted().holm()),
                Numbers.p(m.adjusted().benjaminiHochberg()),
                remarks(m));
    }

    private static String remarks(MarkerResult m) {
        List<String> remarks = new ArrayList<>(m.warnings());
        remarks.remove(CutoffUncertainty.WARNING);
        if (m.values().missing() > 0) {
            remarks.add(0, m.values().missing() + " missing");
        }
        return String.join("; ", remarks);
    }

    /** Two tables, because one would be too wide for a page. */
    private static void cutoffs(Html page, RocResult result) {
        List<DiagnosticMeasure> parts =
                List.of(
                        DiagnosticMeasure.SENSITIVITY,
                        DiagnosticMeasure.SPECIFICITY,
                        DiagnosticMeasure.ACCURACY);
        List<DiagnosticMeasure> others =
                Arrays.stream(DiagnosticMeasure.values())
                        .filter(measure -> !parts.contains(measure))
                        .toList();
        List<String> columns = columns("Cutoff", "TP/FP/FN/TN");
        parts.forEach(measure -> columns.add(measure.label()));
        columns.add("Corrected sensitivity / specificity / accuracy");
        List<String> more = columns();
        others.forEach(measure -> more.add(measure.label()));
        List<List<String>> rows = new ArrayList<>();
        List<List<String>> moreRows = new ArrayList<>();
        for (MarkerResult m : ranked(result)) {
            if (m.cutoff().isPresent()) {
                Cutoff cutoff = m.cutoff().get();
                List<String> row = columns(m.marker(), threshold(m, cutoff, origin(result, m)));
                row.remove(0);
                ConfusionTable t = cutoff.table();
                row.add(t.tp() + "/" + t.fp() + "/" + t.fn() + "/" + t.tn());
                parts.forEach(measure -> row.add(measure(cutoff, measure)));
                row.add(corrected(m));
                rows.add(row);
                List<String> values = columns(m.marker());
                values.remove(0);
                others.forEach(measure -> values.add(measure(cutoff, measure)));
                moreRows.add(values);
            }
        }
        page.table(columns, rows);
        page.table(more, moreRows);
    }

    private static List<String> columns(String... names) {
        List<String> columns = new ArrayList<>(List.of("Marker"));
        columns.addAll(List.of(names));
        return columns;
    }

    private static String origin(RocResult result, MarkerResult m) {
        if (result.settings().cutoffs().containsKey(m.marker())) {
            return " set by hand";
        }
        return result.settings().earlier(m.marker()).isPresent() ? " of an earlier run" : "";
    }

    private static String threshold(MarkerResult m, Cutoff cutoff, String origin) {
        String sign = m.direction().map(d -> d.id().equals("lower") ? "≤ " : "≥ ").orElse("");
        String threshold = sign + Numbers.number(cutoff.threshold());
        return m.uncertainty().map(u -> threshold + " " + range(u.threshold())).orElse(threshold)
                + origin;
    }

    private static String measure(Cutoff cutoff, DiagnosticMeasure measure) {
        Measure value = cutoff.diagnostics().get(measure);
        return Numbers.measure(value.value(), value.interval().low(), value.interval().high());
    }

    private static String corrected(MarkerResult m) {
        return m.uncertainty()
                .map(
                        u ->
                                Numbers.number(u.sensitivity())
                                        + " / "
                                        + Numbers.number(u.specificity())
                                        + " / "
                                        + Numbers.number(u.accuracy()))
                .orElse("–");
    }

    private static String range(Interval interval) {
        return "("
                + Numbers.number(interval.low())
                + " to "
                + Numbers.number(interval.high())
                + ")";
    }

    private static void comparisons(Html page, List<PairResult> pairs) {
        List<List<String>> rows = new ArrayList<>();
        for (PairResult p : pairs) {
            Interval ci = p.comparison().interval();
            rows.add(
                    List.of(
                            p.first() + " – " + p.second(),
                            p.method(),
                            Numbers.measure(p.comparison().difference(), ci.low(), ci.high()),
                            Numbers.number(p.comparison().z()),
                            Numbers.p(p.comparison().p()),
                            Numbers.p(p.adjusted().holm()),
                            Numbers.p(p.adjusted().benjaminiHochberg()),
                            p.note()));
        }
        page.table(
                List.of(
                        "Markers",
                        "Method",
                        "Difference",
                        "z",
                        "p",
                        "p (Holm)",
                        "p (BH)",
                        "Remarks"),
                rows);
    }
}
