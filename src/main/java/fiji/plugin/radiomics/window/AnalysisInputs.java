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

import fiji.plugin.radiomics.io.CaseTableCsv;
import fiji.plugin.radiomics.io.CaseTableParameters;
import fiji.plugin.radiomics.io.OutputParameters;
import fiji.plugin.radiomics.io.PathText;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.report.FigureOptions;
import fiji.plugin.radiomics.stats.analysis.Analysis;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Join;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a macro line of an analysis says beside the parameters of the analysis: where the cases come
 * from, and where the results go.
 */
public final class AnalysisInputs {

    private static final Parameter<String> TABLE =
            Parameter.text("table", "Table", "Title of an open table; empty = the one in front");

    private static final Parameter<String> CSV =
            CaseTableParameters.CSV.described("A CSV file of cases, instead of an open table");

    private static final Parameter<String> CLINICAL = CaseTableParameters.CLINICAL;

    private static final Parameter<String> BY = CaseTableParameters.BY;

    /** Where the cases come from. */
    public static final ParameterSet CASES = ParameterSet.of("Cases", TABLE, CSV, CLINICAL, BY);

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
        String csv = values.text(CSV);
        String clinical = values.text(CLINICAL);
        if (clinical.isEmpty()) {
            return csv.isEmpty() ? openTable(values) : CaseTableCsv.read(PathText.path(csv));
        }
        String by = values.text(BY);
        Set<String> ids = Join.keys(by);
        CaseTable cases =
                csv.isEmpty() ? openTable(values) : CaseTableCsv.read(PathText.path(csv), ids);
        return Join.of(cases, CaseTableCsv.read(PathText.path(clinical), ids), by).table();
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
