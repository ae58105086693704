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
import org.jfree.chart.JFreeChart;
import org.scijava.plugin.Plugin;

/** The report on the stability of features: without the features themselves, which are many. */
@Plugin(type = AnalysisView.class)
public final class StabilityView implements AnalysisView {

    private static final String NAME = "stability";

    @Override
    public String analysis() {
        return NAME;
    }

    @Override
    public JFreeChart draw(
            AnalysisResult result, ResultFigure figure, FigureStyle style, Workers workers) {
        throw new IllegalStateException("There is no figure " + figure.kind());
    }

    @Override
    public void introduce(Html page, AnalysisResult result) {
        int cases = result.cases().rows();
        page.paragraph(
                cases
                        + (cases == 1 ? " region. " : " regions of all cases. ")
                        + "Perturbation is no test-retest: what moves a feature here will move it"
                        + " between two scans, but what moves it between two scans need not show"
                        + " here.");
    }

    @Override
    public void writeAboveFigures(Html page, AnalysisResult result) {
        for (ResultTable table : result.tables()) {
            if (table.name().equals(NAME)) {
                page.heading(table.kind().title());
                page.paragraph(table.kind().description() + ".");
                page.table(table.names(), PlainView.cells(table));
            }
        }
    }
}
