package fiji.plugin.radiomics.report;

import fiji.plugin.radiomics.Version;
import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.analysis.MarkerResult;
import fiji.plugin.radiomics.stats.analysis.PairResult;
import fiji.plugin.radiomics.stats.analysis.RocKey;
import fiji.plugin.radiomics.stats.analysis.RocResult;
import fiji.plugin.radiomics.stats.cutoff.ConfusionTable;
import fiji.plugin.radiomics.stats.cutoff.Cutoff;
import fiji.plugin.radiomics.stats.cutoff.CutoffUncertainty;
import fiji.plugin.radiomics.stats.cutoff.DiagnosticMeasure;
import fiji.plugin.radiomics.stats.cutoff.Measure;
import fiji.plugin.radiomics.stats.table.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A page that says all of an analysis: what was found, how, and by which settings and versions. It
 * has no date and no path: equal analyses give equal pages.
 */
final class RocReport {

    private RocReport() {}

    /**
     * @param result the analysis
     * @param figures its figures
     * @param svgs the same as SVG elements
     * @return an HTML document without anything outside it
     */
    static String html(RocResult result, List<NamedFigure> figures, List<String> svgs) {
        Html page = new Html("ROC analysis of " + result.table().title());
        page.paragraph(cases(result));
        result.warnings().forEach(page::warning);
        shared(result).forEach(page::warning);
        page.heading("Markers");
        page.table(
                List.of(
                        "Marker",
                        "n+ / n−",
                        "Direction",
                        "AUC (" + MethodsText.percent(result.settings().level()) + " CI)",
                        "p",
                        "p (Holm)",
                        "p (BH)",
                        "Remarks"),
                ranked(result).stream().map(m -> area(result, m)).toList());
        page.heading("Cutoffs");
        cutoffs(page, result);
        if (!figures.isEmpty()) {
            page.heading("Figures");
            for (int i = 0; i < svgs.size(); i++) {
                page.figure(svgs.get(i), figures.get(i).caption());
            }
        }
        if (!result.comparisons().isEmpty()) {
            page.heading("Comparisons");
            comparisons(page, result.comparisons());
        }
        GroupReport.write(page, result);
        page.heading("Methods");
        MethodsText.of(result).forEach(page::paragraph);
        page.heading("Settings");
        page.table(List.of("Key", "Value", "Meaning"), settings(result));
        page.paragraph(
                "Fiji Radiomics "
                        + Version.number()
                        + ", Java "
                        + Runtime.version().feature()
                        + ". For research only; this is not a medical device. All numbers with all"
                        + " their digits are in the CSV files beside this page.");
        return page.end();
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

    /** What all markers would say is said once. */
    private static List<String> shared(RocResult result) {
        return result.settings().cutoff().isFixed()
                ? List.of()
                : List.of("Note that " + CutoffUncertainty.WARNING + ".");
    }

    private static List<String> area(RocResult result, MarkerResult m) {
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

    private static void cutoffs(Html page, RocResult result) {
        List<String> columns = new ArrayList<>(List.of("Marker", "Cutoff", "TP/FP/FN/TN"));
        for (DiagnosticMeasure measure : DiagnosticMeasure.values()) {
            columns.add(measure.label());
        }
        columns.add("Corrected sensitivity / specificity / accuracy");
        List<List<String>> rows = new ArrayList<>();
        for (MarkerResult m : ranked(result)) {
            m.cutoff().ifPresent(c -> rows.add(cutoff(m, c)));
        }
        page.table(columns, rows);
    }

    private static List<String> cutoff(MarkerResult m, Cutoff cutoff) {
        List<String> row = new ArrayList<>();
        row.add(m.marker());
        String sign = m.direction().map(d -> d.id().equals("lower") ? "≤ " : "≥ ").orElse("");
        String threshold = sign + Numbers.number(cutoff.threshold());
        row.add(m.uncertainty().map(u -> threshold + " " + range(u.threshold())).orElse(threshold));
        ConfusionTable t = cutoff.table();
        row.add(t.tp() + "/" + t.fp() + "/" + t.fn() + "/" + t.tn());
        for (DiagnosticMeasure measure : DiagnosticMeasure.values()) {
            Measure value = cutoff.diagnostics().get(measure);
            row.add(
                    Numbers.measure(
                            value.value(), value.interval().low(), value.interval().high()));
        }
        row.add(
                m.uncertainty()
                        .map(
                                u ->
                                        Numbers.number(u.sensitivity())
                                                + " / "
                                                + Numbers.number(u.specificity())
                                                + " / "
                                                + Numbers.number(u.accuracy()))
                        .orElse("–"));
        return row;
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
                            Numbers.p(p.adjusted().benjaminiHochberg())));
        }
        page.table(
                List.of("Markers", "Method", "Difference", "z", "p", "p (Holm)", "p (BH)"), rows);
    }

    private static List<List<String>> settings(RocResult result) {
        List<List<String>> rows = new ArrayList<>();
        for (RocKey key : RocKey.values()) {
            rows.add(List.of(key.id(), result.settings().text(key), key.meaning()));
        }
        return rows;
    }
}
