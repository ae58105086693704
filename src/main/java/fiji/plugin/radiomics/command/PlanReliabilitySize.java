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
import fiji.plugin.radiomics.stats.agreement.analysis.IccSizeParameters;
import fiji.plugin.radiomics.stats.agreement.analysis.IccSizePlan;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/** How many cases a study of readers or repeats needs. */
@Plugin(
        type = Command.class,
        headless = true,
        initializer = "prepareDialog",
        menu = {
            @Menu(label = "Plugins"),
            @Menu(label = "Radiomics"),
            @Menu(label = "Reliability Sample Size...")
        },
        description =
                "Number of cases or power for an intraclass correlation of readers or repeats")
public final class PlanReliabilitySize extends PlanSampleSize {

    @Override
    ParameterSet sizes() {
        return IccSizeParameters.ALL;
    }

    @Override
    ResultTable table(ParameterValues values) {
        return IccSizePlan.table(values);
    }
}
