/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.signature;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.analysis.Analysis;
import fiji.plugin.radiomics.stats.analysis.AnalysisResult;
import fiji.plugin.radiomics.stats.analysis.TableKind;
import fiji.plugin.radiomics.stats.survival.analysis.SurvivalOutcome;
import fiji.plugin.radiomics.stats.survival.analysis.SurvivalParameters;
import fiji.plugin.radiomics.stats.table.CaseTable;
import java.util.ArrayList;
import java.util.List;
import org.scijava.plugin.Plugin;

/** Building a signature, as all front ends see it. */
@Plugin(type = Analysis.class)
public final class SignaturePlugin implements Analysis {

    /** Its name. */
    public static final String NAME = "signature";

    /** The file that holds the signature. */
    public static final String FILE = "signature.yaml";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String label() {
        return "Signature";
    }

    @Override
    public String menuLabel() {
        return "Build Signature...";
    }

    @Override
    public String description() {
        return "Fits a recipe of steps and a learner to the columns of a table, for classes or for"
                + " survival, validates it by"
                + " nested cross-validation or otherwise, and writes scores.csv, performance.csv,"
                + " coefficients.csv, selection.csv, calibration.csv, decision_curve.csv,"
                + " signature.yaml, figures and report.html.";
    }

    @Override
    public ParameterSet parameters() {
        return SignatureParameters.ALL;
    }

    @Override
    public List<Parameter<?>> basics() {
        return SignatureParameters.BASIC;
    }

    @Override
    public List<TableKind> tables() {
        return SignatureTables.KINDS;
    }

    @Override
    public List<String> documents() {
        return List.of(FILE);
    }

    @Override
    public AnalysisResult run(
            CaseTable cases, ParameterValues values, Workers workers, Progress progress) {
        if (SurvivalOutcome.isNamed(values)) {
            return new SurvivalSignature(values, workers, progress).run(cases);
        }
        refuseOfSurvival(values);
        return new SignatureAnalysis(values, workers, progress).run(cases);
    }

    /** What says how survival is told is of no use without survival. */
    private static void refuseOfSurvival(ParameterValues values) {
        List<Parameter<?>> all = new ArrayList<>(SurvivalOutcome.PARAMETERS);
        all.add(SurvivalParameters.TIMES);
        all.add(SignatureParameters.RISKGROUPS);
        for (Parameter<?> p : all) {
            if (!values.text(p).equals(p.standard())) {
                throw new IllegalArgumentException(
                        p.key()
                                + "="
                                + values.text(p)
                                + " is for survival as the outcome: name time= and event= as well,"
                                + " or leave it out");
            }
        }
    }
}
