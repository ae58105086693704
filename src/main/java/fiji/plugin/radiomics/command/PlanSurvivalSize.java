/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.command;

import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.analysis.SurvivalSizeParameters;
import fiji.plugin.radiomics.stats.analysis.SurvivalSizePlan;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/** How many cases a study of survival needs. */
@Plugin(
        type = Command.class,
        headless = true,
        initializer = "prepareDialog",
        menu = {
            @Menu(label = "Plugins"),
            @Menu(label = "Radiomics"),
            @Menu(label = "Survival Sample Size...")
        },
        description = "Number of cases or power of a test of a hazard ratio or of Harrell's C")
public final class PlanSurvivalSize extends PlanSampleSize {

    @Override
    ParameterSet sizes() {
        return SurvivalSizeParameters.ALL;
    }

    @Override
    ResultTable table(ParameterValues values) {
        return SurvivalSizePlan.table(values);
    }
}
