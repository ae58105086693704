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

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.table.CaseTable;
import java.util.List;
import org.scijava.plugin.Plugin;

/** The ROC analysis, as all front ends see it; {@link RocAnalysis} computes it. */
@Plugin(type = Analysis.class)
public final class RocPlugin implements Analysis {

    /** Its name. */
    public static final String NAME = "roc";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String label() {
        return "ROC analysis";
    }

    @Override
    public String menuLabel() {
        return "ROC Analysis...";
    }

    @Override
    public String description() {
        return "ROC analysis of the columns of a table: areas, cutoffs and measures into roc.csv,"
                + " comparisons.csv, groups.csv, figures and report.html.";
    }

    @Override
    public ParameterSet parameters() {
        return RocParameters.ALL;
    }

    @Override
    public List<Parameter<?>> basics() {
        return RocParameters.BASIC;
    }

    @Override
    public List<TableKind> tables() {
        return List.of(
                RocTables.ROC,
                RocTables.COMPARISONS,
                GroupTable.GROUPS,
                RocTables.CORRELATIONS,
                ConfoundingTables.CONFOUNDERS,
                ConfoundingTables.OUTCOMES,
                Twins.KIND,
                CutoffTables.EARLIER,
                CutoffTables.GREY_ZONE,
                ThresholdTables.POINTS,
                ThresholdTables.THRESHOLDS,
                ThresholdTables.CURVE,
                Tried.KIND,
                TableOne.KIND);
    }

    @Override
    public AnalysisResult run(
            CaseTable cases, ParameterValues values, Workers workers, Progress progress) {
        return new RocAnalysis(new RocSettings(values), workers, progress).run(cases);
    }
}
