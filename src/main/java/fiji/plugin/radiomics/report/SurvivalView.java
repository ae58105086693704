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
import fiji.plugin.radiomics.stats.analysis.AnalysisResult;
import fiji.plugin.radiomics.stats.analysis.ResultFigure;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.survival.KaplanMeier;
import fiji.plugin.radiomics.stats.survival.analysis.SurvivalPlugin;
import fiji.plugin.radiomics.stats.survival.analysis.SurvivalResult;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jfree.chart.JFreeChart;
import org.scijava.plugin.Plugin;

/** The figures and the sections of the report of a survival analysis. */
@Plugin(type = AnalysisView.class)
public final class SurvivalView implements AnalysisView {

    /** A line a time or a case is for the CSV files. */
    private static final Set<String> ONLY_FILES =
            Set.of(
                    "kaplan_meier",
                    "cumulative_incidence",
                    "baseline_hazard",
                    "predictions",
                    "decision_curve");

    /** The columns of Cox models that fit a page. */
    private static final List<String> COX =
            List.of(
                    "term",
                    "model",
                    "hr",
                    "hr_per_sd",
                    "p",
                    "p_holm",
                    "p_bh",
                    "p_lr",
                    "harrell_c",
                    "p_proportional",
                    "n",
                    "events",
                    "notes");

    @Override
    public String analysis() {
        return SurvivalPlugin.NAME;
    }

    @Override
    public JFreeChart draw(
            AnalysisResult analysis, ResultFigure figure, FigureStyle style, Workers workers) {
        return SurvivalFigures.draw((SurvivalResult) analysis, figure, style);
    }

    @Override
    public void introduce(Html page, AnalysisResult analysis) {
        SurvivalResult result = (SurvivalResult) analysis;
        KaplanMeier all = result.group("all").curves().get(0);
        page.paragraph(
                result.cases().rows()
                        + " rows; "
                        + all.cases()
                        + " cases with a known survival, "
                        + all.events()
                        + " of them with the event.");
    }

    @Override
    public void writeAboveFigures(Html page, AnalysisResult analysis) {
        for (ResultTable table : analysis.tables()) {
            if (ONLY_FILES.contains(table.name())) {
                continue;
            }
            page.heading(table.kind().title());
            page.paragraph(table.kind().description() + ".");
            if (table.name().equals("cox") || table.name().equals("cause_specific")) {
                page.table(COX.stream().map(SurvivalView::header).toList(), cox(table));
            } else {
                page.table(table.names(), PlainView.cells(table));
            }
        }
    }

    private static String header(String column) {
        return switch (column) {
            case "notes" -> "Remarks";
            case "hr" -> "HR (CI) per unit";
            case "hr_per_sd" -> "HR (CI) per SD";
            default -> column;
        };
    }

    /** By p, the least first, as a ranking is read. */
    private static List<List<String>> cox(ResultTable table) {
        List<String> names = table.names();
        int p = names.indexOf("p");
        int model = names.indexOf("model");
        return table.rows().stream()
                .sorted(
                        Comparator.comparing((List<Object> row) -> (String) row.get(model))
                                .reversed()
                                .thenComparingDouble(row -> finite((Number) row.get(p))))
                .map(row -> COX.stream().map(column -> cell(row, names, column)).toList())
                .toList();
    }

    private static double finite(Number p) {
        return Double.isNaN(p.doubleValue()) ? 2 : p.doubleValue();
    }

    private static String cell(List<Object> row, List<String> names, String column) {
        Object value = row.get(names.indexOf(column));
        if (column.equals("hr")) {
            return measure(row, names, "hr", "ci_low", "ci_high");
        }
        if (column.equals("hr_per_sd")) {
            return measure(row, names, "hr_per_sd", "hr_per_sd_low", "hr_per_sd_high");
        }
        if (!(value instanceof Number number)) {
            return String.valueOf(value);
        }
        return column.startsWith("p")
                ? Numbers.p(number.doubleValue())
                : Numbers.number(number.doubleValue());
    }

    private static String measure(
            List<Object> row, List<String> names, String value, String low, String high) {
        return Numbers.measure(
                number(row, names, value), number(row, names, low), number(row, names, high));
    }

    private static double number(List<Object> row, List<String> names, String column) {
        return ((Number) row.get(names.indexOf(column))).doubleValue();
    }
}
