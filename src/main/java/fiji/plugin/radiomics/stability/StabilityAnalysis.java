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

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.analysis.Analysis;
import fiji.plugin.radiomics.stats.analysis.AnalysisResult;
import fiji.plugin.radiomics.stats.analysis.TableKind;
import fiji.plugin.radiomics.stats.table.CaseTable;
import java.util.ArrayList;
import java.util.List;

/**
 * The stability of features, as folder and report see it. It starts from images, so it is no
 * plug-in: its own subcommand and menu entry compute the perturbed features first.
 */
public final class StabilityAnalysis implements Analysis {

    /** Its name. */
    public static final String NAME = "stability";

    static final TableKind FEATURES =
            TableKind.always(
                    "features",
                    "Stability Features",
                    "A row a perturbation of a region",
                    "case,perturbation,image");
    static final TableKind STABILITY =
            TableKind.always(
                    "stability",
                    "Stability",
                    "A row a feature: intraclass correlation over cases, and its class",
                    "marker,form,name,icc");
    static final TableKind STABLE =
            TableKind.always(
                    "stable",
                    "Stable Features",
                    "The features that are stable, in the columns of icc.csv",
                    "marker,form,name,icc");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String label() {
        return "Feature stability";
    }

    @Override
    public String menuLabel() {
        return "Feature Stability...";
    }

    @Override
    public String description() {
        return "Features of rotated, shifted, noisy, grown, shrunk and newly outlined versions of"
                + " each region, and which features survive that: intraclass correlations into"
                + " features.csv, stability.csv, stable.csv and report.html.";
    }

    @Override
    public ParameterSet parameters() {
        return StabilityParameters.ALL;
    }

    @Override
    public List<TableKind> tables() {
        return List.of(STABILITY, STABLE, FEATURES);
    }

    /**
     * @param cases perturbed features as {@code features.csv} has them
     */
    @Override
    public AnalysisResult run(
            CaseTable cases, ParameterValues values, Workers workers, Progress progress) {
        throw new IllegalArgumentException(
                "The stability of features starts from images: give an image and its regions, or a"
                        + " manifest");
    }

    /**
     * @param features perturbed features
     * @param values of {@link #parameters}
     * @param workers threads
     * @return the analysis
     */
    public static AnalysisResult of(
            PerturbedFeatures features, ParameterValues values, Workers workers) {
        List<String> warnings = new ArrayList<>(features.notes());
        return new StabilityTables(features, values, warnings).result(workers);
    }
}
