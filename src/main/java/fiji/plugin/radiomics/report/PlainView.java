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

import fiji.plugin.radiomics.Discovery;
import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.figure.FigureStyle;
import fiji.plugin.radiomics.stats.analysis.AnalysisResult;
import fiji.plugin.radiomics.stats.analysis.ResultFigure;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;

/** The view of an analysis that has none of its own: its tables as they are. */
final class PlainView implements AnalysisView {

    private static final Map<String, AnalysisView> VIEWS =
            Discovery.byName(AnalysisView.class, AnalysisView::analysis);

    private final String analysis;

    private PlainView(String analysis) {
        this.analysis = analysis;
    }

    /**
     * @param analysis name of an analysis
     * @return its view
     */
    static AnalysisView of(String analysis) {
        AnalysisView view = VIEWS.get(analysis);
        return view == null ? new PlainView(analysis) : view;
    }

    @Override
    public String analysis() {
        return analysis;
    }

    @Override
    public JFreeChart draw(
            AnalysisResult result, ResultFigure figure, FigureStyle style, Workers workers) {
        throw new IllegalStateException(
                "Nothing draws the figure "
                        + figure.kind()
                        + " of "
                        + analysis
                        + ": it needs an AnalysisView");
    }

    static void introduceCases(Html page, AnalysisResult result) {
        page.paragraph(result.cases().rows() + " cases.");
    }

    static void writeTables(Html page, AnalysisResult result) {
        for (ResultTable table : result.tables()) {
            page.heading(table.kind().title());
            page.paragraph(table.kind().description() + ".");
            page.table(table.names(), cells(table));
        }
    }

    /** A table's cells for readers. */
    static List<List<String>> cells(ResultTable table) {
        List<List<String>> rows = new ArrayList<>();
        for (List<Object> row : table.rows()) {
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < row.size(); c++) {
                cells.add(cell(row.get(c), table.columns().get(c).type()));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static String cell(Object value, ResultTable.Type type) {
        if (!(value instanceof Number number)) {
            return String.valueOf(value);
        }
        return type == ResultTable.Type.P
                ? Numbers.p(number.doubleValue())
                : Numbers.number(number.doubleValue());
    }
}
