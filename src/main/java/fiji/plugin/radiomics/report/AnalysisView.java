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
import org.jfree.chart.JFreeChart;
import org.scijava.plugin.SciJavaPlugin;

/**
 * How the results of an analysis look: its figures and, where the plain tables will not do, its
 * sections of the report. A class with the annotation {@code @Plugin(type = AnalysisView.class)}
 * and a constructor without arguments is found on the class path. An analysis without one has a
 * report with its tables and no figures.
 */
public interface AnalysisView extends SciJavaPlugin {

    /**
     * @param analysis name of an analysis
     * @return its view; where it has none, one that shows its tables
     */
    static AnalysisView of(String analysis) {
        return PlainView.of(analysis);
    }

    /**
     * @return the name of the analysis
     */
    String analysis();

    /**
     * @param result an analysis
     * @param figure one of its figures
     * @param style size of letters and lines
     * @param workers threads for what is computed for the figure only
     * @return the figure
     */
    JFreeChart draw(AnalysisResult result, ResultFigure figure, FigureStyle style, Workers workers);

    /**
     * Writes what stands at the beginning of the report, before the warnings.
     *
     * @param page the report
     * @param result the analysis
     */
    default void introduce(Html page, AnalysisResult result) {
        PlainView.introduceCases(page, result);
    }

    /**
     * Writes the sections above the figures.
     *
     * @param page the report
     * @param result the analysis
     */
    default void writeAboveFigures(Html page, AnalysisResult result) {
        PlainView.writeTables(page, result);
    }

    /**
     * Writes the sections below the figures.
     *
     * @param page the report
     * @param result the analysis
     */
    default void writeBelowFigures(Html page, AnalysisResult result) {}
}
