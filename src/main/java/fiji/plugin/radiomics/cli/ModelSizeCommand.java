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
import fiji.plugin.radiomics.stats.signature.ModelSizeParameters;
import fiji.plugin.radiomics.stats.signature.ModelSizePlan;
import picocli.CommandLine.Command;

/** Number of cases that a model of several columns needs. */
@Command(
        name = "model-sample-size",
        description =
                "Number of cases for a model of several columns, such as a signature (Riley's"
                        + " criteria), and for a test of its AUC against 0.5 (Obuchowski).",
        footer = {"", "Exit code: 0 = computed; 2 = arguments unusable; 3 = file not written."})
public final class ModelSizeCommand extends SampleSizeCommand {

    @Override
    ParameterSet sizes() {
        return ModelSizeParameters.ALL;
    }

    @Override
    ResultTable table(ParameterValues values) {
        return ModelSizePlan.table(values);
    }
}
