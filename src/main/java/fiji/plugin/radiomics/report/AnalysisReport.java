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

import fiji.plugin.radiomics.Version;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.stats.analysis.AnalysisResult;
import java.util.ArrayList;
import java.util.List;

/**
 * A page that says all of an analysis: what was found, how, and by which settings and versions. It
 * has no date and no path: equal analyses give equal pages.
 */
final class AnalysisReport {

    private AnalysisReport() {}

    /**
     * @param result the analysis
     * @param figures its figures
     * @param svgs the same as SVG elements
     * @return an HTML document without anything outside it
     */
    static String html(AnalysisResult result, List<NamedFigure> figures, List<String> svgs) {
        AnalysisView view = AnalysisView.of(result.analysis().name());
        Html page = new Html(result.analysis().label() + " of " + result.cases().title());
        view.introduce(page, result);
        result.warnings().forEach(page::warning);
        view.writeAboveFigures(page, result);
        if (!figures.isEmpty()) {
            page.heading("Figures");
            for (int i = 0; i < svgs.size(); i++) {
                page.figure(svgs.get(i), figures.get(i).caption());
            }
        }
        view.writeBelowFigures(page, result);
        page.heading("Methods");
        result.methods().forEach(page::paragraph);
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

    private static List<List<String>> settings(AnalysisResult result) {
        List<List<String>> rows = new ArrayList<>();
        for (Parameter<?> p : result.analysis().parameters().parameters()) {
            rows.add(List.of(p.key(), result.values().text(p), p.description()));
        }
        return rows;
    }
}
