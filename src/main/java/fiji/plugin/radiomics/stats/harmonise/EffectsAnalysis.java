/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.harmonise;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.analysis.Analysis;
import fiji.plugin.radiomics.stats.analysis.AnalysisResult;
import fiji.plugin.radiomics.stats.analysis.TableKind;
import fiji.plugin.radiomics.stats.table.CaseTable;
import java.util.List;
import java.util.Optional;

/**
 * The effects of batches before and after a harmonisation, as a folder with a report. It has no
 * subcommand of its own: {@code harmonise} writes it.
 */
public final class EffectsAnalysis implements Analysis {

    /** Its name. */
    public static final String NAME = "harmonise";

    static final TableKind KIND =
            TableKind.always(
                    "batch_effect",
                    "Batch Effects",
                    "Tests of each marker for differences between batches, before and after",
                    "marker,when,");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String label() {
        return "Harmonisation";
    }

    @Override
    public String menuLabel() {
        return "Harmonise...";
    }

    @Override
    public String description() {
        return "Effects of centres, scanners or protocols before and after harmonisation.";
    }

    @Override
    public ParameterSet parameters() {
        return HarmoniseParameters.ALL;
    }

    @Override
    public List<TableKind> tables() {
        return List.of(KIND);
    }

    /** Learns from the cases: a saved harmonisation is applied by {@code harmonise} itself. */
    @Override
    public AnalysisResult run(
            CaseTable cases, ParameterValues values, Workers workers, Progress progress) {
        return new HarmoniseEffects(Harmonised.of(cases, values, Optional.empty()), values);
    }
}
