/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stability;

import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.analysis.Analysis;
import fiji.plugin.radiomics.stats.analysis.AnalysisResult;
import fiji.plugin.radiomics.stats.analysis.ResultFigure;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.table.CaseTable;
import java.util.List;

/** The stability of features. */
record StabilityResult(
        CaseTable cases,
        ParameterValues values,
        List<ResultTable> tables,
        List<String> warnings,
        List<String> methods)
        implements AnalysisResult {

    @Override
    public Analysis analysis() {
        return new StabilityAnalysis();
    }

    @Override
    public List<ResultFigure> figures() {
        return List.of();
    }
}
