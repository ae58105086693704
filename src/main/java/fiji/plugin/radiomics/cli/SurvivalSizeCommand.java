/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.cli;

import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.analysis.SurvivalSizeParameters;
import fiji.plugin.radiomics.stats.analysis.SurvivalSizePlan;
import picocli.CommandLine.Command;

/** Number of cases, or power, of a study of survival. */
@Command(
        name = "survival-sample-size",
        description =
                "Number of cases and events, or power, of a test of a hazard ratio against 1"
                        + " (Schoenfeld) or of Harrell's C against 0.5.",
        footer = {"", "Exit code: 0 = computed; 2 = arguments unusable; 3 = file not written."})
public final class SurvivalSizeCommand extends SampleSizeCommand {

    @Override
    ParameterSet sizes() {
        return SurvivalSizeParameters.ALL;
    }

    @Override
    ResultTable table(ParameterValues values) {
        return SurvivalSizePlan.table(values);
    }
}
