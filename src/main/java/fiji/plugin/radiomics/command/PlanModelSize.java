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
import fiji.plugin.radiomics.stats.signature.ModelSizeParameters;
import fiji.plugin.radiomics.stats.signature.ModelSizePlan;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/** How many cases a model of several columns needs. */
@Plugin(
        type = Command.class,
        headless = true,
        initializer = "prepareDialog",
        menu = {
            @Menu(label = "Plugins"),
            @Menu(label = "Radiomics"),
            @Menu(label = "Model Sample Size...")
        },
        description = "Number of cases for a model of several columns, such as a signature")
public final class PlanModelSize extends PlanSampleSize {

    @Override
    ParameterSet sizes() {
        return ModelSizeParameters.ALL;
    }

    @Override
    ResultTable table(ParameterValues values) {
        return ModelSizePlan.table(values);
    }
}
