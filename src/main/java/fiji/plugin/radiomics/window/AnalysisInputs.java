/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.window;

import fiji.plugin.radiomics.io.CaseTableParameters;
import fiji.plugin.radiomics.io.OutputParameters;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.report.FigureOptions;
import fiji.plugin.radiomics.stats.analysis.Analysis;
import fiji.plugin.radiomics.stats.table.CaseTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a macro line of an analysis says beside the parameters of the analysis: where the cases come
 * from, and where the results go.
 */
public final class AnalysisInputs {

    private static final Parameter<String> TABLE =
            Parameter.text(
                    "table",
                    "Table",
                    "Title of an open table; empty = the one in front, unless a CSV file is given");

    /** Where the cases come from. */
    public static final ParameterSet CASES =
            new ParameterSet("Cases", List.of(TABLE)).and(CaseTableParameters.OF_FILES);

    /** The folder of the results. */
    public static final Parameter<String> OUTPUT =
            CaseTableParameters.FOLDER.described(
                    "Writes tables, figures and report.html there; empty = tables only");

    /** Where the results go. */
    public static final ParameterSet OUTPUTS = outputs();

    private AnalysisInputs() {}

    private static ParameterSet outputs() {
        List<Parameter<?>> all = new ArrayList<>(List.of(OUTPUT));
        all.addAll(FigureOptions.PARAMETERS.parameters());
        all.add(OutputParameters.SAFE);
        all.add(OutputParameters.THREADS);
        return new ParameterSet("Output", all);
    }

    /**
     * @param analysis an analysis
     * @return all that its macro line may say, in the order of a dialog
     */
    public static ParameterSet of(Analysis analysis) {
        return new ParameterSet(analysis.label(), CASES.parameters())
                .and(analysis.parameters().parameters())
                .and(OUTPUTS.parameters());
    }

    /**
     * @param values of {@link #CASES}
     * @return the cases
     * @throws IOException where a file cannot be read
     * @throws IllegalArgumentException where there is no such table, or tables cannot be joined
     */
    public static CaseTable cases(ParameterValues values) throws IOException {
        return values.has(CaseTableParameters.CSV)
                ? CaseTableParameters.cases(values)
                : CaseTableParameters.joined(openTable(values), values);
    }

    private static CaseTable openTable(ParameterValues values) {
        if (values.has(TABLE)) {
            return CaseTables.open(values.get(TABLE));
        }
        List<String> titles = CaseTables.openTitles();
        if (titles.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no table open; open one, or name a file by csv=");
        }
        return CaseTables.open(titles.get(0));
    }
}
