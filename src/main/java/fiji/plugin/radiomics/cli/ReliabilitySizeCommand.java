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
import fiji.plugin.radiomics.stats.agreement.analysis.IccSizeParameters;
import fiji.plugin.radiomics.stats.agreement.analysis.IccSizePlan;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import picocli.CommandLine.Command;

/** Number of cases, or power, of a study of readers or repeats. */
@Command(
        name = "reliability-sample-size",
        description =
                "Number of cases for an interval of an intraclass correlation (Bonett), or number"
                        + " of cases or power of a test against a least one (Walter).",
        footer = {"", "Exit code: 0 = computed; 2 = arguments unusable; 3 = file not written."})
public final class ReliabilitySizeCommand extends SampleSizeCommand {

    @Override
    ParameterSet sizes() {
        return IccSizeParameters.ALL;
    }

    @Override
    ResultTable table(ParameterValues values) {
        return IccSizePlan.table(values);
    }
}
