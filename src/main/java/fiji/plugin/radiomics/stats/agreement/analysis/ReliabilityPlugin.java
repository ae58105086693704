/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.agreement.analysis;

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

/** The analysis of several readings of the same cases, as all front ends see it. */
@Plugin(type = Analysis.class)
public final class ReliabilityPlugin implements Analysis {

    /** Its name. */
    public static final String NAME = "reliability";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String label() {
        return "Reliability";
    }

    @Override
    public String menuLabel() {
        return "Reliability...";
    }

    @Override
    public String description() {
        return "Agreement of readers or repeated scans: intraclass correlation, limits of"
                + " agreement, Lin's concordance, repeatability and kappa into icc.csv,"
                + " bland_altman.csv, ccc.csv, repeatability.csv, kappa.csv, figures and"
                + " report.html.";
    }

    @Override
    public ParameterSet parameters() {
        return ReliabilityParameters.ALL;
    }

    @Override
    public List<Parameter<?>> basics() {
        return ReliabilityParameters.BASIC;
    }

    @Override
    public List<TableKind> tables() {
        return ReliabilityTables.KINDS;
    }

    @Override
    public AnalysisResult run(
            CaseTable cases, ParameterValues values, Workers workers, Progress progress) {
        ReadingsReader reader = new ReadingsReader(cases, values);
        List<Readings> readings = reader.read();
        ReliabilityTables tables = new ReliabilityTables(values, reader.warnings());
        return new ReliabilityResult(
                cases, values, readings, tables.of(readings, progress), reader.warnings());
    }
}
