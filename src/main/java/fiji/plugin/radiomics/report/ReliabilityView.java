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
import fiji.plugin.radiomics.figure.BlandAltmanFigure;
import fiji.plugin.radiomics.figure.FigureStyle;
import fiji.plugin.radiomics.stats.agreement.BlandAltman;
import fiji.plugin.radiomics.stats.agreement.LimitQuantiles;
import fiji.plugin.radiomics.stats.agreement.analysis.Readings;
import fiji.plugin.radiomics.stats.agreement.analysis.ReliabilityPlugin;
import fiji.plugin.radiomics.stats.agreement.analysis.ReliabilityResult;
import fiji.plugin.radiomics.stats.analysis.AnalysisResult;
import fiji.plugin.radiomics.stats.analysis.ResultFigure;
import org.jfree.chart.JFreeChart;
import org.scijava.plugin.Plugin;

/** The figures of an analysis of readings. */
@Plugin(type = AnalysisView.class)
public final class ReliabilityView implements AnalysisView {

    private static final double LEVEL = .95;

    @Override
    public String analysis() {
        return ReliabilityPlugin.NAME;
    }

    @Override
    public JFreeChart draw(
            AnalysisResult analysis, ResultFigure figure, FigureStyle style, Workers workers) {
        Readings r = ((ReliabilityResult) analysis).of(figure.subject());
        double[] first = r.of(0);
        double[] second = r.of(1);
        return BlandAltmanFigure.chart(
                r.marker(),
                r.readers().subList(0, 2),
                first,
                second,
                BlandAltman.of(first, second, LimitQuantiles.of(r.n(), LEVEL)),
                style);
    }
}
