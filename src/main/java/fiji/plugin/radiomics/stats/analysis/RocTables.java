/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.analysis;

import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.cutoff.ConfusionTable;
import fiji.plugin.radiomics.stats.cutoff.Cutoff;
import fiji.plugin.radiomics.stats.cutoff.CutoffUncertainty;
import fiji.plugin.radiomics.stats.cutoff.DiagnosticMeasure;
import fiji.plugin.radiomics.stats.cutoff.GreyZone;
import fiji.plugin.radiomics.stats.cutoff.Measure;
import fiji.plugin.radiomics.stats.group.Correlation;
import fiji.plugin.radiomics.stats.group.CorrelationMatrix;
import fiji.plugin.radiomics.stats.roc.BinormalCurve;
import fiji.plugin.radiomics.stats.roc.Direction;
import fiji.plugin.radiomics.stats.roc.PartialAuc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tables of a ROC analysis. A number that is not defined is NaN, never 0. */
public final class RocTables {

    private static final List<DiagnosticMeasure> LEADING =
            List.of(
                    DiagnosticMeasure.SENSITIVITY,
                    DiagnosticMeasure.SPECIFICITY,
                    DiagnosticMeasure.PPV,
                    DiagnosticMeasure.NPV,
                    DiagnosticMeasure.ACCURACY);

    private static final List<String> COMPARISON_COLUMNS =
            List.of(
                    "marker_a",
                    "marker_b",
                    "method",
                    "z",
                    "p",
                    "difference",
                    "ci_low",
                    "ci_high",
                    "p_holm",
                    "p_bh",
                    "value_a",
                    "value_b",
                    "df",
                    "n_positive",
                    "n_negative",
                    "notes");

    private static final List<String> CORRELATION_COLUMNS =
            List.of("marker_a", "marker_b", "method", "n", "r", "p", "ci_low", "ci_high", "notes");

    /** A row a marker. */
    static final TableKind ROC =
            TableKind.always(
                    "roc",
                    "ROC",
                    "A row a marker: area, cutoff and the measures at it",
                    "marker,n_positive,n_negative,direction,auc");

    /** A row a comparison of markers. */
    static final TableKind COMPARISONS =
            new TableKind(
                    "comparisons",
                    "ROC Comparisons",
                    "A row a comparison of two markers, or of a marker in two parts of the cases",
                    "marker_a,marker_b,method,z,p",
                    RocTables::areCompared);

    /** A row a pair of markers. */
    static final TableKind CORRELATIONS =
            new TableKind(
                    "correlations",
                    "ROC Correlations",
                    "A row a pair of markers",
                    "marker_a,marker_b,method,n,r",
                    values ->
                            new RocSettings(values).correlation() != RocSettings.Correlation.NONE);

    private RocTables() {}

    private static boolean areCompared(ParameterValues values) {
        RocSettings settings = new RocSettings(values);
        return !settings.comparisons().isEmpty() || !settings.text(RocParameters.SPLIT).isEmpty();
    }

    /**
     * @param result an analysis
     * @return a row a marker
     */
    public static ResultTable roc(RocResult result) {
        ResultTable.Builder table = new ResultTable.Builder(ROC);
        for (MarkerResult m : result.markers()) {
            table.row();
            Optional<Cutoff> cutoff = m.cutoff();
            table.put("marker", m.marker())
                    .put("n_positive", m.values().positives())
                    .put("n_negative", m.values().negatives())
                    .put("direction", m.direction().map(Direction::id).orElse(""))
                    .put("auc", m.auc().auc())
                    .put("se", m.delongError())
                    .put("ci_low", m.auc().interval().low())
                    .put("ci_high", m.auc().interval().high())
                    .putP("p", m.test().p())
                    .put("cutoff", cutoff.map(Cutoff::threshold).orElse(Double.NaN));
            for (DiagnosticMeasure measure : LEADING) {
                table.put(measure.id(), measure(cutoff, measure).value());
            }
            table.put("n_missing", m.values().missing())
                    .put("ci_method", result.settings().ciMethod(m.auc().method()))
                    .put("ci_se", m.auc().standardError())
                    .put("z", m.test().z())
                    .putP("p_holm", m.adjusted().holm())
                    .putP("p_bh", m.adjusted().benjaminiHochberg())
                    .put("mann_whitney_u", m.test().mannWhitneyU())
                    .putP("mann_whitney_p", m.test().mannWhitneyP())
                    .put("partial_auc", m.partial().map(PartialAuc::area).orElse(Double.NaN))
                    .put(
                            "partial_auc_mcclish",
                            m.partial().map(PartialAuc::corrected).orElse(Double.NaN))
                    .put("binormal_auc", m.binormal().map(BinormalCurve::auc).orElse(Double.NaN));
            putCutoff(table, cutoff, m.uncertainty());
            table.put("p_method", m.test().method())
                    .put("cutoff_rule", rule(result.settings(), m.marker()))
                    .put("warnings", String.join("; ", m.warnings()));
            Optional<GreyZone> zone = m.greyZone(result.settings());
            table.put("rule_out_cutoff", zone.map(z -> z.ruleOut().threshold()).orElse(Double.NaN))
                    .put(
                            "rule_in_cutoff",
                            zone.map(z -> z.ruleIn().threshold()).orElse(Double.NaN));
        }
        return table.build();
    }

    private static String rule(RocSettings settings, String marker) {
        if (settings.cutoffs().containsKey(marker)) {
            return "by hand";
        }
        return settings.earlier(marker)
                .map(EarlierCutoffs.Earlier::origin)
                .orElse(settings.cutoff().text());
    }

    private static void putCutoff(
            ResultTable.Builder table,
            Optional<Cutoff> cutoff,
            Optional<CutoffUncertainty> uncertainty) {
        Optional<ConfusionTable> counts = cutoff.map(Cutoff::table);
        table.put("tp", count(counts.map(ConfusionTable::tp)))
                .put("fp", count(counts.map(ConfusionTable::fp)))
                .put("fn", count(counts.map(ConfusionTable::fn)))
                .put("tn", count(counts.map(ConfusionTable::tn)))
                .put("cutoff_ties", cutoff.map(c -> (Object) c.ties()).orElse(Double.NaN));
        for (DiagnosticMeasure measure : DiagnosticMeasure.values()) {
            Measure m = measure(cutoff, measure);
            if (!LEADING.contains(measure)) {
                table.put(measure.id(), m.value());
            }
            table.put(measure.id() + "_low", m.interval().low());
            table.put(measure.id() + "_high", m.interval().high());
        }
        Optional<Interval> interval = uncertainty.map(CutoffUncertainty::threshold);
        table.put("cutoff_low", interval.map(Interval::low).orElse(Double.NaN))
                .put("cutoff_high", interval.map(Interval::high).orElse(Double.NaN))
                .put(
                        "sensitivity_corrected",
                        uncertainty.map(CutoffUncertainty::sensitivity).orElse(Double.NaN))
                .put(
                        "specificity_corrected",
                        uncertainty.map(CutoffUncertainty::specificity).orElse(Double.NaN))
                .put(
                        "accuracy_corrected",
                        uncertainty.map(CutoffUncertainty::accuracy).orElse(Double.NaN))
                .put(
                        "youden_corrected",
                        uncertainty.map(CutoffUncertainty::youden).orElse(Double.NaN));
    }

    private static Object count(Optional<Long> n) {
        // No conditional expression: it would make the count a double.
        if (n.isEmpty()) {
            return Double.NaN;
        }
        return n.get();
    }

    private static Measure measure(Optional<Cutoff> cutoff, DiagnosticMeasure measure) {
        return cutoff.map(c -> c.diagnostics().get(measure))
                .orElse(new Measure(Double.NaN, Interval.NONE));
    }

    /**
     * @param result an analysis
     * @return a row a comparison; none where none were asked for
     */
    public static ResultTable comparisons(RocResult result) {
        List<List<Object>> rows = new ArrayList<>();
        for (PairResult p : result.comparisons()) {
            rows.add(
                    List.of(
                            p.first(),
                            p.second(),
                            p.method(),
                            p.comparison().z(),
                            p.comparison().p(),
                            p.comparison().difference(),
                            p.comparison().interval().low(),
                            p.comparison().interval().high(),
                            p.adjusted().holm(),
                            p.adjusted().benjaminiHochberg(),
                            p.comparison().first(),
                            p.comparison().second(),
                            p.comparison().df(),
                            p.positives(),
                            p.negatives(),
                            p.note()));
        }
        return ResultTable.of(COMPARISONS, COMPARISON_COLUMNS, Set.of("p", "p_holm", "p_bh"), rows);
    }

    /**
     * @param correlations of an analysis
     * @return a row a pair of markers
     */
    public static ResultTable correlations(CorrelationMatrix correlations) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < correlations.size(); i++) {
            for (int j = i + 1; j < correlations.size(); j++) {
                Correlation c = correlations.of(i, j);
                rows.add(
                        List.of(
                                correlations.names().get(i),
                                correlations.names().get(j),
                                c.kind().name().toLowerCase(java.util.Locale.ROOT),
                                c.n(),
                                c.r(),
                                c.p(),
                                c.interval().low(),
                                c.interval().high(),
                                c.note().isEmpty() ? "" : "undefined: " + c.note()));
            }
        }
        return ResultTable.of(CORRELATIONS, CORRELATION_COLUMNS, Set.of("p"), rows);
    }
}
