/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.survival.analysis;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.analysis.Analysis;
import fiji.plugin.radiomics.stats.analysis.AnalysisResult;
import fiji.plugin.radiomics.stats.analysis.TableKind;
import fiji.plugin.radiomics.stats.table.CaseTable;
import java.util.List;
import org.scijava.plugin.Plugin;

/** The survival analysis, as all front ends see it; {@link SurvivalAnalysis} computes it. */
@Plugin(type = Analysis.class)
public final class SurvivalPlugin implements Analysis {

    /** Its name. */
    public static final String NAME = "survival";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String label() {
        return "Survival analysis";
    }

    @Override
    public String menuLabel() {
        return "Survival Analysis...";
    }

    @Override
    public String description() {
        return "Survival analysis of the columns of a table: Kaplan-Meier curves, rank tests, Cox"
                + " models, cutoffs, discrimination and competing risks into cox.csv,"
                + " kaplan_meier.csv, logrank.csv and others, figures and report.html.";
    }

    @Override
    public ParameterSet parameters() {
        return SurvivalParameters.ALL;
    }

    @Override
    public List<Parameter<?>> basics() {
        return SurvivalParameters.BASIC;
    }

    @Override
    public List<TableKind> tables() {
        return SurvivalKinds.ALL;
    }

    @Override
    public AnalysisResult run(
            CaseTable cases, ParameterValues values, Workers workers, Progress progress) {
        return new SurvivalAnalysis(values, workers, progress).run(cases);
    }
}
